// Measures the trained tagger of names on a labelled file.
import type { Score } from '../language/evaluate-names.ts';
import { NAME_CONVENTIONS, type NameConvention } from '../language/name-conventions.ts';
import type { Evaluated } from './evaluated.ts';
import { countText } from './numbers.ts';
import { tableOf } from './table.ts';
import type { Terminal } from './terminal.ts';

/** Told apart by the words of the file, by default. */
export type ConventionChoice = 'auto' | NameConvention;

export const CONVENTION_CHOICES: readonly ConventionChoice[] = ['auto', ...NAME_CONVENTIONS];

export interface NamesOptions {
  readonly convention: ConventionChoice;
  readonly terminal: Terminal;
}

/** Exact spans as seqeval counts them (IOB2), by type, micro and type-macro. */
export const scoreNamesOf = async (
  gold: string,
  { convention: choice, terminal }: NamesOptions,
): Promise<Evaluated> => {
  const { evaluateNames } = await import('../language/evaluate-names.ts');
  const { labelSets, readTagged } = await import('../language/labelled-corpus.ts');
  const { conventionOf } = await import('../language/name-conventions.ts');
  const { NameTagger } = await import('../language/name-model.ts');
  const { openShipped } = await import('../io/resources.ts');
  const shipped = openShipped();
  const convention: NameConvention =
    choice === 'auto'
      ? conventionOf(
          shipped.names.habits,
          readTagged(gold).map((sentence) => sentence.words),
        )
      : choice;
  const tagger = new NameTagger(shipped.names, convention);
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
  const as = say('evaluate.convention', { convention });
  return { json: { ...result, convention }, text: `${table}${as}\n${speed}\n` };
};

const percents = ({ precision, recall, f1 }: Score): readonly string[] =>
  [precision, recall, f1].map((share) => (100 * share).toFixed(1));
