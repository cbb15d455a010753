// Writes small WebAssembly modules byte by byte (webassembly.github.io/spec/core/binary), as the kernels need them.

export type Code = readonly number[];

/** Unsigned LEB128. */
const unsigned = (value: number): Code => {
  const bytes: number[] = [];
  let rest = value >>> 0;
  do {
    const more = rest > 127;
    bytes.push((rest & 127) | (more ? 128 : 0));
    rest >>>= 7;
  } while (rest > 0);
  return bytes;
};

/** Signed LEB128. */
const signed = (value: number): Code => {
  const bytes: number[] = [];
  let rest = value | 0;
  for (;;) {
    const byte = rest & 127;
    rest >>= 7;
    if ((rest === 0 && (byte & 64) === 0) || (rest === -1 && (byte & 64) !== 0)) return [...bytes, byte];
    bytes.push(byte | 128);
  }
};

/** A vector holds four floats. */
export const VECTOR_BYTES = 16;

const simd = (opcode: number): Code => [0xfd, ...unsigned(opcode)];

export const local = (index: number): Code => [0x20, ...unsigned(index)];
export const setLocal = (index: number): Code => [0x21, ...unsigned(index)];
const teeLocal = (index: number): Code => [0x22, ...unsigned(index)];
export const int = (value: number): Code => [0x41, ...signed(value)];
export const float = (value: number): Code => [0x43, ...new Uint8Array(new Float32Array([value]).buffer)];

type Operation =
  | 'add'
  | 'multiply'
  | 'and'
  | 'less'
  | 'splat'
  | 'narrow'
  | 'widenLow'
  | 'widenHigh'
  | 'wholeAdd'
  | 'wholeSubtract'
  | 'pairProducts'
  | 'floatMost'
  | 'toFloat'
  | 'floatAbs'
  | 'floatAdd'
  | 'floatSubtract'
  | 'floatMultiply'
  | 'floatDivide';

export const op: Readonly<Record<Operation, Code>> = {
  add: [0x6a],
  multiply: [0x6c],
  and: [0x71],
  less: [0x49],
  splat: simd(0x13),
  narrow: simd(0x85),
  widenLow: simd(0xa7),
  widenHigh: simd(0xa8),
  wholeAdd: simd(0xae),
  wholeSubtract: simd(0xb1),
  /** Sums of the products of neighbouring 16-bit numbers. */
  pairProducts: simd(0xba),
  /** The larger; one instruction, as it need not care for what is no number. */
  floatMost: simd(0xeb),
  toFloat: simd(0xfa),
  floatAbs: simd(0xe0),
  floatAdd: simd(0xe4),
  floatSubtract: simd(0xe5),
  floatMultiply: simd(0xe6),
  floatDivide: simd(0xe7),
};

export const loadVector = (offset: number): Code => [...simd(0), 2, ...unsigned(offset)];
export const loadSplat = (offset: number): Code => [...simd(9), 2, ...unsigned(offset)];
/** Eight bytes, widened to 16-bit numbers. */
export const loadBytes = (offset: number): Code => [...simd(1), 0, ...unsigned(offset)];
export const loadInt = (offset: number): Code => [0x28, 2, ...unsigned(offset)];
export const storeVector = (offset: number): Code => [...simd(11), 2, ...unsigned(offset)];

/** Stores the 32-bit number in one of a vector's four lanes. */
export const storeLane = (lane: number, offset: number): Code => [
  ...simd(0x5a),
  2,
  ...unsigned(offset),
  lane,
];

/** Puts the four numbers of a vector in another order. */
export const reorder = (lanes: readonly number[]): Code => [
  ...simd(13),
  ...lanes.flatMap((lane) => [4 * lane, 4 * lane + 1, 4 * lane + 2, 4 * lane + 3]),
];

/** Runs `body` once and again while `counter`, raised by `step` each time, is below `limit`. */
export const loop = (counter: number, step: number, limit: number, body: Code): Code => [
  ...int(0),
  ...setLocal(counter),
  ...[0x03, 0x40],
  ...body,
  ...local(counter),
  ...int(step),
  ...op.add,
  ...teeLocal(counter),
  ...local(limit),
  ...op.less,
  ...[0x0d, 0x00],
  0x0b,
];

/** Adds the number in local `from` to that in local `to`. */
export const raise = (to: number, from: number): Code => [
  ...local(to),
  ...local(from),
  ...op.add,
  ...setLocal(to),
];

export interface WasmFunction {
  readonly name: string;
  /** All are 32-bit integers; local 0 is the first. */
  readonly parameters: number;
  /** Further locals: so many integers, then so many vectors. */
  readonly integers: number;
  readonly vectors: number;
  readonly body: Code;
}

const INT = 0x7f;
const VECTOR = 0x7b;

/** A module that imports its memory as `memory.pages` and exports the functions, none of which returns anything. */
export const wasmModule = (functions: readonly WasmFunction[]): Uint8Array =>
  Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(
      1,
      functions.map(({ parameters }) => [0x60, parameters, ...Array<number>(parameters).fill(INT), 0]),
    ),
    ...section(2, [[...text('memory'), ...text('pages'), 0x02, 0x00, 0x01]]),
    ...section(
      3,
      functions.map((_, i) => unsigned(i)),
    ),
    ...section(
      7,
      functions.map(({ name }, i) => [...text(name), 0x00, ...unsigned(i)]),
    ),
    ...section(10, functions.map(functionCode)),
  ]);

const section = (id: number, items: readonly Code[]): Code => {
  const content = [...unsigned(items.length), ...items.flat()];
  return [id, ...unsigned(content.length), ...content];
};

const text = (name: string): Code => [...unsigned(name.length), ...new TextEncoder().encode(name)];

const functionCode = ({ integers, vectors, body }: WasmFunction): Code => {
  const code = [2, ...unsigned(integers), INT, ...unsigned(vectors), VECTOR, ...body, 0x0b];
  return [...unsigned(code.length), ...code];
};
