// Reads dates that are printed, whatever opens them: a weekday, a number or a month.
import { readDayList, readNumericDate } from './temporal-days.ts';
import { readMonth, readYears } from './temporal-months.ts';
import type { TimeContext, TimeRead } from './temporal-read.ts';
import { readWeekday } from './temporal-weekday.ts';

/** The date that starts at token `i`, one read for each day or month of a list; undefined where none does. */
export const readCalendarDate = (context: TimeContext, i: number): readonly TimeRead[] | undefined => {
  const weekday = context.lexicon.weekdays.get(context.exact[i] ?? '');
  if (weekday !== undefined) return readWeekday(context, i, weekday);
  if (context.tokens[i]?.shape !== 'number') return readMonth(context, i);
  return readNumericDate(context, i) ?? readDayList(context, i) ?? readYears(context, i);
};
