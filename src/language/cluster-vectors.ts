// Groups vectors of length 1 into classes: spherical k-means.

import { type Random, shuffled } from './seeded-random.ts';
import type { Dense } from './sparse-vectors.ts';

const ROUNDS = 12;

/** The class of each row, 0 to `count` - 1; costs rows × count × width × rounds. */
export const clusterRows = (vectors: Dense, count: number, random: Random): Uint16Array => {
  const rows = vectors.values.length / vectors.width;
  const classes = new Uint16Array(rows);
  let centres = seeds(vectors, Math.min(count, rows), random);
  for (let round = 0; round < ROUNDS; round++) {
    for (let row = 0; row < rows; row++) classes[row] = nearest(vectors, row, centres);
    centres = means(vectors, classes, centres);
  }
  return classes;
};

const seeds = ({ values, width }: Dense, count: number, random: Random): Dense => {
  const rows = values.length / width;
  const chosen = shuffled(
    Array.from({ length: rows }, (_, row) => row),
    random,
  ).slice(0, count);
  const centres = new Float32Array(count * width);
  chosen.forEach((row, k) => {
    centres.set(values.subarray(row * width, (row + 1) * width), k * width);
  });
  return { values: centres, width };
};

const nearest = ({ values, width }: Dense, row: number, centres: Dense): number => {
  const count = centres.values.length / width;
  let best = 0;
  let top = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < count; k++) {
    let dot = 0;
    for (let j = 0; j < width; j++)
      dot += (values[row * width + j] ?? 0) * (centres.values[k * width + j] ?? 0);
    if (dot > top) {
      top = dot;
      best = k;
    }
  }
  return best;
};

/** The normed mean of each class; an empty class keeps its old centre. */
const means = ({ values, width }: Dense, classes: Uint16Array, old: Dense): Dense => {
  const sums = new Float32Array(old.values.length);
  classes.forEach((k, row) => {
    for (let j = 0; j < width; j++) {
      sums[k * width + j] = (sums[k * width + j] ?? 0) + (values[row * width + j] ?? 0);
    }
  });
  for (let k = 0; k < sums.length / width; k++) {
    const centre = sums.subarray(k * width, (k + 1) * width);
    const norm = Math.sqrt(centre.reduce((sum, value) => sum + value ** 2, 0));
    if (norm === 0) centre.set(old.values.subarray(k * width, (k + 1) * width));
    else for (let j = 0; j < width; j++) centre[j] = (centre[j] ?? 0) / norm;
  }
  return { values: sums, width };
};
