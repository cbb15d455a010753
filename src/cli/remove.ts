// `rajut remove`: takes articles out of a store, and all that only they said out of its files.
import type { Command } from 'commander';
import type { CommandContext } from './command.ts';
import { progressOn } from './progress.ts';

interface RemoveFlags {
  readonly out: string;
  readonly newest?: true;
  readonly files?: boolean;
  readonly json?: true;
  readonly quiet?: boolean;
}

export const addRemove = (program: Command, context: CommandContext): void => {
  const { say } = context.terminal;
  program
    .command('remove')
    .description(say('remove.about'))
    .argument('<article...>', say('remove.article'))
    .option('-o, --out <folder>', say('remove.out'), 'out')
    .option('--newest', say('remove.newest'))
    .option('--files', say('build.files'))
    .option('--no-files', say('build.noFiles'))
    .option('--json', say('option.json'))
    .option('-q, --quiet', say('build.quiet'))
    .addHelpText('after', `\n${say('remove.after')}`)
    .action((articles: readonly string[], flags: RemoveFlags) => run(articles, flags, context));
};

const run = async (
  articles: readonly string[],
  { out, newest, files, json, quiet = false }: RemoveFlags,
  { terminal, finish }: CommandContext,
): Promise<void> => {
  const { removeArticles } = await import('../corpus/remove.ts');
  const { troubleText, removalText } = await import('./build-summary.ts');
  const progress = quiet ? undefined : await progressOn(terminal);
  const summary = await removeArticles(articles, {
    out,
    newestOnly: newest === true,
    filesNow: files,
    signal: terminal.stopSignal(),
    onProgress: progress?.show,
  }).finally(() => progress?.end());
  if (json) terminal.out.write(`${JSON.stringify(summary, null, 2)}\n`);
  else if (!quiet) terminal.out.write(removalText(summary, terminal));
  terminal.err.write(troubleText({ ...summary, problems: [] }, { terminal, quiet }));
  if (summary.status !== 'built') finish('failed');
};
