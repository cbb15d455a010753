// Learns the weights that put mentions together: an averaged perceptron over latent antecedents.
import type { FeatureWeights } from '../language/feature-weights.ts';
import { type Random, shuffled } from '../language/seeded-random.ts';
import { newFeatures, type Passage, pairFeatures } from './coreference-features.ts';
import { REACH } from './coreference-model.ts';

/** A passage whose mentions are known to stand for these things. */
export interface AnnotatedPassage extends Passage {
  /** Mention → number of its thing, by index. */
  readonly chains: readonly number[];
}

export interface CoreferenceTraining {
  readonly epochs: number;
  readonly random: Random;
  /** Features that were changed less often are left out. */
  readonly leastChanges: number;
}

/** What a mention may do: start a thing, or join an earlier mention. */
interface Choice {
  readonly features: Uint32Array;
  readonly isRight: boolean;
  /** What choosing it costs where it is wrong (Durrett and Klein 2013). */
  readonly cost: number;
}

const FALSE_NEW = 1.5;
const FALSE_ANAPHOR = 0.8;
const WRONG_LINK = 1;
/** Weights are kept in hundredths of the least change. */
const SCALE = 100;

/** Integer weights; the same passages, order and random numbers give the same ones. */
export const trainCoreference = (
  passages: readonly AnnotatedPassage[],
  { epochs, random, leastChanges }: CoreferenceTraining,
): FeatureWeights => {
  const ids = new Map<string, number>();
  const decisions = passages.map((passage) => passage.mentions.map((_, at) => choicesOf(passage, at, ids)));
  const weights = new AveragedWeights(ids.size);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const mentions of shuffled(decisions, random))
      for (const choices of mentions) learn(choices, weights);
  }
  const kept = [...ids]
    .map(([feature, id]) => [feature, Math.round(SCALE * weights.average(id)), weights.changes(id)] as const)
    .filter(([, weight, changes]) => weight !== 0 && changes >= leastChanges)
    .map(([feature, weight]) => [feature, weight] as const);
  return new Map(kept.sort((a, b) => (a[0] < b[0] ? -1 : 1)));
};

/** The choices of a mention where all before it are put together right. */
const choicesOf = (passage: AnnotatedPassage, at: number, ids: Map<string, number>): readonly Choice[] => {
  const { mentions, chains } = passage;
  const mention = mentions[at];
  if (!mention) return [];
  const own = chains[at];
  const isFirst = chains.indexOf(own ?? -1) === at;
  const place = { passage, at };
  const known = (features: readonly string[]): Uint32Array => Uint32Array.from(features, (f) => idOf(f, ids));
  const fresh: Choice = { features: known(newFeatures(mention, place)), isRight: isFirst, cost: FALSE_NEW };
  const from = Math.max(0, at - REACH);
  const joins = mentions.slice(from, at).map((earlier, i): Choice => {
    const chain = chains[from + i];
    const before = mentions.filter((_, j) => j < at && chains[j] === chain);
    const features = known(pairFeatures(mention, earlier, { mentions: before }, place));
    return { features, isRight: chain === own, cost: isFirst ? FALSE_ANAPHOR : WRONG_LINK };
  });
  return [fresh, ...joins];
};

const idOf = (feature: string, ids: Map<string, number>): number => {
  const known = ids.get(feature);
  if (known !== undefined) return known;
  ids.set(feature, ids.size);
  return ids.size - 1;
};

/** Where a wrong choice comes within its cost of the best right one, moves weight from it to that one. */
const learn = (choices: readonly Choice[], weights: AveragedWeights): void => {
  let right: { readonly choice: Choice; readonly score: number } | undefined;
  let wrong: typeof right;
  for (const choice of choices) {
    const score = weights.score(choice.features) + (choice.isRight ? 0 : choice.cost);
    if (choice.isRight && (!right || score > right.score)) right = { choice, score };
    if (!choice.isRight && (!wrong || score > wrong.score)) wrong = { choice, score };
  }
  if (right && wrong && wrong.score > right.score) weights.move(wrong.choice.features, right.choice.features);
  weights.tick();
};

/** Weights with their mean over all steps. */
class AveragedWeights {
  readonly #now: Float64Array;
  readonly #weighted: Float64Array;
  readonly #changes: Uint32Array;
  #step = 1;

  constructor(size: number) {
    this.#now = new Float64Array(size);
    this.#weighted = new Float64Array(size);
    this.#changes = new Uint32Array(size);
  }

  score(features: Uint32Array): number {
    let sum = 0;
    for (const id of features) sum += this.#now[id] ?? 0;
    return sum;
  }

  move(from: Uint32Array, to: Uint32Array): void {
    for (const id of to) this.#add(id, 1);
    for (const id of from) this.#add(id, -1);
  }

  tick(): void {
    this.#step++;
  }

  average(id: number): number {
    return (this.#now[id] ?? 0) - (this.#weighted[id] ?? 0) / this.#step;
  }

  changes(id: number): number {
    return this.#changes[id] ?? 0;
  }

  #add(id: number, amount: number): void {
    this.#now[id] = (this.#now[id] ?? 0) + amount;
    this.#weighted[id] = (this.#weighted[id] ?? 0) + amount * this.#step;
    this.#changes[id] = (this.#changes[id] ?? 0) + 1;
  }
}
