// What articles said up to a day, of what held on it.
import type { ArticleFacts } from './facts.ts';

/**
 * Articles published later are left out, as are tenures that had not begun or had ended by what they state, and events and
 * figures of later days. `day` is an ISO date; a year or a month begins with its first day and ends with its last.
 */
export const factsAsOf = (all: readonly ArticleFacts[], day: string): readonly ArticleFacts[] =>
  all
    .filter(({ article }) => !isAfter(article.datePublished, day))
    .map((facts) => ({
      ...facts,
      tenures: facts.tenures.filter(
        ({ startDate, endDate }) =>
          !isAfter(startDate, day) && (endDate === undefined || `${endDate}~` > day),
      ),
      events: facts.events.filter(({ date }) => !isAfter(date, day)),
      figures: facts.figures.filter(({ referenceDate }) => !isAfter(referenceDate, day)),
    }));

const isAfter = (date: string | undefined, day: string): boolean =>
  date !== undefined && date.slice(0, 10) > day;
