// A linear classifier over hashed features with small integer weights: what the tagger and the parser decide with.
import { findSlot, type KeyTable } from './key-table.ts';

export interface LinearModel {
  readonly classes: number;
  readonly keys: KeyTable;
  /** Slot × classes, row by row. */
  readonly weights: Int8Array;
}

/** Sets `scores` to the sums of the weights of the features `[0, count)`. */
export const scoreInto = (
  scores: Int32Array,
  model: LinearModel,
  features: Uint32Array,
  count: number,
): void => {
  scores.fill(0, 0, model.classes);
  addScores(scores, model, features, count);
};

/** Adds the weights of the features `[0, count)` to `scores`. */
export const addScores = (
  scores: Int32Array,
  { classes, keys: table, weights }: LinearModel,
  features: Uint32Array,
  count: number,
): void => {
  for (let i = 0; i < count; i++) {
    const slot = findSlot(table, features[i] ?? 0);
    if (slot < 0) continue;
    const row = slot * classes;
    for (let c = 0; c < classes; c++) scores[c] = (scores[c] ?? 0) + (weights[row + c] ?? 0);
  }
};

/** The class with the highest score among `[0, classes)`; the first of equals. */
export const bestClass = (scores: Int32Array | Float64Array, classes: number): number => {
  let best = 0;
  for (let c = 1; c < classes; c++) if ((scores[c] ?? 0) > (scores[best] ?? 0)) best = c;
  return best;
};
