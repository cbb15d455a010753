import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildKeyTable, findSlot } from '../../src/language/key-table.ts';
import { knownNames } from '../../src/language/known-names.ts';
import { type LabelSets, labelSentence, readTagged } from '../../src/language/labelled-corpus.ts';
import { decodeRuns, encodeRuns, LABEL_COUNT, type LabelledRun } from '../../src/language/name-labels.ts';
import { type NameModel, NameTagger } from '../../src/language/name-model.ts';
import { openNameModel, packNameModel } from '../../src/language/name-model-file.ts';
import {
  type NameTraining,
  trainNames,
  type VotedLabels,
  type VotedSentence,
} from '../../src/language/train-names.ts';
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

const OPTIONS = {
  seed: 3,
  passes: 100,
  lastPasses: 0,
  goldTimes: 1,
  rate: 0.01,
  rowDropout: 0.4,
  dropout: 0.1,
  width: 16,
  layers: 2,
  mostRows: 2000,
  leastCount: 1,
} as const;

const train = (options: Partial<NameTraining> = {}, voted: readonly VotedSentence[] = []): NameModel => {
  const sentences = readTagged(CORPUS).map((sentence) =>
    labelSentence(sentence, SETS, { weight: 1, convention: 0 }),
  );
  const classes = trainWordClasses(
    sentences.map((sentence) => sentence.words),
    { seed: 1, leastCount: 1, neighbours: 10, width: 4, fine: 5, middle: 4, coarse: 3 },
  );
  return trainNames(sentences, voted, { classes, known: knownNames([['Rina']]) }, { ...OPTIONS, ...options });
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

  it('tags a sentence alike alone and among others, however long', () => {
    const tagger = new NameTagger(model);
    const sentence = ['Menteri', 'Rina', 'Santoso', 'tiba', 'di', 'Palu', '.'];
    const alone = new NameTagger(model).scores(sentence);
    tagger.scores(['PT', 'Maju', 'Jaya', 'rugi', '.']);
    expect(tagger.scores(sentence)).toEqual(alone);
    expect(tagger.tag(Array.from({ length: 500 }, (_, i) => sentence[i % 7] ?? '')).length).toBe(500);
    expect(tagger.tag([])).toEqual(new Uint8Array());
  });

  it('tells how likely its labels are', () => {
    const { labels, sureness } = new NameTagger(model).tagSurely(['Menteri', 'Rina', 'Santoso', 'tiba']);
    const probabilities = new NameTagger(model).probabilities(['Menteri', 'Rina', 'Santoso', 'tiba']);
    expect([...sureness]).toEqual([...labels].map((label, i) => probabilities[i * LABEL_COUNT + label]));
    for (let i = 0; i < 4; i++) {
      const row = probabilities.subarray(i * LABEL_COUNT, (i + 1) * LABEL_COUNT);
      expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6);
    }
  });

  it('learns what was voted by the convention that it was voted for', () => {
    const words = ['Kota', 'Tua', 'ramai', '.'];
    const vote = (convention: number, names: readonly LabelledRun[]): VotedLabels => ({
      convention,
      labels: encodeRuns(words.length, names),
      weights: new Float32Array(words.length).fill(0.9),
    });
    const votes = [vote(1, [{ first: 0, last: 2, kind: 2 }]), vote(2, [])];
    const voter = train({ passes: 60 }, [{ words, votes }]);
    expect(decodeRuns(new NameTagger(voter, 'nergrit').tag(words))).toEqual([{ first: 0, last: 2, kind: 2 }]);
    expect(decodeRuns(new NameTagger(voter, 'idner').tag(words))).toEqual([]);
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
