// Learns what a figure is about: a softmax over its choices (none, or an entity), few weights, strongly regularised.
import type { FeatureWeights } from '../language/feature-weights.ts';

/** What a figure may be about, and what an annotator took it to be about; at least one choice is right. */
export interface AboutExample {
  readonly choices: readonly AboutExampleChoice[];
  /** How much it counts: a table of forty alike figures is no forty examples. */
  readonly weight: number;
}

export interface AboutExampleChoice {
  readonly features: readonly string[];
  readonly isRight: boolean;
}

export interface FigureTraining {
  /** Pulls each weight towards 0. */
  readonly penalty: number;
  /** Features of fewer choices are left out. */
  readonly leastSeen: number;
}

const PASSES = 200;
const STEP = 0.5;
const DECIMALS = 1000;

/** Gradient descent with a step a weight (Duchi et al. 2011); weights in thousandths, sorted by feature. */
export const trainFigures = (
  examples: readonly AboutExample[],
  { penalty, leastSeen }: FigureTraining,
): FeatureWeights => {
  const ids = featureIds(examples, leastSeen);
  const rows = examples.map(({ choices, weight }) => ({
    weight,
    choices: choices.map(({ features, isRight }) => ({
      isRight,
      ids: features.flatMap((feature) => ids.get(feature) ?? []),
    })),
  }));
  const weights = new Float64Array(ids.size);
  const squares = new Float64Array(ids.size);
  for (let pass = 0; pass < PASSES; pass++) {
    const gradient = weights.map((weight) => penalty * weight);
    for (const row of rows) addGradient(row, weights, gradient);
    gradient.forEach((slope, i) => {
      squares[i] = (squares[i] ?? 0) + slope * slope;
      weights[i] = (weights[i] ?? 0) - (STEP * slope) / (Math.sqrt(squares[i] ?? 0) + 1e-8);
    });
  }
  const rounded = [...ids].map(
    ([feature, id]) => [feature, Math.round(DECIMALS * (weights[id] ?? 0)) / DECIMALS] as const,
  );
  return new Map(rounded.sort(([a], [b]) => (a < b ? -1 : 1)));
};

const featureIds = (examples: readonly AboutExample[], leastSeen: number): ReadonlyMap<string, number> => {
  const seen = new Map<string, number>();
  for (const { choices } of examples)
    for (const { features } of choices)
      for (const feature of features) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  const kept = [...seen].filter(([, times]) => times >= leastSeen).map(([feature]) => feature);
  return new Map(kept.sort().map((feature, id) => [feature, id]));
};

interface Row {
  readonly weight: number;
  readonly choices: readonly { readonly isRight: boolean; readonly ids: readonly number[] }[];
}

/** What each choice has more of the probability than among the right ones alone, on its features. */
const addGradient = ({ weight, choices }: Row, weights: Float64Array, gradient: Float64Array): void => {
  const scores = choices.map(({ ids }) => ids.reduce((sum, id) => sum + (weights[id] ?? 0), 0));
  const most = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - most));
  const all = shares.reduce((sum, share) => sum + share, 0);
  const right = shares.reduce((sum, share, i) => sum + (choices[i]?.isRight ? share : 0), 0);
  choices.forEach(({ ids, isRight }, i) => {
    const share = shares[i] ?? 0;
    const pull = weight * (share / all - (isRight ? share / right : 0));
    for (const id of ids) gradient[id] = (gradient[id] ?? 0) + pull;
  });
};
