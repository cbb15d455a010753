// Short dense vectors of words from counts of their neighbours: positive pointwise mutual information, then a truncated SVD.
import type { Random } from './seeded-random.ts';

/** Rows of counts, compressed: those of row r are at `starts[r]` to `starts[r + 1]`. */
export interface SparseRows {
  readonly starts: Uint32Array;
  readonly columns: Uint32Array;
  readonly values: Float32Array;
  readonly width: number;
}

export const sparseRows = (counts: readonly ReadonlyMap<number, number>[], width: number): SparseRows => {
  const total = counts.reduce((sum, row) => sum + row.size, 0);
  const starts = new Uint32Array(counts.length + 1);
  const columns = new Uint32Array(total);
  const values = new Float32Array(total);
  let n = 0;
  counts.forEach((row, r) => {
    for (const [column, value] of row) {
      columns[n] = column;
      values[n] = value;
      n++;
    }
    starts[r + 1] = n;
  });
  return { starts, columns, values, width };
};

/** Counts → max(0, log(joint / (row × column share))), column shares smoothed by the power 0.75 (Levy et al. 2015). */
export const mutualInformation = (counts: SparseRows): SparseRows => {
  const rowSums = new Float64Array(counts.starts.length - 1);
  const columnSums = new Float64Array(counts.width);
  eachCell(counts, (row, column, value) => {
    rowSums[row] = (rowSums[row] ?? 0) + value;
    columnSums[column] = (columnSums[column] ?? 0) + value;
  });
  const smoothed = columnSums.map((sum) => sum ** 0.75);
  const total = smoothed.reduce((sum, value) => sum + value, 0);
  const values = new Float32Array(counts.values.length);
  eachCell(counts, (row, column, value, cell) => {
    values[cell] = Math.max(0, Math.log((value * total) / ((rowSums[row] ?? 1) * (smoothed[column] ?? 1))));
  });
  return { ...counts, values };
};

const eachCell = (
  { starts, columns, values }: SparseRows,
  visit: (row: number, column: number, value: number, cell: number) => void,
): void => {
  for (let row = 0; row + 1 < starts.length; row++) {
    for (let cell = starts[row] ?? 0; cell < (starts[row + 1] ?? 0); cell++) {
      visit(row, columns[cell] ?? 0, values[cell] ?? 0, cell);
    }
  }
};

/** A dense matrix by rows. */
export interface Dense {
  readonly values: Float32Array;
  readonly width: number;
}

/**
 * Row vectors of length 1, an orthonormal basis of the matrix' main left directions weighted by how much of it each
 * holds (randomised subspace iteration, Halko et al. 2011).
 */
export const rowVectors = (matrix: SparseRows, width: number, random: Random): Dense => {
  const rows = matrix.starts.length - 1;
  let left: Dense = { values: new Float32Array(rows * width).map(() => random() - 0.5), width };
  orthonormalise(left);
  for (let pass = 0; pass < 4; pass++) {
    const right = timesTransposed(matrix, left);
    orthonormalise(right);
    left = times(matrix, right);
    if (pass < 3) orthonormalise(left);
  }
  return unitRows(left);
};

const times = (matrix: SparseRows, right: Dense): Dense => {
  const { width } = right;
  const values = new Float32Array((matrix.starts.length - 1) * width);
  eachCell(matrix, (row, column, value) => {
    for (let k = 0; k < width; k++) {
      values[row * width + k] =
        (values[row * width + k] ?? 0) + value * (right.values[column * width + k] ?? 0);
    }
  });
  return { values, width };
};

const timesTransposed = (matrix: SparseRows, left: Dense): Dense => {
  const { width } = left;
  const values = new Float32Array(matrix.width * width);
  eachCell(matrix, (row, column, value) => {
    for (let k = 0; k < width; k++) {
      values[column * width + k] =
        (values[column * width + k] ?? 0) + value * (left.values[row * width + k] ?? 0);
    }
  });
  return { values, width };
};

/** Makes the columns orthonormal in place (modified Gram-Schmidt). */
const orthonormalise = ({ values, width }: Dense): void => {
  const rows = values.length / width;
  for (let k = 0; k < width; k++) {
    for (let j = 0; j < k; j++) {
      let dot = 0;
      for (let r = 0; r < rows; r++) dot += (values[r * width + k] ?? 0) * (values[r * width + j] ?? 0);
      for (let r = 0; r < rows; r++) {
        values[r * width + k] = (values[r * width + k] ?? 0) - dot * (values[r * width + j] ?? 0);
      }
    }
    let norm = 0;
    for (let r = 0; r < rows; r++) norm += (values[r * width + k] ?? 0) ** 2;
    norm = Math.sqrt(norm) || 1;
    for (let r = 0; r < rows; r++) values[r * width + k] = (values[r * width + k] ?? 0) / norm;
  }
};

/** Columns damped to the root of their weight, then each row brought to length 1. */
const unitRows = ({ values, width }: Dense): Dense => {
  const rows = values.length / width;
  const weights = new Float64Array(width);
  for (let i = 0; i < values.length; i++)
    weights[i % width] = (weights[i % width] ?? 0) + (values[i] ?? 0) ** 2;
  const out = new Float32Array(values.length);
  for (let r = 0; r < rows; r++) {
    let norm = 0;
    for (let k = 0; k < width; k++) {
      const value = (values[r * width + k] ?? 0) / (weights[k] || 1) ** 0.25;
      out[r * width + k] = value;
      norm += value ** 2;
    }
    norm = Math.sqrt(norm) || 1;
    for (let k = 0; k < width; k++) out[r * width + k] = (out[r * width + k] ?? 0) / norm;
  }
  return { values: out, width };
};
