// Carries gradients from what was read off the words back through the layers to the word vectors.

import { addColumns, turn } from './matrices.ts';
import type { NetworkRun, Stretch } from './network-forward.ts';

/** Addresses in floats: gradients of each layer's inputs, of the parts of one layer, of the dense weights. */
export interface LayerPlaces {
  readonly dense: number;
  readonly outputs: number;
  readonly inputs: readonly number[];
  readonly parts: number;
  /** Room for the largest matrix turned on its side. */
  readonly turned: number;
}

/** gradient of a = b × w: adds to w's, and adds (or sets) b's. */
const backThroughMatrix = (
  { floats, kernels }: NetworkRun,
  matrix: {
    readonly inputs: number;
    readonly inputGradients: number;
    readonly inner: number;
    readonly weights: number;
    readonly weightGradients: number;
    readonly bias: number;
    readonly outputGradients: number;
    readonly columns: number;
    readonly rows: number;
    readonly turned: number;
  },
): void => {
  const { inputs, inner, columns, rows, turned, outputGradients } = matrix;
  const [inputRow, outputRow] = [4 * inner, 4 * columns];
  kernels.multiply(
    4 * inputs,
    4,
    inputRow,
    4 * outputGradients,
    outputRow,
    4 * matrix.weightGradients,
    outputRow,
    inner,
    rows,
    columns,
  );
  addColumns(floats, { at: outputGradients, width: columns }, rows, matrix.bias);
  turn(floats, { at: matrix.weights, rows: inner, width: columns }, turned);
  kernels.multiply(
    4 * outputGradients,
    outputRow,
    4,
    4 * turned,
    inputRow,
    4 * matrix.inputGradients,
    inputRow,
    rows,
    columns,
    inner,
  );
};

/** Gradients of the heads' matrix and on the last layer's outputs. */
export const backThroughHeads = (run: NetworkRun, places: LayerPlaces, rows: number): void => {
  const { layout, shape } = run;
  const inputGradients = places.inputs[shape.layers] ?? 0;
  run.floats.fill(0, inputGradients, inputGradients + rows * shape.width);
  backThroughMatrix(run, {
    inputs: run.inputs[shape.layers] ?? 0,
    inputGradients,
    inner: shape.width,
    weights: run.dense + layout.heads,
    weightGradients: places.dense + layout.heads,
    bias: places.dense + layout.headsBias,
    outputGradients: places.outputs,
    columns: layout.headsWidth,
    rows,
    turned: places.turned,
  });
};

/** From the gradients on the outputs of layer `layer` to those on its inputs. */
export const backThroughLayer = (
  run: NetworkRun,
  places: LayerPlaces,
  layer: number,
  { stretches, rows }: { readonly stretches: readonly Stretch[]; readonly rows: number },
): void => {
  const { floats, shape } = run;
  const { width } = shape;
  const place = run.layout.layers[layer];
  if (!place) return;
  floats.fill(0, places.parts, places.parts + rows * 3 * width);
  const inputGradients = places.inputs[layer] ?? 0;
  floats.fill(0, inputGradients, inputGradients + rows * width);
  for (const stretch of stretches) {
    backAlong(run, places, layer, { stretch, backwards: false });
    backAlong(run, places, layer, { stretch, backwards: true });
  }
  backThroughMatrix(run, {
    inputs: run.inputs[layer] ?? 0,
    inputGradients,
    inner: width,
    weights: run.dense + place.weights,
    weightGradients: places.dense + place.weights,
    bias: places.dense + place.bias,
    outputGradients: places.parts,
    columns: 3 * width,
    rows,
    turned: places.turned,
  });
};

/** One direction of the recurrence of `network-kernels.ts`, from its last step to its first. */
const backAlong = (
  { floats, shape, parts, states, inputs }: NetworkRun,
  places: LayerPlaces,
  layer: number,
  { stretch: { first, words }, backwards }: { readonly stretch: Stretch; readonly backwards: boolean },
): void => {
  const { width } = shape;
  const half = width / 2;
  const side = backwards ? half : 0;
  const [u = 0, c = 0, x = 0] = [parts[layer], states[layer], inputs[layer]];
  const [dx = 0, dy = 0] = [places.inputs[layer], places.inputs[layer + 1]];
  const carried = new Float64Array(half);
  for (let step = words; step >= 0; step--) {
    const row = backwards ? first + words - step : first + step;
    const before = step === 0 ? -1 : backwards ? row + 1 : row - 1;
    const part = row * 3 * width + 3 * side;
    const at = row * width + side;
    for (let i = 0; i < half; i++) {
      const candidate = floats[u + part + i] ?? 0;
      const forgetting = floats[u + part + half + i] ?? 0;
      const resetting = floats[u + part + 2 * half + i] ?? 0;
      const state = floats[c + at + i] ?? 0;
      const previous = before < 0 ? 0 : (floats[c + before * width + side + i] ?? 0);
      const own = floats[x + at + i] ?? 0;
      const out = floats[dy + at + i] ?? 0;
      const r = 1 + Math.abs(resetting);
      const f = 1 + Math.abs(forgetting);
      const reset = 0.5 + (0.5 * resetting) / r;
      const forget = 0.5 + (0.5 * forgetting) / f;
      const stateGradient = out * reset + (carried[i] ?? 0);
      floats[dx + at + i] = (floats[dx + at + i] ?? 0) + out * (1 - reset);
      floats[places.parts + part + i] = stateGradient * (1 - forget);
      floats[places.parts + part + half + i] = (stateGradient * (previous - candidate) * 0.5) / (f * f);
      floats[places.parts + part + 2 * half + i] = (out * (state - own) * 0.5) / (r * r);
      carried[i] = stateGradient * forget;
    }
  }
};
