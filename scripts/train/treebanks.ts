// The treebanks that the syntax models and their teacher learn from, and the raw text beside them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cliticLexicon } from '../../src/language/clitics.ts';
import { parseConllu, type TreebankSentence } from '../../src/language/conllu.ts';
import { ENCYCLOPEDIC, NEWS } from '../../src/language/register.ts';
import { relabel, relabelRules } from '../../src/language/relabel.ts';
import { parseTable, type Row } from '../../src/language/table.ts';
import type { TreebankPart } from '../../src/language/train-syntax.ts';
import { rawTreebankWords } from './raw-sentences.ts';

export interface Treebanks {
  readonly csui: readonly TreebankSentence[];
  readonly gsd: readonly TreebankSentence[];
  readonly pud: readonly TreebankSentence[];
  /** GSD r2.1, mapped to the labels of today. */
  readonly old: readonly TreebankSentence[];
}

export const lexiconRows = (name: string): readonly Row[] =>
  parseTable(readFileSync(`data/lexicons/${name}.tsv`, 'utf8'));

export const readTreebanks = (corpora: string): Treebanks => {
  const read = (name: string): readonly TreebankSentence[] =>
    parseConllu(readFileSync(join(corpora, 'ud', `${name}.conllu`), 'utf8'));
  const lexicon = {
    rules: relabelRules(lexiconRows('ud-relabel')),
    clitics: cliticLexicon(lexiconRows('clitics')),
  };
  return {
    csui: read('csui.train'),
    gsd: read('gsd-r2.17.dev'),
    pud: read('pud'),
    old: read('gsd-r2.1.train').map((sentence) => relabel(sentence, lexicon)),
  };
};

/** Sentences that are kept from training when it is measured: the last of CSUI, the last of GSD. */
const HELD_OUT = { csui: 131, gsd: 280 } as const;

export const withoutHeldOut = (all: Treebanks): Treebanks => ({
  ...all,
  csui: all.csui.slice(0, -HELD_OUT.csui),
  gsd: all.gsd.slice(0, -HELD_OUT.gsd),
});

export const heldOut = ({ csui, gsd }: Treebanks): Pick<Treebanks, 'csui' | 'gsd'> => ({
  csui: csui.slice(-HELD_OUT.csui),
  gsd: gsd.slice(-HELD_OUT.gsd),
});

/** Trees by the habits of PUD, and of the older GSD; no text is parsed so. */
const PUD = 3;
const OLD = 4;

export const partsOf = ({ csui, gsd, pud, old }: Treebanks): readonly TreebankPart[] => [
  { sentences: csui, register: NEWS, habits: NEWS, current: true, weight: 3 },
  { sentences: pud, register: NEWS, habits: PUD, current: true, weight: 1 },
  { sentences: gsd, register: ENCYCLOPEDIC, habits: ENCYCLOPEDIC, current: true, weight: 3 },
  { sentences: old, register: ENCYCLOPEDIC, habits: OLD, current: false, weight: 1 },
];

export const wordsOf = (sentences: readonly TreebankSentence[]): readonly (readonly string[])[] =>
  sentences.map(({ words }) => words.map(({ form }) => form));

/** The sentences that the teacher labels, by their place: raw ones, then those whose treebanks have habits of their own. */
export const sentencesToLabel = (
  corpora: string,
  { old, pud }: Treebanks,
): readonly (readonly string[])[] => [...rawTreebankWords(corpora), ...wordsOf(old), ...wordsOf(pud)];
