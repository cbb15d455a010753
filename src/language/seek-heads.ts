// Finds every word's head by the moves that a linear model likes best, one after the other.
import { ArcHybrid, MOVES, SHIFT } from './arc-hybrid.ts';
import { type LinearModel, scoreInto } from './linear-model.ts';
import { MOST_MOVE_FEATURES, moveFeatures } from './move-features.ts';
import type { ParserInput } from './parse-sentence.ts';

const features = new Uint32Array(MOST_MOVE_FEATURES);
const scores = new Int32Array(MOVES);

/** The allowed move with the highest score. */
export const bestMove = (state: ArcHybrid, scored: Int32Array | Float64Array): number => {
  let best = -1;
  for (let move = SHIFT; move < MOVES; move++) {
    if (state.allows(move) && (best < 0 || (scored[move] ?? 0) > (scored[best] ?? 0))) best = move;
  }
  return best;
};

/** Heads of words 0 … n - 1; n stands for the root, which has one dependent. Linear in n. */
export const seekHeads = (model: LinearModel, input: ParserInput): Int32Array => {
  const state = new ArcHybrid(input.n);
  while (!state.done) {
    const count = moveFeatures(features, input, state);
    scoreInto(scores, model, features, count);
    state.apply(bestMove(state, scores));
  }
  return state.heads.subarray(0, input.n);
};
