// The product of matrices of floats, and the cut at zero, as WebAssembly functions.
import {
  type Code,
  float,
  int,
  loadSplat,
  loadVector,
  local,
  loop,
  op,
  raise,
  setLocal,
  storeVector,
  VECTOR_BYTES,
  type WasmFunction,
} from './wasm-assembler.ts';

/** Rows of the left factor that are taken at once. */
const ROWS = 4;

/** Locals of `multiply`: its parameters, then counters and addresses, then vectors. */
const [a, rowOfA, columnOfA, w, rowOfW, y, rowOfY, rows, inner, columns] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const [row, column, k, atA, atW, atY, from] = [10, 11, 12, 13, 14, 15, 16];
const [left, right, value, sums] = [17, 18, 19, 20];
const sum = (r: number, side: number): number => sums + 2 * r + side;

const eachRow = (code: (r: number) => Code): Code => Array.from({ length: ROWS }, (_, r) => code(r)).flat();

const placeOfY: Code = [
  ...[...local(y), ...local(row), ...local(rowOfY), ...op.multiply, ...op.add],
  ...[...local(column), ...int(4), ...op.multiply, ...op.add, ...setLocal(atY)],
];

const loadSums = eachRow((r) => [
  ...[...local(atY), ...loadVector(0), ...setLocal(sum(r, 0))],
  ...[...local(atY), ...loadVector(VECTOR_BYTES), ...setLocal(sum(r, 1))],
  ...raise(atY, rowOfY),
]);

const storeSums = eachRow((r) => [
  ...[...local(atY), ...local(sum(r, 0)), ...storeVector(0)],
  ...[...local(atY), ...local(sum(r, 1)), ...storeVector(VECTOR_BYTES)],
  ...raise(atY, rowOfY),
]);

const addTo = (r: number, side: number): Code => [
  ...[...local(sum(r, side)), ...local(value), ...local(side === 0 ? left : right)],
  ...[...op.floatMultiply, ...op.floatAdd, ...setLocal(sum(r, side))],
];

const accumulate: Code = [
  ...[...local(atW), ...loadVector(0), ...setLocal(left)],
  ...[...local(atW), ...loadVector(VECTOR_BYTES), ...setLocal(right)],
  ...[...local(atA), ...setLocal(from)],
  ...eachRow((r) => [
    ...[...local(from), ...loadSplat(0), ...setLocal(value)],
    ...addTo(r, 0),
    ...addTo(r, 1),
    ...(r + 1 < ROWS ? raise(from, rowOfA) : []),
  ]),
  ...raise(atW, rowOfW),
  ...raise(atA, columnOfA),
];

/** Four rows by eight columns. */
const tile: Code = [
  ...placeOfY,
  ...loadSums,
  ...[...local(a), ...local(row), ...local(rowOfA), ...op.multiply, ...op.add, ...setLocal(atA)],
  ...[...local(w), ...local(column), ...int(4), ...op.multiply, ...op.add, ...setLocal(atW)],
  ...loop(k, 1, inner, accumulate),
  ...placeOfY,
  ...storeSums,
];

export const MULTIPLY: WasmFunction = {
  name: 'multiply',
  parameters: 10,
  integers: 7,
  vectors: 3 + 2 * ROWS,
  body: loop(column, 8, columns, loop(row, ROWS, rows, tile)),
};

export const CUT: WasmFunction = ((): WasmFunction => {
  const [first, stride, count, width] = [0, 1, 2, 3];
  const [step, i, at] = [4, 5, 6];
  const zero = 7;
  const place: Code = [...local(at), ...local(i), ...int(4), ...op.multiply, ...op.add];
  return {
    name: 'cut',
    parameters: 4,
    integers: 3,
    vectors: 1,
    body: [
      ...[...float(0), ...op.splat, ...setLocal(zero), ...local(first), ...setLocal(at)],
      ...loop(step, 1, count, [
        ...loop(i, 4, width, [
          ...[...place, ...place, ...loadVector(0), ...local(zero), ...op.floatMost],
          ...storeVector(0),
        ]),
        ...raise(at, stride),
      ]),
    ],
  };
})();
