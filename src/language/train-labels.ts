// Trains the names of arcs and the places of marks, both on finished trees.
import { labelFeatures, MOST_LABEL_FEATURES, treeOf } from './label-features.ts';
import { bestClass, type LinearModel } from './linear-model.ts';
import { type FreezeOptions, LinearTrainer } from './linear-trainer.ts';
import { type MarkedTree, MOST_MARK_FEATURES, markCandidates, markFeatures } from './mark-features.ts';
import type { ParserInput } from './parse-sentence.ts';
import { seededRandom, shuffled } from './seeded-random.ts';

export interface LabelledExample {
  readonly input: ParserInput;
  readonly heads: Int32Array;
  /** Class of each word's relation. */
  readonly labels: Uint8Array;
}

export interface LabelOptions extends FreezeOptions {
  readonly seed: number;
  readonly epochs: number;
  readonly classes: number;
  /** The class of the root's relation, never learnt. */
  readonly root: number;
}

export const trainLabels = (examples: readonly LabelledExample[], options: LabelOptions): LinearModel => {
  const random = seededRandom(options.seed);
  const trainer = new LinearTrainer(options.classes);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const example of shuffled(examples, random)) learnLabels(trainer, example, options.root);
  }
  return trainer.freeze(options);
};

const arcFeatures = new Uint32Array(MOST_LABEL_FEATURES);

const learnLabels = (
  trainer: LinearTrainer,
  { input, heads, labels }: LabelledExample,
  root: number,
): void => {
  const scores = new Float64Array(trainer.classes);
  const tree = treeOf(heads);
  const decided = new Uint8Array(input.n + 2);
  for (let i = 0; i < input.n; i++) {
    decided[i] = root + 1;
    if (heads[i] === input.n) continue;
    const count = labelFeatures(arcFeatures, input, tree, decided, i);
    trainer.score(scores, arcFeatures, count);
    scores[root] = Number.NEGATIVE_INFINITY;
    const guess = bestClass(scores, trainer.classes);
    const right = labels[i] ?? 0;
    if (guess !== right) trainer.update(arcFeatures, count, right, guess);
    decided[i] = guess + 1;
    trainer.tick();
  }
};

export interface MarksOptions extends FreezeOptions {
  readonly seed: number;
  readonly epochs: number;
}

/** `heads` of the trees hold the true places of the marks too. */
export const trainMarks = (trees: readonly MarkedTree[], options: MarksOptions): LinearModel => {
  const random = seededRandom(options.seed);
  const trainer = new LinearTrainer(1);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const tree of shuffled(trees, random)) {
      for (const [i, form] of tree.forms.entries()) if (form.mark > 0) learnMark(trainer, tree, i);
    }
  }
  return trainer.freeze(options);
};

const buffer = new Uint32Array(MOST_MARK_FEATURES);
const total = new Float64Array(1);

const learnMark = (trainer: LinearTrainer, tree: MarkedTree, mark: number): void => {
  const right = tree.heads[mark] ?? -1;
  const candidates = markCandidates(tree, mark);
  if (!candidates.includes(right)) return;
  let best = -1;
  let most = 0;
  for (const candidate of candidates) {
    trainer.score(total, buffer, markFeatures(buffer, tree, mark, candidate));
    const score = total[0] ?? 0;
    if (best < 0 || score > most) {
      best = candidate;
      most = score;
    }
  }
  trainer.tick();
  if (best === right) return;
  trainer.adjust(buffer, markFeatures(buffer, tree, mark, right), 0, 1);
  trainer.adjust(buffer, markFeatures(buffer, tree, mark, best), 0, -1);
};
