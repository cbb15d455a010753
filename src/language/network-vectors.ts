// Keeps the vectors of word forms and what the first layer makes of them, so that forms that come again cost a copy.
import { byFours, type NetworkRun, networkRun, runMatrix } from './network-forward.ts';
import { packedSize, withPackedMatrices } from './network-packing.ts';
import type { NetworkModel } from './network-parser.ts';

/** Addresses in floats, beside those of the run. */
interface KeptPlaces {
  readonly vectors: number;
  readonly projected: number;
  /** Whole numbers that tell kernels which rows. */
  readonly list: number;
  readonly rows: number;
  readonly scales: number;
}

export interface KeptVectors {
  readonly run: NetworkRun;
  readonly places: KeptPlaces;
  /** Room for the numbers of the rows or kept vectors that are wanted next. */
  readonly list: Int32Array;
  readonly most: number;
}

/** Words have at most so many features. */
const MOST_FEATURES = 64;

/** Room for batches of `mostRows` rows and for `most` kept vectors. */
export const keptVectors = (model: NetworkModel, mostRows: number, most: number): KeptVectors => {
  const { shape, dense, vectors, scales } = model;
  const { width } = shape;
  const slots = most + 4;
  const listed = Math.max(mostRows, MOST_FEATURES);
  const sizes = [
    slots * width,
    slots * 3 * width,
    4 * Math.ceil(listed / 4),
    4 * Math.ceil(vectors.length / 16),
    4 * Math.ceil(scales.length / 4),
  ];
  const size = sizes.reduce((sum, own) => sum + own, 0);
  const run = networkRun(shape, mostRows, (layout) => size + packedSize(shape, layout));
  let next = run.end;
  const starts = sizes.map((own) => {
    next += own;
    return next - own;
  });
  const [kept = 0, projected = 0, list = 0, rows = 0, scale = 0] = starts;
  run.floats.set(dense, run.dense);
  run.floats.set(scales, scale);
  const { buffer } = run.kernels.memory;
  new Int8Array(buffer, 4 * rows).set(vectors);
  return {
    run: withPackedMatrices(run, run.end + size),
    places: { vectors: kept, projected, list, rows, scales: scale },
    list: new Int32Array(buffer, 4 * list, listed),
    most,
  };
};

/** Keeps the sum of the model's first `count` listed rows at place `slot`; its projection is yet to be made. */
export const keepSum = ({ run, places }: KeptVectors, count: number, slot: number): void => {
  const { width } = run.shape;
  const to = places.vectors + slot * width;
  run.kernels.sumRows(4 * places.list, count, 4 * places.rows, 4 * places.scales, 4 * to, width);
};

/** What the first layer makes of the vectors at places `first` to `last`. */
export const projectKept = ({ run, places }: KeptVectors, first: number, last: number): void => {
  const { width } = run.shape;
  const [layer] = run.layout.layers;
  if (!layer) return;
  const from = { at: places.vectors + first * width, width };
  const to = { at: places.projected + first * 3 * width, width: 3 * width };
  runMatrix(run, from, layer, to, byFours(last - first));
};

/** Copies the kept vectors that the first `count` of the list names, and their projections, to the first layer. */
export const fetchKept = ({ run, places }: KeptVectors, count: number): void => {
  const { width } = run.shape;
  const fetch = (from: number, to: number, numbers: number): void =>
    run.kernels.fetch(4 * places.list, count, 4 * from, 4 * to, 4 * numbers);
  fetch(places.vectors, run.inputs[0] ?? 0, width);
  fetch(places.projected, run.parts[0] ?? 0, 3 * width);
};
