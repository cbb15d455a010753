// Small work on matrices that lie row by row in one array of floats.

/** Adds the sum of each column to what stands from `to` on. */
export const addColumns = (
  floats: Float32Array,
  { at, width }: { readonly at: number; readonly width: number },
  rows: number,
  to: number,
): void => {
  for (let row = 0; row < rows; row++) {
    const start = at + row * width;
    for (let i = 0; i < width; i++) floats[to + i] = (floats[to + i] ?? 0) + (floats[start + i] ?? 0);
  }
};

/** Writes the matrix with rows and columns exchanged. */
export const turn = (
  floats: Float32Array,
  { at, rows, width }: { readonly at: number; readonly rows: number; readonly width: number },
  to: number,
): void => {
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < width; i++) floats[to + i * rows + row] = floats[at + row * width + i] ?? 0;
  }
};
