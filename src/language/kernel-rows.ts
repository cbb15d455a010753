// Sums rows of bytes to the vector of a word, and fetches kept rows, as WebAssembly functions.
import {
  type Code,
  float,
  int,
  loadBytes,
  loadInt,
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

export const SUM_ROWS: WasmFunction = ((): WasmFunction => {
  const [list, count, rows, scales, y, width] = [0, 1, 2, 3, 4, 5];
  const [i, n, row] = [6, 7, 8];
  const [left, right, bytes, scale] = [9, 10, 11, 12];
  const add = (sum: number, half: Code): Code => [
    ...[...local(sum), ...local(bytes), ...half, ...op.toFloat, ...local(scale), ...op.floatMultiply],
    ...[...op.floatAdd, ...setLocal(sum)],
  ];
  const store = (sum: number, offset: number): Code => [
    ...[...local(y), ...local(i), ...int(4), ...op.multiply, ...op.add, ...local(sum)],
    ...storeVector(offset),
  ];
  return {
    name: 'sumRows',
    parameters: 6,
    integers: 3,
    vectors: 4,
    body: loop(i, 8, width, [
      ...[...float(0), ...op.splat, ...setLocal(left), ...float(0), ...op.splat, ...setLocal(right)],
      ...loop(n, 1, count, [
        ...[
          ...local(list),
          ...local(n),
          ...int(4),
          ...op.multiply,
          ...op.add,
          ...loadInt(0),
          ...setLocal(row),
        ],
        ...[...local(scales), ...local(row), ...int(4), ...op.multiply, ...op.add, ...loadSplat(0)],
        ...setLocal(scale),
        ...[
          ...local(rows),
          ...local(row),
          ...local(width),
          ...op.multiply,
          ...op.add,
          ...local(i),
          ...op.add,
        ],
        ...[...loadBytes(0), ...setLocal(bytes)],
        ...add(left, op.widenLow),
        ...add(right, op.widenHigh),
      ]),
      ...store(left, 0),
      ...store(right, VECTOR_BYTES),
    ]),
  };
})();

export const FETCH: WasmFunction = ((): WasmFunction => {
  const [list, count, from, to, bytes] = [0, 1, 2, 3, 4];
  const [n, i, start] = [5, 6, 7];
  const place = (base: number): Code => [...local(base), ...local(i), ...op.add];
  return {
    name: 'fetch',
    parameters: 5,
    integers: 3,
    vectors: 0,
    body: loop(n, 1, count, [
      ...[...local(list), ...local(n), ...int(4), ...op.multiply, ...op.add, ...loadInt(0)],
      ...[...local(bytes), ...op.multiply, ...local(from), ...op.add, ...setLocal(start)],
      ...loop(i, VECTOR_BYTES, bytes, [...place(to), ...place(start), ...loadVector(0), ...storeVector(0)]),
      ...raise(to, bytes),
    ]),
  };
})();
