// Hangs punctuation on the finished tree of the words, by the best-scored of a few candidates.
import { type LinearModel, scoreInto } from './linear-model.ts';
import { type MarkedTree, MOST_MARK_FEATURES, markCandidates, markFeatures } from './mark-features.ts';

const features = new Uint32Array(MOST_MARK_FEATURES);
const scores = new Int32Array(1);

/** The place where the mark hangs; -1 only where the sentence has no word. */
export const attachMark = (model: LinearModel, tree: MarkedTree, mark: number): number => {
  let best = -1;
  let most = 0;
  for (const candidate of markCandidates(tree, mark)) {
    const count = markFeatures(features, tree, mark, candidate);
    scoreInto(scores, model, features, count);
    const score = scores[0] ?? 0;
    if (best < 0 || score > most) {
      best = candidate;
      most = score;
    }
  }
  return best;
};
