// `rajut diff`: what one graph says that another does not, in words or as RDF Patch.
import type { Command } from 'commander';
import { type CommandContext, oneOf } from './command.ts';
import { freshen } from './fresh-data.ts';

const FORMATS = ['text', 'json', 'patch'] as const;

interface DiffFlags {
  readonly format?: (typeof FORMATS)[number];
  readonly json?: true;
}

export const addDiff = (program: Command, context: CommandContext): void => {
  const { say } = context.terminal;
  program
    .command('diff')
    .description(say('diff.about'))
    .argument('<before>', say('diff.before'))
    .argument('<after>', say('diff.after'))
    .option(`-f, --format <${FORMATS.join('|')}>`, say('diff.format'), oneOf(FORMATS))
    .option('--json', say('option.json'))
    .addHelpText('after', `\n${say('diff.examples')}`)
    .action((before: string, after: string, flags: DiffFlags) => run([before, after], flags, context));
};

const run = async (
  [before, after]: readonly [string, string],
  { json, format = json ? 'json' : 'text' }: DiffFlags,
  { terminal }: CommandContext,
): Promise<void> => {
  await freshen([before, after], terminal);
  const { compareGraphs } = await import('../store/compare-graphs.ts');
  const { diffOf } = await import('./diff-facts.ts');
  const difference = compareGraphs([before], [after]);
  if (format === 'patch') {
    const { patchText } = await import('../rdf/patch.ts');
    terminal.out.write(patchText(difference));
    return;
  }
  const { diffText } = await import('./diff-text.ts');
  const diff = diffOf(difference, terminal.say);
  terminal.out.write(format === 'json' ? `${JSON.stringify(diff, null, 2)}\n` : diffText(diff, terminal));
};
