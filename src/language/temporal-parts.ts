// The parts that dates are made of: years, months, and the words that join, order and direct them.
import type { Direction } from './calendar.ts';
import type { TimeContext } from './temporal-read.ts';
import { isCapitalised } from './token-forms.ts';

const YEAR = /^(?:1[5-9]|20|21)\d\d$/;
const JOINS = new Set([
  '-',
  '–',
  '—',
  '--',
  'hingga',
  'sampai',
  'dan',
  's.d.',
  's/d',
  ',',
  '&',
  'atau',
  'serta',
]);
const RANGES = new Set(['-', '–', '—', '--', 'hingga', 'sampai', 's.d.', 's/d']);
const PAST = new Set(['lalu', 'silam', 'kemarin']);
const FUTURE = new Set(['mendatang', 'depan', 'nanti']);

/** Joins the days or months of a list: "22 [dan] 23 April". */
export const joins = (form: string | undefined): boolean => JOINS.has(form ?? '');

/** Joins the two ends of a range: "3 [hingga] 5 Juni". */
export const joinsRange = (form: string | undefined): boolean => RANGES.has(form ?? '');

/** The side of publication that the token at `at` speaks of: "4 Juni [lalu]", "Jumat [mendatang]". */
export const directionAt = ({ lower }: TimeContext, at: number): Direction => {
  if (PAST.has(lower[at] ?? '')) return 'past';
  return FUTURE.has(lower[at] ?? '') ? 'future' : 'nearest';
};

/** 1 to 12 where a Gregorian month's name stands at the token, with its capital. */
export const monthAt = ({ exact, lower, lexicon, end }: TimeContext, at: number): number | undefined =>
  at < end && isCapitalised(exact[at]) ? lexicon.months.get((lower[at] ?? '').replace(/\.$/, '')) : undefined;

/** Four digits that may be a year. */
export const yearAt = ({ exact, end }: TimeContext, at: number): number | undefined =>
  at < end && YEAR.test(exact[at] ?? '') ? Number(exact[at]) : undefined;
