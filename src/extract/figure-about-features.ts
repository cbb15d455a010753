// What speaks for and against a figure being about an entity, or about none: names of features of a linear model.
import type { Entity } from '../model/entity.ts';
import type { Figure } from '../model/record.ts';
import { covers } from '../model/span.ts';
import type { AboutCandidate } from './figure-about-candidates.ts';
import { type AboutView, type TypeClass, typeClass } from './figure-about-view.ts';
import { isQuoted } from './figure-age.ts';
import { between, type FigureContext } from './figure-context.ts';
import { seatFeatures } from './figure-seat-features.ts';

/** Features for the figure being about nothing named. */
export const noneFeatures = (view: AboutView): readonly string[] => {
  const { context, figures, unit, room } = view;
  const previous = figures.at(-1);
  return [
    'none',
    `none|${unit}`,
    `none|${room}`,
    previous
      ? `none|previous|${previous.about === undefined}|${stepFrom(context, previous)}|${room === 'full'}`
      : 'none|first',
    ...(isQuoted(context) ? ['none|quoted'] : []),
    ...(isShared(context) ? ['none|shared'] : []),
  ];
};

/** Where the figure before stands: beside it, a name between or not, or in a sentence before. */
const stepFrom = ({ view, quantity, earlier }: FigureContext, { evidence }: Figure): string => {
  if (evidence.start >= view.sentence.start) {
    const parted = view.references.some(
      ({ mention }) => mention.start >= evidence.end && mention.end <= quantity.start,
    );
    return parted ? 'parted' : 'same';
  }
  const back = earlier.toReversed().findIndex(({ sentence }) => evidence.start >= sentence.start);
  return back === 0 ? 'next' : back > 0 && back < 4 ? 'near' : 'far';
};

/** "Persita dan Dewa kebobolan 5 gol": the two nearest names before the figure are joined. */
const isShared = (context: FigureContext): boolean => {
  const { view, quantity } = context;
  const before = view.references.filter(({ mention }) => mention.end <= quantity.start);
  const [other, nearest] = before.slice(-2);
  if (!nearest || !other || other.entity.key === nearest.entity.key) return false;
  const gap = between(context, other.mention.end, nearest.mention.start);
  return /^\s*(?:\([^)]*\)\s*)?,?\s*(?:dan|serta|dengan|maupun|atau|-)\s*(?:\p{L}+\s+)?$/u.test(gap);
};

/** Features for the figure being about the candidate. */
export const candidateFeatures = (candidate: AboutCandidate, view: AboutView): readonly string[] => {
  const { entity, before, behind } = candidate;
  const type = typeClass(entity.type);
  return [
    `type|${view.unit}|${type}`,
    ...(entity.fineTypes.includes('NewsMediaOrganization') ? ['media'] : []),
    ...(before && behind ? ['both'] : []),
    ...salienceFeatures(entity, type, view),
    ...seatFeatures(candidate, type, view),
    ...carriedFeatures(entity, view),
    ...speakerFeatures(entity, view),
  ];
};

/** The article's topic, which counts where the sentence names none. */
const salienceFeatures = (
  { key }: Entity,
  type: TypeClass,
  { salience, room }: AboutView,
): readonly string[] => {
  const found = salience.get(key);
  if (!found) return [];
  return [
    ...(found.rank < 2 ? [`rank|${room}|${found.rank}`] : []),
    ...(found.inHeadline ? [`headline|${room}`, `headline|${room}|${type}`] : []),
    ...(found.inLead ? [`lead|${room}`] : []),
  ];
};

/** The figure before was about the same. */
const carriedFeatures = ({ key }: Entity, view: AboutView): readonly string[] => {
  const { context, figures, room } = view;
  const previous = figures.at(-1);
  if (previous?.about !== key) return [];
  const step = stepFrom(context, previous);
  const isBeside = step === 'same' || step === 'parted';
  return [`previous|${step}|${isBeside ? previous.unitCode === context.quantity.unitCode : room}`];
};

/** Who says the figure, and whom the speaker speaks for: "Kami periksa 12 keluarga," says the head of BPS. */
const speakerFeatures = ({ key }: Entity, { context, said, unit }: AboutView): readonly string[] => {
  const quotation = said.quotations.find(({ content }) => covers(content, context.quantity));
  if (!quotation) return [];
  if (quotation.speaker === key) return [unit === 'age' || unit === 'time' ? 'speaker|personal' : 'speaker'];
  const speaksFor = said.tenures.some(
    ({ person, organization }) => person === quotation.speaker && organization === key,
  );
  if (!speaksFor) return [];
  const { firstToken, lastToken } = context.view.sentence;
  const words = context.discourse.lower.slice(firstToken, lastToken);
  return [words.includes('kami') || words.includes('kita') ? 'speaks-for|we' : 'speaks-for'];
};
