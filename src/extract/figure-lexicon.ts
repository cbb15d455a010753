// The words around a figure that say what it measures and whether it is target, projection or past, as tables.
import { oneOf, type Row, type TableOf } from '../language/table.ts';

const KINDS = [
  'linker',
  'target',
  'projection',
  'previous',
  'currency',
  'source',
  'personal',
  'base',
  'kin',
] as const;

/** What a word does around a figure; `data/lexicons/measure-words.tsv` describes each kind. */
export type MeasureWordKind = (typeof KINDS)[number];

export interface FigureLexicon {
  /** Lower-case word → every kind it is of. */
  readonly words: ReadonlyMap<string, ReadonlySet<MeasureWordKind>>;
  /** Lower-case verbs and cues that report speech: their subject says the figure and is not what it is about. */
  readonly sayings: ReadonlySet<string>;
  /** Lower-case words that only look like verbs ("menteri"). */
  readonly lookalikes: ReadonlySet<string>;
  /** Lower-case words that open a predicate: "akan", "sudah", "yang". */
  readonly predicates: ReadonlySet<string>;
  /** Lower-case word before a name → what it makes of it: "di" → "place". */
  readonly leads: ReadonlyMap<string, string>;
}

/** Reads `measure-words`, `lead-words`, `speech-verbs` and `clause-words`; throws on a kind that it does not know. */
export const figureLexicon = (tableOf: TableOf): FigureLexicon => {
  const words = new Map<string, Set<MeasureWordKind>>();
  for (const row of tableOf('measure-words')) {
    const form = row['form'] ?? '';
    words.set(form, (words.get(form) ?? new Set()).add(oneOf(KINDS, row, 'kind')));
  }
  const sayings = tableOf('speech-verbs').filter((row) => row['frame'] !== 'request');
  const lookalikes = tableOf('clause-words').filter((row) => row['kind'] === 'lookalike');
  const auxiliaries = tableOf('clause-words').filter((row) => row['kind'] === 'auxiliary');
  return {
    words,
    sayings: formsOf(sayings),
    lookalikes: formsOf(lookalikes),
    predicates: new Set([...formsOf(auxiliaries), 'yang']),
    leads: new Map(tableOf('lead-words').map((row) => [row['form'] ?? '', row['lead'] ?? ''])),
  };
};

const formsOf = (rows: readonly Row[]): ReadonlySet<string> => new Set(rows.map((row) => row['form'] ?? ''));

export const isMeasureWord = (
  { words }: FigureLexicon,
  form: string | undefined,
  kind: MeasureWordKind,
): boolean => words.get(form ?? '')?.has(kind) ?? false;
