// The optimiser Adam (Kingma & Ba 2015) over an array of weights, all of them or single rows.

export interface AdamState {
  readonly mean: Float32Array;
  readonly square: Float32Array;
}

export const adamState = (size: number): AdamState => ({
  mean: new Float32Array(size),
  square: new Float32Array(size),
});

const MEAN_DECAY = 0.9;
const SQUARE_DECAY = 0.98;
const TINY = 1e-8;

export interface AdamStep {
  readonly rate: number;
  /** Gradients are scaled by it first. */
  readonly scale: number;
  /** 1 for the first step. */
  readonly step: number;
}

/** A stretch of numbers that lie side by side. */
export interface NumberRun {
  readonly numbers: Float32Array;
  readonly start: number;
}

/** Moves `count` weights against their gradients; `at` is where the first of them lies in the state. */
export const adam = (
  weights: NumberRun,
  gradients: NumberRun,
  { mean, square }: AdamState,
  { at, count }: { readonly at: number; readonly count: number },
  { rate, scale, step }: AdamStep,
): void => {
  const own = (rate * Math.sqrt(1 - SQUARE_DECAY ** step)) / (1 - MEAN_DECAY ** step);
  for (let i = 0; i < count; i++) {
    const gradient = scale * (gradients.numbers[gradients.start + i] ?? 0);
    const m = MEAN_DECAY * (mean[at + i] ?? 0) + (1 - MEAN_DECAY) * gradient;
    const v = SQUARE_DECAY * (square[at + i] ?? 0) + (1 - SQUARE_DECAY) * gradient * gradient;
    mean[at + i] = m;
    square[at + i] = v;
    const place = weights.start + i;
    weights.numbers[place] = (weights.numbers[place] ?? 0) - (own * m) / (Math.sqrt(v) + TINY);
  }
};
