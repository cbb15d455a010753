// Finds the date that stands with a figure: "pada 2025", "Hingga Juni 2023, terdapat …", "(di 2026)".
import type { TemporalExpression } from '../model/document.ts';
import { isAge, TIME_UNITS } from './figure-age.ts';
import { between, type FigureContext } from './figure-context.ts';
import { isMeasureWord } from './figure-lexicon.ts';
import { isVerbForm } from './verbal.ts';

export interface FigureDate {
  /** ISO, as precise as given. */
  readonly referenceDate: string;
  readonly dateFromArticle: boolean;
}

/** How many characters after the figure a date still belongs to it, and how many before. */
const REACH_AFTER = 60;
const REACH_BEFORE = 160;

/** Undefined where no date stands with the figure, or only the day on which somebody said it; how long something takes is true at no date. */
export const figureDate = (context: FigureContext): FigureDate | undefined => {
  const { quantity, view } = context;
  if (isAge(context) || TIME_UNITS.has(quantity.unitCode)) return undefined;
  const usable = view.times.filter(
    (time) =>
      time.precision !== 'instant' &&
      !isVague(context, time) &&
      !isOfSaying(context, time) &&
      !isBase(context, time),
  );
  const after = usable.find((time) => isAfter(context, time));
  const before = usable.findLast((time) => isBefore(context, time));
  const time = before && after && isParted(context, after) ? before : (after ?? before);
  if (!time) return undefined;
  const fromArticle = time.anchor === 'deictic' && time.role === 'until';
  return { referenceDate: fromArticle ? time.value : merged(usable, time), dateFromArticle: fromArticle };
};

const isAfter = (context: FigureContext, time: TemporalExpression): boolean => {
  const { quantity } = context;
  return (
    time.start >= quantity.end &&
    time.role !== 'since' &&
    time.role !== 'until' &&
    time.start - quantity.end <=
      REACH_AFTER + (PURPOSE.exec(between(context, quantity.end, time.start))?.[0].length ?? 0) &&
    isJoined(context, quantity.end, time.start)
  );
};

const isBefore = (context: FigureContext, time: TemporalExpression): boolean => {
  const { quantity } = context;
  return (
    time.end <= quantity.start &&
    !isOfOpening(context, time) &&
    quantity.start - time.end <= REACH_BEFORE &&
    time.role !== 'since' &&
    !isTaken(context, time)
  );
};

/** "Didirikan pada 1993, PT Laut kini …", "Sebelum dipecat pada 2014, …": what opened the sentence has a verb and a date of its own. */
const isOfOpening = (context: FigureContext, time: TemporalExpression): boolean => {
  const { discourse, lexicon, quantity, view } = context;
  if (!between(context, time.end, quantity.start).includes(',')) return false;
  const [first, second] = between(context, view.sentence.start, time.start).split(/\s+/, 2);
  if (!first || discourse.timeAt.has(view.sentence.firstToken)) return false;
  const isVerb = (form: string | undefined): boolean =>
    isVerbForm(form?.toLowerCase() ?? '', (other) => lexicon.lookalikes.has(other));
  return isVerb(first) || (isMeasureWord(lexicon, first.toLowerCase(), 'previous') && isVerb(second));
};

/** Nothing but words of the same clause may part the figure from its date; what stands in brackets does not count, nor the end of those that it stands in. */
const isJoined = (context: FigureContext, start: number, end: number): boolean => {
  const gap = withoutAsides(between(context, start, end)).replace(/^\)/, '');
  return (
    !/[.;:"“”)]|, (?:dan|serta|sementara|sedangkan|namun|tetapi|lalu|kemudian|atau)/.test(gap) &&
    !/\d/.test(gap.replace(PURPOSE, '')) &&
    gap.split(',').length <= 2
  );
};

const withoutAsides = (gap: string): string => gap.replace(/\([^()]*\)/g, '');

/** "Rp 10 triliun [untuk 16 juta keluarga] pada 2025": one date for what is spent and for what it is spent on. */
const PURPOSE = /^[^,\d]*\buntuk\b[^,\d]*\d[\d.,]*/;

const isParted = (context: FigureContext, after: TemporalExpression): boolean =>
  withoutAsides(between(context, context.quantity.end, after.start)).includes(',');

/** "Naik 5 persen pada 2024 menjadi Rp 6 juta": a date right behind another figure is that one's. */
const isTaken = (context: FigureContext, time: TemporalExpression): boolean => {
  const { quantity, view } = context;
  const gapTo = (end: number): string => withoutAsides(between(context, end, time.start));
  const chained = view.times.some(
    (other) =>
      other.end < time.start && /^\s*(?:,|dan|[-–])\s*$/.test(gapTo(other.end)) && isTaken(context, other),
  );
  return (
    chained ||
    view.quantities.some(
      ({ end }) =>
        end <= Math.min(time.start, quantity.start) && /^\s*\(?(?:\p{Ll}+\s+){0,3}$/u.test(gapTo(end)),
    )
  );
};

/** "akhir pekan ini": days that the text does not tell, so a month or year that says too little. */
const isVague = (context: FigureContext, { precision, start, end }: TemporalExpression): boolean =>
  precision !== 'day' && /\b(?:pekan|minggu)\b/i.test(between(context, start, end));

/** "naik 8 persen dibandingkan 2024", "dari Mei lalu": what a change is measured from. */
const isBase = (context: FigureContext, time: TemporalExpression): boolean => {
  const { lexicon, quantity, view } = context;
  const follows = time.start >= quantity.end;
  const from = follows ? quantity.end : view.sentence.start;
  const clause = between(context, from, time.start).split(/[,;:]/).at(-1) ?? '';
  const words = clause.trim().toLowerCase().split(/\s+/);
  return (follows ? words : words.slice(-1)).some((word) => isMeasureWord(lexicon, word, 'base'));
};

/** "… per 10 Juli 2025." */
const AS_OF = /\bper\s$/;

/** A day in brackets or behind the quotation tells when it was said: `…," kata Sari, Rabu (4/6/2025)`. */
const isOfSaying = (context: FigureContext, time: TemporalExpression): boolean => {
  const { quantity, view } = context;
  if (time.precision !== 'day' || time.start < quantity.end) return false;
  const gap = between(context, quantity.end, time.start);
  if (AS_OF.test(gap)) return false;
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
