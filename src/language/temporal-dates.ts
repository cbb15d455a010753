// Reads dates that are printed: "8/11/2023", "22 dan 23 April 2025", "akhir Mei 2025", "Rabu", "tahun 2019".
import {
  addDays,
  type CivilDate,
  civilDate,
  type Direction,
  isoMonth,
  isoYear,
  lastWeekday,
  weekdayOf,
  yearFor,
} from './calendar.ts';
import { dayRead, type TimeContext, type TimeRead } from './temporal-read.ts';
import { isCapitalised } from './token-forms.ts';

const DAY_NUMBER = /^(?:0?[1-9]|[12]\d|3[01])$/;
const MONTH_NUMBER = /^(?:0?[1-9]|1[0-2])$/;
const YEAR = /^(?:1[5-9]|20|21)\d\d$/;
const SHORT_YEAR = /^\d\d$/;
const NUMERIC_SEPARATOR = new Set(['/', '-']);
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
/** Words that, before a bare month, make sure that it is one ("Mei", "Juli" and "April" are names too). */
const BEFORE_MONTH = new Set([
  ...[
    'pada',
    'bulan',
    'sejak',
    'hingga',
    'sampai',
    'awal',
    'akhir',
    'pertengahan',
    'per',
    'mulai',
    'di',
    'antara',
    'edisi',
  ],
  ...[
    'sebelum',
    'setelah',
    'selama',
    'sepanjang',
    'periode',
    'menjelang',
    'jelang',
    'dari',
    'tengah',
    'medio',
  ],
]);

/** The date that starts at token `i`, one read for each day or month of a list; undefined where none does. */
export const readCalendarDate = (context: TimeContext, i: number): readonly TimeRead[] | undefined => {
  const form = context.exact[i] ?? '';
  const weekday = context.lexicon.weekdays.get(form);
  if (weekday !== undefined) return readWeekday(context, i, weekday);
  if (context.tokens[i]?.shape === 'number') {
    return readNumericDate(context, i) ?? readDayList(context, i) ?? readYears(context, i);
  }
  return readMonth(context, i);
};

/** "Rabu (8/11/2023)", "Rabu, 4 Juni 2025", or the bare weekday. */
const readWeekday = (context: TimeContext, i: number, weekday: number): readonly TimeRead[] | undefined => {
  const { exact, lower } = context;
  let at = i + 1;
  if (DAY_PART.has(lower[at] ?? '')) at++;
  const opened = exact[at] === '(';
  if (opened || exact[at] === ',') at++;
  if (lower[at] === 'tanggal') at++;
  const date =
    at < context.end ? (readNumericDate(context, at, true) ?? readDayList(context, at)) : undefined;
  const only = date?.length === 1 ? date[0] : undefined;
  if (!only) return date ? undefined : readBareWeekday(context, i, weekday);
  const last = opened && exact[only.last] === ')' ? only.last + 1 : only.last;
  const [year, month, day] = only.value.split('-').map(Number);
  const fits = weekdayOf({ year: year ?? 0, month: month ?? 1, day: day ?? 1 }) === weekday;
  return [{ ...only, first: i, last, ...(fits ? {} : { clash: exact[i] ?? '' }) }];
};

const DAY_PART = new Set(['pagi', 'siang', 'sore', 'malam', 'petang']);

/** "Rabu" is the last one on or before publication; "Rabu mendatang", "Rabu pekan depan" the next after it. */
const readBareWeekday = (
  context: TimeContext,
  i: number,
  weekday: number,
): readonly TimeRead[] | undefined => {
  const { today, lower } = context;
  const before = lower[i - 1] ?? '';
  if (!today || NO_DATE_BEFORE_WEEKDAY.has(before)) return undefined;
  const week = lower[i + 1] === 'pekan' || lower[i + 1] === 'minggu' ? 2 : 1;
  const mark = lower[i + week] ?? '';
  const last = lastWeekday(today, weekday);
  if (FUTURE.has(mark) || before === 'besok')
    return [dayRead(i, i + (FUTURE.has(mark) ? week + 1 : 1), addDays(last, 7), 'deictic')];
  if (week === 2 && mark === 'lalu') {
    const monday = addDays(today, 1 - weekdayOf(today) - 7);
    return [dayRead(i, i + 3, addDays(monday, weekday - 1), 'deictic')];
  }
  if (week === 1 && PAST.has(mark)) {
    return [dayRead(i, i + 2, weekdayOf(today) === weekday ? addDays(last, -7) : last, 'deictic')];
  }
  return [dayRead(i, i + 1, last, 'deictic')];
};

const NO_DATE_BEFORE_WEEKDAY = new Set(['pasar', 'setiap', 'tiap', 'per', 'jalan', 'hari-hari']);

/** "8/11/2023", "08-11-2023", "2023-11-08"; "8/11" only where `dated` or a word before it says that it is a date. */
const readNumericDate = (context: TimeContext, i: number, dated = false): readonly TimeRead[] | undefined => {
  const { exact, tokens, lower } = context;
  const separator = exact[i + 1] ?? '';
  if (!NUMERIC_SEPARATOR.has(separator) || !glued(context, i, i + 3)) return undefined;
  const [a = '', b = ''] = [exact[i], exact[i + 2]];
  const full = exact[i + 3] === separator && glued(context, i + 2, i + 5);
  const c = full ? (exact[i + 4] ?? '') : '';
  if (full && YEAR.test(a) && separator === '-') return dated3(i, Number(a), Number(b), Number(c));
  if (!DAY_NUMBER.test(a) || !MONTH_NUMBER.test(b)) return undefined;
  if (full && YEAR.test(c)) return dated3(i, Number(c), Number(b), Number(a));
  if (full && SHORT_YEAR.test(c)) return dated3(i, 2000 + Number(c), Number(b), Number(a));
  if (separator !== '/' || !(dated || lower[i - 1] === 'tanggal' || lower[i - 1] === 'pada'))
    return undefined;
  if (tokens[i + 2]?.shape !== 'number') return undefined;
  return undatedDay(context, i, i + 3, Number(a), Number(b));
};

const dated3 = (i: number, year: number, month: number, day: number): readonly TimeRead[] | undefined => {
  const date = civilDate(year, month, day);
  return date && [dayRead(i, i + 5, date, 'stated')];
};

/** A day and month whose year the article's date gives. */
const undatedDay = (
  context: TimeContext,
  first: number,
  last: number,
  day: number,
  month: number,
): readonly TimeRead[] | undefined => {
  const { today } = context;
  if (!today) return undefined;
  const date = civilDate(yearFor(month, day, today, directionAt(context, last)), month, day);
  return date && [dayRead(first, last, date, 'deictic')];
};

const directionAt = ({ lower }: TimeContext, at: number): Direction => {
  if (PAST.has(lower[at] ?? '')) return 'past';
  return FUTURE.has(lower[at] ?? '') ? 'future' : 'nearest';
};

/** No white space between the tokens from `first` to one before `last`. */
const glued = ({ tokens, end }: TimeContext, first: number, last: number): boolean => {
  if (last > end) return false;
  for (let i = first + 1; i < last; i++) if (tokens[i - 1]?.end !== tokens[i]?.start) return false;
  return true;
};

/** "4 Juni 2025", "22 dan 23 April 2025", "3 hingga 5 Juni": the days before one month. */
const readDayList = (context: TimeContext, i: number): readonly TimeRead[] | undefined => {
  const { exact, lower, end } = context;
  const days: number[] = [];
  let at = i;
  while (at < end && DAY_NUMBER.test(exact[at] ?? '')) {
    days.push(at);
    at++;
    if (!JOINS.has(lower[at] ?? '') || !DAY_NUMBER.test(exact[at + 1] ?? '')) break;
    at++;
  }
  const month = monthAt(context, at);
  if (days.length === 0 || month === undefined) return undefined;
  const year = yearAt(context, at + 1);
  const last = year === undefined ? at + 1 : at + 2;
  const reads = days.flatMap((token, n) => {
    const stop = n === days.length - 1 ? last : token + 1;
    const day = Number(exact[token]);
    const date =
      year === undefined
        ? undatedDay(context, token, stop, day, month)
        : dayOf(token, stop, year, month, day);
    return date?.map((read) => ({ ...read, ...rangeRole(lower, days, n) })) ?? [];
  });
  return reads.length > 0 ? reads : undefined;
};

const dayOf = (
  first: number,
  last: number,
  year: number,
  month: number,
  day: number,
): readonly TimeRead[] => {
  const date: CivilDate | undefined = civilDate(year, month, day);
  return date ? [dayRead(first, last, date, 'stated')] : [];
};

/** In "3 hingga 5 Juni" the first day is since, the last until. */
const rangeRole = (lower: readonly string[], days: readonly number[], n: number): Pick<TimeRead, 'role'> => {
  const after = days[n + 1];
  if (after !== undefined && RANGES.has(lower[after - 1] ?? '')) return { role: 'since' };
  const token = days[n] ?? 0;
  return n > 0 && RANGES.has(lower[token - 1] ?? '') ? { role: 'until' } : {};
};

const monthAt = ({ exact, lower, lexicon, end }: TimeContext, at: number): number | undefined =>
  at < end && isCapitalised(exact[at]) ? lexicon.months.get((lower[at] ?? '').replace(/\.$/, '')) : undefined;

const yearAt = ({ exact, end }: TimeContext, at: number): number | undefined =>
  at < end && YEAR.test(exact[at] ?? '') ? Number(exact[at]) : undefined;

/** "Juni 2023", "Januari dan Mei 2025"; a month alone only after a word that calls for one ("sejak Desember"). */
const readMonth = (context: TimeContext, i: number): readonly TimeRead[] | undefined => {
  const month = monthAt(context, i);
  if (month === undefined) return undefined;
  const year = yearAt(context, i + 1) ?? yearOfNextMonth(context, i + 1);
  if (year !== undefined) {
    const last = yearAt(context, i + 1) === undefined ? i + 1 : i + 2;
    return [{ first: i, last, value: isoMonth({ year, month }), precision: 'month', anchor: 'stated' }];
  }
  const { today, lower } = context;
  const direction = directionAt(context, i + 1);
  if (!today || !(BEFORE_MONTH.has(lower[i - 1] ?? '') || direction !== 'nearest' || lower[i + 1] === 'ini'))
    return undefined;
  const value = isoMonth({ year: yearFor(month, direction === 'past' ? 1 : 15, today, direction), month });
  return [{ first: i, last: i + 1, value, precision: 'month', anchor: 'deictic' }];
};

/** "Januari dan Mei 2025": the first month's year stands with the second. */
const yearOfNextMonth = (context: TimeContext, at: number): number | undefined =>
  JOINS.has(context.lower[at] ?? '') && monthAt(context, at + 1) !== undefined
    ? yearAt(context, at + 2)
    : undefined;

/** "2019", "2025-2030": four digits that count nothing and are no law's year ("Nomor 7 Tahun 2011"). */
const readYears = (context: TimeContext, i: number): readonly TimeRead[] | undefined => {
  const year = yearAt(context, i);
  if (year === undefined || !isYear(context, i)) return undefined;
  const first = context.lower[i - 1] === 'tahun' ? i - 1 : i;
  const read = (from: number, at: number, role?: 'since' | 'until'): TimeRead => ({
    ...{
      first: from,
      last: at + 1,
      value: isoYear(Number(context.exact[at])),
      precision: 'year',
      anchor: 'stated',
    },
    ...(role ? { role } : {}),
  });
  const to = yearAt(context, i + 2);
  const joined = RANGES.has(context.lower[i + 1] ?? '') || context.exact[i + 1] === '/';
  if (to !== undefined && joined && to > year) return [read(first, i, 'since'), read(i + 2, i + 2, 'until')];
  return [read(first, i)];
};

const isYear = ({ exact, lower, tokens }: TimeContext, i: number): boolean => {
  const before = lower[i - 1] ?? '';
  const glueBefore = tokens[i - 1]?.end === tokens[i]?.start;
  if (glueBefore && tokens[i - 1]?.shape !== 'punctuation') return false; // "Rp2025", "/2024"
  if (before === 'rp' || before === 'usd' || (glueBefore && before === '/')) return false;
  if (before === 'tahun') return !/^(?:nomor|no\.?)$/.test(lower[i - 3] ?? '');
  if ((exact[i + 1] === '/' || exact[i + 1] === '.') && tokens[i + 1]?.end === tokens[i + 2]?.start) {
    return YEAR.test(exact[i + 2] ?? '');
  }
  return !COUNTED_AFTER.test(lower[i + 1] ?? '') || POINTING.test(lower[i + 2] ?? '');
};

/** "2025 hari ini": the noun belongs to what follows. */
const POINTING = /^(?:ini|itu|lalu|depan|mendatang)$/;

/** What makes four digits a number of things and no year. */
const COUNTED_AFTER =
  /^(?:orang|unit|ekor|meter|kilometer|km|kg|kilogram|ton|hektare|hektar|liter|rupiah|dolar|dollar|euro|persen|%|ribu|juta|miliar|triliun|watt|mw|mah|cc|va|rumah|kali|poin|personel|peserta|jiwa|gram|mdpl|kursi|tahun|hari|jam)$/;
