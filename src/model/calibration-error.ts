// Measures how far confidences are from the share that is right.
export interface Confident {
  /** [0, 1]. */
  readonly confidence: number;
  readonly isRight: boolean;
}

const BINS = 10;

/**
 * Expected calibration error over ten bins of equal width (Naeini et al. 2015): the mean distance of a bin's confidence
 * from its share of right ones, weighted by its size. 0 for none.
 */
export const calibrationError = (records: readonly Confident[]): number => {
  let error = 0;
  for (let bin = 0; bin < BINS; bin++) {
    const inside = records.filter(
      ({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin,
    );
    const gap = inside.reduce((sum, { confidence, isRight }) => sum + confidence - (isRight ? 1 : 0), 0);
    error += Math.abs(gap);
  }
  return records.length === 0 ? 0 : error / records.length;
};
