// Finds the date that stands with a figure: "pada 2025", "Hingga Juni 2023, terdapat …", "(di 2026)".
import type { TemporalExpression } from '../model/document.ts';
import { isAge } from './figure-about.ts';
import { between, type FigureContext } from './figure-context.ts';

export interface FigureDate {
  /** ISO, as precise as given. */
  readonly referenceDate: string;
  readonly dateFromArticle: boolean;
}

/** How many characters after the figure a date still belongs to it, and how many before. */
const REACH_AFTER = 60;
const REACH_BEFORE = 160;

/** Undefined where no date stands with the figure, or only the day on which somebody said it. */
export const figureDate = (context: FigureContext): FigureDate | undefined => {
  const { quantity, view } = context;
  if (isAge(context)) return undefined;
  const usable = view.times.filter((time) => time.precision !== 'instant' && !isOfSaying(context, time));
  const after = usable.find(
    (time) =>
      time.start >= quantity.end &&
      time.role !== 'since' &&
      time.role !== 'until' &&
      time.start - quantity.end <= REACH_AFTER &&
      isJoined(context, quantity.end, time.start),
  );
  const before = usable.findLast(
    (time) =>
      time.end <= quantity.start && quantity.start - time.end <= REACH_BEFORE && time.role !== 'since',
  );
  const time = after ?? before;
  if (!time) return undefined;
  const fromArticle = time.anchor === 'deictic' && time.role === 'until';
  return { referenceDate: fromArticle ? time.value : merged(usable, time), dateFromArticle: fromArticle };
};

/** Nothing but words of the same clause may part the figure from its date. */
const isJoined = (context: FigureContext, start: number, end: number): boolean => {
  const gap = between(context, start, end);
  return (
    !/[.;:"“”]|, (?:dan|serta|sementara|sedangkan|namun|tetapi|lalu|kemudian|atau)|\d/.test(gap) &&
    gap.split(',').length <= 2
  );
};

/** A day in brackets or behind the quotation tells when it was said: `…," kata Sari, Rabu (4/6/2025)`. */
const isOfSaying = (context: FigureContext, time: TemporalExpression): boolean => {
  const { quantity, view } = context;
  if (time.precision !== 'day' || time.start < quantity.end) return false;
  const gap = between(context, quantity.end, time.start);
  return /["”]/.test(gap) || time.end + 2 >= view.sentence.end;
};

/** "22 dan 23 April 2025", "Januari dan Mei 2025": several days or months of one figure give what they share. */
const merged = (times: readonly TemporalExpression[], time: TemporalExpression): string => {
  const near = times.find(
    (other) =>
      other !== time &&
      Math.abs(other.start - time.end) + Math.abs(time.start - other.end) < 40 &&
      other.precision === time.precision,
  );
  if (!near || time.role === 'until' || near.role === 'since') return time.value;
  const parts = time.value.split('-');
  const others = near.value.split('-');
  const shared = parts.findIndex((part, i) => part !== others[i]);
  return shared > 0 ? parts.slice(0, shared).join('-') : time.value;
};
