// Scores of label sequences: the transitions of a linear chain and the best path through it.
import { LABEL_COUNT, mayFollow } from './name-labels.ts';

/** `from * LABEL_COUNT + to`; `start` and `end` by label. -Infinity where `mayFollow` forbids. */
export interface Transitions {
  readonly between: Float32Array;
  readonly start: Float32Array;
  readonly end: Float32Array;
}

/** For each label, those that may stand before it. */
export const PREDECESSORS: readonly Uint8Array[] = Array.from({ length: LABEL_COUNT }, (_, to) =>
  Uint8Array.from(
    Array.from({ length: LABEL_COUNT }, (__, from) => from).filter((from) => mayFollow(from, to)),
  ),
);

/** The label sequence of the highest sum of scores and transitions; linear in the number of tokens. */
export const bestPath = (scores: Float32Array, { between, start, end }: Transitions): Uint8Array => {
  const length = scores.length / LABEL_COUNT;
  const path = new Uint8Array(length);
  if (length === 0) return path;
  const back = new Uint8Array(scores.length);
  let best = new Float64Array(LABEL_COUNT);
  let next = new Float64Array(LABEL_COUNT);
  for (let label = 0; label < LABEL_COUNT; label++) best[label] = (start[label] ?? 0) + (scores[label] ?? 0);
  for (let i = 1; i < length; i++) {
    for (let to = 0; to < LABEL_COUNT; to++) {
      let top = Number.NEGATIVE_INFINITY;
      let from = 0;
      for (const candidate of PREDECESSORS[to] ?? []) {
        const value = (best[candidate] ?? 0) + (between[candidate * LABEL_COUNT + to] ?? 0);
        if (value > top) {
          top = value;
          from = candidate;
        }
      }
      next[to] = top + (scores[i * LABEL_COUNT + to] ?? 0);
      back[i * LABEL_COUNT + to] = from;
    }
    [best, next] = [next, best];
  }
  let label = 0;
  let top = Number.NEGATIVE_INFINITY;
  for (let last = 0; last < LABEL_COUNT; last++) {
    const value = (best[last] ?? 0) + (end[last] ?? 0);
    if (value > top) {
      top = value;
      label = last;
    }
  }
  for (let i = length - 1; i >= 0; i--) {
    path[i] = label;
    label = back[i * LABEL_COUNT + label] ?? 0;
  }
  return path;
};
