import { expect, test } from 'vitest';
import { nameShape } from '../../src/language/name-model-file.ts';
import { networkLayout } from '../../src/language/network-shape.ts';
import { fetchKept, keepSum, keptVectors, projectKept } from '../../src/language/network-vectors.ts';
import { seededRandom } from '../../src/language/seeded-random.ts';

const shape = nameShape(16, 2);
const random = seededRandom(4);
const some = (length: number): Float32Array => Float32Array.from({ length }, () => random() - 0.5);
const model = {
  shape,
  words: { keys: new Uint32Array(16), rows: new Uint16Array(16) },
  vectors: Int8Array.from({ length: 4 * 16 }, (_, i) => (i % 7) - 3),
  scales: Float32Array.of(1, 0.5, 2, 1),
  dense: some(networkLayout(shape).size),
};

test('keeps sums of rows and fetches them with what the first layer makes of them', () => {
  const kept = keptVectors(model, 8, 10);
  kept.list.set([1, 2]);
  keepSum(kept, 2, 0);
  kept.list.set([3]);
  keepSum(kept, 1, 1);
  projectKept(kept, 0, 2);
  kept.list.set([1, 0, 1]);
  fetchKept(kept, 3);
  const { floats, inputs, parts, layout, dense } = kept.run;
  const [input = 0, part = 0] = [inputs[0], parts[0]];
  const vector = (row: number): readonly number[] => [
    ...floats.subarray(input + row * 16, input + row * 16 + 16),
  ];
  const sum = Array.from(
    { length: 16 },
    (_, i) => 0.5 * (model.vectors[16 + i] ?? 0) + 2 * (model.vectors[32 + i] ?? 0),
  );
  expect(vector(1)).toEqual(sum);
  expect(vector(0)).toEqual([...model.vectors.subarray(48)]);
  expect(vector(2)).toEqual(vector(0));
  const { weights, bias } = layout.layers[0] ?? { weights: 0, bias: 0 };
  for (const column of [0, 5, 47]) {
    const exact = sum.reduce(
      (all, value, i) => all + value * (floats[dense + weights + i * 48 + column] ?? 0),
      floats[dense + bias + column] ?? 0,
    );
    expect(floats[part + 48 + column]).toBeCloseTo(exact, 1);
  }
});
