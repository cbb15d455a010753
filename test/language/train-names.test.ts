import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildKeyTable, findSlot } from '../../src/language/key-table.ts';
import { knownNames } from '../../src/language/known-names.ts';
import { type LabelSets, labelSentence, readTagged } from '../../src/language/labelled-corpus.ts';
import { decodeRuns, encodeRuns, LABEL_COUNT } from '../../src/language/name-labels.ts';
import { type NameModel, NameTagger } from '../../src/language/name-model.ts';
import { openNameModel, packNameModel } from '../../src/language/name-model-file.ts';
import { trainNames } from '../../src/language/train-names.ts';
import { trainWordClasses } from '../../src/language/train-word-classes.ts';

const SETS: LabelSets = new Map([
  ['PER', 'PER'],
  ['ORG', 'ORG'],
  ['LOC', 'LOC'],
]);

const CORPUS = [
  'Menteri\tO\nBudi\tB-PER\nSantoso\tI-PER\ntiba\tO\ndi\tO\nSolo\tB-LOC\n.\tO',
  'Gubernur\tO\nRina\tB-PER\nHartati\tI-PER\ntiba\tO\ndi\tO\nAmbon\tB-LOC\n.\tO',
  'PT\tB-ORG\nMaju\tI-ORG\nJaya\tI-ORG\nrugi\tO\n.\tO',
  'PT\tB-ORG\nSumber\tI-ORG\nSari\tI-ORG\nlaba\tO\n.\tO',
].join('\n\n');

const train = (): NameModel => {
  const sentences = readTagged(CORPUS).map((sentence) =>
    labelSentence(sentence, SETS, { weight: 1, convention: 0 }),
  );
  const classes = trainWordClasses(
    sentences.map((sentence) => sentence.words),
    { seed: 1, leastCount: 1, neighbours: 10, width: 4, fine: 5, middle: 4, coarse: 3 },
  );
  return trainNames(
    sentences,
    { classes, known: knownNames([]) },
    { seed: 3, epochs: 20, penalty: 1, leastCount: 1, dropout: 0.1, freedom: 0.5, mostFeatures: 5000 },
  );
};

describe('training', () => {
  const model = train();

  it('gives the same bytes each time', () => {
    expect(Buffer.from(packNameModel(train())).equals(Buffer.from(packNameModel(model)))).toBe(true);
  });

  it('learns what stands for people, bodies and places', () => {
    const tagger = new NameTagger(openNameModel(packNameModel(model)));
    expect(decodeRuns(tagger.tag(['Menteri', 'Joko', 'Santoso', 'tiba', 'di', 'Palu', '.']))).toEqual([
      { first: 1, last: 3, kind: 0 },
      { first: 5, last: 6, kind: 2 },
    ]);
    expect(decodeRuns(tagger.tag(['PT', 'Maju', 'Sari', 'rugi', '.']))).toEqual([
      { first: 0, last: 3, kind: 1 },
    ]);
  });

  it('gives well-formed labels for any words', () => {
    const tagger = new NameTagger(model);
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { maxLength: 30 }), (words) => {
        const labels = tagger.tag(words);
        expect(labels.length).toBe(words.length);
        expect(encodeRuns(words.length, decodeRuns(labels))).toEqual(labels);
      }),
    );
  });

  it('refuses bytes that are no model', () => {
    expect(() => openNameModel(new Uint8Array(64))).toThrow('not a model file');
    const bytes = packNameModel(model);
    expect(() => openNameModel(bytes.subarray(0, bytes.length - 64))).toThrow('cut short');
  });
});

describe('the label scheme', () => {
  it('decodes what it encodes', () => {
    const gaps = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 4 }), fc.nat(2)), { maxLength: 8 });
    fc.assert(
      fc.property(gaps, (parts) => {
        let at = 0;
        const runs = parts.map(([gap, length, kind]) => {
          const first = at + gap;
          at = first + length;
          return { first, last: at, kind };
        });
        expect(decodeRuns(encodeRuns(at, runs))).toEqual(runs);
        expect(LABEL_COUNT).toBe(13);
      }),
    );
  });
});

describe('the key table', () => {
  it('finds every key that it was built from, and no other', () => {
    const key = fc.integer({ min: 1, max: 0xffffffff });
    fc.assert(
      fc.property(fc.array(key), fc.array(key), (keys, others) => {
        const table = buildKeyTable(keys);
        for (const one of keys) expect(table[findSlot(table, one)]).toBe(one);
        for (const other of others) if (!keys.includes(other)) expect(findSlot(table, other)).toBe(-1);
      }),
    );
  });
});
