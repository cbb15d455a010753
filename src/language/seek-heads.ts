// Finds every word's head by the moves that a linear model likes best, one after the other.
import { ArcHybrid, LEFT, MOVES, RIGHT, SHIFT } from './arc-hybrid.ts';
import { findSlot } from './key-table.ts';
import type { LinearModel } from './linear-model.ts';
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
    const only = onlyMove(state);
    if (only >= 0) {
      state.apply(only);
      continue;
    }
    scoreMoves(model, moveFeatures(features, input, state));
    state.apply(bestMove(state, scores));
  }
  return state.heads.subarray(0, input.n);
};

/** The move where there is no choice: with nothing on the stack, or with nothing before it but the root; -1 elsewhere. */
const onlyMove = ({ depth, front, n }: ArcHybrid): number => {
  if (depth === 0) return SHIFT;
  if (front < n) return -1;
  return depth === 1 ? LEFT : RIGHT;
};

/** As `scoreInto`, with the three sums at hand: this is where parsing spends its time. */
const scoreMoves = ({ keys, weights }: LinearModel, count: number): void => {
  let [shift, left, right] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    const slot = findSlot(keys, features[i] ?? 0);
    if (slot < 0) continue;
    const row = slot * MOVES;
    shift += weights[row + SHIFT] ?? 0;
    left += weights[row + LEFT] ?? 0;
    right += weights[row + RIGHT] ?? 0;
  }
  scores[SHIFT] = shift;
  scores[LEFT] = left;
  scores[RIGHT] = right;
};
