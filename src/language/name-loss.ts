// What the name network's labels for a batch cost: those of a linear-chain conditional random field, each word by its weight.
import { END_ROW, posteriors, START_ROW, TRANSITION_CELLS } from './chain-posteriors.ts';
import { NAME_CONVENTIONS } from './name-conventions.ts';
import { LABEL_COUNT } from './name-labels.ts';
import { conventionRow } from './name-model.ts';
import { transitionTable } from './name-transitions.ts';
import type { NetworkExample } from './network-batches.ts';
import type { NetworkRun, Stretch } from './network-forward.ts';
import type { BatchLoss } from './train-network.ts';

const TINY = 1e-9;

/** Writes the gradients on the scores of labels, and adds those on the transitions of each sentence's convention. */
export const nameLoss: BatchLoss = ({ run, places }, { stretches, examples, rows }) => {
  const { floats, layout, dense } = run;
  floats.fill(0, places.outputs, places.outputs + rows * layout.headsWidth);
  const tables = NAME_CONVENTIONS.map((_, convention) =>
    transitionTable(floats, dense + layout.spare, convention),
  );
  const share = 1 / stretches.reduce((sum, { words }) => sum + words, 0);
  let loss = 0;
  for (const [s, stretch] of stretches.entries()) {
    const example = examples[s];
    const convention = example ? example.register - conventionRow(0) : 0;
    const table = tables[convention];
    if (!example || !table) continue;
    const { tokens, pairs } = posteriors(scoresOf(run, stretch), table);
    loss += labelLoss(run, places.outputs, { stretch, example, tokens, share });
    const at = places.dense + layout.spare + convention * TRANSITION_CELLS;
    addTransitions(floats.subarray(at, at + TRANSITION_CELLS), { example, pairs, share });
  }
  return loss;
};

const scoresOf = ({ floats, layout, outputs }: NetworkRun, { first, words }: Stretch): Float64Array => {
  const scores = new Float64Array(words * LABEL_COUNT);
  for (let i = 0; i < words; i++) {
    const from = outputs + (first + 1 + i) * layout.headsWidth;
    for (let label = 0; label < LABEL_COUNT; label++)
      scores[i * LABEL_COUNT + label] = floats[from + label] ?? 0;
  }
  return scores;
};

interface Labelled {
  readonly stretch: Stretch;
  readonly example: NetworkExample;
  /** Word × label: its probability. */
  readonly tokens: Float64Array;
  readonly share: number;
}

const labelLoss = (
  { floats, layout }: NetworkRun,
  gradients: number,
  { stretch: { first, words }, example, tokens, share }: Labelled,
): number => {
  let loss = 0;
  for (let i = 0; i < words; i++) {
    const right = example.tags[i] ?? 0;
    const weight = share * (example.weights[i] ?? 0);
    const to = gradients + (first + 1 + i) * layout.headsWidth;
    for (let label = 0; label < LABEL_COUNT; label++)
      floats[to + label] = weight * ((tokens[i * LABEL_COUNT + label] ?? 0) - (label === right ? 1 : 0));
    loss -= weight * Math.log(Math.max(TINY, tokens[i * LABEL_COUNT + right] ?? 0));
  }
  return loss;
};

/** Pairs of labels that are expected less those that are there; a sentence counts by the mean weight of its words. */
const addTransitions = (
  gradients: Float32Array,
  {
    example: { tags, weights },
    pairs,
    share,
  }: Pick<Labelled, 'example' | 'share'> & { readonly pairs: Float64Array },
): void => {
  const weight = (share * weights.reduce((sum, one) => sum + one, 0)) / weights.length;
  const add = (cell: number, value: number): void => {
    gradients[cell] = (gradients[cell] ?? 0) + weight * value;
  };
  for (const [cell, count] of pairs.entries()) add(cell, count);
  add(START_ROW * LABEL_COUNT + (tags[0] ?? 0), -1);
  add(END_ROW * LABEL_COUNT + (tags.at(-1) ?? 0), -1);
  for (let i = 1; i < tags.length; i++) add((tags[i - 1] ?? 0) * LABEL_COUNT + (tags[i] ?? 0), -1);
};
