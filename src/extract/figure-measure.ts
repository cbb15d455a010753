// Says in the text's words what a figure measures, and whether it is actual, target, projection or past.
import type { FigureStatus } from '../model/record.ts';
import { isAge } from './figure-age.ts';
import { between, type FigureContext } from './figure-context.ts';
import { isMeasureWord, type MeasureWordKind } from './figure-lexicon.ts';
import { isVerbForm } from './verbal.ts';

const LONGEST = 6;
const STATUS_REACH = 14;
const STOPS = /^[.,;:()"“”!?]$/;

/** "gaji pokok", "usia", "teknisi PT Jaya"; undefined where no words say it. */
export const figureMeasure = (context: FigureContext): string | undefined => {
  if (isAge(context)) return 'usia';
  const { counted } = context.quantity;
  const label = labelled(context);
  if (label !== undefined) return label;
  if (counted && !BARE.has(between(context, counted.start, counted.end))) return countedPhrase(context);
  return wordsBefore(context) ?? (counted ? countedPhrase(context) : purpose(context));
};

/** Nouns that say too little of what is counted: "terduga pelaku sebanyak 4 orang". */
const BARE = new Set(['orang', 'unit', 'buah', 'ekor', 'kali', 'jiwa']);

/** "- Harga saham: Rp 432": what stands before the colon. */
const labelled = (context: FigureContext): string | undefined => {
  const { discourse, first, view } = context;
  if (discourse.exact[first - 1] !== ':') return undefined;
  let from = first - 1;
  while (from > view.sentence.firstToken && !STOPS.test(discourse.exact[from - 1] ?? '')) from--;
  const start = discourse.tokens[from]?.start ?? 0;
  const label = between(context, start, discourse.tokens[first - 1]?.start ?? start)
    .replace(/^[-•*–\s]+/, '')
    .trim();
  return label === '' ? undefined : label;
};

/** The counted noun and what qualifies it, up to a mark. */
const countedPhrase = (context: FigureContext): string => {
  const { discourse, quantity, last } = context;
  const start = quantity.counted?.start ?? quantity.start;
  const end = phraseEnd(context, last);
  return between(context, start, discourse.tokens[end - 1]?.end ?? quantity.end).trim();
};

/** The words before the number, those that only link it left out: "suku bunga acuan [di level]". */
const wordsBefore = (context: FigureContext): string | undefined => {
  const { discourse, first, view, lexicon } = context;
  const { exact, lower } = discourse;
  let last = first;
  while (last > view.sentence.firstToken && leads(context, last - 1)) last--;
  let from = last;
  while (from > Math.max(view.sentence.firstToken, last - LONGEST) && !breaks(context, from - 1)) from--;
  for (let i = from; i < last; i++) if (isVerbAt(context, i)) from = i + 1;
  while (from < last && isMeasureWord(lexicon, lower[from], 'linker')) from++;
  if (from >= last || STOPS.test(exact[from] ?? '')) return undefined;
  return between(context, discourse.tokens[from]?.start ?? 0, discourse.tokens[last - 1]?.end ?? 0);
};

/** "Rp 2,5 juta untuk tukang bangunan": what it is for. */
const purpose = (context: FigureContext): string | undefined => {
  const { discourse, last } = context;
  if (discourse.lower[last] !== 'untuk') return undefined;
  const end = phraseEnd(context, last + 1);
  return end > last + 1
    ? between(context, discourse.tokens[last + 1]?.start ?? 0, discourse.tokens[end - 1]?.end ?? 0)
    : undefined;
};

/** Up to a mark, another number, a date, or a word that joins. */
const phraseEnd = ({ discourse, view }: FigureContext, from: number): number => {
  const { exact, lower, tokens, timeAt } = discourse;
  let end = from;
  while (end < Math.min(view.sentence.lastToken, from + LONGEST)) {
    const closes = STOPS.test(exact[end] ?? '') || tokens[end]?.shape === 'number' || timeAt.has(end);
    if (closes || lower[end] === 'dan' || lower[end] === 'serta') break;
    end++;
  }
  while (end > from && (lower[end - 1] === 'pada' || lower[end - 1] === 'yang' || lower[end - 1] === 'di'))
    end--;
  return end;
};

const isVerbAt = ({ discourse, lexicon }: FigureContext, i: number): boolean =>
  isVerbForm(discourse.exact[i] ?? '', (form) => lexicon.lookalikes.has(form));

/** Only leads to the number: "di level", a name or date in between ("inflasi Riau 2024 [mencapai]"). */
const leads = (context: FigureContext, i: number): boolean => {
  const { discourse, lexicon, free } = context;
  if (i < free) return false;
  const named = discourse.nameAt.has(i) || discourse.timeAt.has(i);
  return named || isMeasureWord(lexicon, discourse.lower[i], 'linker') || isVerbAt(context, i);
};

const breaks = ({ discourse, lexicon, free }: FigureContext, i: number): boolean => {
  if (i < free) return true;
  const form = discourse.lower[i] ?? '';
  return (
    STOPS.test(form) ||
    lexicon.sayings.has(form) ||
    discourse.timeAt.has(i) ||
    discourse.nameAt.has(i) ||
    discourse.tokens[i]?.shape === 'number' ||
    form === 'yang' ||
    form === 'dan'
  );
};

/** "ditargetkan", "diproyeksikan", "sebelumnya" before the figure; "dari 4 menjadi 5 persen" makes the first one past. */
export const figureStatus = (context: FigureContext): FigureStatus => {
  const { discourse, first, last } = context;
  const { lower } = discourse;
  if (lower[first - 1] === 'dari' && ['menjadi', 'ke'].includes(lower[last] ?? '') && isNumberNear(context))
    return 'Previous';
  if (near(context, 'previous', 4)) return 'Previous';
  if (near(context, 'target', STATUS_REACH)) return 'Target';
  return near(context, 'projection', STATUS_REACH) ? 'Projection' : 'Actual';
};

/** A number stands right behind the word after the figure: "dari 5 persen menjadi [sekitar] 6 persen". */
const isNumberNear = ({ discourse, last }: FigureContext): boolean =>
  [1, 2, 3].some((step) => discourse.tokens[last + step]?.shape === 'number');

const near = (
  { discourse, lexicon, first, view }: FigureContext,
  kind: MeasureWordKind,
  reach: number,
): boolean => {
  for (let i = first - 1; i >= Math.max(view.sentence.firstToken, first - reach); i--) {
    if (isMeasureWord(lexicon, discourse.lower[i], kind)) return true;
  }
  return false;
};
