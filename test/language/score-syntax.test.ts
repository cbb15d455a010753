import { expect, test } from 'vitest';
import { parseConllu, type TreebankSentence } from '../../src/language/conllu.ts';
import { scoreSyntax } from '../../src/language/score-syntax.ts';

/** "form lemma upos head deprel", one a word; a line "1-2 form" is a token of words 1 and 2. */
const sentence = (...lines: readonly string[]): TreebankSentence => {
  const conllu = lines.map((line) => {
    const [first = '', ...rest] = line.split(' ');
    if (/^\d+-\d+$/.test(first)) return [first, rest[0], ...Array(8).fill('_')].join('\t');
    const number = lines.filter((l) => !/^\d+-/.test(l)).indexOf(line) + 1;
    const [lemma, upos, head, deprel] = rest;
    return [number, first, lemma, upos, '_', '_', head, deprel, '_', '_'].join('\t');
  });
  return parseConllu(`${conllu.join('\n')}\n\n`)[0] ?? { id: '', words: [], ranges: [] };
};

const gold = sentence(
  'Ia ia PRON 2 nsubj',
  'membaca baca VERB 0 root',
  'buku buku NOUN 2 obj',
  '. . PUNCT 2 punct',
);

test('gives full marks to the gold file itself', () => {
  expect(scoreSyntax([gold], [gold])).toEqual({ words: 1, upos: 1, uas: 1, las: 1, lemma: 1 });
});

test('counts a wrong head against UAS and LAS, a wrong relation against LAS alone', () => {
  const system = sentence(
    'Ia ia PRON 2 obj',
    'membaca baca VERB 0 root',
    'buku buku NOUN 1 obj',
    '. . PUNCT 2 punct',
  );
  expect(scoreSyntax([gold], [system])).toMatchObject({ uas: 0.75, las: 0.5, upos: 1 });
});

test('leaves subtypes out of LAS', () => {
  const system = sentence(
    'Ia ia PRON 2 nsubj:pass',
    'membaca baca VERB 0 root',
    'buku buku NOUN 2 obj',
    '. . PUNCT 2 punct',
  );
  expect(scoreSyntax([gold], [system]).las).toBe(1);
});

test('takes every lemma where the gold file has none', () => {
  const bare = { ...gold, words: gold.words.map((word) => ({ ...word, lemma: '_' })) };
  expect(scoreSyntax([bare], [gold]).lemma).toBe(1);
});

test('aligns by characters: a token cut in two matches neither half', () => {
  // Gold "110.000" is one word, the system has three: of 2 gold and 4 system words one pair, 2 · 1 / 6.
  const g = sentence('110.000 _ NUM 2 nummod', 'orang _ NOUN 0 root');
  const s = sentence('110 _ NUM 4 nummod', '. _ PUNCT 4 punct', '000 _ NUM 4 nummod', 'orang _ NOUN 0 root');
  expect(scoreSyntax([g], [s])).toMatchObject({ words: 2 / 6, upos: 2 / 6, uas: 2 / 6, las: 2 / 6 });
});

test('aligns words of a shared token by their forms', () => {
  const g = sentence('1-2 rumahnya', 'rumah _ NOUN 0 root', 'nya _ PRON 1 nmod:poss');
  const whole = sentence('rumahnya _ NOUN 0 root');
  expect(scoreSyntax([g], [g])).toMatchObject({ words: 1, las: 1 });
  expect(scoreSyntax([g], [whole])).toMatchObject({ words: 0, las: 0 });
});

test('scores across sentence bounds: the same words cut otherwise keep their tags and lose some heads', () => {
  const two = [
    sentence('Ia ia PRON 2 nsubj', 'membaca baca VERB 0 root'),
    sentence('buku buku NOUN 0 root', '. . PUNCT 1 punct'),
  ];
  expect(scoreSyntax([gold], two)).toMatchObject({ words: 1, upos: 1, uas: 0.5, las: 0.5 });
});

test('refuses texts that differ', () => {
  const other = sentence('Dia ia PRON 0 root');
  expect(() => scoreSyntax([gold], [other])).toThrow(/differ at character 0/);
});
