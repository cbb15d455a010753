// The inner loops of the network in WebAssembly SIMD, compiled over one memory.
import { CUT, MULTIPLY } from './kernel-product.ts';
import { RECUR } from './kernel-recurrence.ts';
import { FETCH, SUM_ROWS } from './kernel-rows.ts';
import { MULTIPLY_WHOLE, QUANTISE } from './kernel-whole-product.ts';
import { wasmModule } from './wasm-assembler.ts';

/** Addresses and strides are in bytes, counts in numbers. */
export interface Kernels {
  readonly memory: WebAssembly.Memory;
  /**
   * y += a × w. `a` is rows × inner with any strides, `w` inner × columns and `y` rows × columns with columns side by side.
   * `rows` is a multiple of 4, `columns` of 8.
   */
  readonly multiply: (
    a: number,
    rowOfA: number,
    columnOfA: number,
    w: number,
    rowOfW: number,
    y: number,
    rowOfY: number,
    rows: number,
    inner: number,
    columns: number,
  ) => void;
  /**
   * Writes rows of floats as 16-bit whole numbers of at most `MOST_INPUT`, four rows' pairs side by side, and what one
   * step of each row stands for, four times over, to `scales`. `rows` is a multiple of 4, `width` of 8.
   */
  readonly quantise: (
    x: number,
    rowOfX: number,
    q: number,
    scales: number,
    rows: number,
    width: number,
  ) => void;
  /**
   * y = bias + scale × scales × (a × w) in whole numbers, pair by pair: `a` as `quantise` writes it, `w` in panels of
   * 8 columns, each by pairs of inputs, `scale` four times the same float. `rows` is a multiple of 4.
   */
  readonly multiplyWhole: (
    a: number,
    scales: number,
    w: number,
    scale: number,
    bias: number,
    y: number,
    rowOfY: number,
    rows: number,
    pairs: number,
    columns: number,
  ) => void;
  /** Sets what is below 0 to 0 in `width` floats of each of the rows; `width` is a multiple of 8. */
  readonly cut: (y: number, rowOfY: number, rows: number, width: number) => void;
  /**
   * A simple recurrent unit (Lei et al. 2018) over `steps` words, one direction: from `u` (candidate, forget and reset
   * parts, each `width` floats) and `x` makes the states `c` and outputs `y`. Strides from word to word may be negative;
   * `width` is a multiple of 8.
   */
  readonly recur: (
    u: number,
    strideOfU: number,
    x: number,
    c: number,
    y: number,
    stride: number,
    steps: number,
    width: number,
  ) => void;
  /**
   * y = the sum of rows of `width` bytes, each times its scale. `list` holds which of the `rows`, at least one;
   * `width` is a multiple of 8.
   */
  readonly sumRows: (
    list: number,
    count: number,
    rows: number,
    scales: number,
    y: number,
    width: number,
  ) => void;
  /** Copies rows of `bytes` bytes, a multiple of 16, to `to` and on: those of `from` that `list` names by number. */
  readonly fetch: (list: number, count: number, from: number, to: number, bytes: number) => void;
}

const PAGE = 1 << 16;

/** The kernels over a memory of their own of at least `bytes`; compiled anew at each call, in about a millisecond. */
export const networkKernels = (bytes: number): Kernels => {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
  const module = new WebAssembly.Module(
    wasmModule([MULTIPLY, QUANTISE, MULTIPLY_WHOLE, CUT, RECUR, SUM_ROWS, FETCH]),
  );
  const { exports } = new WebAssembly.Instance(module, { memory: { pages: memory } });
  const kernel = <Kernel>(value: unknown): Kernel => {
    if (!isKernel<Kernel>(value)) throw new Error('the kernels did not compile');
    return value;
  };
  return {
    memory,
    multiply: kernel(exports['multiply']),
    quantise: kernel(exports['quantise']),
    multiplyWhole: kernel(exports['multiplyWhole']),
    cut: kernel(exports['cut']),
    recur: kernel(exports['recur']),
    sumRows: kernel(exports['sumRows']),
    fetch: kernel(exports['fetch']),
  };
};

const isKernel = <Kernel>(value: unknown): value is Kernel => typeof value === 'function';
