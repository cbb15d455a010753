// The recurrence of the network along a sentence (Lei et al. 2018, simple recurrent units), as a WebAssembly function.
import {
  type Code,
  float,
  int,
  loadVector,
  local,
  loop,
  op,
  raise,
  setLocal,
  storeVector,
  type WasmFunction,
} from './wasm-assembler.ts';

const [u, strideOfU, x, c, y, stride, steps, width] = [0, 1, 2, 3, 4, 5, 6, 7];
const [place, step, atU, atX, atC, atY, part] = [8, 9, 10, 11, 12, 13, 14];
const [state, gate, one, half, candidate] = [15, 16, 17, 18, 19];

/** Address of the four floats at `place` of what begins at `from`. */
const start = (to: number, from: number): Code => [
  ...[...local(from), ...local(place), ...int(4), ...op.multiply, ...op.add],
  ...setLocal(to),
];

/** gate = ½ + ½ v / (1 + |v|) of the vector v at `part`. */
const sigmoid: Code = [
  ...[...local(part), ...loadVector(0), ...setLocal(gate)],
  ...[...local(half), ...local(half), ...local(gate), ...op.floatMultiply],
  ...[...local(one), ...local(gate), ...op.floatAbs, ...op.floatAdd],
  ...[...op.floatDivide, ...op.floatAdd, ...setLocal(gate)],
];

/** gate × first + (1 − gate) × second, as second + gate × (first − second). */
const blend = (first: number, second: number): Code => [
  ...[...local(second), ...local(gate), ...local(first), ...local(second)],
  ...[...op.floatSubtract, ...op.floatMultiply, ...op.floatAdd],
];

const nextPart: Code = [
  ...local(part),
  ...local(width),
  ...int(4),
  ...op.multiply,
  ...op.add,
  ...setLocal(part),
];

const word: Code = [
  ...[...local(atU), ...setLocal(part), ...local(atU), ...loadVector(0), ...setLocal(candidate)],
  ...nextPart,
  ...sigmoid,
  ...[...blend(state, candidate), ...setLocal(state)],
  ...[...local(atC), ...local(state), ...storeVector(0)],
  ...nextPart,
  ...sigmoid,
  ...[...local(atX), ...loadVector(0), ...setLocal(candidate)],
  ...[...local(atY), ...blend(state, candidate), ...storeVector(0)],
  ...raise(atU, strideOfU),
  ...raise(atX, stride),
  ...raise(atC, stride),
  ...raise(atY, stride),
];

export const RECUR: WasmFunction = {
  name: 'recur',
  parameters: 8,
  integers: 7,
  vectors: 5,
  body: [
    ...[...float(1), ...op.splat, ...setLocal(one), ...float(0.5), ...op.splat, ...setLocal(half)],
    ...loop(place, 4, width, [
      ...[...start(atU, u), ...start(atX, x), ...start(atC, c), ...start(atY, y)],
      ...[...float(0), ...op.splat, ...setLocal(state)],
      ...loop(step, 1, steps, word),
    ]),
  ],
};
