// Writes the matrices of a network as 16-bit whole numbers, as the fast kernel reads them.
import { MOST_WEIGHT } from './kernel-whole-product.ts';
import type { NetworkRun, PackedMatrix } from './network-forward.ts';
import type { NetworkLayout, NetworkShape } from './network-shape.ts';

interface Matrix {
  readonly weights: number;
  readonly inner: number;
  readonly columns: number;
}

const matricesOf = (shape: NetworkShape, layout: NetworkLayout): readonly Matrix[] => [
  ...layout.layers.map(({ weights }) => ({ weights, inner: shape.width, columns: 3 * shape.width })),
  { weights: layout.heads, inner: shape.width, columns: layout.headsWidth },
  { weights: layout.relations, inner: 3 * shape.relationWidth, columns: layout.relationsWidth },
];

/** Floats that the packed matrices take. */
export const packedSize = (shape: NetworkShape, layout: NetworkLayout): number =>
  matricesOf(shape, layout).reduce((sum, { inner, columns }) => sum + 4 + (inner * columns) / 2, 0);

/** Packs all matrices from address `at` on; the run works with them from then on. */
export const withPackedMatrices = (run: NetworkRun, at: number): NetworkRun => {
  const packed = new Map<number, PackedMatrix>();
  let next = at;
  for (const matrix of matricesOf(run.shape, run.layout)) {
    packed.set(matrix.weights, { scale: next, weights: next + 4 });
    packMatrix(run, matrix, next);
    next += 4 + (matrix.inner * matrix.columns) / 2;
  }
  return { ...run, packed };
};

/** The scale four times over, then panels of 8 columns, each by pairs of inputs. */
const packMatrix = (
  { floats, dense, kernels }: NetworkRun,
  { weights, inner, columns }: Matrix,
  at: number,
): void => {
  const from = dense + weights;
  let most = 1e-9;
  for (let i = 0; i < inner * columns; i++) most = Math.max(most, Math.abs(floats[from + i] ?? 0));
  floats.fill(most / MOST_WEIGHT, at, at + 4);
  const whole = new Int16Array(kernels.memory.buffer, 4 * (at + 4), inner * columns);
  for (let k = 0; k < inner; k++) {
    for (let column = 0; column < columns; column++) {
      const panel = (column >> 3) * inner * 8;
      const place = panel + (k >> 1) * 16 + 2 * (column & 7) + (k & 1);
      whole[place] = Math.round(((floats[from + k * columns + column] ?? 0) * MOST_WEIGHT) / most);
    }
  }
};
