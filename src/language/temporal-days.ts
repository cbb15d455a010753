// Reads days in a month: "8/11/2023", "4 Juni 2025", "22 dan 23 April 2025", "3 hingga 5 Juni".
import { type CivilDate, civilDate, yearFor } from './calendar.ts';
import { directionAt, joins, joinsRange, monthAt, yearAt } from './temporal-parts.ts';
import { dayRead, type TimeContext, type TimeRead, type TokenRange } from './temporal-read.ts';

const DAY_NUMBER = /^(?:0?[1-9]|[12]\d|3[01])$/;
const MONTH_NUMBER = /^(?:0?[1-9]|1[0-2])$/;
const YEAR = /^(?:1[5-9]|20|21)\d\d$/;
const SHORT_YEAR = /^\d\d$/;

/**
 * "8/11/2023", "08-11-2023", "2023-11-08"; "8/11" only where a date is `expected` (behind a weekday) or a word before
 * it calls for one ("tanggal 8/11"): else it may be a fraction or a score.
 */
export const readNumericDate = (
  context: TimeContext,
  i: number,
  mode: 'expected' | 'found' = 'found',
): readonly TimeRead[] | undefined => {
  const { exact, lower } = context;
  const separator = exact[i + 1] ?? '';
  if ((separator !== '/' && separator !== '-') || !glued(context, i, i + 3)) return undefined;
  const [a = '', b = ''] = [exact[i], exact[i + 2]];
  const full = exact[i + 3] === separator && glued(context, i + 2, i + 5);
  const c = full ? (exact[i + 4] ?? '') : '';
  const range = { first: i, last: i + 5 };
  if (YEAR.test(a) && separator === '-' && full)
    return stated(range, civilDate(Number(a), Number(b), Number(c)));
  if (!DAY_NUMBER.test(a) || !MONTH_NUMBER.test(b)) return undefined;
  if (YEAR.test(c)) return stated(range, civilDate(Number(c), Number(b), Number(a)));
  if (SHORT_YEAR.test(c)) return stated(range, civilDate(2000 + Number(c), Number(b), Number(a)));
  const called = mode === 'expected' || lower[i - 1] === 'tanggal' || lower[i - 1] === 'pada';
  if (separator !== '/' || !called) return undefined;
  return undated(context, { first: i, last: i + 3 }, { day: Number(a), month: Number(b) });
};

/** No white space between the tokens from `first` to one before `last`. */
const glued = ({ tokens, end }: TimeContext, first: number, last: number): boolean => {
  if (last > end) return false;
  for (let i = first + 1; i < last; i++) if (tokens[i - 1]?.end !== tokens[i]?.start) return false;
  return true;
};

const stated = (range: TokenRange, date: CivilDate | undefined): readonly TimeRead[] | undefined =>
  date && [dayRead(range, date, 'stated')];

/** A day and month whose year the article's date gives. */
const undated = (
  context: TimeContext,
  range: TokenRange,
  { day, month }: Pick<CivilDate, 'day' | 'month'>,
): readonly TimeRead[] | undefined => {
  const { today } = context;
  if (!today) return undefined;
  const date = civilDate(yearFor({ day, month }, today, directionAt(context, range.last)), month, day);
  return date && [dayRead(range, date, 'deictic')];
};

/** The days before one month, one read for each; the ends of a range are since and until. */
export const readDayList = (context: TimeContext, i: number): readonly TimeRead[] | undefined => {
  const { exact, lower } = context;
  const days = dayTokens(context, i);
  const name = (days.at(-1) ?? i) + 1;
  const month = monthAt(context, name);
  if (days.length === 0 || month === undefined) return undefined;
  const year = yearAt(context, name + 1);
  const last = year === undefined ? name + 1 : name + 2;
  const reads = days.flatMap((token, n) => {
    const range = { first: token, last: n === days.length - 1 ? last : token + 1 };
    const day = Number(exact[token]);
    const read =
      year === undefined
        ? undated(context, range, { day, month })
        : stated(range, civilDate(year, month, day));
    return (read ?? []).map((one) => ({ ...one, ...rangeRole(lower, days, n) }));
  });
  return reads.length > 0 ? reads : undefined;
};

/** The tokens of the day numbers from `i` on, joined by "dan", commas or dashes. */
const dayTokens = ({ exact, lower, end }: TimeContext, i: number): readonly number[] => {
  const days: number[] = [];
  for (let at = i; at < end && DAY_NUMBER.test(exact[at] ?? ''); at += 2) {
    days.push(at);
    if (!joins(lower[at + 1]) || !DAY_NUMBER.test(exact[at + 2] ?? '')) break;
  }
  return days;
};

/** In "3 hingga 5 Juni" the first day is since, the last until. */
const rangeRole = (lower: readonly string[], days: readonly number[], n: number): Pick<TimeRead, 'role'> => {
  const [day, after] = [days[n] ?? 0, days[n + 1]];
  if (after !== undefined && joinsRange(lower[after - 1])) return { role: 'since' };
  return n > 0 && joinsRange(lower[day - 1]) ? { role: 'until' } : {};
};
