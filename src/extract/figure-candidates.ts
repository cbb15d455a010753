// Knows mentions that a figure is not about: datelines, credits and currencies.
import { overlaps } from '../model/span.ts';
import { between, type FigureContext, type Reference, type SentenceView } from './figure-context.ts';
import { isMeasureWord } from './figure-lexicon.ts';

const DATELINE_REACH = 60;

/** "JAKARTA, KOMPAS.com - …": what stands before the dash that opens the text. */
export const isDateline = (
  context: FigureContext,
  { sentence }: SentenceView,
  { mention }: Reference,
): boolean => {
  const block = context.discourse.document.article.blocks[sentence.block];
  if (!block || mention.start > block.start + DATELINE_REACH) return false;
  const head = between(context, mention.end, Math.min(block.start + DATELINE_REACH, block.end));
  return (
    /^[^.;]{0,24}?(?:\.com)?\s?(?:--?|–|—)\s/.test(head) &&
    !/\d/.test(between(context, block.start, mention.start))
  );
};

/** "yen Jepang", the country within "5 juta dolar Amerika". */
export const isOfCurrency = (context: FigureContext, view: SentenceView, { mention }: Reference): boolean =>
  view.quantities.some((other) => overlaps(other, mention)) ||
  isMeasureWord(context.lexicon, clauseBefore(context, view, mention.start).at(-1), 'currency');

/** How many words after a mark, and before a name, "menurut" may open or close its clause. */
const EDGE = 3;

/** "Menurut Kepala BPS, …", "berdasarkan data RTI": who reports it. */
export const isSource = (context: FigureContext, view: SentenceView, { mention }: Reference): boolean => {
  const words = clauseBefore(context, view, mention.start);
  return [...words.slice(0, EDGE), ...words.slice(-EDGE)].some((word) =>
    isMeasureWord(context.lexicon, word, 'source'),
  );
};

/** The words between the last mark and an offset, lower case. */
const clauseBefore = (context: FigureContext, { sentence }: SentenceView, end: number): readonly string[] => {
  const clause =
    between(context, sentence.start, end)
      .replace(/\([^()]*\)/g, '')
      .split(/[,.;:()"“”]/)
      .at(-1) ?? '';
  return clause
    .toLowerCase()
    .split(/[\s*]+/)
    .filter((word) => word !== '');
};
