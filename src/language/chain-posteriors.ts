// Probabilities of labels in a linear chain, by the forward-backward algorithm on scaled exponentials.

import { PREDECESSORS } from './label-chain.ts';
import { LABEL_COUNT } from './name-labels.ts';

export interface Posteriors {
  /** Token × label: the probability of that label there. */
  readonly tokens: Float64Array;
  /** Expected counts of transitions: `from * LABEL_COUNT + to`, then a row for the start and one for the end. */
  readonly pairs: Float64Array;
}

/** The rows of the start and of the end in a table of transitions. */
export const START_ROW: number = LABEL_COUNT;
export const END_ROW: number = LABEL_COUNT + 1;
export const TRANSITION_CELLS: number = (LABEL_COUNT + 2) * LABEL_COUNT;

/** `scores`: token × label; `transitions`: as `pairs`, with -Infinity where a pair is forbidden. */
export const posteriors = (scores: Float64Array, transitions: Float64Array): Posteriors => {
  const factors = transitions.map(Math.exp);
  const lattice = latticeOf(scores, factors);
  const tokens = tokensOf(lattice);
  return { tokens, pairs: pairCounts({ ...lattice, factors, tokens }, scores.length / LABEL_COUNT) };
};

/** The probabilities of `Posteriors.tokens` alone; `factors` are the exponentials of the transitions. */
export const tokenPosteriors = (scores: Float64Array, factors: Float64Array): Float64Array =>
  tokensOf(latticeOf(scores, factors));

type Sweeps = Pick<Lattice, 'emission' | 'forward' | 'backward'>;

const latticeOf = (scores: Float64Array, factors: Float64Array): Sweeps => {
  const length = scores.length / LABEL_COUNT;
  const emission = exponentials(scores);
  return {
    emission,
    forward: forwards(emission, factors, length),
    backward: backwards(emission, factors, length),
  };
};

const tokensOf = ({ forward, backward }: Sweeps): Float64Array => {
  const tokens = new Float64Array(forward.length);
  for (let at = 0; at < tokens.length; at += LABEL_COUNT) {
    let sum = 0;
    for (let label = 0; label < LABEL_COUNT; label++) {
      const value = (forward[at + label] ?? 0) * (backward[at + label] ?? 0);
      tokens[at + label] = value;
      sum += value;
    }
    for (let label = 0; label < LABEL_COUNT; label++) tokens[at + label] = (tokens[at + label] ?? 0) / sum;
  }
  return tokens;
};

/** exp(score), each token's highest score first brought to 0. */
const exponentials = (scores: Float64Array): Float64Array => {
  const out = new Float64Array(scores.length);
  for (let at = 0; at < scores.length; at += LABEL_COUNT) {
    let top = Number.NEGATIVE_INFINITY;
    for (let label = 0; label < LABEL_COUNT; label++) top = Math.max(top, scores[at + label] ?? 0);
    for (let label = 0; label < LABEL_COUNT; label++)
      out[at + label] = Math.exp((scores[at + label] ?? 0) - top);
  }
  return out;
};

const forwards = (emission: Float64Array, factors: Float64Array, length: number): Float64Array => {
  const forward = new Float64Array(emission.length);
  for (let i = 0; i < length; i++) {
    const at = i * LABEL_COUNT;
    for (let to = 0; to < LABEL_COUNT; to++) {
      let sum = 0;
      if (i === 0) sum = factors[START_ROW * LABEL_COUNT + to] ?? 0;
      else {
        for (const from of PREDECESSORS[to] ?? []) {
          sum += (forward[at - LABEL_COUNT + from] ?? 0) * (factors[from * LABEL_COUNT + to] ?? 0);
        }
      }
      forward[at + to] = sum * (emission[at + to] ?? 0);
    }
    normalise(forward, at);
  }
  return forward;
};

const backwards = (emission: Float64Array, factors: Float64Array, length: number): Float64Array => {
  const backward = new Float64Array(emission.length);
  for (let i = length - 1; i >= 0; i--) {
    const at = i * LABEL_COUNT;
    if (i === length - 1) {
      for (let label = 0; label < LABEL_COUNT; label++)
        backward[at + label] = factors[END_ROW * LABEL_COUNT + label] ?? 0;
    } else {
      for (let to = 0; to < LABEL_COUNT; to++) {
        const next = (backward[at + LABEL_COUNT + to] ?? 0) * (emission[at + LABEL_COUNT + to] ?? 0);
        for (const from of PREDECESSORS[to] ?? []) {
          backward[at + from] = (backward[at + from] ?? 0) + next * (factors[from * LABEL_COUNT + to] ?? 0);
        }
      }
    }
    normalise(backward, at);
  }
  return backward;
};

const normalise = (values: Float64Array, at: number): void => {
  let sum = 0;
  for (let label = 0; label < LABEL_COUNT; label++) sum += values[at + label] ?? 0;
  for (let label = 0; label < LABEL_COUNT; label++) values[at + label] = (values[at + label] ?? 0) / sum;
};

interface Lattice {
  readonly emission: Float64Array;
  readonly factors: Float64Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly tokens: Float64Array;
}

const pairCounts = (
  { emission, factors, forward, backward, tokens }: Lattice,
  length: number,
): Float64Array => {
  const pairs = new Float64Array(TRANSITION_CELLS);
  const joint = new Float64Array(LABEL_COUNT * LABEL_COUNT);
  for (let label = 0; label < LABEL_COUNT; label++) {
    pairs[START_ROW * LABEL_COUNT + label] = tokens[label] ?? 0;
    pairs[END_ROW * LABEL_COUNT + label] = tokens[(length - 1) * LABEL_COUNT + label] ?? 0;
  }
  for (let i = 1; i < length; i++) {
    const at = i * LABEL_COUNT;
    joint.fill(0);
    let sum = 0;
    for (let to = 0; to < LABEL_COUNT; to++) {
      const right = (emission[at + to] ?? 0) * (backward[at + to] ?? 0);
      for (const from of PREDECESSORS[to] ?? []) {
        const cell = from * LABEL_COUNT + to;
        const value = (forward[at - LABEL_COUNT + from] ?? 0) * (factors[cell] ?? 0) * right;
        joint[cell] = value;
        sum += value;
      }
    }
    for (let cell = 0; cell < joint.length; cell++)
      pairs[cell] = (pairs[cell] ?? 0) + (joint[cell] ?? 0) / sum;
  }
  return pairs;
};
