import { expect, test } from 'vitest';
import { networkRun, runMatrix } from '../../src/language/network-forward.ts';
import { networkKernels } from '../../src/language/network-kernels.ts';
import { packedSize, withPackedMatrices } from '../../src/language/network-packing.ts';

const wave = (i: number): number => Math.sin(1.7 * i + 0.3);

test('multiplies matrices of any strides', () => {
  const { memory, multiply } = networkKernels(1 << 16);
  const floats = new Float32Array(memory.buffer);
  const [rows, inner, columns, a, w, y] = [8, 5, 16, 0, 100, 1000] as const;
  for (let i = 0; i < 1000; i++) floats[i] = wave(i);
  multiply(4 * a, 4, 4 * rows, 4 * w, 4 * columns, 4 * y, 4 * columns, rows, inner, columns);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      let sum = 0;
      for (let k = 0; k < inner; k++) sum += wave(a + k * rows + r) * wave(w + k * columns + c);
      expect(floats[y + r * columns + c]).toBeCloseTo(sum, 5);
    }
  }
});

test('recurs forwards and backwards', () => {
  const { memory, recur } = networkKernels(1 << 16);
  const floats = new Float32Array(memory.buffer);
  const [width, steps, u, x, c, y] = [8, 5, 0, 200, 300, 400] as const;
  for (let i = 0; i < 300; i++) floats[i] = 3 * wave(i);
  const sigmoid = (value: number): number => 0.5 + (0.5 * value) / (1 + Math.abs(value));
  for (const backwards of [false, true]) {
    const first = backwards ? steps - 1 : 0;
    const sign = backwards ? -1 : 1;
    const [row, part] = [4 * width * sign, 12 * width * sign];
    recur(
      4 * (u + first * 3 * width),
      part,
      4 * (x + first * width),
      4 * (c + first * width),
      4 * (y + first * width),
      row,
      steps,
      width,
    );
    for (let i = 0; i < width; i++) {
      let state = 0;
      for (let step = 0; step < steps; step++) {
        const at = first + sign * step;
        const [candidate, forget, reset] = [0, 1, 2].map((p) => 3 * wave(u + at * 3 * width + p * width + i));
        const f = sigmoid(forget ?? 0);
        const r = sigmoid(reset ?? 0);
        state = f * state + (1 - f) * (candidate ?? 0);
        expect(floats[c + at * width + i]).toBeCloseTo(state, 5);
        expect(floats[y + at * width + i]).toBeCloseTo(r * state + (1 - r) * 3 * wave(x + at * width + i), 5);
      }
    }
  }
});

test('multiplies in whole numbers as in floats, to a thousandth', () => {
  const shape = { width: 16, layers: 1, arcWidth: 8, relationWidth: 8, tags: 5, relations: 6 };
  const run = networkRun(shape, 8, (layout) => packedSize(shape, layout));
  for (let i = 0; i < run.layout.size; i++) run.floats[run.dense + i] = wave(i);
  const [input = 0, part = 0] = [run.inputs[0], run.parts[0]];
  for (let i = 0; i < 8 * 16; i++) run.floats[input + i] = wave(7 * i);
  const [place] = run.layout.layers;
  if (!place) throw new Error('no layer');
  const product = (own: typeof run): Float32Array => {
    runMatrix(own, { at: input, width: 16 }, place, { at: part, width: 48 }, 8);
    return own.floats.slice(part, part + 8 * 48);
  };
  const inFloats = product(run);
  const inWhole = product(withPackedMatrices(run, run.end));
  for (const [i, value] of inWhole.entries()) expect(Math.abs(value - (inFloats[i] ?? 0))).toBeLessThan(0.01);
});

test('sums rows of bytes by their scales, and fetches rows by number', () => {
  const { memory, sumRows, fetch } = networkKernels(1 << 16);
  const floats = new Float32Array(memory.buffer);
  const [width, list, rows, scales, y] = [16, 0, 1024, 4096, 8192] as const;
  new Int32Array(memory.buffer, list).set([2, 0, 2]);
  new Int8Array(memory.buffer, rows, 3 * width).forEach((_, i, bytes) => {
    bytes[i] = i - 20;
  });
  floats.set([0.5, 1, -0.25], scales / 4);
  sumRows(list, 3, rows, scales, y, width);
  const sum = (i: number): number => 0.5 * (i - 20) - 0.5 * (i + 2 * width - 20);
  expect([...floats.subarray(y / 4, y / 4 + width)]).toEqual(Array.from({ length: width }, (_, i) => sum(i)));
  fetch(list, 2, rows, y, width);
  expect([...new Int8Array(memory.buffer, y, 2 * width)]).toEqual(
    Array.from({ length: 2 * width }, (_, i) => (i < width ? i + 2 * width : i - width) - 20),
  );
});
