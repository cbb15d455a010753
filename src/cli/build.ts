// `rajut build`: from articles to a store and its graph, with a summary of what came out.
import { type Command, CommanderError } from 'commander';
import { BUILD_FORMATS, type BuildFormat } from '../corpus/options.ts';
import { DEFAULT_BASE } from '../rdf/iri.ts';
import { baseIri, type CommandContext, listOf, numberFrom } from './command.ts';
import { progressOn } from './progress.ts';

/** What is not given is undefined: articles that are added keep to what the store was built with. */
interface BuildFlags {
  readonly out: string;
  readonly add?: true;
  readonly files?: boolean;
  readonly format?: readonly BuildFormat[];
  readonly base?: string;
  readonly mentions?: true;
  readonly withText?: true;
  readonly rdf12?: true;
  readonly minConfidence?: number;
  readonly allowPrivateHosts?: true;
  readonly json?: true;
  readonly quiet?: true;
}

export const addBuild = (program: Command, context: CommandContext): void => {
  const { say } = context.terminal;
  program
    .command('build')
    .description(say('build.about'))
    .argument('[input...]', say('build.input'))
    .option('-o, --out <folder>', say('build.out'), 'out')
    .option('-a, --add', say('build.add'))
    .option('-f, --format <list>', say('build.format'), listOf(BUILD_FORMATS))
    .option('--files', say('build.files'))
    .option('--no-files', say('build.noFiles'))
    .option('--base <IRI>', say('build.base', { base: DEFAULT_BASE }), baseIri)
    .option('--mentions', say('build.mentions'))
    .option('--with-text', say('build.withText'))
    .option('--rdf12', say('build.rdf12'))
    .option('--min-confidence <number>', say('build.minConfidence'), numberFrom(0, 1))
    .option('--allow-private-hosts', say('build.privateHosts'))
    .option('--json', say('option.json'))
    .option('-q, --quiet', say('build.quiet'))
    .addHelpText('after', `\n${say('build.after')}`)
    .action((inputs: readonly string[], flags: BuildFlags) => run(inputs, flags, context));
};

const run = async (
  inputs: readonly string[],
  flags: BuildFlags,
  { terminal, finish }: CommandContext,
): Promise<void> => {
  if (inputs.length === 0 && !flags.add) {
    throw new CommanderError(1, 'commander.missingArgument', "error: missing required argument 'input'");
  }
  const { build } = await import('../corpus/build.ts');
  const { troubleText, summaryText } = await import('./build-summary.ts');
  const progress = flags.quiet ? undefined : await progressOn(terminal);
  const { format, files, json, quiet = false, ...options } = flags;
  const summary = await build(inputs, {
    ...options,
    formats: format,
    filesNow: files,
    signal: terminal.stopSignal(),
    onProgress: progress?.show,
  }).finally(() => progress?.end());
  if (json) terminal.out.write(`${JSON.stringify(summary, null, 2)}\n`);
  else if (!quiet && summary.status === 'built') terminal.out.write(summaryText(summary, terminal));
  terminal.err.write(troubleText(summary, { terminal, quiet }));
  if (summary.status !== 'built') finish('failed');
};
