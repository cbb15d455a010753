import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cliticLexicon } from '../../src/language/clitics.ts';
import { parseConllu } from '../../src/language/conllu.ts';
import { relabel, relabelRules } from '../../src/language/relabel.ts';
import { parseTable } from '../../src/language/table.ts';

const table = (name: string): ReturnType<typeof parseTable> =>
  parseTable(readFileSync(`data/lexicons/${name}.tsv`, 'utf8'));
const lexicon = { rules: relabelRules(table('ud-relabel')), clitics: cliticLexicon(table('clitics')) };

/** "form upos head deprel" for each word, with "_" after a form that stands against the next. */
const relabelled = (...words: readonly string[]): readonly string[] => {
  const lines = words.map((word, i) => {
    const [form = '', upos, head, deprel] = word.split(' ');
    const misc = form.length > 1 && form.endsWith('_') ? 'SpaceAfter=No' : '_';
    return [i + 1, form.replace(/(.)_$/, '$1'), '_', upos, '_', '_', head, deprel, '_', misc].join('\t');
  });
  const [sentence] = parseConllu(`${lines.join('\n')}\n`);
  return sentence
    ? relabel(sentence, lexicon).words.map((w) => `${w.form} ${w.upos} ${w.head} ${w.deprel}`)
    : [];
};

test.each([
  [
    'a modal adverb to an auxiliary',
    ['Ia PRON 3 nsubj', 'akan ADV 3 advmod', 'pergi VERB 0 root'],
    'akan AUX 3 aux',
  ],
  [
    '"case" of a verb to "mark"',
    ['pergi VERB 0 root', 'untuk ADP 3 case', 'makan VERB 1 advcl'],
    'untuk SCONJ 3 mark',
  ],
  [
    '"flat" under a noun to "nmod"',
    ['kecamatan NOUN 0 root', 'Kejajar PROPN 1 flat'],
    'Kejajar PROPN 1 nmod',
  ],
  ['"flat" in a name to "flat:name"', ['Uni PROPN 0 root', 'Eropa PROPN 1 flat'], 'Eropa PROPN 1 flat:name'],
  ['an ordinal to an adjective', ['kali NOUN 0 root', 'pertama NUM 1 nummod'], 'pertama ADJ 1 amod'],
  ['a possessive pronoun', ['lagu NOUN 0 root', 'mereka PRON 1 det'], 'mereka PRON 1 nmod:poss'],
  [
    'a noun in "acl" after "yang"',
    ['orang NOUN 0 root', 'yang PRON 3 nsubj', 'pergi VERB 1 acl'],
    'pergi VERB 1 acl:relcl',
  ],
])('maps %s', (_, words, expected) => {
  expect(relabelled(...words)).toContain(expected);
});

test('joins a reduplicated word and moves heads along', () => {
  expect(
    relabelled('kota NOUN 4 nsubj', '- PUNCT 1 punct', 'kota NOUN 1 compound:plur', 'besar ADJ 0 root'),
  ).toEqual(['kota-kota NOUN 2 nsubj', 'besar ADJ 0 root']);
});

test('joins "ke - 21" to an ordinal and "14 , 5" to a number', () => {
  expect(relabelled('abad NOUN 0 root', 'ke_ NUM 4 det', '-_ PUNCT 4 punct', '21 NUM 1 nummod')).toEqual([
    'abad NOUN 0 root',
    'ke-21 ADJ 1 amod',
  ]);
  expect(relabelled('14_ NUM 4 nummod', ',_ PUNCT 3 punct', '5 NUM 4 nummod', 'meter NOUN 0 root')).toEqual([
    '14,5 NUM 2 nummod',
    'meter NOUN 0 root',
  ]);
});

test('turns "salah satu desa" round', () => {
  expect(relabelled('salah DET 3 det', 'satu DET 1 fixed', 'desa NOUN 0 root')).toEqual([
    'salah ADJ 2 advmod',
    'satu NUM 3 nummod',
    'desa NOUN 0 root',
  ]);
});
