// What parsing adds to a document: for each sentence its words as the treebanks have them, with tag, lemma and head.
import type { Segmented } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import type { Upos } from './upos.ts';

/** A word: a token, or the stem or clitic of one ("rumahnya" is two). */
export interface UdWord extends Span {
  readonly form: string;
  readonly lemma: string;
  readonly upos: Upos;
  /** As in CoNLL-U: "Voice=Pass", "_" where there is none. */
  readonly feats: string;
  /** Index of the head in the same sentence, -1 for the root. */
  readonly head: number;
  /** "nsubj:pass", "obl", "acl:relcl". */
  readonly deprel: string;
  /** Index into `document.tokens`. */
  readonly token: number;
}

/** Parallel to `document.sentences`. */
export interface ParsedSentence {
  /** Sorted, non-overlapping; together the sentence's tokens. */
  readonly words: readonly UdWord[];
}

export interface Parsed extends Segmented {
  readonly parses: readonly ParsedSentence[];
}

/** "Voice=Pass|Number=Sing" and "Voice" → "Pass". */
export const featureOf = ({ feats }: Pick<UdWord, 'feats'>, name: string): string | undefined =>
  feats
    .split('|')
    .find((feature) => feature.startsWith(`${name}=`))
    ?.slice(name.length + 1);

/** Indices of the words that hang on word `head`, in text order. */
export const dependentsOf = ({ words }: ParsedSentence, head: number): readonly number[] =>
  words.flatMap((word, i) => (word.head === head ? [i] : []));

/** Text span of the word and all that hangs on it, directly or not. */
export const subtreeSpan = ({ words }: ParsedSentence, top: number): Span => {
  let [start, end] = [words[top]?.start ?? 0, words[top]?.end ?? 0];
  for (const [i, word] of words.entries()) {
    if (!isUnder(words, i, top)) continue;
    start = Math.min(start, word.start);
    end = Math.max(end, word.end);
  }
  return { start, end };
};

const isUnder = (words: readonly UdWord[], from: number, top: number): boolean => {
  let word = from;
  for (let steps = 0; word >= 0 && steps <= words.length; steps++) {
    if (word === top) return true;
    word = words[word]?.head ?? -1;
  }
  return false;
};
