import { expect, test } from 'vitest';
import { batchesOf, type NetworkExample } from '../../src/language/network-batches.ts';
import { rowsOf } from '../../src/language/network-forward.ts';
import { inBytes, networkParser, parseWithNetwork } from '../../src/language/network-parser.ts';
import { seededRandom } from '../../src/language/seeded-random.ts';
import { formCache, syntaxForm } from '../../src/language/syntax-forms.ts';
import {
  batchGradients,
  startTrainer,
  type Trainer,
  trainNetwork,
} from '../../src/language/train-network.ts';

const shape = { width: 16, layers: 2, arcWidth: 8, relationWidth: 8, tags: 5, relations: 6 };
const ROWS = 40;
const random = seededRandom(3);
const under = (limit: number): number => Math.floor(random() * limit);

const sentence = (words: number): NetworkExample => ({
  words: Array.from({ length: words }, () => Uint16Array.from({ length: 3 }, () => 5 + under(ROWS - 5))),
  register: 1,
  tags: Uint8Array.from({ length: words }, () => under(5)),
  heads: Int32Array.from({ length: words }, (_, i) => (i === 0 ? 0 : under(i + 1))),
  relations: Uint8Array.from({ length: words }, () => under(6)),
  weights: Float32Array.from({ length: words }, () => random()),
});
const sentences = [sentence(6), sentence(3), sentence(9)];
const none = { rowDropout: 0, dropout: 0 };

/** The slope of the loss along one weight, by moving it a little. */
const slope = (trainer: Trainer, numbers: Float32Array, at: number): number => {
  const [batch] = batchesOf(sentences, seededRandom(1), rowsOf);
  if (!batch) throw new Error('no batch');
  const step = 0.01;
  const held = numbers[at] ?? 0;
  const lossAt = (value: number): number => {
    numbers[at] = value;
    const loss = batchGradients(trainer, batch, none);
    trainer.gradients.fill(0);
    return loss;
  };
  const [above, below] = [lossAt(held + step), lossAt(held - step)];
  numbers[at] = held;
  return (above - below) / (2 * step);
};

test('finds the slopes of the loss along dense weights and word vectors', () => {
  const trainer = startTrainer(shape, ROWS, seededRandom(5));
  const { run, places, vectors, gradients } = trainer;
  const [batch] = batchesOf(sentences, seededRandom(1), rowsOf);
  if (!batch) throw new Error('no batch');
  batchGradients(trainer, batch, none);
  const dense = run.floats.slice(places.dense, places.dense + run.layout.size);
  const rows = gradients.slice();
  gradients.fill(0);
  for (let i = 0; i < run.layout.size; i += 37) {
    expect(slope(trainer, run.floats, run.dense + i)).toBeCloseTo(dense[i] ?? 0, 2);
  }
  for (let i = 0; i < ROWS * shape.width; i += 29) {
    expect(slope(trainer, vectors, i)).toBeCloseTo(rows[i] ?? 0, 2);
  }
});

test('trains to the same numbers each time', () => {
  const train = (): Float32Array =>
    trainNetwork(shape, ROWS, {
      seed: 2,
      rate: 0.01,
      passes: [sentences, sentences],
      rowDropout: 0.1,
      dropout: 0.1,
    }).dense;
  expect(train()).toEqual(train());
});

test('parses a sentence alike alone and in a batch, whatever came before', () => {
  const { dense, vectors } = trainNetwork(shape, ROWS, { seed: 2, rate: 0.01, passes: [sentences], ...none });
  const words = { keys: new Uint32Array(16), rows: new Uint16Array(16) };
  const model = { shape, dense, words, ...inBytes(vectors, shape.width) };
  const cache = formCache(undefined);
  const forms = ['Ani', 'makan', 'nasi', 'di', 'rumah', '.'].map((word) => syntaxForm(cache, word));
  const [alone] = parseWithNetwork(networkParser(model, 0), [forms], 1);
  const shared = networkParser(model, 0);
  parseWithNetwork(shared, [forms.slice(1, 3)], 2);
  const [, second] = parseWithNetwork(shared, [forms.slice(2), forms, forms.slice(0, 1)], 1);
  expect(second).toEqual(alone);
});
