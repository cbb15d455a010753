// Figures: each quantity with what it measures, what it is about, as of when, and whether it is actual.
import type { FeatureWeights } from '../language/feature-weights.ts';
import type { Linked, Quantity } from '../model/document.ts';
import type { EntityKey } from '../model/entity.ts';
import type { Figure } from '../model/record.ts';
import { covers, overlaps } from '../model/span.ts';
import { type Discourse, discourseOf } from './discourse.ts';
import { type FigureAbout, figureAbout } from './figure-about.ts';
import type { AboutSetting, Said } from './figure-about-view.ts';
import { between, type FigureContext, type SentenceView, sentenceViews } from './figure-context.ts';
import { figureDate } from './figure-date.ts';
import type { FigureLexicon } from './figure-lexicon.ts';
import { figureMeasure, figureStatus } from './figure-measure.ts';
import { salienceOf } from './figure-salience.ts';

export interface FigureResources {
  readonly lexicon: FigureLexicon;
  /** What speaks for a figure being about an entity: `data/models/figures.tsv`. */
  readonly weights: FeatureWeights;
}

/** Every quantity written with a digit that no name holds, sorted by start. */
export const extractFigures = (
  document: Linked,
  { lexicon, weights }: FigureResources,
  said: Said = { quotations: [], tenures: [] },
): readonly Figure[] =>
  document.quantities.length === 0
    ? []
    : readFigures(document, { lexicon, said, decide: (setting) => figureAbout(setting, weights) });

export interface FigureReading {
  readonly lexicon: FigureLexicon;
  readonly said: Said;
  /** Says what a figure is about, where those before it are known. */
  readonly decide: (setting: AboutSetting) => FigureAbout;
}

/** How many sentences before its own tell what a figure is about. */
const REACH = 12;

/** The figures in text order, each decided on once. */
export const readFigures = (
  document: Linked,
  { lexicon, said, decide }: FigureReading,
): readonly Figure[] => {
  const discourse = discourseOf(document);
  const views = sentenceViews(document);
  const salience = salienceOf(document);
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
      ...{ discourse, lexicon, quantity, view, earlier: views.slice(Math.max(0, at - REACH), at) },
      ...{ first: token, last: tokenAt(discourse, quantity.end, token), free, ages },
    };
    const figure = figureOf(context, figures, decide({ context, salience, figures, said }));
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

/** "16 Juni-4 Juli 2025": the days of a date that was not read as one. */
const DAYS = /^\d{1,2} \p{Lu}\p{Ll}+[-–]\d/u;

/** Not within a name ("Pasal 365", "Liga 1"), not the number of a match in brackets behind a club's name. */
const countsHere = ({ article }: Linked, quantity: Quantity, { references }: SentenceView): boolean => {
  if (!/\d/.test(article.text.slice(quantity.start, quantity.end))) return false;
  if (DAYS.test(article.text.slice(quantity.start, quantity.end + 2))) return false;
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

const figureOf = (
  context: FigureContext,
  earlier: readonly Figure[],
  { about, confidence }: FigureAbout,
): Figure => {
  const { quantity, view } = context;
  const { counted } = quantity;
  const previous = earlier.at(-1);
  const partner = previous && overlaps(previous.evidence, quantity) ? previous : undefined;
  const told =
    previous && previous.evidence.start >= view.sentence.start && previous.unitCode === quantity.unitCode;
  const measure = partner?.measure ?? figureMeasure(context) ?? (told ? previous.measure : undefined);
  return {
    kind: 'figure',
    evidence: { start: quantity.start, end: quantity.end },
    confidence,
    modality: 'Actual',
    value: quantity.value,
    unitCode: quantity.unitCode,
    comparator: quantity.comparator,
    ...(counted ? { counted: between(context, counted.start, counted.end) } : {}),
    ...(measure === undefined ? {} : { measure }),
    ...(about === undefined ? {} : { about }),
    ...(figureDate(context) ?? { dateFromArticle: false }),
    status: partner?.status ?? figureStatus(context),
  };
};
