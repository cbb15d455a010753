// The words that tell time, as tables: months, weekdays, zones, deictic phrases, prepositions.
import type { TemporalExpression } from '../model/document.ts';
import { type NumeralLexicon, numeralLexicon } from './numeral.ts';
import { type PhraseTable, phrasesByFirst, phrasesByLast } from './phrases.ts';
import { oneOf, type Row } from './table.ts';

export type CalendarUnit = 'day' | 'week' | 'month' | 'year';
export type TimeRole = TemporalExpression['role'];

/** "kemarin" = day, -1; "hingga saat ini" = day, 0, until. */
export interface Deictic {
  readonly unit: CalendarUnit;
  readonly shift: number;
  readonly role: TimeRole;
}

export interface TemporalLexicon {
  /** Lower-case Gregorian month name → 1 to 12. */
  readonly months: ReadonlyMap<string, number>;
  /** Weekday as written, with its capital → 1 (Monday) to 7. */
  readonly weekdays: ReadonlyMap<string, number>;
  /** Lower-case zone → offset ("+07:00"). */
  readonly zones: ReadonlyMap<string, string>;
  readonly deictics: PhraseTable<Deictic>;
  /** By last word, for looking back from a time. */
  readonly prepositions: PhraseTable<TimeRole>;
  readonly numerals: NumeralLexicon;
}

/** The rows of the lexicon files of the same names in `data/lexicons/`. */
export interface TemporalRows {
  readonly months: readonly Row[];
  readonly weekdays: readonly Row[];
  readonly zones: readonly Row[];
  readonly deictics: readonly Row[];
  readonly timePrepositions: readonly Row[];
  readonly numerals: readonly Row[];
}

const UNITS: readonly CalendarUnit[] = ['day', 'week', 'month', 'year'];
const ROLES: readonly TimeRole[] = ['at', 'since', 'until', 'before', 'after'];

/** Reads the tables once; throws on a unit or role that it does not know. */
export const temporalLexicon = (rows: TemporalRows): TemporalLexicon => ({
  months: new Map(
    rows.months
      .filter((row) => row['calendar'] === 'gregorian')
      .map((row) => [formOf(row), Number(row['month'])]),
  ),
  weekdays: new Map(rows.weekdays.map((row) => [formOf(row), Number(row['weekday'])])),
  zones: new Map(rows.zones.map((row) => [formOf(row), row['offset'] ?? ''])),
  deictics: phrasesByFirst(
    rows.deictics.map((row) => [
      formOf(row),
      { unit: oneOf(UNITS, row, 'unit'), shift: Number(row['shift']), role: oneOf(ROLES, row, 'role') },
    ]),
  ),
  prepositions: phrasesByLast(rows.timePrepositions.map((row) => [formOf(row), oneOf(ROLES, row, 'role')])),
  numerals: numeralLexicon(rows.numerals),
});

const formOf = (row: Row): string => row['form'] ?? '';
