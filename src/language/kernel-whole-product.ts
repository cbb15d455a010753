// The product of matrices in 16-bit whole numbers, and what makes these out of floats, as WebAssembly functions.
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
  reorder,
  setLocal,
  storeLane,
  storeVector,
  VECTOR_BYTES,
  type WasmFunction,
} from './wasm-assembler.ts';

/** Largest input and weight: sums of over a thousand products stay within 32 bits. */
export const MOST_INPUT = 2047;
export const MOST_WEIGHT = 1023;

/** Added to a small float it leaves the nearest whole number in its last bits: 1.5 × 2²³. */
const TO_NEAREST = 12_582_912;

/** Rows of the left factor that are taken at once; their pairs of inputs lie side by side. */
const ROWS = 4;

export const QUANTISE: WasmFunction = ((): WasmFunction => {
  const [x, rowOfX, q, scales, rows, width] = [0, 1, 2, 3, 4, 5];
  const [row, i, atX, atQ, atScale] = [6, 7, 8, 9, 10];
  const [most, factor, limit, four, magic] = [11, 12, 13, 14, 15];
  const next: Code = [...local(atX), ...local(i), ...int(4), ...op.multiply, ...op.add];
  const larger = (value: Code): Code => [...local(most), ...value, ...op.floatMost, ...setLocal(most)];
  const whole = (offset: number): Code => [
    ...next,
    ...loadVector(offset),
    ...local(factor),
    ...op.floatMultiply,
    ...[...local(magic), ...op.floatAdd, ...local(magic), ...op.wholeSubtract],
  ];
  return {
    name: 'quantise',
    parameters: 6,
    integers: 5,
    vectors: 5,
    body: [
      ...[...float(TO_NEAREST), ...op.splat, ...setLocal(magic)],
      ...[...float(MOST_INPUT), ...op.splat, ...setLocal(limit)],
      ...[...local(x), ...setLocal(atX), ...local(scales), ...setLocal(atScale)],
      ...loop(row, 1, rows, [
        ...[...float(1e-9), ...op.splat, ...setLocal(most)],
        ...loop(i, 4, width, larger([...next, ...loadVector(0), ...op.floatAbs])),
        ...larger([...local(most), ...local(most), ...reorder([2, 3, 0, 1])]),
        ...larger([...local(most), ...local(most), ...reorder([1, 0, 3, 2])]),
        ...[...local(limit), ...local(most), ...op.floatDivide, ...setLocal(factor)],
        ...[...local(atScale), ...local(most), ...local(limit), ...op.floatDivide, ...storeVector(0)],
        ...[...local(row), ...int(ROWS - 1), ...op.and, ...int(4), ...op.multiply],
        ...[...local(row), ...int(-ROWS), ...op.and, ...local(width), ...op.multiply],
        ...[...int(2), ...op.multiply, ...op.add, ...local(q), ...op.add, ...setLocal(atQ)],
        ...loop(i, 8, width, [
          ...[...whole(0), ...whole(VECTOR_BYTES), ...op.narrow, ...setLocal(four)],
          ...[0, 1, 2, 3].flatMap((pair) => [
            ...[...local(atQ), ...local(four), ...storeLane(pair, VECTOR_BYTES * pair)],
          ]),
          ...[...local(atQ), ...int(4 * VECTOR_BYTES), ...op.add, ...setLocal(atQ)],
        ]),
        ...raise(atX, rowOfX),
        ...[...local(atScale), ...int(VECTOR_BYTES), ...op.add, ...setLocal(atScale)],
      ]),
    ],
  };
})();

/** Locals of `multiplyWhole`: its parameters, then counters and addresses, then vectors. */
const [a, scales, w, scale, bias, y, rowOfY, rows, pairs, columns] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const [row, column, k, atA, atW, atY, atScale, rowOfA] = [10, 11, 12, 13, 14, 15, 16, 17];
const [left, right, value, sums] = [18, 19, 20, 21];
const sum = (r: number, side: number): number => sums + 2 * r + side;

const eachRow = (code: (r: number) => Code): Code => Array.from({ length: ROWS }, (_, r) => code(r)).flat();

const clear = eachRow((r) => [0, 1].flatMap((side) => [...float(0), ...op.splat, ...setLocal(sum(r, side))]));

const addTo = (r: number, side: number): Code => [
  ...[...local(sum(r, side)), ...local(value), ...local(side === 0 ? left : right)],
  ...[...op.pairProducts, ...op.wholeAdd, ...setLocal(sum(r, side))],
];

const accumulate: Code = [
  ...[...local(atW), ...loadVector(0), ...setLocal(left)],
  ...[...local(atW), ...loadVector(VECTOR_BYTES), ...setLocal(right)],
  ...eachRow((r) => [
    ...[...local(atA), ...loadSplat(4 * r), ...setLocal(value)],
    ...addTo(r, 0),
    ...addTo(r, 1),
  ]),
  ...[...local(atW), ...int(2 * VECTOR_BYTES), ...op.add, ...setLocal(atW)],
  ...[...local(atA), ...int(VECTOR_BYTES), ...op.add, ...setLocal(atA)],
];

const biasAt: Code = [...local(bias), ...local(column), ...int(4), ...op.multiply, ...op.add];

/** y = bias + value × sum. */
const storeSum = (r: number, side: number): Code => [
  ...[...local(atY), ...biasAt, ...loadVector(VECTOR_BYTES * side)],
  ...[...local(sum(r, side)), ...op.toFloat, ...local(value), ...op.floatMultiply, ...op.floatAdd],
  ...storeVector(VECTOR_BYTES * side),
];

const storeSums = eachRow((r) => [
  ...[...local(atScale), ...loadVector(VECTOR_BYTES * r), ...local(scale), ...loadVector(0)],
  ...[...op.floatMultiply, ...setLocal(value)],
  ...storeSum(r, 0),
  ...storeSum(r, 1),
  ...raise(atY, rowOfY),
]);

const panel: Code = [...local(column), ...local(pairs), ...op.multiply, ...int(4), ...op.multiply];

/** Four rows by eight columns. */
const tile: Code = [
  ...clear,
  ...[...local(a), ...local(row), ...local(rowOfA), ...op.multiply, ...op.add, ...setLocal(atA)],
  ...[...local(w), ...panel, ...op.add, ...setLocal(atW)],
  ...[...local(scales), ...local(row), ...int(VECTOR_BYTES), ...op.multiply, ...op.add, ...setLocal(atScale)],
  ...[...local(y), ...local(row), ...local(rowOfY), ...op.multiply, ...op.add],
  ...[...local(column), ...int(4), ...op.multiply, ...op.add, ...setLocal(atY)],
  ...loop(k, 1, pairs, accumulate),
  ...storeSums,
];

export const MULTIPLY_WHOLE: WasmFunction = {
  name: 'multiplyWhole',
  parameters: 10,
  integers: 8,
  vectors: 3 + 2 * ROWS,
  body: [
    ...[...local(pairs), ...int(4), ...op.multiply, ...setLocal(rowOfA)],
    ...loop(column, 8, columns, loop(row, ROWS, rows, tile)),
  ],
};
