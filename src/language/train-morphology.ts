// Learns lemmas and features from treebank words: for each form and tag, which edit script and which feature list it takes.
import { findScript, scriptText } from './edit-script.ts';
import { buildKeyTable } from './key-table.ts';
import { bestClass, type LinearModel } from './linear-model.ts';
import { type FreezeOptions, LinearTrainer } from './linear-trainer.ts';
import {
  MOST_WORD_FEATURES,
  type MorphologyModel,
  stemKey,
  type WordInPlace,
  wordFeatures,
} from './morphology.ts';
import { seededRandom, shuffled } from './seeded-random.ts';

export interface LemmatisedWord extends WordInPlace {
  readonly lemma: string;
  readonly feats: string;
}

export interface MorphologyOptions extends FreezeOptions {
  readonly seed: number;
  readonly epochs: number;
  /** Scripts and feature lists met less often are left out. */
  readonly leastCount: number;
}

export const trainMorphology = (
  words: readonly LemmatisedWord[],
  options: MorphologyOptions,
): MorphologyModel => {
  const scripted = words.flatMap((word) => {
    const script = findScript(word.form, word.lemma);
    return script ? [{ word, value: scriptText(script) }] : [];
  });
  const listed = words.map((word) => ({ word, value: word.feats }));
  const scripts = frequent(scripted, options.leastCount);
  const featureLists = frequent(listed, options.leastCount);
  return {
    scripts,
    featureLists,
    lemmas: learn(scripted, scripts, options),
    features: learn(listed, featureLists, options),
    stems: buildKeyTable(words.map(({ lemma }) => stemKey(lemma))),
  };
};

interface Decision {
  readonly word: WordInPlace;
  readonly value: string;
}

/** The values met often enough, by falling count. */
const frequent = (decisions: readonly Decision[], least: number): readonly string[] => {
  const counts = new Map<string, number>();
  for (const { value } of decisions) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= least)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([value]) => value);
};

const learn = (
  decisions: readonly Decision[],
  values: readonly string[],
  options: MorphologyOptions,
): LinearModel => {
  const classOf = new Map(values.map((value, i) => [value, i]));
  const random = seededRandom(options.seed);
  const trainer = new LinearTrainer(values.length);
  const features = new Uint32Array(MOST_WORD_FEATURES);
  const scores = new Float64Array(values.length);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const { word, value } of shuffled(decisions, random)) {
      const right = classOf.get(value);
      if (right === undefined) continue;
      const count = wordFeatures(features, word);
      trainer.score(scores, features, count);
      const guess = bestClass(scores, values.length);
      if (guess !== right) trainer.update(features, count, right, guess);
      trainer.tick();
    }
  }
  return trainer.freeze(options);
};
