// Trains the name tagger: a linear-chain conditional random field by stochastic gradient descent.

import { END_ROW, posteriors, START_ROW, TRANSITION_CELLS } from './chain-posteriors.ts';
import { EDGE_FORM, type FormFeatures, formFeatures } from './form-features.ts';
import { type KnownNames, markKnown } from './known-names.ts';
import type { LabelledSentence } from './labelled-corpus.ts';
import { NAME_CONVENTIONS, trainHabits } from './name-conventions.ts';
import { capitalisedRuns, contextFeatures, MOST_CONTEXT_FEATURES } from './name-features.ts';
import { LABEL_COUNT, mayFollow } from './name-labels.ts';
import { type NameModel, OFFSETS, offsetFeatures } from './name-model.ts';
import { type Descent, packWeights } from './prune-weights.ts';
import { type Random, seededRandom, shuffled } from './seeded-random.ts';
import type { WordClasses } from './word-classes.ts';

export interface TrainingOptions {
  readonly seed: number;
  readonly epochs: number;
  /** L2 penalty: weights are drawn to 0 as by a Gaussian prior of variance 1 / (penalty × sentences). */
  readonly penalty: number;
  /** Features met in fewer tokens are left out. */
  readonly leastCount: number;
  /** Share of features switched off at a token while training, so that no single one is relied on. */
  readonly dropout: number;
  /** How freely each convention departs from what all share: weights of its own are scaled by this. */
  readonly freedom: number;
  /** Most features kept, the heaviest first. */
  readonly mostFeatures: number;
}

export interface Knowledge {
  readonly classes: WordClasses;
  readonly known: KnownNames;
}

interface Example {
  /** Feature rows of all tokens, one after the other; those of token i end at `ends[i]`. */
  readonly rows: Uint32Array;
  readonly ends: Uint32Array;
  readonly labels: Uint8Array;
  readonly weight: number;
  readonly convention: number;
}

/** Trains on the sentences; the same sentences, knowledge and options give the same model bit by bit. */
export const trainNames = (
  sentences: readonly LabelledSentence[],
  knowledge: Knowledge,
  options: TrainingOptions,
): NameModel => {
  const keyed = keySentences(sentences, knowledge);
  const index = indexFeatures(keyed, options.leastCount);
  const examples = keyed.map((sentence) => exampleOf(sentence, index));
  const state = descend(examples, index.size, options);
  return {
    ...packWeights(index, state, options),
    ...knowledge,
    habits: trainHabits(sentences.filter((sentence) => sentence.weight === 1)),
  };
};

interface KeyedSentence extends LabelledSentence {
  readonly keys: Uint32Array;
  readonly ends: Uint32Array;
}

const keySentences = (
  sentences: readonly LabelledSentence[],
  { classes, known }: Knowledge,
): KeyedSentence[] => {
  const cache = new Map<string, readonly (readonly number[])[]>();
  const features = new Map<string, FormFeatures>();
  const buffer = new Uint32Array(MOST_CONTEXT_FEATURES);
  const edge = OFFSETS.map((_, offset) => offsetFeatures(EDGE_FORM, offset));
  return sentences.map((sentence) => {
    for (const word of sentence.words) {
      if (features.has(word)) continue;
      const form = formFeatures(word, classes);
      features.set(word, form);
      cache.set(
        word,
        OFFSETS.map((_, offset) => offsetFeatures(form, offset)),
      );
    }
    const forms = sentence.words.map((word) => features.get(word) ?? EDGE_FORM);
    const marks = markKnown(known, forms);
    const runs = capitalisedRuns(forms);
    const keys: number[] = [];
    const ends = sentence.words.map((_, i) => {
      OFFSETS.forEach((distance, offset) => {
        const word = sentence.words[i + distance];
        const list = (word === undefined ? edge : cache.get(word))?.[offset] ?? [];
        for (const key of list) keys.push(key);
      });
      const count = contextFeatures({ forms, known: marks }, runs, i, buffer);
      for (let k = 0; k < count; k++) keys.push(buffer[k] ?? 0);
      return keys.length;
    });
    return { ...sentence, keys: Uint32Array.from(keys), ends: Uint32Array.from(ends) };
  });
};

const indexFeatures = (
  sentences: readonly KeyedSentence[],
  leastCount: number,
): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>();
  for (const { keys } of sentences) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const index = new Map<number, number>();
  for (const [key, count] of counts) if (count >= leastCount && key !== 0) index.set(key, index.size);
  return index;
};

const exampleOf = (sentence: KeyedSentence, index: ReadonlyMap<number, number>): Example => {
  const rows: number[] = [];
  let k = 0;
  const ends = Array.from(sentence.ends, (end) => {
    for (; k < end; k++) {
      const row = index.get(sentence.keys[k] ?? 0);
      if (row !== undefined) rows.push(row);
    }
    return rows.length;
  });
  return {
    rows: Uint32Array.from(rows),
    ends: Uint32Array.from(ends),
    labels: sentence.labels,
    weight: sentence.weight,
    convention: sentence.convention,
  };
};

const INITIAL_RATE = 0.1;

const descend = (examples: readonly Example[], features: number, options: TrainingOptions): Descent => {
  const random = seededRandom(options.seed);
  const state: Descent = {
    features,
    weights: new Float32Array((1 + NAME_CONVENTIONS.length) * features * LABEL_COUNT),
    freedom: options.freedom,
    between: NAME_CONVENTIONS.map(allowedTransitions),
    scale: 1,
  };
  const lambda = options.penalty / examples.length;
  const start = 1 / (INITIAL_RATE * lambda);
  let step = 0;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const example of shuffled(examples, random)) {
      const rate = 1 / (lambda * (start + step));
      state.scale *= 1 - rate * lambda;
      update(state, thinned(example, options.dropout, random), rate);
      step++;
    }
  }
  return state;
};

const allowedTransitions = (): Float64Array =>
  new Float64Array(TRANSITION_CELLS).map((_, cell) => {
    const row = Math.floor(cell / LABEL_COUNT);
    const column = cell % LABEL_COUNT;
    const allowed = row === END_ROW ? mayFollow(column, -1) : mayFollow(row === START_ROW ? -1 : row, column);
    return allowed ? 0 : Number.NEGATIVE_INFINITY;
  });

/** The example with a share of its features left out. */
const thinned = (example: Example, dropout: number, random: Random): Example => {
  if (dropout === 0) return example;
  const rows = new Uint32Array(example.rows.length);
  let n = 0;
  let k = 0;
  const ends = example.ends.map((end) => {
    for (; k < end; k++) if (random() >= dropout) rows[n++] = example.rows[k] ?? 0;
    return n;
  });
  return { ...example, rows: rows.subarray(0, n), ends };
};

/** One step down the gradient of the example's negative log likelihood. */
const update = (state: Descent, example: Example, rate: number): void => {
  const { weights, scale, freedom } = state;
  const between = state.between[example.convention] ?? allowedTransitions();
  const own = ownWeights(state, example.convention);
  const { tokens, pairs } = posteriors(scoresOf(example, state), between);
  const gain = (rate * example.weight) / scale;
  let k = 0;
  example.labels.forEach((gold, i) => {
    const at = i * LABEL_COUNT;
    for (let label = 0; label < LABEL_COUNT; label++) {
      tokens[at + label] = gain * ((label === gold ? 1 : 0) - (tokens[at + label] ?? 0));
    }
    for (const end = example.ends[i] ?? 0; k < end; k++) {
      const from = (example.rows[k] ?? 0) * LABEL_COUNT;
      for (let label = 0; label < LABEL_COUNT; label++) {
        const amount = tokens[at + label] ?? 0;
        weights[from + label] = (weights[from + label] ?? 0) + amount;
        weights[own + from + label] = (weights[own + from + label] ?? 0) + freedom * amount;
      }
    }
  });
  moveTransitions(between, pairs, example.labels, rate * example.weight);
};

/** Where the weights of a convention's own begin. */
const ownWeights = ({ features }: Descent, convention: number): number =>
  (1 + convention) * features * LABEL_COUNT;

const scoresOf = (example: Example, state: Descent): Float64Array => {
  const { weights, scale, freedom } = state;
  const own = ownWeights(state, example.convention);
  const scores = new Float64Array(example.labels.length * LABEL_COUNT);
  let k = 0;
  for (let i = 0; i < example.labels.length; i++) {
    const at = i * LABEL_COUNT;
    for (const end = example.ends[i] ?? 0; k < end; k++) {
      const from = (example.rows[k] ?? 0) * LABEL_COUNT;
      for (let label = 0; label < LABEL_COUNT; label++) {
        const weight = (weights[from + label] ?? 0) + freedom * (weights[own + from + label] ?? 0);
        scores[at + label] = (scores[at + label] ?? 0) + weight;
      }
    }
  }
  return scores.map((score) => score * scale);
};

const moveTransitions = (
  between: Float64Array,
  expected: Float64Array,
  labels: Uint8Array,
  rate: number,
): void => {
  const add = (cell: number, amount: number): void => {
    between[cell] = (between[cell] ?? 0) + amount;
  };
  expected.forEach((count, cell) => {
    if (count > 0) add(cell, -rate * count);
  });
  labels.forEach((label, i) => {
    add((i === 0 ? START_ROW : (labels[i - 1] ?? 0)) * LABEL_COUNT + label, rate);
  });
  add(END_ROW * LABEL_COUNT + (labels.at(-1) ?? 0), rate);
};
