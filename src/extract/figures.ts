// Figures: each quantity with what it measures, what it is about, as of when, and whether it is actual.

import type { Linked, Quantity } from '../model/document.ts';
import type { EntityKey } from '../model/entity.ts';
import type { Figure } from '../model/record.ts';
import { covers, overlaps } from '../model/span.ts';
import { type Discourse, discourseOf } from './discourse.ts';
import { ABOUT_CONFIDENCE, type FigureAbout, figureAbout } from './figure-about.ts';
import { between, type FigureContext, type SentenceView, sentenceViews } from './figure-context.ts';
import { figureDate } from './figure-date.ts';
import { type FigureLexicon, isMeasureWord } from './figure-lexicon.ts';
import { figureMeasure, figureStatus } from './figure-measure.ts';
import { type Said, speakersOrganization } from './figure-speaker.ts';

export type { FigureLexicon } from './figure-lexicon.ts';

/** Every quantity written with a digit that no name holds, sorted by start. */
export const extractFigures = (
  document: Linked,
  lexicon: FigureLexicon,
  said: Said = { quotations: [], tenures: [] },
): readonly Figure[] => {
  const discourse = discourseOf(document);
  const views = sentenceViews(document);
  const figures: Figure[] = [];
  const ages = new Map<EntityKey, string>();
  let at = 0;
  let free = 0;
  for (const quantity of document.quantities) {
    while ((views[at]?.sentence.end ?? Number.POSITIVE_INFINITY) <= quantity.start) at++;
    const view = views[at];
    if (!view || !countsHere(document, quantity, view)) continue;
    const token = tokenAt(discourse, quantity.start, view.sentence.firstToken);
    const context: FigureContext = {
      ...{ discourse, lexicon, quantity, view, earlier: views.slice(Math.max(0, at - 12), at) },
      ...{ first: token, last: tokenAt(discourse, quantity.end, token), free, ages },
    };
    const figure = figureOf(context, figures, said);
    figures.push(figure);
    if (figure.measure === 'usia' && figure.about !== undefined) ages.set(figure.about, figure.value);
    free = Math.max(free, context.last);
  }
  return figures;
};

const tokenAt = ({ tokens }: Discourse, offset: number, from: number): number => {
  let i = from;
  while ((tokens[i]?.start ?? Number.POSITIVE_INFINITY) < offset) i++;
  return i;
};

/** Not within a name ("Pasal 365", "Liga 1"), not the number of a match in brackets behind a club's name. */
const countsHere = ({ article }: Linked, quantity: Quantity, { references }: SentenceView): boolean => {
  if (!/\d/.test(article.text.slice(quantity.start, quantity.end))) return false;
  const named = references.filter(({ mention }) => mention.kind === 'Name');
  if (named.some(({ mention }) => covers(mention, quantity))) return false;
  if (quantity.unitCode !== 'year' || article.text[quantity.start - 1] !== '(') return true;
  const bearer = named.findLast(({ mention }) => mention.end <= quantity.start);
  const adjacent = bearer !== undefined && bearer.mention.end + 2 >= quantity.start;
  return (
    !adjacent ||
    bearer.entity.type === 'Person' ||
    article.text[quantity.end] !== ')' ||
    /\D/.test(article.text.slice(quantity.start, quantity.end))
  );
};

const figureOf = (context: FigureContext, earlier: readonly Figure[], said: Said): Figure => {
  const { quantity, view } = context;
  const { counted } = quantity;
  const previous = earlier.at(-1);
  const partner = previous && overlaps(previous.evidence, quantity) ? previous : undefined;
  const told =
    previous && previous.evidence.start >= view.sentence.start && previous.unitCode === quantity.unitCode;
  const measure = partner?.measure ?? figureMeasure(context) ?? (told ? previous.measure : undefined);
  const date = figureDate(context);
  const { about, pattern } = aboutOf(context, measure, { earlier, said });
  return {
    kind: 'figure',
    evidence: { start: quantity.start, end: quantity.end },
    confidence: ABOUT_CONFIDENCE[pattern],
    modality: 'Actual',
    value: quantity.value,
    unitCode: quantity.unitCode,
    comparator: quantity.comparator,
    ...(counted ? { counted: between(context, counted.start, counted.end) } : {}),
    ...(measure === undefined ? {} : { measure }),
    ...(about === undefined ? {} : { about }),
    ...(date ?? { dateFromArticle: false }),
    status: partner?.status ?? figureStatus(context),
  };
};

/** What stands beside the figure, else an earlier one of the same measure, else who says "kami" tells what it is about. */
const aboutOf = (
  context: FigureContext,
  measure: string | undefined,
  { earlier, said }: { readonly earlier: readonly Figure[]; readonly said: Said },
): FigureAbout => {
  const found = sameMeasure(figureAbout(context), measure, { quantity: context.quantity, earlier });
  if (found.pattern !== 'none') return found;
  const same = aroundOthers(context, measure, earlier);
  if (same !== undefined) return { about: same, pattern: 'same' };
  const about = speakersOrganization(context, said);
  return about === undefined ? found : { about, pattern: 'speaker' };
};

const AROUND_REACH = 600;
const AROUND = 120;

/** What an earlier figure is about whose neighbourhood names what this one measures: two longer words of it, no currency. */
const aroundOthers = (
  context: FigureContext,
  measure: string | undefined,
  earlier: readonly Figure[],
): EntityKey | undefined => {
  const { quantity, lexicon, view } = context;
  const words = [...new Set(wordsOf(measure ?? '', MIDDLING_WORD))];
  const money = words.some((word) => isMeasureWord(lexicon, word, 'currency'));
  if (words.length < 2 || money || quantity.unitCode === 'count') return undefined;
  return earlier.findLast(({ about, measure: other, evidence: { start, end } }) => {
    if (about === undefined || other === 'usia' || quantity.start - start > AROUND_REACH) return false;
    const last = Math.min(end + AROUND, view.sentence.start);
    const around = between(context, Math.max(0, start - AROUND), last).toLowerCase();
    return words.filter((word) => around.includes(word)).length >= 2;
  })?.about;
};

/** How many characters back a figure may take over what an earlier one of the same measure is about. */
const SAME_REACH = 2500;

/** Nothing beside it tells: then what the last figure of the same unit and measure ("pertumbuhan ekonomi") was about. */
const sameMeasure = (
  found: FigureAbout,
  measure: string | undefined,
  { quantity, earlier }: { readonly quantity: Quantity; readonly earlier: readonly Figure[] },
): FigureAbout => {
  if (found.pattern !== 'none') return found;
  const words = wordsOf(measure ?? '');
  for (let i = earlier.length - 1; i >= 0; i--) {
    const figure = earlier[i];
    if (!figure || quantity.start - figure.evidence.start >= SAME_REACH) break;
    if (figure.about === undefined || figure.unitCode !== quantity.unitCode) continue;
    const isSame =
      figure.unitCode === 'count'
        ? figure.value === quantity.value
        : wordsOf(figure.measure ?? '').some((word) => words.includes(word));
    if (isSame) return { about: figure.about, pattern: 'same' };
  }
  return found;
};

const LONG_WORD = /\p{L}{6,}/gu;
const MIDDLING_WORD = /\p{L}{5,}/gu;

/** Its longer words, without "-nya": those that carry the sense. */
const wordsOf = (measure: string, pattern: RegExp = LONG_WORD): readonly string[] =>
  (measure.toLowerCase().match(pattern) ?? []).map((word) => word.replace(/nya$/, ''));
