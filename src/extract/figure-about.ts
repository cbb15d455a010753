// Finds what a figure is about: by form where the form tells (an age, a list, brackets, a programme), else by weighing what is named.
import type { FeatureWeights } from '../language/feature-weights.ts';
import type { EntityKey } from '../model/entity.ts';
import { aboutCandidates } from './figure-about-candidates.ts';
import { candidateFeatures, noneFeatures } from './figure-about-features.ts';
import { type AboutSetting, aboutView } from './figure-about-view.ts';
import { isAge, personOfAge } from './figure-age.ts';
import { between, type FigureContext, type Reference } from './figure-context.ts';
import { listTopic } from './figure-list.ts';

export interface FigureAbout {
  readonly about?: EntityKey;
  /** The share of the weighed probability, or what the form promises, [0, 1]. */
  readonly confidence: number;
}

/** An entity, or none, with what speaks for the figure being about it. */
export interface AboutChoice {
  readonly about?: EntityKey;
  readonly features: readonly string[];
}

const FORM_CONFIDENCE = 0.9;
const LEAST_CONFIDENCE = 0.05;

/** The best choice; the one listed first where two weigh alike. */
export const figureAbout = (setting: AboutSetting, weights: FeatureWeights): FigureAbout => {
  const told = aboutByForm(setting.context);
  if (told) return { ...aboutOf(told.reference), confidence: FORM_CONFIDENCE };
  const choices = aboutChoices(setting);
  const scores = choices.map(({ features }) =>
    features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0),
  );
  const best = Math.max(...scores);
  const total = scores.reduce((sum, score) => sum + Math.exp(score - best), 0);
  const about = choices[scores.indexOf(best)]?.about;
  const confidence = Math.min(1 - LEAST_CONFIDENCE, Math.max(LEAST_CONFIDENCE, 1 / total));
  return { ...(about === undefined ? {} : { about }), confidence };
};

/** None, then every candidate. */
export const aboutChoices = (setting: AboutSetting): readonly AboutChoice[] => {
  const candidates = aboutCandidates(setting.context);
  const view = aboutView(setting, candidates);
  return [
    { features: noneFeatures(view) },
    ...candidates.map((candidate) => ({
      about: candidate.entity.key,
      features: candidateFeatures(candidate, view),
    })),
  ];
};

/** What the form alone tells, an age of nobody named included; undefined where it tells nothing. */
export const aboutByForm = (
  context: FigureContext,
): { readonly reference: Reference | undefined } | undefined => {
  if (isAge(context)) return { reference: personOfAge(context) };
  const reference = listTopic(context) ?? bracketed(context) ?? enrolling(context);
  return reference && { reference };
};

/** "Jawa Timur (4,51), Banten (3,71)": the name right before the brackets. */
const bracketed = (context: FigureContext): Reference | undefined => {
  const { discourse, last, quantity, view } = context;
  if (discourse.exact[last] !== ')') return undefined;
  const before = view.references.findLast(({ mention }) => mention.end <= quantity.start);
  return before && between(context, before.mention.end, quantity.start).trim() === '(' ? before : undefined;
};

/** "25 warga di Riau yang masuk Dana Tani": the programme that the counted ones are in, told in the same clause. */
const enrolling = (context: FigureContext): Reference | undefined => {
  const { quantity, view } = context;
  if (quantity.unitCode !== 'count') return undefined;
  const program = view.references.find(
    ({ mention, entity }) => mention.start >= quantity.end && entity.type === 'Program',
  );
  const isClause = program && !/[.,;:()"“”]/.test(between(context, quantity.end, program.mention.start));
  return isClause ? program : undefined;
};

const aboutOf = (reference: Reference | undefined): { readonly about?: EntityKey } =>
  reference ? { about: reference.entity.key } : {};
