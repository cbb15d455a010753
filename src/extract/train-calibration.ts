// Learns how sure to be of a record: logistic regression on records known to be right or wrong, and how well that holds.
import type { FeatureWeights } from '../language/feature-weights.ts';
import type { ConfidenceFeatures } from './confidence-features.ts';

export interface CalibrationExample {
  readonly kind: string;
  readonly features: ConfidenceFeatures;
  readonly isRight: boolean;
}

export interface CalibrationTraining {
  /** Pulls each weight towards what it is without evidence: 1 for the pattern's own promise, 0 for all else. */
  readonly penalty: number;
  /** Kind of record → errors added, spread over its records: those that unread articles have more than read ones. */
  readonly unseenErrors: ReadonlyMap<string, number>;
}

const PASSES = 50;
const DECIMALS = 1000;
/** In a weight; keeps Newton's method from running away where a first guess lies far off. */
const LONGEST_STEP = 0.5;

/** One regression a kind of record, by Newton's method with bounded steps; weights in thousandths, sorted by feature. */
export const trainCalibration = (
  examples: readonly CalibrationExample[],
  training: CalibrationTraining,
): FeatureWeights => {
  const kinds = [...new Set(examples.map(({ kind }) => kind))].sort();
  const weights = kinds.flatMap((kind) =>
    regression(
      examples.filter((example) => example.kind === kind),
      training,
    ),
  );
  return new Map(weights.toSorted(([a], [b]) => (a < b ? -1 : 1)));
};

const regression = (
  examples: readonly CalibrationExample[],
  { penalty, unseenErrors }: CalibrationTraining,
): readonly (readonly [string, number])[] => {
  const features = [...new Set(examples.flatMap((example) => [...example.features.keys()]))].sort();
  const rows = examples.map((example) => features.map((feature) => example.features.get(feature) ?? 0));
  const start = features.map((feature) => (feature.endsWith('|pattern') ? 1 : 0));
  const wrong = (unseenErrors.get(examples[0]?.kind ?? '') ?? 0) / examples.length;
  let weights: readonly number[] = start;
  for (let pass = 0; pass < PASSES; pass++) {
    const gradient = features.map(
      (feature, j) => penaltyOf(feature, penalty) * ((weights[j] ?? 0) - (start[j] ?? 0)),
    );
    const hessian = features.map((feature, j) =>
      features.map((_, k) => (j === k ? penaltyOf(feature, penalty) : 0)),
    );
    rows.forEach((row, i) => {
      const share = 1 / (1 + Math.exp(-dot(row, weights)));
      const pull = share * (1 + wrong) - (examples[i]?.isRight ? 1 : 0);
      addOuter({ gradient, hessian }, row, { pull, curve: (1 + wrong) * share * (1 - share) });
    });
    const step = solved(hessian, gradient);
    weights = weights.map(
      (weight, j) => weight - Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, step[j] ?? 0)),
    );
  }
  return features.map(
    (feature, j) => [feature, Math.round(DECIMALS * (weights[j] ?? 0)) / DECIMALS] as const,
  );
};

/** The base rate is learnt freely. */
const penaltyOf = (feature: string, penalty: number): number =>
  feature.endsWith('|always') ? 1e-3 : penalty;

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);

interface Newton {
  readonly gradient: number[];
  readonly hessian: number[][];
}

const addOuter = (
  { gradient, hessian }: Newton,
  row: readonly number[],
  { pull, curve }: { readonly pull: number; readonly curve: number },
): void => {
  row.forEach((value, j) => {
    gradient[j] = (gradient[j] ?? 0) + pull * value;
    const line = hessian[j];
    if (line)
      row.forEach((other, k) => {
        line[k] = (line[k] ?? 0) + curve * value * other;
      });
  });
};

/** Solves a positive definite system by elimination. */
const solved = (matrix: readonly (readonly number[])[], vector: readonly number[]): readonly number[] => {
  const rows = matrix.map((row, i) => [...row, vector[i] ?? 0]);
  rows.forEach((pivot, i) => {
    const head = pivot[i] ?? 1;
    for (let j = i; j < pivot.length; j++) pivot[j] = (pivot[j] ?? 0) / head;
    rows.forEach((row, k) => {
      if (k === i) return;
      const factor = row[i] ?? 0;
      for (let j = i; j < row.length; j++) row[j] = (row[j] ?? 0) - factor * (pivot[j] ?? 0);
    });
  });
  return rows.map((row) => row.at(-1) ?? 0);
};
