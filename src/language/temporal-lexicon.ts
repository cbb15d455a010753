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
  /** Lower-case words that a time may begin with; any other word is passed over at once. */
  readonly openers: ReadonlySet<string>;
}

/** Words before a clock time. */
export const CLOCK_CUES: ReadonlySet<string> = new Set(['pukul', 'pkl', 'pkl.', 'jam']);

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
export const temporalLexicon = (rows: TemporalRows): TemporalLexicon => {
  const months = new Map(
    rows.months
      .filter((row) => row['calendar'] === 'gregorian')
      .map((row) => [formOf(row), Number(row['month'])] as const),
  );
  const weekdays = new Map(rows.weekdays.map((row) => [formOf(row), Number(row['weekday'])] as const));
  const deictics = phrasesByFirst(
    rows.deictics.map((row) => [
      formOf(row),
      { unit: oneOf(UNITS, row, 'unit'), shift: Number(row['shift']), role: oneOf(ROLES, row, 'role') },
    ]),
  );
  const numerals = numeralLexicon(rows.numerals);
  const stopped = [...months.keys()].map((month) => `${month}.`);
  const days = [...weekdays.keys()].map((day) => day.toLowerCase());
  return {
    ...{ months, weekdays, deictics, numerals },
    zones: new Map(rows.zones.map((row) => [formOf(row), row['offset'] ?? ''])),
    prepositions: phrasesByLast(rows.timePrepositions.map((row) => [formOf(row), oneOf(ROLES, row, 'role')])),
    openers: new Set([
      ...months.keys(),
      ...stopped,
      ...days,
      ...deictics.keys(),
      ...numerals.keys(),
      ...CLOCK_CUES,
    ]),
  };
};

const formOf = (row: Row): string => row['form'] ?? '';
