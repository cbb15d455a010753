// Measures the trained tagger of names on a labelled file.
import type { Score } from '../language/evaluate-names.ts';
import type { Evaluated } from './evaluated.ts';
import { countText } from './numbers.ts';
import { tableOf } from './table.ts';
import type { Terminal } from './terminal.ts';

/** Exact spans as seqeval counts them (IOB2), by type, micro and type-macro. */
export const scoreNamesOf = async (gold: string, terminal: Terminal): Promise<Evaluated> => {
  const { evaluateNames } = await import('../language/evaluate-names.ts');
  const { labelSets } = await import('../language/labelled-corpus.ts');
  const { NameTagger } = await import('../language/name-model.ts');
  const { openShipped } = await import('../io/resources.ts');
  const shipped = openShipped();
  const tagger = new NameTagger(shipped.names);
  const result = evaluateNames(gold, {
    tag: (words) => tagger.tag(words),
    sets: labelSets(shipped.tableOf('label-sets')),
    now: () => performance.now(),
  });
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
  return { json: result, text: `${table}${speed}\n` };
};

const percents = ({ precision, recall, f1 }: Score): readonly string[] =>
  [precision, recall, f1].map((share) => (100 * share).toFixed(1));
