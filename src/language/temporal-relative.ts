// Reads times told from the day of publication: "kemarin", "bulan lalu", "dua hari lalu", "hingga saat ini".
import { addDays, addMonths, type CivilDate, isoDay, isoMonth, isoYear, weekdayOf } from './calendar.ts';
import { readNumeralWords } from './numeral.ts';
import { phraseAt } from './phrases.ts';
import type { CalendarUnit } from './temporal-lexicon.ts';
import type { TimeContext, TimeRead } from './temporal-read.ts';

const UNIT_WORDS: ReadonlyMap<string, CalendarUnit> = new Map([
  ['hari', 'day'],
  ['pekan', 'week'],
  ['minggu', 'week'],
  ['bulan', 'month'],
  ['tahun', 'year'],
]);
const AGO = new Set(['lalu', 'silam']);
const AHEAD = new Set(['lagi', 'mendatang']);
const SMALL_NUMBER = /^\d{1,3}$/;

/** The relative time that starts at token `i`; undefined where none does or the article has no date. */
export const readRelative = (context: TimeContext, i: number): readonly TimeRead[] | undefined => {
  if (!context.today) return undefined;
  const { lower, lexicon, end, today } = context;
  const phrase = phraseAt(lexicon.deictics, lower, i, end);
  if (phrase && !isCounted(context, i)) {
    const { unit, shift, role } = phrase.value;
    const moved = shifted(today, unit, shift);
    return (
      moved && [
        { first: i, last: phrase.at, ...moved, anchor: 'deictic', ...(role === 'at' ? {} : { role }) },
      ]
    );
  }
  return readCounted(context, i, today);
};

/** In "pria 54 tahun itu" and "pemain 25 tahun ini" the unit belongs to the number before it. */
const isCounted = ({ tokens, lower, lexicon, begin }: TimeContext, i: number): boolean =>
  i > begin &&
  (tokens[i - 1]?.shape === 'number'
    ? UNIT_WORDS.has(lower[i] ?? '') && !/^\d{4}$/.test(lower[i - 1] ?? '')
    : lexicon.numerals.has(lower[i - 1] ?? ''));

/** "dua hari lalu", "3 bulan yang lalu", "sepuluh tahun mendatang". */
const readCounted = (context: TimeContext, i: number, today: CivilDate): readonly TimeRead[] | undefined => {
  const { lower, lexicon, end, exact } = context;
  const count = SMALL_NUMBER.test(exact[i] ?? '')
    ? { value: exact[i] ?? '', at: i + 1 }
    : readNumeralWords(lexicon.numerals, lower, i, end);
  const unit = count && UNIT_WORDS.get(lower[count.at] ?? '');
  if (!count || !unit || count.at >= end) return undefined;
  const mark = lower[count.at + 1] === 'yang' ? count.at + 2 : count.at + 1;
  const sign = AGO.has(lower[mark] ?? '')
    ? -1
    : AHEAD.has(lower[mark] ?? '') && mark === count.at + 1
      ? 1
      : 0;
  if (sign === 0 || mark >= end) return undefined;
  const moved = shifted(today, unit, sign * Number(count.value));
  return moved && [{ first: i, last: mark + 1, ...moved, anchor: 'deictic' }];
};

/** As exact as the unit; a week only where all its days lie in one month, since ISO months are the next wider step. */
const shifted = (
  today: CivilDate,
  unit: CalendarUnit,
  by: number,
): Pick<TimeRead, 'value' | 'precision'> | undefined => {
  if (!Number.isSafeInteger(by)) return undefined;
  if (unit === 'day') return { value: isoDay(addDays(today, by)), precision: 'day' };
  if (unit === 'month') return { value: isoMonth(addMonths(today, by)), precision: 'month' };
  if (unit === 'year') return { value: isoYear(today.year + by), precision: 'year' };
  const monday = addDays(today, 1 - weekdayOf(today) + by * 7);
  const value = isoMonth(monday);
  return value === isoMonth(addDays(monday, 6)) ? { value, precision: 'month' } : undefined;
};
