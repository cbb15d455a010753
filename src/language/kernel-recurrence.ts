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
  VECTOR_BYTES,
  type WasmFunction,
} from './wasm-assembler.ts';

const [u, strideOfU, x, c, y, stride, steps, width] = [0, 1, 2, 3, 4, 5, 6, 7];
const [place, step, atU, atX, atC, atY, part] = [8, 9, 10, 11, 12, 13, 14];
const [gate, one, half, candidate, states] = [15, 16, 17, 18, 19];

/** Vectors that run along the sentence side by side: each must wait for its own last word. */
const LANES = 2;
const eachLane = (code: (state: number, offset: number) => Code): Code =>
  Array.from({ length: LANES }, (_, lane) => code(states + lane, VECTOR_BYTES * lane)).flat();

/** Address of the floats at `place` of what begins at `from`. */
const start = (to: number, from: number): Code => [
  ...[...local(from), ...local(place), ...int(4), ...op.multiply, ...op.add],
  ...setLocal(to),
];

/** gate = ½ + ½ v / (1 + |v|) of the vector v at `part`. */
const sigmoid = (offset: number): Code => [
  ...[...local(part), ...loadVector(offset), ...setLocal(gate)],
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
  ...[...local(atU), ...setLocal(part)],
  ...nextPart,
  ...eachLane((state, offset) => [
    ...[...local(atU), ...loadVector(offset), ...setLocal(candidate)],
    ...sigmoid(offset),
    ...[...blend(state, candidate), ...setLocal(state)],
    ...[...local(atC), ...local(state), ...storeVector(offset)],
  ]),
  ...nextPart,
  ...eachLane((state, offset) => [
    ...sigmoid(offset),
    ...[...local(atX), ...loadVector(offset), ...setLocal(candidate)],
    ...[...local(atY), ...blend(state, candidate), ...storeVector(offset)],
  ]),
  ...raise(atU, strideOfU),
  ...raise(atX, stride),
  ...raise(atC, stride),
  ...raise(atY, stride),
];

export const RECUR: WasmFunction = {
  name: 'recur',
  parameters: 8,
  integers: 7,
  vectors: 4 + LANES,
  body: [
    ...[...float(1), ...op.splat, ...setLocal(one), ...float(0.5), ...op.splat, ...setLocal(half)],
    ...loop(place, 4 * LANES, width, [
      ...[...start(atU, u), ...start(atX, x), ...start(atC, c), ...start(atY, y)],
      ...eachLane((state) => [...float(0), ...op.splat, ...setLocal(state)]),
      ...loop(step, 1, steps, word),
    ]),
  ],
};
