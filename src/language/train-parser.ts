// Trains the choice of moves: a perceptron that explores its own mistakes, told by the dynamic oracle what is still best.
import { ArcHybrid, MOVES, SHIFT } from './arc-hybrid.ts';
import type { LinearModel } from './linear-model.ts';
import { type FreezeOptions, LinearTrainer } from './linear-trainer.ts';
import { MOST_MOVE_FEATURES, moveFeatures } from './move-features.ts';
import type { ParserInput } from './parse-sentence.ts';
import { seededRandom, shuffled } from './seeded-random.ts';
import { bestMove } from './seek-heads.ts';

export interface ParsedExample {
  readonly input: ParserInput;
  /** Head of each word, n = root. */
  readonly heads: Int32Array;
}

export interface ParserOptions extends FreezeOptions {
  readonly seed: number;
  readonly epochs: number;
}

export const trainMoves = (examples: readonly ParsedExample[], options: ParserOptions): LinearModel => {
  const random = seededRandom(options.seed);
  const trainer = new LinearTrainer(MOVES);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const example of shuffled(examples, random)) learn(trainer, example);
  }
  return trainer.freeze(options);
};

const features = new Uint32Array(MOST_MOVE_FEATURES);
const scores = new Float64Array(MOVES);
const costs = new Int32Array(MOVES);

const learn = (trainer: LinearTrainer, { input, heads }: ParsedExample): void => {
  const state = new ArcHybrid(input.n);
  while (!state.done) {
    const count = moveFeatures(features, input, state);
    trainer.score(scores, features, count);
    const guess = bestMove(state, scores);
    state.costs(heads, costs);
    const right = bestOf(state);
    if ((costs[guess] ?? 0) > (costs[right] ?? 0)) trainer.update(features, count, right, guess);
    state.apply(guess);
    trainer.tick();
  }
};

/** Among the moves that lose least, the one the model likes best. */
const bestOf = (state: ArcHybrid): number => {
  let best = -1;
  for (let move = SHIFT; move < MOVES; move++) {
    if (!state.allows(move)) continue;
    const gain = best < 0 ? 1 : (costs[best] ?? 0) - (costs[move] ?? 0);
    if (gain > 0 || (gain === 0 && (scores[move] ?? 0) > (scores[best] ?? 0))) best = move;
  }
  return best;
};
