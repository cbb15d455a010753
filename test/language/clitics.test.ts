import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cliticLexicon, splitClitics, stemLength } from '../../src/language/clitics.ts';
import { parseConllu } from '../../src/language/conllu.ts';
import { parseTable } from '../../src/language/table.ts';
import { treebankTokens } from '../../src/language/ud-tokens.ts';
import { tokenize } from '../../src/text/tokens.ts';

const lexicon = cliticLexicon(parseTable(readFileSync('data/lexicons/clitics.tsv', 'utf8')));

describe('stemLength', () => {
  test.each([
    ['rumahnya', 'rumah'],
    ['Menurutnya', 'Menurut'],
    ['diungkapkannya', 'diungkapkan'],
    ['tidaklah', 'tidak'],
    ['apakah', 'apa'],
    ['siapapun', 'siapa'],
    ['biasanya', 'biasanya'],
    ['adalah', 'adalah'],
    ['sekolah', 'sekolah'],
    ['meskipun', 'meskipun'],
    ['bertemu', 'bertemu'],
    ['Maluku', 'Maluku'],
    ['hanya', 'hanya'],
    ['nya', 'nya'],
  ])('%s has the stem %s', (form, stem) => {
    expect(form.slice(0, stemLength(form, lexicon, false))).toBe(stem);
  });

  test('leaves a short name whole and splits a long one', () => {
    expect(stemLength('Kenya', lexicon, true)).toBe(5);
    expect(stemLength('Presidennya', lexicon, true)).toBe(8);
  });
});

test('cuts tokens into words whose offsets give their forms', () => {
  const text = 'Bupati menyerahkan rumahnya, kata istrinya di Kenya.';
  const tokens = tokenize(text, { start: 0, end: text.length }, new Map());
  const words = treebankTokens(text, tokens, { lexicon });
  expect(words.map(({ form }) => form).join(' ')).toBe(
    'Bupati menyerahkan rumah nya , kata istri nya di Kenya .',
  );
  expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(words.map(({ form }) => form));
  expect(words.map(({ token }) => token)).toEqual([0, 1, 2, 2, 3, 4, 5, 5, 6, 7, 8]);
});

test('hangs a split clitic on its stem and renumbers the heads', () => {
  const source = ['1\tIbunya\t_\tNOUN\t_\t_\t2\tnsubj\t_\t_', '2\tmembuatnya\t_\tVERB\t_\t_\t0\troot\t_\t_'];
  const [sentence] = parseConllu(`${source.join('\n')}\n`);
  if (!sentence) throw new Error('no sentence');
  const { words, ranges } = splitClitics(sentence, lexicon);
  expect(words.map(({ form, head, deprel }) => `${form} ${head} ${deprel}`)).toEqual([
    'Ibu 3 nsubj',
    'nya 1 nmod:poss',
    'membuat 0 root',
    'nya 3 obj',
  ]);
  expect(ranges.map(({ first, last, form }) => `${first}-${last} ${form}`)).toEqual([
    '1-2 Ibunya',
    '3-4 membuatnya',
  ]);
});
