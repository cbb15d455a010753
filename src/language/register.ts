// Whose habits a sentence calls for: the news treebanks' or the encyclopedic one's, which tag and attach some words otherwise.
import { hashText, mix } from './hash.ts';
import { type LinearModel, scoreInto } from './linear-model.ts';
import { LinearTrainer } from './linear-trainer.ts';
import { seededRandom, shuffled } from './seeded-random.ts';
import type { SyntaxForm } from './syntax-forms.ts';

/** UD_Indonesian-CSUI and -PUD, news; the default. */
export const NEWS = 1;
/** UD_Indonesian-GSD, Wikipedia and the like. */
export const ENCYCLOPEDIC = 2;

export type Register = typeof NEWS | typeof ENCYCLOPEDIC;

const features = new Uint32Array(1024);
const LENGTH = hashText('\u0000length');

const registerFeatures = (forms: readonly SyntaxForm[]): number => {
  let count = 0;
  features[count++] = mix(700, mix(LENGTH, Math.min(9, forms.length >> 2)));
  for (const [i, form] of forms.entries()) {
    if (count > features.length - 4) break;
    features[count++] = mix(701, form.word);
    features[count++] = mix(702, mix(form.shape, forms[i - 1]?.shape ?? 0));
    features[count++] = mix(703, mix(form.word, forms[i - 1]?.word ?? 0));
  }
  return count;
};

const scores = new Int32Array(1);

/** A score at which a sentence is as good as sure. */
const CERTAIN = 200;

/** The register of a document, by the words of all its sentences: each has a vote of bounded weight. */
export const registerOf = (model: LinearModel, sentences: Iterable<readonly SyntaxForm[]>): Register => {
  let votes = 0;
  for (const forms of sentences) {
    scoreInto(scores, model, features, registerFeatures(forms));
    votes += Math.tanh((scores[0] ?? 0) / CERTAIN);
  }
  return votes > 0 ? ENCYCLOPEDIC : NEWS;
};

export interface RegisterExample {
  readonly forms: readonly SyntaxForm[];
  readonly register: Register;
}

const MOST_FEATURES = 11_000;

/** An averaged perceptron over bags of words. */
export const trainRegister = (
  examples: readonly RegisterExample[],
  seed: number,
  epochs: number,
): LinearModel => {
  const random = seededRandom(seed);
  const trainer = new LinearTrainer(1);
  const total = new Float64Array(1);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { forms, register } of shuffled(examples, random)) {
      const count = registerFeatures(forms);
      trainer.score(total, features, count);
      const right = register === ENCYCLOPEDIC;
      if ((total[0] ?? 0) > 0 !== right) trainer.adjust(features, count, 0, right ? 1 : -1);
      trainer.tick();
    }
  }
  return trainer.freeze({ leastUpdates: 1, mostFeatures: MOST_FEATURES });
};
