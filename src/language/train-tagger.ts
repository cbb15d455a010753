// Trains the tagger: an averaged perceptron over whole sentences, each word seeing the tags it gave before it.
import { bestClass, type LinearModel } from './linear-model.ts';
import { type FreezeOptions, LinearTrainer } from './linear-trainer.ts';
import { seededRandom, shuffled } from './seeded-random.ts';
import type { SyntaxForm } from './syntax-forms.ts';
import { MOST_TAG_FEATURES, tagFeatures } from './tag-features.ts';
import { UPOS } from './tagger.ts';

export interface TaggedSentence {
  readonly forms: readonly SyntaxForm[];
  readonly tags: Uint8Array;
  readonly register: number;
}

export interface TaggerOptions extends FreezeOptions {
  readonly seed: number;
  readonly epochs: number;
}

export const trainTagger = (sentences: readonly TaggedSentence[], options: TaggerOptions): LinearModel => {
  const random = seededRandom(options.seed);
  const trainer = new LinearTrainer(UPOS.length);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const sentence of shuffled(sentences, random)) learn(trainer, sentence);
  }
  return trainer.freeze(options);
};

const features = new Uint32Array(MOST_TAG_FEATURES);
const scores = new Float64Array(UPOS.length);

const learn = (trainer: LinearTrainer, { forms, tags: gold, register }: TaggedSentence): void => {
  const tags = new Uint8Array(forms.length);
  for (let i = 0; i < forms.length; i++) {
    const count = tagFeatures(features, forms, tags, { i, register });
    trainer.score(scores, features, count);
    const guess = bestClass(scores, UPOS.length);
    const right = gold[i] ?? 0;
    if (guess !== right) trainer.update(features, count, right, guess);
    tags[i] = guess;
    trainer.tick();
  }
};
