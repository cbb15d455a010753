// Says in the text's words what a figure measures, and whether it is actual, target, projection or past.
import type { FigureStatus } from '../model/record.ts';
import { isAge } from './figure-about.ts';
import { between, type FigureContext } from './figure-context.ts';
import { isMeasureWord, type MeasureWordKind } from './figure-lexicon.ts';

const LONGEST = 6;
const STATUS_REACH = 14;
const STOPS = /^[.,;:()"“”!?]$/;

/** "gaji pokok", "usia", "teknisi PT Jaya"; undefined where no words say it. */
export const figureMeasure = (context: FigureContext): string | undefined => {
  if (isAge(context)) return 'usia';
  return labelled(context) ?? (context.quantity.counted ? countedPhrase(context) : wordsBefore(context));
};

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
  const { discourse, quantity, last, view } = context;
  const start = quantity.counted?.start ?? quantity.start;
  let end = last;
  while (end < Math.min(view.sentence.lastToken, last + LONGEST) && !STOPS.test(discourse.exact[end] ?? ''))
    end++;
  return between(context, start, discourse.tokens[end - 1]?.end ?? quantity.end).trim();
};

/** The words before the number, those that only link it left out: "suku bunga acuan [di level]". */
const wordsBefore = (context: FigureContext): string | undefined => {
  const { discourse, first, view, lexicon } = context;
  const { exact, lower } = discourse;
  let last = first;
  while (last > view.sentence.firstToken && links(context, last - 1)) last--;
  let from = last;
  while (from > Math.max(view.sentence.firstToken, last - LONGEST) && !breaks(context, from - 1)) from--;
  while (from < last && isMeasureWord(lexicon, lower[from], 'linker')) from++;
  if (from >= last || STOPS.test(exact[from] ?? '')) return undefined;
  return between(context, discourse.tokens[from]?.start ?? 0, discourse.tokens[last - 1]?.end ?? 0);
};

/** Only leads to the number: "di level", a name or date in between ("inflasi Riau 2024 [mencapai]"). */
const links = ({ discourse, lexicon }: FigureContext, i: number): boolean =>
  isMeasureWord(lexicon, discourse.lower[i], 'linker') || discourse.nameAt.has(i) || discourse.timeAt.has(i);

const breaks = ({ discourse, lexicon }: FigureContext, i: number): boolean => {
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
  if (lower[first - 1] === 'dari' && ['menjadi', 'ke'].includes(lower[last] ?? '')) return 'Previous';
  if (near(context, 'previous', 4)) return 'Previous';
  if (near(context, 'target', STATUS_REACH)) return 'Target';
  return near(context, 'projection', STATUS_REACH) ? 'Projection' : 'Actual';
};

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
