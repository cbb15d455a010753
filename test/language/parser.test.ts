import { describe, expect, test } from 'vitest';
import { parseConllu } from '../../src/language/conllu.ts';
import { evaluateText, evaluateWords } from '../../src/language/evaluate-syntax.ts';
import { analyseSentences, parse, syntaxResources } from '../../src/language/parse.ts';
import { markKind } from '../../src/language/syntax-forms.ts';
import { openSyntaxModel, packSyntaxModel } from '../../src/language/syntax-model.ts';
import { trainSyntax } from '../../src/language/train-syntax.ts';
import { tagIndex, UPOS } from '../../src/language/upos.ts';
import { segment } from '../../src/text/segment.ts';

/** A small grammar: "Budi membaca buku itu." and the like, active and passive. */
const conllu = (['Budi', 'Ani', 'Siti', 'Joko'] as const)
  .flatMap((name, n) =>
    (['baca', 'bawa', 'beli', 'buka'] as const).flatMap((stem, v) =>
      [
        [
          `${name} PROPN 2 nsubj`,
          `mem${stem} VERB 0 root`,
          'buku NOUN 2 obj',
          'itu DET 3 det',
          '. PUNCT 2 punct',
        ],
        [
          'Buku NOUN 3 nsubj:pass',
          'itu DET 1 det',
          `di${stem} VERB 0 root`,
          'oleh ADP 5 case',
          `${name} PROPN 3 obl:agent`,
          '. PUNCT 3 punct',
        ],
      ].map((words, i) => {
        const lines = words.map((word, w) => {
          const [form, upos, head, deprel] = word.split(' ');
          const lemma = upos === 'VERB' ? stem : form?.toLowerCase();
          const misc = words[w + 1]?.startsWith('.') ? 'SpaceAfter=No' : '_';
          return [w + 1, form, lemma, upos, '_', '_', head, deprel, '_', misc].join('\t');
        });
        return `# sent_id = ${n}-${v}-${i}\n${lines.join('\n')}\n`;
      }),
    ),
  )
  .join('\n');

const none = {
  keys: new Uint32Array(16),
  fine: new Uint16Array(16),
  coarse: new Uint8Array(16),
  capitals: new Uint8Array(16),
};
const options = {
  seed: 7,
  passes: 100,
  lastPasses: 50,
  rate: 0.01,
  rowDropout: 0.2,
  dropout: 0.1,
  width: 32,
  layers: 2,
  arcWidth: 16,
  relationWidth: 16,
  mostRows: 500,
  leastCount: 2,
  mostFeatures: 9000,
};
/** "Rina membaca buku." with the tree that a teacher gave it. */
const taught = {
  words: ['Rina', 'membaca', 'buku', '.'],
  trees: [
    {
      register: 1,
      tags: Uint8Array.from(['PROPN', 'VERB', 'NOUN', 'PUNCT'], tagIndex),
      heads: Uint8Array.of(2, 0, 2, 2),
      relations: ['nsubj', 'root', 'obj', 'punct'],
      weights: new Float32Array(4).fill(0.5),
    },
  ],
} as const;
const train = (): Uint8Array =>
  packSyntaxModel(
    trainSyntax(
      {
        parts: [{ sentences: parseConllu(conllu), register: 1, habits: 1, current: true, weight: 1 }],
        taught: [taught],
        classes: none,
      },
      options,
    ),
  );
const bytes = train();
const resources = syntaxResources(openSyntaxModel(bytes), new Map(), { convention: 'news' });
const clock = (): (() => number) => {
  let time = 0;
  return () => (time += 1);
};

test('trains to the same bytes each time', () => {
  expect(Buffer.compare(train(), bytes)).toBe(0);
});

test('learns active and passive clauses, with a word it has not seen', () => {
  const [tree = []] = analyseSentences([['Buku', 'itu', 'dibawa', 'oleh', 'Rina', '.']], resources);
  expect(tree.map(({ head, deprel }) => `${head} ${deprel}`)).toEqual([
    '2 nsubj:pass',
    '0 det',
    '-1 root',
    '4 case',
    '2 obl:agent',
    '2 punct',
  ]);
});

test('scores full marks on its own treebank, by words and by text', () => {
  const byWords = evaluateWords(conllu, (sentences) => analyseSentences(sentences, resources), clock());
  expect(byWords).toMatchObject({ upos: 1, uas: 1, las: 1, tokensPerSecond: 176_000 });
  const byText = evaluateText(conllu, (text) => parse(documentOf(text), resources).parses, clock());
  expect(byText).toMatchObject({ words: 1, upos: 1, las: 1 });
});

const documentOf = (text: string): ReturnType<typeof segment> =>
  segment(
    {
      article: {
        id: 'a',
        headline: '',
        authors: [],
        editors: [],
        text,
        textSha256: '',
        blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
      },
    },
    new Map(),
  );

describe('parse', () => {
  test.each([
    'Budi membaca buku itu. Ani membeli buku.',
    '"(,)" ... ?!',
    '👍 العربية 漢字 “kutipan”',
    'BUDI MEMBACA BUKU ITU',
  ])('gives every sentence one tree whose words are slices of the text: %s', (text) => {
    const { parses, sentences } = parse(documentOf(text), resources);
    expect(parses).toHaveLength(sentences.length);
    for (const { words } of parses) {
      expect(words.filter(({ head }) => head < 0)).toHaveLength(1);
      for (const { start, end, form } of words) expect(text.slice(start, end)).toBe(form);
      for (let i = 0; i < words.length; i++) expect(stepsToRoot(words, i)).toBeLessThanOrEqual(words.length);
    }
  });
});

const stepsToRoot = (words: readonly { readonly head: number }[], from: number): number => {
  let steps = 0;
  for (let i = from; i >= 0 && steps <= words.length; i = words[i]?.head ?? -1) steps++;
  return steps;
};

test.each([
  [',', 1],
  ['…', 2],
  ['“', 5],
  ['(', 6],
  ['-', 8],
  ['kata', 0],
  ['%', 9],
])('the mark %s is of kind %i', (form, kind) => {
  expect(markKind(form)).toBe(kind);
});

test('numbers the universal tags, X for what is none', () => {
  expect(UPOS[tagIndex('VERB')]).toBe('VERB');
  expect(UPOS[tagIndex('NN')]).toBe('X');
});

test('cuts a sentence beyond all bounds, and still gives one tree', () => {
  const words = Array.from({ length: 2000 }, (_, i) => (i % 3 === 0 ? 'buku' : i % 3 === 1 ? 'dibaca' : ','));
  const [tree = []] = analyseSentences([words], resources);
  expect(tree).toHaveLength(2000);
  expect(tree.filter(({ head }) => head < 0)).toHaveLength(1);
});
