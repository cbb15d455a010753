// The sentences that are labelled with names, in our tokens, in the order in which the teacher has them in treebank words.

import { rawTokens } from './raw-sentences.ts';
import type { Treebanks } from './treebanks.ts';
import { wordsOf } from './treebanks.ts';

export interface SentenceToLabel {
  readonly words: readonly string[];
  readonly treebank: readonly string[];
  /** For each treebank word, which of `words` it is in. */
  readonly places: readonly number[];
}

/** Raw sentences, then those of the treebanks that `sentencesToLabel` has. */
export const sentencesForNames = (
  corpora: string,
  { old, pud }: Pick<Treebanks, 'old' | 'pud'>,
): readonly SentenceToLabel[] => [
  ...rawTokens(corpora).map(({ words, treebank }) => ({
    words,
    treebank: treebank.map(({ form }) => form),
    places: treebank.map(({ token }) => token),
  })),
  ...[...wordsOf(old), ...wordsOf(pud)].map(rejoined),
];

const CLITIC = /^(?:nya|ku|mu|lah|kah|pun)$/u;

/** Words of a treebank with clitics hung on the word before them: "rumah", "nya" → "rumahnya". */
const rejoined = (treebank: readonly string[]): SentenceToLabel => {
  const words: string[] = [];
  const places = treebank.map((form) => {
    const before = words.at(-1);
    if (before !== undefined && CLITIC.test(form) && /^\p{L}+$/u.test(before))
      words[words.length - 1] = before + form;
    else words.push(form);
    return words.length - 1;
  });
  return { words, treebank, places };
};
