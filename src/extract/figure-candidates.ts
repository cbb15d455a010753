// Says which names of a sentence may be what its figure is about: no dateline, credit, currency, speaker or mere setting.
import { overlaps } from '../model/span.ts';
import { between, type FigureContext, type Reference, type SentenceView } from './figure-context.ts';
import { isMeasureWord } from './figure-lexicon.ts';

/** The names before the figure that it may be about, in text order; where a currency intervenes, those behind it. */
export const candidatesBefore = (context: FigureContext): readonly Reference[] => {
  const { view, quantity } = context;
  const before = view.references.filter(
    (reference) => reference.mention.end <= quantity.start && !isDateline(context, view, reference),
  );
  const currency = before.findLastIndex((reference) => isOfCurrency(context, view, reference));
  return before
    .slice(currency + 1)
    .filter(
      (reference) =>
        !isSource(context, view, reference) &&
        !isInBrackets(context, reference) &&
        !isAside(context, reference),
    );
};

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
const isOfCurrency = (context: FigureContext, view: SentenceView, { mention }: Reference): boolean =>
  view.quantities.some((other) => overlaps(other, mention)) ||
  isMeasureWord(context.lexicon, clauseBefore(context, view, mention.start).at(-1), 'currency');

/** "Menurut Kepala BPS, …", "berdasarkan data RTI": who reports it. */
export const isSource = (context: FigureContext, view: SentenceView, { mention }: Reference): boolean => {
  const words = clauseBefore(context, view, mention.start);
  return [...words.slice(0, EDGE), ...words.slice(-EDGE)].some((word) =>
    isMeasureWord(context.lexicon, word, 'source'),
  );
};

/** "ke arah timur (Bandung), 91 kendaraan": an aside that is over. */
const isInBrackets = (context: FigureContext, { mention }: Reference): boolean => {
  const sofar = between(context, context.view.sentence.start, mention.start);
  return (
    sofar.lastIndexOf('(') > sofar.lastIndexOf(')') &&
    between(context, mention.end, context.quantity.start).includes(')')
  );
};

/** How many words after a mark, and before a name, "menurut" may open or close its clause. */
const EDGE = 3;

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

/** A place or body that only says where ("di Jakarta"), unless the sentence goes on about it ("di Gag, yang jaraknya …"). */
const isAside = (context: FigureContext, { mention, entity }: Reference): boolean => {
  const { quantity } = context;
  if (entity.type === 'Person') return !isPersonal(context);
  if (quantity.unitCode === 'count') return false;
  const before = between(context, Math.max(context.view.sentence.start, mention.start - 6), mention.start);
  const where = entity.type === 'Place' ? /\b(?:di|ke|dari)\s$/i : /\bdi\s$/i;
  return where.test(before) && !/^,? yang\b/.test(between(context, mention.end, quantity.start));
};

const TIME_UNITS = new Set(['year', 'month', 'week', 'day', 'hour', 'minute', 'second']);

/** How long somebody did something, what somebody earns, weighs or must pay. */
const isPersonal = ({ quantity, discourse, lexicon, view, first }: FigureContext): boolean =>
  TIME_UNITS.has(quantity.unitCode) ||
  discourse.lower
    .slice(Math.max(view.sentence.firstToken, first - 6), first)
    .some((word) => isMeasureWord(lexicon, word, 'personal'));
