// Packs trained weights: the heaviest features only, eight bits a weight.
import { END_ROW, START_ROW } from './chain-posteriors.ts';
import { buildKeyTable, findSlot } from './key-table.ts';
import type { Transitions } from './label-chain.ts';
import { NAME_CONVENTIONS, ownKey } from './name-conventions.ts';
import { LABEL_COUNT } from './name-labels.ts';
import type { NameModel } from './name-model.ts';

/** Weights are `weights × scale`: the penalty shrinks all of them by one multiplication. */
export interface Descent {
  readonly features: number;
  /** Feature × label: first what all conventions share, then what each has of its own, which counts `freedom` times. */
  readonly weights: Float32Array;
  readonly freedom: number;
  /** For each convention, transitions as in `chain-posteriors.ts`. */
  readonly between: readonly Float64Array[];
  scale: number;
}

interface Entry {
  readonly key: number;
  /** The feature's own key, or for a convention's own weights that of the feature they belong to. */
  readonly base: number;
  /** Where its weights begin. */
  readonly from: number;
  readonly factor: number;
  readonly mass: number;
}

/** The `mostFeatures` heaviest of `index` (hash → row), ties by hash; what a convention has of its own counts as a feature. */
export const packWeights = (
  index: ReadonlyMap<number, number>,
  descent: Descent,
  { mostFeatures }: { readonly mostFeatures: number },
): Pick<NameModel, 'keys' | 'weights' | 'scale' | 'transitions'> => {
  const kept = heaviest(index, descent, mostFeatures);
  const keys = buildKeyTable(kept.map((entry) => entry.key));
  const values = new Float32Array(keys.length * LABEL_COUNT);
  for (const { key, from, factor } of kept) {
    const at = findSlot(keys, key) * LABEL_COUNT;
    for (let label = 0; label < LABEL_COUNT; label++)
      values[at + label] = factor * (descent.weights[from + label] ?? 0);
  }
  const top = values.reduce((found, value) => Math.max(found, Math.abs(value)), 0);
  const unit = top / 127 || 1;
  return {
    keys,
    weights: Int8Array.from(values, (value) => Math.round(value / unit)),
    scale: unit * descent.scale,
    transitions: descent.between.map(transitionsOf),
  };
};

const heaviest = (
  index: ReadonlyMap<number, number>,
  { features, weights, freedom }: Descent,
  most: number,
): readonly Entry[] => {
  const entry = (key: number, base: number, from: number, factor: number): Entry => {
    let sum = 0;
    for (let label = 0; label < LABEL_COUNT; label++) sum += (factor * (weights[from + label] ?? 0)) ** 2;
    return { key, base, from, factor, mass: sum };
  };
  const shared = new Map<number, Entry>();
  const all: Entry[] = [];
  for (const [key, row] of index) {
    shared.set(key, entry(key, key, row * LABEL_COUNT, 1));
    for (let kind = 0; kind < NAME_CONVENTIONS.length; kind++) {
      all.push(entry(ownKey(key, kind), key, ((1 + kind) * features + row) * LABEL_COUNT, freedom));
    }
  }
  const chosen = [...shared.values(), ...all]
    .filter((one) => one.mass > 0)
    .sort((a, b) => b.mass - a.mass || a.key - b.key)
    .slice(0, most);
  // A convention's own weights are found by way of the feature, which therefore stays.
  const needed = new Set(chosen.map((one) => one.key));
  const bases = new Set(chosen.map((one) => one.base).filter((base) => !needed.has(base)));
  return [...chosen, ...[...bases].flatMap((base) => shared.get(base) ?? [])];
};

const transitionsOf = (between: Float64Array): Transitions => ({
  between: Float32Array.from(between.subarray(0, START_ROW * LABEL_COUNT)),
  start: Float32Array.from(between.subarray(START_ROW * LABEL_COUNT, END_ROW * LABEL_COUNT)),
  end: Float32Array.from(between.subarray(END_ROW * LABEL_COUNT)),
});
