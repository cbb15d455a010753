// Pairs rows with columns for the greatest sum: the Hungarian method, as CEAF needs it.

/**
 * The greatest sum of one value a row and column at most. Cubic in the larger side.
 * Source: H. W. Kuhn, "The Hungarian method for the assignment problem", 1955, in the form with potentials.
 */
export const bestAssignment = (values: readonly (readonly number[])[]): number => {
  const size = Math.max(values.length, values[0]?.length ?? 0);
  const cost = (row: number, column: number): number => -(values[row - 1]?.[column - 1] ?? 0);
  const rowPotential = new Float64Array(size + 1);
  const columnPotential = new Float64Array(size + 1);
  const rowOf = new Int32Array(size + 1);
  for (let row = 1; row <= size; row++) {
    augment(row, { size, cost, rowPotential, columnPotential, rowOf });
  }
  let sum = 0;
  for (let column = 1; column <= size; column++) sum -= cost(rowOf[column] ?? 0, column);
  return sum;
};

interface Matching {
  readonly size: number;
  readonly cost: (row: number, column: number) => number;
  readonly rowPotential: Float64Array;
  readonly columnPotential: Float64Array;
  /** Column → its row; 0 is none. */
  readonly rowOf: Int32Array;
}

/** Takes one more row into the matching, along the cheapest path of changes. */
const augment = (row: number, matching: Matching): void => {
  const { size, cost, rowPotential, columnPotential, rowOf } = matching;
  const least = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(size + 1);
  const used = new Uint8Array(size + 1);
  rowOf[0] = row;
  let column = 0;
  do {
    used[column] = 1;
    const at = rowOf[column] ?? 0;
    let delta = Number.POSITIVE_INFINITY;
    let next = 0;
    for (let c = 1; c <= size; c++) {
      if (used[c]) continue;
      const reduced = cost(at, c) - (rowPotential[at] ?? 0) - (columnPotential[c] ?? 0);
      if (reduced < (least[c] ?? 0)) {
        least[c] = reduced;
        from[c] = column;
      }
      if ((least[c] ?? 0) < delta) {
        delta = least[c] ?? 0;
        next = c;
      }
    }
    for (let c = 0; c <= size; c++) {
      if (used[c]) {
        const r = rowOf[c] ?? 0;
        rowPotential[r] = (rowPotential[r] ?? 0) + delta;
        columnPotential[c] = (columnPotential[c] ?? 0) - delta;
      } else least[c] = (least[c] ?? 0) - delta;
    }
    column = next;
  } while (rowOf[column] !== 0);
  while (column !== 0) {
    const before = from[column] ?? 0;
    rowOf[column] = rowOf[before] ?? 0;
    column = before;
  }
};
