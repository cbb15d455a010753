// The words that make a number a quantity, as tables: units, scales, comparators, what stands beside it.
import type { Comparator } from '../model/comparator.ts';
import { type NumeralLexicon, numeralLexicon } from './numeral.ts';
import { type PhraseTable, phrasesByFirst, phrasesByLast } from './phrases.ts';
import { listCell, oneOf, type Row } from './table.ts';

/** What a word before a number makes of it. */
export type NumberContext =
  | 'label'
  | 'numbered'
  | 'score'
  | 'age'
  | 'amount'
  | 'level'
  | 'money'
  | 'factor'
  | 'calendar';

export interface QuantityLexicon {
  /** Unit forms after a number, lower case and as written. */
  readonly unitsAfter: PhraseTable<string>;
  /** Currency signs and unit words before a number, by last word. */
  readonly unitsBefore: PhraseTable<string>;
  readonly currencies: ReadonlySet<string>;
  readonly numerals: NumeralLexicon;
  readonly comparatorsBefore: PhraseTable<Comparator>;
  readonly comparatorsAfter: PhraseTable<Comparator>;
  readonly contextBefore: PhraseTable<NumberContext>;
  readonly contextAfter: PhraseTable<NumberContext>;
  /** Lower-case nouns that numbers count. */
  readonly counters: ReadonlySet<string>;
  /** Of these, lower case: those that only carry the counted noun ("5 ekor sapi"). */
  readonly classifiers: ReadonlySet<string>;
  /** Lower-case words that never open a counted noun. */
  readonly notCounted: ReadonlySet<string>;
  readonly months: ReadonlySet<string>;
}

/** The rows of the lexicon files of the same names in `data/lexicons/`. */
export interface QuantityRows {
  readonly units: readonly Row[];
  readonly numerals: readonly Row[];
  readonly comparators: readonly Row[];
  readonly numberContexts: readonly Row[];
  readonly counters: readonly Row[];
  readonly notCounted: readonly Row[];
  readonly months: readonly Row[];
}

const COMPARATORS: readonly Comparator[] = ['Exactly', 'About', 'AtLeast', 'AtMost', 'MoreThan', 'LessThan'];
const CONTEXTS: readonly NumberContext[] = [
  'label',
  'numbered',
  'score',
  'age',
  'amount',
  'level',
  'money',
  'factor',
  'calendar',
];

/** Reads the tables once; throws on a comparator or meaning that it does not know. */
export const quantityLexicon = (rows: QuantityRows): QuantityLexicon => ({
  unitsAfter: phrasesByFirst(unitForms(rows.units, 'after')),
  unitsBefore: phrasesByLast(unitForms(rows.units, 'before')),
  currencies: new Set(rows.units.filter((row) => row['kind'] === 'currency').map((row) => row['code'] ?? '')),
  numerals: numeralLexicon(rows.numerals),
  comparatorsBefore: phrasesByLast(sided(rows.comparators, 'before', 'comparator', COMPARATORS)),
  comparatorsAfter: phrasesByFirst(sided(rows.comparators, 'after', 'comparator', COMPARATORS)),
  contextBefore: phrasesByLast(sided(rows.numberContexts, 'before', 'meaning', CONTEXTS)),
  contextAfter: phrasesByFirst(sided(rows.numberContexts, 'after', 'meaning', CONTEXTS)),
  counters: formSet(rows.counters),
  classifiers: formSet(rows.counters.filter((row) => row['kind'] === 'classifier')),
  notCounted: formSet(rows.notCounted),
  months: formSet(rows.months),
});

const formSet = (rows: readonly Row[]): ReadonlySet<string> => new Set(rows.map((row) => row['form'] ?? ''));

const unitForms = (rows: readonly Row[], side: string): (readonly [string, string])[] =>
  rows
    .filter((row) => row['side'] === side || row['side'] === 'both')
    .flatMap((row) => listCell(row['forms']).map((form) => [form, row['code'] ?? ''] as const));

const sided = <T extends string>(
  rows: readonly Row[],
  side: string,
  column: string,
  known: readonly T[],
): (readonly [string, T])[] =>
  rows
    .filter((row) => row['side'] === side)
    .map((row) => [row['form'] ?? '', oneOf(known, row, column)] as const);
