// Packs trained weights: the heaviest features only, eight bits a weight.
import { END_ROW, START_ROW } from './chain-posteriors.ts';
import { buildKeyTable, findSlot } from './key-table.ts';
import type { Transitions } from './label-chain.ts';
import { LABEL_COUNT } from './name-labels.ts';
import type { NameModel } from './name-model.ts';

/** Weights are `weights × scale`: the penalty shrinks all of them by one multiplication. */
export interface Descent {
  /** Feature × label. */
  readonly weights: Float32Array;
  /** Transitions, as in `chain-posteriors.ts`. */
  readonly between: Float64Array;
  scale: number;
}

/** The `most` heaviest features of `index` (hash → row), ties by hash. */
export const packWeights = (
  index: ReadonlyMap<number, number>,
  { weights, between, scale }: Descent,
  most: number,
): Pick<NameModel, 'keys' | 'weights' | 'scale' | 'transitions'> => {
  const mass = (row: number): number => {
    let sum = 0;
    for (let label = 0; label < LABEL_COUNT; label++) sum += (weights[row * LABEL_COUNT + label] ?? 0) ** 2;
    return sum;
  };
  const heaviest = [...index]
    .map(([key, row]) => ({ key, row, mass: mass(row) }))
    .sort((a, b) => b.mass - a.mass || a.key - b.key)
    .slice(0, most)
    .filter((entry) => entry.mass > 0);
  const keys = buildKeyTable(heaviest.map((entry) => entry.key));
  const top = heaviest.reduce((found, { row }) => {
    let value = found;
    for (let label = 0; label < LABEL_COUNT; label++)
      value = Math.max(value, Math.abs(weights[row * LABEL_COUNT + label] ?? 0));
    return value;
  }, 0);
  const unit = top / 127 || 1;
  const packed = new Int8Array(keys.length * LABEL_COUNT);
  for (const { key, row } of heaviest) {
    const at = findSlot(keys, key) * LABEL_COUNT;
    for (let label = 0; label < LABEL_COUNT; label++)
      packed[at + label] = Math.round((weights[row * LABEL_COUNT + label] ?? 0) / unit);
  }
  return { keys, weights: packed, scale: unit * scale, transitions: transitionsOf(between) };
};

const transitionsOf = (between: Float64Array): Transitions => ({
  between: Float32Array.from(between.subarray(0, START_ROW * LABEL_COUNT)),
  start: Float32Array.from(between.subarray(START_ROW * LABEL_COUNT, END_ROW * LABEL_COUNT)),
  end: Float32Array.from(between.subarray(END_ROW * LABEL_COUNT)),
});
