// Runs the parsing network over a batch of sentences: from word vectors to what is read off each word.
import { type Kernels, networkKernels } from './network-kernels.ts';
import {
  distanceEntry,
  FURTHEST,
  type NetworkLayout,
  type NetworkShape,
  networkLayout,
} from './network-shape.ts';

/** A sentence's place in a batch: its root stands at row `first`, its words after it. */
export interface Stretch {
  readonly first: number;
  /** Without the root. */
  readonly words: number;
}

/** Memory for a batch, all addresses in floats; rows of padding are harmless. */
export interface NetworkRun {
  readonly shape: NetworkShape;
  readonly layout: NetworkLayout;
  readonly kernels: Kernels;
  readonly floats: Float32Array;
  readonly mostRows: number;
  /** Where the dense weights lie. */
  readonly dense: number;
  /** Inputs of the first layer, of the second … and of the heads. */
  readonly inputs: readonly number[];
  readonly parts: readonly number[];
  readonly states: readonly number[];
  readonly outputs: number;
  readonly pairs: number;
  readonly scores: number;
  /** Scores of the arcs of one sentence, and its sought vectors turned on their side. */
  readonly arcs: number;
  readonly turned: number;
  /** Inputs of a matrix in whole numbers, and what they stand for. */
  readonly whole: number;
  readonly scales: number;
  /** Matrices in whole numbers, by the offset of their floats; none while training. */
  readonly packed: ReadonlyMap<number, PackedMatrix>;
  /** First float that is free for others. */
  readonly end: number;
}

/** Addresses of a matrix in whole numbers and of what one step stands for. */
export interface PackedMatrix {
  readonly weights: number;
  readonly scale: number;
}

/** No sentence has more words; longer ones are cut by the caller. */
export const MOST_WORDS = 160;
const ARC_ROWS = MOST_WORDS + 6;

/** The words and their root. */
export const rowsOf = (words: number): number => words + 1;

/** Products take rows by fours; those beyond the last are made and not read. */
export const byFours = (rows: number): number => 4 * Math.ceil(rows / 4);

/** Room for `mostRows` rows, and `spare` floats more for the caller at `end`. */
export const networkRun = (
  shape: NetworkShape,
  mostRows: number,
  spare: (layout: NetworkLayout) => number,
): NetworkRun => {
  const layout = networkLayout(shape);
  let size = 16;
  const take = (count: number): number => {
    const start = size;
    size += 16 * Math.ceil(count / 16);
    return start;
  };
  const each = (width: number, count: number): readonly number[] =>
    Array.from({ length: count }, () => take(mostRows * width));
  const places = {
    dense: take(layout.size),
    inputs: each(shape.width, shape.layers + 1),
    parts: each(3 * shape.width, shape.layers),
    states: each(shape.width, shape.layers),
    outputs: take(mostRows * layout.headsWidth),
    pairs: take(mostRows * 3 * shape.relationWidth),
    scores: take(mostRows * layout.relationsWidth),
    arcs: take(ARC_ROWS * ARC_ROWS),
    turned: take(ARC_ROWS * shape.arcWidth),
    whole: take((mostRows * Math.max(shape.width, 3 * shape.relationWidth)) / 2),
    scales: take(4 * mostRows),
  };
  const end = take(0);
  const kernels = networkKernels(4 * (end + spare(layout)));
  const floats = new Float32Array(kernels.memory.buffer);
  return { shape, layout, kernels, floats, mostRows, packed: new Map(), ...places, end };
};

/** Numbers side by side in rows, from address `at` on. */
export interface Rows {
  readonly at: number;
  readonly width: number;
}

/** A matrix and the bias of its outputs, by their offsets in the dense weights. */
export interface MatrixPlace {
  readonly weights: number;
  readonly bias: number;
}

/** to = bias + from × weights: in whole numbers where the matrix is packed, else in floats. */
export const runMatrix = (run: NetworkRun, from: Rows, place: MatrixPlace, to: Rows, rows: number): void => {
  const { kernels, dense } = run;
  const packed = run.packed.get(place.weights);
  const bias = dense + place.bias;
  if (packed !== undefined) {
    const { whole, scales } = run;
    kernels.quantise(4 * from.at, 4 * from.width, 4 * whole, 4 * scales, rows, from.width);
    kernels.multiplyWhole(
      4 * whole,
      4 * scales,
      4 * packed.weights,
      4 * packed.scale,
      4 * bias,
      4 * to.at,
      4 * to.width,
      rows,
      from.width / 2,
      to.width,
    );
    return;
  }
  for (let row = 0; row < rows; row++) run.floats.copyWithin(to.at + row * to.width, bias, bias + to.width);
  kernels.multiply(
    4 * from.at,
    4 * from.width,
    4,
    4 * (dense + place.weights),
    4 * to.width,
    4 * to.at,
    4 * to.width,
    rows,
    from.width,
    to.width,
  );
};

/** Parts of layer `layer` from its inputs; the first layer's may be known already. */
export const runProjection = (run: NetworkRun, layer: number, rows: number): void => {
  const { width } = run.shape;
  const place = run.layout.layers[layer];
  const [from = 0, to = 0] = [run.inputs[layer], run.parts[layer]];
  if (place) runMatrix(run, { at: from, width }, place, { at: to, width: 3 * width }, rows);
};

/** The outputs of layer `layer` from its parts and inputs, forwards and backwards along each sentence. */
export const runRecurrence = (run: NetworkRun, layer: number, stretches: readonly Stretch[]): void => {
  const { width } = run.shape;
  const half = width / 2;
  const [u = 0, c = 0, x = 0, y = 0] = [
    run.parts[layer],
    run.states[layer],
    run.inputs[layer],
    run.inputs[layer + 1],
  ];
  for (const { first, words } of stretches) {
    const steps = words + 1;
    const last = first + words;
    run.kernels.recur(
      4 * (u + first * 3 * width),
      12 * width,
      4 * (x + first * width),
      4 * (c + first * width),
      4 * (y + first * width),
      4 * width,
      steps,
      half,
    );
    run.kernels.recur(
      4 * (u + last * 3 * width + 3 * half),
      -12 * width,
      4 * (x + last * width + half),
      4 * (c + last * width + half),
      4 * (y + last * width + half),
      -4 * width,
      steps,
      half,
    );
  }
};

/** All that is read off the words, from the last layer's outputs; all but seeking and tags is cut off below 0. */
export const runHeads = (run: NetworkRun, rows: number): void => {
  const { layout, outputs, shape } = run;
  const { headsWidth } = layout;
  const from = { at: run.inputs[shape.layers] ?? 0, width: shape.width };
  const place = { weights: layout.heads, bias: layout.headsBias };
  runMatrix(run, from, place, { at: outputs, width: headsWidth }, rows);
  const [start, cut] = [outputs + layout.sought, layout.tags - layout.sought];
  if (cut > 0) run.kernels.cut(4 * start, 4 * headsWidth, rows, cut);
};

/** Row length of `arcs` for a sentence of so many words. */
export const arcsWidth = (words: number): number => 8 * Math.ceil((words + 1) / 8);

/** What the distance from word `i` to the root and to each word is worth, to `at` and on. */
const writeDistances = (
  { floats, layout, dense }: NetworkRun,
  i: number,
  words: number,
  at: number,
): void => {
  const here = dense + layout.distances + FURTHEST;
  const [first, last] = [Math.max(1, i - FURTHEST), Math.min(words, i + FURTHEST)];
  floats[at] = floats[dense + layout.distances + distanceEntry(i, 0)] ?? 0;
  if (first > 1) floats.fill(floats[here - FURTHEST] ?? 0, at + 1, at + first);
  for (let j = first; j <= last; j++) floats[at + j] = floats[here + j - i] ?? 0;
  if (last < words) floats.fill(floats[here + FURTHEST] ?? 0, at + last + 1, at + words + 1);
};

/** Scores of all arcs of a sentence: row i is the word at row i of the sentence, column j its head, 0 the root. */
export const runArcs = (run: NetworkRun, { first, words }: Stretch): void => {
  const { floats, layout, shape, arcs, turned } = run;
  const { arcWidth } = shape;
  const { headsWidth } = layout;
  const columns = arcsWidth(words);
  const start = run.outputs + first * headsWidth;
  for (let j = 0; j <= words; j++) {
    const from = start + j * headsWidth + layout.sought;
    for (let i = 0; i < arcWidth; i++) floats[turned + i * columns + j] = floats[from + i] ?? 0;
  }
  for (let i = 1; i <= words; i++) writeDistances(run, i, words, arcs + i * columns);
  run.kernels.multiply(
    4 * start,
    4 * headsWidth,
    4,
    4 * turned,
    4 * columns,
    4 * arcs,
    4 * columns,
    byFours(rowsOf(words)),
    arcWidth,
    columns,
  );
};

/** Scores of the relations of the rows' arcs to `heads` (rows too, -1 = no arc). */
export const runRelations = (run: NetworkRun, heads: Int32Array, rows: number): void => {
  const { floats, layout, shape, pairs, scores, outputs } = run;
  const { relationWidth } = shape;
  const width = 3 * relationWidth;
  for (let row = 0; row < rows; row++) {
    const head = heads[row] ?? -1;
    const to = pairs + row * width;
    const below = outputs + row * layout.headsWidth + layout.below;
    const above = outputs + Math.max(0, head) * layout.headsWidth + layout.above;
    for (let i = 0; i < relationWidth; i++) {
      const b = floats[below + i] ?? 0;
      const a = head < 0 ? 0 : (floats[above + i] ?? 0);
      floats[to + i] = b;
      floats[to + relationWidth + i] = a;
      floats[to + 2 * relationWidth + i] = a * b;
    }
  }
  const place = { weights: layout.relations, bias: layout.relationsBias };
  runMatrix(run, { at: pairs, width }, place, { at: scores, width: layout.relationsWidth }, rows);
};
