// Trains the parsing network by gradient descent on sentences with tags, heads and relations.
import { type AdamState, adam, adamState } from './adam.ts';
import { type Batch, batchesOf, MOST_BATCH_ROWS, type NetworkExample } from './network-batches.ts';
import {
  MOST_WORDS,
  type NetworkRun,
  networkRun,
  rowsOf,
  runHeads,
  runProjection,
  runRecurrence,
} from './network-forward.ts';
import { backThroughHeads, backThroughLayer, type LayerPlaces } from './network-gradients.ts';
import { batchLoss, type GradientPlaces } from './network-loss.ts';
import type { NetworkLayout, NetworkShape } from './network-shape.ts';
import { startWeights } from './network-start.ts';
import { ROOT_ROW } from './network-words.ts';
import { type Random, seededRandom, shuffled } from './seeded-random.ts';

export interface NetworkOptions {
  readonly seed: number;
  /** Sentences of each pass; the passes share one falling learning rate. */
  readonly passes: readonly (readonly NetworkExample[])[];
  readonly rate: number;
  readonly rowDropout: number;
  readonly dropout: number;
  readonly log?: (line: string) => void;
  /** Rows of a sentence in a batch, unless there is one for each word and its root. */
  readonly rowsOf?: (words: number) => number;
  /** Of tags, arcs and relations, unless said otherwise. */
  readonly loss?: BatchLoss;
}

/** What the answers for a batch cost; writes the gradients on what is read off the words, adds those on dense weights that follow. */
export type BatchLoss = (trainer: Pick<Trainer, 'run' | 'places'>, batch: Batch) => number;

const treeLoss: BatchLoss = ({ run, places }, { stretches, examples, rows }) =>
  batchLoss({ run, places, stretches, answers: examples, rows });

export interface TrainedNetwork {
  readonly shape: NetworkShape;
  readonly dense: Float32Array;
  /** Row by row. */
  readonly vectors: Float32Array;
}

const MOST_GRADIENT = 3;
/** The rate rises over the first steps: so many, but no more than a tenth of all. */
const WARM_UP = 200;

export interface Trainer {
  readonly run: NetworkRun;
  readonly places: GradientPlaces & LayerPlaces;
  readonly mask: Uint8Array;
  readonly vectors: Float32Array;
  readonly gradients: Float32Array;
  readonly denseState: AdamState;
  readonly vectorState: AdamState;
  /** Rows with gradients, and a 1 for each of them. */
  readonly touched: number[];
  readonly isTouched: Uint8Array;
  readonly random: Random;
}

export const trainNetwork = (shape: NetworkShape, rows: number, options: NetworkOptions): TrainedNetwork => {
  const trainer = startTrainer(shape, rows, seededRandom(options.seed));
  const passes = options.passes.map((pass) => batchesOf(pass, trainer.random, options.rowsOf ?? rowsOf));
  const steps = passes.reduce((sum, pass) => sum + pass.length, 0);
  const warmUp = Math.min(WARM_UP, steps / 10);
  let step = 0;
  for (const [number, pass] of passes.entries()) {
    let loss = 0;
    for (const batch of shuffled(pass, trainer.random)) {
      step++;
      const rate = options.rate * Math.min(1, step / warmUp) * Math.max(0.01, 1 - step / steps);
      loss += learnBatch(trainer, batch, { ...options, rate, step });
    }
    options.log?.(`pass ${number + 1}: loss ${(loss / pass.length).toFixed(4)}, ${pass.length} batches`);
  }
  const { run, vectors } = trainer;
  return { shape, dense: run.floats.slice(run.dense, run.dense + run.layout.size), vectors };
};

/** A trainer with weights drawn at random. */
export const startTrainer = (shape: NetworkShape, rows: number, random: Random): Trainer => {
  const run = networkRun(shape, MOST_BATCH_ROWS, (layout) => spareFloats(shape, layout));
  const { width } = shape;
  const vectors = new Float32Array(rows * width).map(() => 0.2 * (random() - 0.5));
  startWeights(run, random);
  return {
    run,
    places: gradientPlaces(run),
    mask: new Uint8Array(MOST_BATCH_ROWS * width),
    vectors,
    gradients: new Float32Array(rows * width),
    denseState: adamState(run.layout.size),
    vectorState: adamState(rows * width),
    touched: [],
    isTouched: new Uint8Array(rows),
    random,
  };
};

const placeSizes = (shape: NetworkShape, layout: NetworkLayout): readonly number[] => [
  layout.size,
  MOST_BATCH_ROWS * layout.headsWidth,
  MOST_BATCH_ROWS * 3 * shape.relationWidth,
  MOST_BATCH_ROWS * layout.relationsWidth,
  (MOST_WORDS + 16) ** 2,
  shape.width * Math.max(3 * shape.width, layout.headsWidth) +
    3 * shape.relationWidth * layout.relationsWidth,
  MOST_BATCH_ROWS * 3 * shape.width,
  ...Array.from({ length: shape.layers + 1 }, () => MOST_BATCH_ROWS * shape.width),
];

const spareFloats = (shape: NetworkShape, layout: NetworkLayout): number =>
  placeSizes(shape, layout).reduce((sum, size) => sum + size + 16, 0);

const gradientPlaces = ({ shape, layout, end }: NetworkRun): GradientPlaces & LayerPlaces => {
  let at = end;
  const starts = placeSizes(shape, layout).map((size) => {
    const start = at;
    at += 16 * Math.ceil(size / 16);
    return start;
  });
  const [dense = 0, outputs = 0, pairs = 0, scores = 0, arcs = 0, turned = 0, parts = 0, ...inputs] = starts;
  return { dense, outputs, pairs, scores, arcs, turned, parts, inputs };
};

interface LearnOptions extends Pick<NetworkOptions, 'rowDropout' | 'dropout' | 'loss'> {
  readonly rate: number;
  readonly step: number;
}

const learnBatch = (trainer: Trainer, batch: Batch, options: LearnOptions): number => {
  const loss = batchGradients(trainer, batch, options);
  update(trainer, options);
  return loss;
};

/** Computes the gradients on dense weights and word vectors for one batch; returns the loss. */
export const batchGradients = (
  trainer: Trainer,
  batch: Batch,
  options: Pick<NetworkOptions, 'rowDropout' | 'dropout' | 'loss'>,
): number => {
  const { run, places } = trainer;
  const { shape, layout, floats } = run;
  const { rows, stretches } = batch;
  const used = writeInputs(trainer, batch, options.rowDropout);
  for (let layer = 0; layer < shape.layers; layer++) {
    const output = run.inputs[layer + 1] ?? 0;
    floats.fill(0, output, output + rows * shape.width);
    runProjection(run, layer, rows);
    runRecurrence(run, layer, stretches);
  }
  const last = run.inputs[shape.layers] ?? 0;
  drop(trainer, last, rows * shape.width, options.dropout);
  runHeads(run, rows);
  floats.fill(0, places.dense, places.dense + layout.size);
  const loss = (options.loss ?? treeLoss)(trainer, batch);
  backThroughHeads(run, places, rows);
  keepMask(trainer, places.inputs[shape.layers] ?? 0, rows * shape.width, options.dropout);
  for (let layer = shape.layers - 1; layer >= 0; layer--) backThroughLayer(run, places, layer, batch);
  readGradients(trainer, used);
  return loss;
};

/** Sums the rows of each word into the first layer's inputs; returns which rows went where. */
const writeInputs = (trainer: Trainer, batch: Batch, rowDropout: number): readonly (readonly number[])[] => {
  const { run, vectors, random } = trainer;
  const { width } = run.shape;
  const input = run.inputs[0] ?? 0;
  run.floats.fill(0, input, input + batch.rows * width);
  const used = Array.from({ length: batch.rows }, (): number[] => []);
  for (const [s, { first }] of batch.stretches.entries()) {
    const example = batch.examples[s];
    if (!example) continue;
    used[first] = [ROOT_ROW, example.register];
    for (const [i, rows] of example.words.entries()) {
      const kept = [example.register];
      for (const row of rows) if (random() >= rowDropout) kept.push(row);
      used[first + 1 + i] = kept;
    }
  }
  for (const [row, own] of used.entries()) {
    for (const one of own) addTo(run.floats, input + row * width, vectors, one * width, width);
  }
  return used;
};

const addTo = (to: Float32Array, at: number, from: Float32Array, start: number, width: number): void => {
  for (let i = 0; i < width; i++) to[at + i] = (to[at + i] ?? 0) + (from[start + i] ?? 0);
};

const drop = ({ run, mask, random }: Trainer, at: number, count: number, dropout: number): void => {
  if (dropout === 0) return;
  const { floats } = run;
  for (let i = 0; i < count; i++) {
    const keep = random() >= dropout;
    mask[i] = keep ? 1 : 0;
    floats[at + i] = keep ? (floats[at + i] ?? 0) / (1 - dropout) : 0;
  }
};

const keepMask = ({ run, mask }: Trainer, at: number, count: number, dropout: number): void => {
  if (dropout === 0) return;
  const { floats } = run;
  for (let i = 0; i < count; i++) floats[at + i] = mask[i] ? (floats[at + i] ?? 0) / (1 - dropout) : 0;
};

const readGradients = (
  { run, places, gradients, touched, isTouched }: Trainer,
  used: readonly (readonly number[])[],
): void => {
  const { width } = run.shape;
  const input = places.inputs[0] ?? 0;
  for (const [row, own] of used.entries()) {
    for (const one of own) {
      if (isTouched[one] === 0) touched.push(one);
      isTouched[one] = 1;
      addTo(gradients, one * width, run.floats, input + row * width, width);
    }
  }
};

const update = (trainer: Trainer, { rate, step }: LearnOptions): void => {
  const { run, places, gradients, vectors, touched } = trainer;
  const { floats, layout, dense, shape } = run;
  const { width } = shape;
  let squares = 0;
  for (let i = places.dense; i < places.dense + layout.size; i++) {
    const gradient = floats[i] ?? 0;
    squares += gradient * gradient;
  }
  const scale = Math.min(1, MOST_GRADIENT / Math.sqrt(squares + 1e-12));
  const setting = { rate, scale, step };
  adam(
    { numbers: floats, start: dense },
    { numbers: floats, start: places.dense },
    trainer.denseState,
    { at: 0, count: layout.size },
    setting,
  );
  for (const row of touched) {
    const at = row * width;
    adam(
      { numbers: vectors, start: at },
      { numbers: gradients, start: at },
      trainer.vectorState,
      { at, count: width },
      setting,
    );
    gradients.fill(0, at, at + width);
    trainer.isTouched[row] = 0;
  }
  touched.length = 0;
};
