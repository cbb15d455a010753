// Reads weekdays: with their date ("Rabu (8/11/2023)"), or alone against the article's date.
import { addDays, type CivilDate, lastWeekday, weekdayOf } from './calendar.ts';
import { readDayList, readNumericDate } from './temporal-days.ts';
import { directionAt } from './temporal-parts.ts';
import { dayRead, type TimeContext, type TimeRead } from './temporal-read.ts';

const DAY_PARTS = new Set(['pagi', 'siang', 'sore', 'malam', 'petang']);
/** Before these a weekday is a habit or part of a place's name ("setiap Minggu", "Pasar Minggu"). */
const NO_DATE = new Set(['pasar', 'setiap', 'tiap', 'per', 'jalan']);

/** The weekday at token `i`, with the date behind it where one stands there; the printed date wins. */
export const readWeekday = (
  context: TimeContext,
  i: number,
  weekday: number,
): readonly TimeRead[] | undefined => {
  const { exact, lower, end } = context;
  let at = i + 1;
  if (DAY_PARTS.has(lower[at] ?? '')) at++;
  const opened = exact[at] === '(';
  if (opened || exact[at] === ',') at++;
  if (lower[at] === 'tanggal') at++;
  const dates = at < end ? (readNumericDate(context, at, 'expected') ?? readDayList(context, at)) : undefined;
  const [date] = dates ?? [];
  if (!date) return readBareWeekday(context, i, weekday);
  if (dates?.length !== 1) return undefined;
  const last = opened && exact[date.last] === ')' ? date.last + 1 : date.last;
  const [year = 0, month = 1, day = 1] = date.value.split('-').map(Number);
  const fits = weekdayOf({ year, month, day }) === weekday;
  return [{ ...date, first: i, last, ...(fits ? {} : { clash: exact[i] ?? '' }) }];
};

/** "Rabu" is the last one on or before publication; "Rabu mendatang", "Rabu pekan depan" the next after it. */
const readBareWeekday = (
  context: TimeContext,
  i: number,
  weekday: number,
): readonly TimeRead[] | undefined => {
  const { today, lower } = context;
  const before = lower[i - 1] ?? '';
  if (!today || NO_DATE.has(before)) return undefined;
  const mark = lower[i + 1] === 'pekan' || lower[i + 1] === 'minggu' ? i + 2 : i + 1;
  const direction = before === 'besok' ? 'future' : directionAt(context, mark);
  const last = before === 'besok' || direction === 'nearest' ? i + 1 : mark + 1;
  const date = weekdayFrom(
    today,
    weekday,
    mark === i + 2 && direction === 'past' ? 'week-before' : direction,
  );
  return [dayRead({ first: i, last }, date, 'deictic')];
};

const weekdayFrom = (
  today: CivilDate,
  weekday: number,
  when: 'past' | 'future' | 'nearest' | 'week-before',
): CivilDate => {
  const last = lastWeekday(today, weekday);
  if (when === 'future') return addDays(last, 7);
  if (when === 'week-before') return addDays(today, weekday - weekdayOf(today) - 7);
  return when === 'past' && weekdayOf(today) === weekday ? addDays(last, -7) : last;
};
