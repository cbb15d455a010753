// Names the relation of every arc of a finished tree, left to right, by a linear model.
import { labelFeatures, MOST_LABEL_FEATURES, treeOf } from './label-features.ts';
import { bestClass, type LinearModel, scoreInto } from './linear-model.ts';
import type { ParserInput } from './parse-sentence.ts';

const features = new Uint32Array(MOST_LABEL_FEATURES);

/** Label classes of words 0 … n - 1; class `root` for the root's word and for no other. */
export const labelArcs = (
  model: LinearModel,
  input: ParserInput,
  heads: Int32Array,
  root: number,
): Uint8Array => {
  const tree = treeOf(heads);
  const decided = new Uint8Array(input.n + 2);
  const scores = new Int32Array(model.classes);
  for (let i = 0; i < input.n; i++) {
    if (heads[i] === input.n) {
      decided[i] = root + 1;
      continue;
    }
    const count = labelFeatures(features, input, tree, decided, i);
    scoreInto(scores, model, features, count);
    scores[root] = -(2 ** 31);
    decided[i] = bestClass(scores, model.classes) + 1;
  }
  return decided.subarray(0, input.n).map((label) => label - 1);
};
