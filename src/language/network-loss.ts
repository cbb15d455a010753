// What the network's answers for a batch cost, and the gradient of that cost on everything that was read off the words.
import { addColumns, turn } from './matrices.ts';
import {
  arcsWidth,
  byFours,
  type NetworkRun,
  rowsOf,
  runArcs,
  runRelations,
  type Stretch,
} from './network-forward.ts';
import { distanceEntry } from './network-shape.ts';

/** The answers wanted for one sentence, an entry a word. */
export interface Answers {
  readonly tags: Uint8Array;
  /** 1-based place of the head, 0 for the root. */
  readonly heads: Uint8Array | Int32Array;
  readonly relations: Uint8Array;
  /** How much each word counts. */
  readonly weights: Float32Array;
}

/** Where gradients go; parallel to the places of the run, addresses in floats. */
export interface GradientPlaces {
  readonly dense: number;
  readonly outputs: number;
  readonly pairs: number;
  readonly scores: number;
  readonly arcs: number;
  /** The matrix of relations turned on its side. */
  readonly turned: number;
}

export interface BatchAnswers {
  readonly run: NetworkRun;
  readonly places: GradientPlaces;
  readonly stretches: readonly Stretch[];
  readonly answers: readonly Answers[];
  readonly rows: number;
}

const TAG_SHARE = 0.5;
const RELATION_SHARE = 0.7;

/**
 * Replaces the `count` scores from `scores` on by the gradient of the cross-entropy of class `right`, to `gradients`;
 * returns the loss. Both are scaled by `weight`.
 */
const softmax = (
  floats: Float32Array,
  {
    scores,
    gradients,
    count,
  }: { readonly scores: number; readonly gradients: number; readonly count: number },
  right: number,
  weight: number,
): number => {
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < count; i++) most = Math.max(most, floats[scores + i] ?? 0);
  let sum = 0;
  for (let i = 0; i < count; i++) sum += Math.exp((floats[scores + i] ?? 0) - most);
  const loss = Math.log(sum) + most - (floats[scores + right] ?? 0);
  const scale = weight / sum;
  for (let i = 0; i < count; i++)
    floats[gradients + i] = scale * Math.exp((floats[scores + i] ?? 0) - most) - (i === right ? weight : 0);
  return weight * loss;
};

/** Writes the gradients on `places.outputs` and adds those on the dense weights that follow; returns the mean loss a word. */
export const batchLoss = (batch: BatchAnswers): number => {
  const { run, places, stretches, answers, rows } = batch;
  const { floats, layout } = run;
  floats.fill(0, places.outputs, places.outputs + rows * layout.headsWidth);
  const words = stretches.reduce((sum, stretch) => sum + stretch.words, 0);
  let loss = relationLoss(batch, 1 / words);
  for (const [s, stretch] of stretches.entries()) {
    const own = answers[s];
    if (own) loss += arcLoss(batch, stretch, own, 1 / words) + tagLoss(batch, stretch, own, 1 / words);
  }
  closeBelowZero(batch);
  return loss;
};

const tagLoss = (
  { run: { floats, layout, outputs, shape }, places }: BatchAnswers,
  { first, words }: Stretch,
  { tags, weights }: Answers,
  share: number,
): number => {
  let loss = 0;
  for (let i = 0; i < words; i++) {
    const at = (first + 1 + i) * layout.headsWidth + layout.tags;
    const place = { scores: outputs + at, gradients: places.outputs + at, count: shape.tags };
    loss += softmax(floats, place, tags[i] ?? 0, share * TAG_SHARE * (weights[i] ?? 0));
  }
  return loss;
};

const arcLoss = (
  { run, places }: BatchAnswers,
  stretch: Stretch,
  { heads, weights }: Answers,
  share: number,
): number => {
  const { floats, layout, arcs, outputs, kernels, shape } = run;
  const { first, words } = stretch;
  const columns = arcsWidth(words);
  const rows = byFours(rowsOf(words));
  runArcs(run, stretch);
  floats.fill(0, places.arcs, places.arcs + rows * columns);
  let loss = 0;
  for (let i = 1; i <= words; i++) {
    const at = i * columns;
    const place = { scores: arcs + at, gradients: places.arcs + at, count: words + 1 };
    loss += softmax(floats, place, heads[i - 1] ?? 0, share * (weights[i - 1] ?? 0));
    for (let j = 0; j <= words; j++) {
      const entry = places.dense + layout.distances + distanceEntry(i, j);
      floats[entry] = (floats[entry] ?? 0) + (floats[places.arcs + at + j] ?? 0);
    }
  }
  const row = 4 * layout.headsWidth;
  const seeking = 4 * (first * layout.headsWidth);
  const sought = seeking + 4 * layout.sought;
  const [values, gradients] = [4 * outputs, 4 * places.outputs];
  const arcRow = 4 * columns;
  // Columns beyond the last head hold no gradient, so that whole fours of them can be taken.
  kernels.multiply(
    4 * places.arcs,
    arcRow,
    4,
    values + sought,
    row,
    gradients + seeking,
    row,
    rows,
    words + 1,
    shape.arcWidth,
  );
  kernels.multiply(
    4 * places.arcs,
    4,
    arcRow,
    values + seeking,
    row,
    gradients + sought,
    row,
    rows,
    words + 1,
    shape.arcWidth,
  );
  return loss;
};

/** Relations of the right arcs, of all sentences at once. */
const relationLoss = ({ run, places, stretches, answers, rows }: BatchAnswers, share: number): number => {
  const { floats, layout, shape, scores } = run;
  const { relationsWidth } = layout;
  const heads = new Int32Array(rows).fill(-1);
  for (const [s, { first, words }] of stretches.entries()) {
    for (let i = 0; i < words; i++) heads[first + 1 + i] = first + (answers[s]?.heads[i] ?? 0);
  }
  runRelations(run, heads, rows);
  floats.fill(0, places.scores, places.scores + rows * relationsWidth);
  let loss = 0;
  for (const [s, { first, words }] of stretches.entries()) {
    const own = answers[s];
    for (let i = 0; i < words; i++) {
      const at = (first + 1 + i) * relationsWidth;
      const place = { scores: scores + at, gradients: places.scores + at, count: shape.relations };
      loss += softmax(floats, place, own?.relations[i] ?? 0, share * RELATION_SHARE * (own?.weights[i] ?? 0));
    }
  }
  backThroughRelations(run, places, heads, rows);
  return loss;
};

const backThroughRelations = (
  run: NetworkRun,
  places: GradientPlaces,
  heads: Int32Array,
  rows: number,
): void => {
  const { floats, layout, shape, kernels, pairs } = run;
  const { relationsWidth, headsWidth } = layout;
  const width = 3 * shape.relationWidth;
  const [pairRow, scoreRow] = [4 * width, 4 * relationsWidth];
  kernels.multiply(
    4 * pairs,
    4,
    pairRow,
    4 * places.scores,
    scoreRow,
    4 * (places.dense + layout.relations),
    scoreRow,
    width,
    rows,
    relationsWidth,
  );
  addColumns(floats, { at: places.scores, width: relationsWidth }, rows, places.dense + layout.relationsBias);
  turn(floats, { at: run.dense + layout.relations, rows: width, width: relationsWidth }, places.turned);
  floats.fill(0, places.pairs, places.pairs + rows * width);
  kernels.multiply(
    4 * places.scores,
    scoreRow,
    4,
    4 * places.turned,
    pairRow,
    4 * places.pairs,
    pairRow,
    rows,
    relationsWidth,
    width,
  );
  for (let row = 0; row < rows; row++) {
    const head = heads[row] ?? -1;
    if (head < 0) continue;
    spread(floats, shape.relationWidth, {
      pair: pairs + row * width,
      gradient: places.pairs + row * width,
      below: places.outputs + row * headsWidth + layout.below,
      above: places.outputs + head * headsWidth + layout.above,
    });
  }
};

const spread = (
  floats: Float32Array,
  width: number,
  { pair, gradient, below, above }: Readonly<Record<'pair' | 'gradient' | 'below' | 'above', number>>,
): void => {
  for (let i = 0; i < width; i++) {
    const b = floats[pair + i] ?? 0;
    const a = floats[pair + width + i] ?? 0;
    const both = floats[gradient + 2 * width + i] ?? 0;
    floats[below + i] = (floats[below + i] ?? 0) + (floats[gradient + i] ?? 0) + both * a;
    floats[above + i] = (floats[above + i] ?? 0) + (floats[gradient + width + i] ?? 0) + both * b;
  }
};

/** What was cut off has no gradient. */
const closeBelowZero = ({ run, places, rows }: BatchAnswers): void => {
  const { floats, layout, outputs } = run;
  for (let row = 0; row < rows; row++) {
    const start = row * layout.headsWidth;
    for (let i = start + layout.sought; i < start + layout.tags; i++)
      if ((floats[outputs + i] ?? 0) <= 0) floats[places.outputs + i] = 0;
  }
};
