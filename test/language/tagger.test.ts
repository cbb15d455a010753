import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildKeyTable, findSlot } from '../../src/language/key-table.ts';
import { bestClass, type LinearModel, scoreInto } from '../../src/language/linear-model.ts';
import { formCache, syntaxForm } from '../../src/language/syntax-forms.ts';
import { MOST_TAG_FEATURES, tagFeatures } from '../../src/language/tag-features.ts';
import { tagForms, tagIndex, UPOS } from '../../src/language/tagger.ts';

const cache = formCache(undefined);
const WORDS = ['Presiden', 'membuka', 'pameran', 'di', 'Jakarta', ',', '2023', 'dan', 'rumah', 'nya', '.'];

/** Weights that hang on the key alone, for every feature that these words can have before any tag. */
const model = (words: readonly string[], register: number): LinearModel => {
  const forms = words.map((word) => syntaxForm(cache, word));
  const features = new Uint32Array(MOST_TAG_FEATURES);
  const found: number[] = [];
  const tags = new Uint8Array(words.length);
  for (let i = 0; i < words.length; i++) {
    const count = tagFeatures(features, forms, tags, { i, register });
    found.push(...features.subarray(0, count));
  }
  const keys = buildKeyTable(found);
  const weights = new Int8Array(keys.length * UPOS.length);
  for (const key of found) {
    const row = findSlot(keys, key) * UPOS.length;
    for (let c = 0; c < UPOS.length; c++) weights[row + c] = ((key >>> (c % 24)) % 255) - 127;
  }
  return { classes: UPOS.length, keys, weights };
};

test('gives the tags that all features together give, though it sums those of single forms beforehand', () => {
  const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(words, fc.constantFrom(0, 1, 2), (sentence, register) => {
      const own = model(sentence, register);
      const forms = sentence.map((word) => syntaxForm(cache, word));
      const features = new Uint32Array(MOST_TAG_FEATURES);
      const scores = new Int32Array(UPOS.length);
      const expected = new Uint8Array(sentence.length);
      for (let i = 0; i < sentence.length; i++) {
        scoreInto(scores, own, features, tagFeatures(features, forms, expected, { i, register }));
        expected[i] = bestClass(scores, UPOS.length);
      }
      expect([...tagForms(own, forms, register)]).toEqual([...expected]);
    }),
  );
});

test('numbers the universal tags, X for what is none', () => {
  expect(UPOS[tagIndex('VERB')]).toBe('VERB');
  expect(UPOS[tagIndex('NN')]).toBe('X');
});
