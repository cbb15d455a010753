// `rajut evaluate ner`: how well names are found, measured on annotated sentences.
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { NamesEvaluation, Score } from '../language/evaluate-names.ts';
import { UsageError } from '../model/errors.ts';
import type { CommandContext } from './command.ts';
import { countText } from './numbers.ts';
import { tableOf } from './table.ts';
import type { Terminal } from './terminal.ts';

export const addEvaluate = (program: Command, { terminal }: CommandContext): void => {
  const { say } = terminal;
  program
    .command('evaluate')
    .description(say('evaluate.about'))
    .usage(say('evaluate.usage'))
    .addHelpText('after', `\n${say('evaluate.after')}`)
    .command('ner')
    .description(say('evaluate.ner.about'))
    .argument('<gold...>', say('evaluate.ner.gold'))
    .option('--json', say('option.json'))
    .addHelpText('after', `\n${say('evaluate.after')}`)
    .action((files: readonly string[], flags: { readonly json?: true }) => run(files, flags, terminal));
};

const run = async (
  files: readonly string[],
  { json }: { readonly json?: true },
  terminal: Terminal,
): Promise<void> => {
  const { evaluateNames } = await import('../language/evaluate-names.ts');
  const { labelSets } = await import('../language/labelled-corpus.ts');
  const { NameTagger } = await import('../language/name-model.ts');
  const { openShipped } = await import('../io/resources.ts');
  const shipped = openShipped();
  const sets = labelSets(shipped.tableOf('label-sets'));
  const tagger = new NameTagger(shipped.names);
  for (const file of files) {
    const gold = await readGold(file);
    const result = evaluateNames(gold, {
      tag: (words) => tagger.tag(words),
      sets,
      now: () => performance.now(),
    });
    if (json) terminal.out.write(`${JSON.stringify({ file, ...result })}\n`);
    else terminal.out.write(report(file, result, terminal));
  }
};

const readGold = async (path: string): Promise<string> => {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new UsageError(`${path}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
};

const report = (file: string, result: NamesEvaluation, terminal: Terminal): string => {
  const { say, out } = terminal;
  const titles = ['', 'P', 'R', 'F1', say('evaluate.names')];
  const columns = titles.map((title, i) => ({ title, align: i === 0 ? 'left' : 'right' }) as const);
  const rows = [
    ...Object.entries(result.types).map(([type, score]) => [
      type,
      ...percents(score),
      countText(score.support, terminal),
    ]),
    ['micro', ...percents(result.micro)],
    ['macro', ...percents(result.macro)],
  ];
  const table = tableOf(columns, rows, { width: out.columns, strong: (text) => out.style('bold', text) });
  const speed = say('evaluate.speed', { count: countText(result.tokensPerSecond, terminal) });
  return `${out.style('bold', file)}\n${table}${speed}\n`;
};

const percents = ({ precision, recall, f1 }: Score): readonly string[] =>
  [precision, recall, f1].map((share) => (100 * share).toFixed(1));
