// The weights that a network starts from, drawn at random.
import type { NetworkRun } from './network-forward.ts';
import type { Random } from './seeded-random.ts';

/** Uniform within the bounds of Glorot & Bengio (2010); forget gates open more and more from unit to unit. */
export const startWeights = ({ floats, dense, layout, shape }: NetworkRun, random: Random): void => {
  const fill = (at: number, inner: number, columns: number): void => {
    const bound = Math.sqrt(6 / (inner + columns));
    for (let i = 0; i < inner * columns; i++) floats[dense + at + i] = bound * (2 * random() - 1);
  };
  const { width } = shape;
  const half = width / 2;
  for (const { weights, bias } of layout.layers) {
    fill(weights, width, width);
    for (let i = 0; i < width * 2 * width; i++) {
      const at = dense + weights + width * width + i;
      floats[at] = Math.sqrt(6 / (2 * width)) * (2 * random() - 1);
    }
    for (let side = 0; side < 2; side++) {
      for (let i = 0; i < half; i++) floats[dense + bias + 3 * half * side + half + i] = (4 * i) / half - 0.5;
    }
  }
  fill(layout.heads, width, layout.headsWidth);
  fill(layout.relations, 3 * shape.relationWidth, layout.relationsWidth);
};
