// Scores tags, lemmas and trees as the CoNLL 2018 shared task does (its script conll18_ud_eval.py).
import { surfaceTokens, type TreebankSentence, type TreebankWord, universal } from './conllu.ts';

/** F1 scores in [0, 1]; on the gold file's own words they are accuracies. */
export interface SyntaxScores {
  readonly words: number;
  readonly upos: number;
  readonly uas: number;
  /** Head and universal relation, subtypes left out. */
  readonly las: number;
  readonly lemma: number;
}

/** A word at its place among the characters of the whole file that are no white space. */
interface PlacedWord {
  readonly word: TreebankWord;
  readonly start: number;
  readonly end: number;
  /** True for a word of a token of several words: all of them share its place. */
  readonly shared: boolean;
  /** Index of its head among the placed words, -1 for the root. */
  readonly head: number;
}

/** Throws where the two texts differ in more than white space. */
export const scoreSyntax = (
  gold: readonly TreebankSentence[],
  system: readonly TreebankSentence[],
): SyntaxScores => {
  const [goldText, systemText] = [charactersOf(gold), charactersOf(system)];
  if (goldText !== systemText) {
    const at = [...goldText].findIndex((c, i) => systemText[i] !== c);
    throw new Error(
      `the texts differ at character ${at}: "${goldText.slice(at, at + 20)}" and "${systemText.slice(at, at + 20)}"`,
    );
  }
  const [goldWords, systemWords] = [place(gold), place(system)];
  const pairs = align(goldWords, systemWords);
  const partner = new Map(pairs);
  const share = (right: (g: PlacedWord, s: PlacedWord) => boolean): number => {
    const hits = pairs.filter(([g, s]) => {
      const [goldWord, systemWord] = [goldWords[g], systemWords[s]];
      return goldWord && systemWord ? right(goldWord, systemWord) : false;
    }).length;
    const total = goldWords.length + systemWords.length;
    return total === 0 ? 0 : (2 * hits) / total;
  };
  const sameHead = (g: PlacedWord, s: PlacedWord): boolean =>
    g.head < 0 ? s.head < 0 : s.head >= 0 && partner.get(g.head) === s.head;
  return {
    words: share(() => true),
    upos: share((g, s) => g.word.upos === s.word.upos),
    uas: share(sameHead),
    las: share((g, s) => sameHead(g, s) && universal(g.word.deprel) === universal(s.word.deprel)),
    lemma: share((g, s) => g.word.lemma === '_' || g.word.lemma === s.word.lemma),
  };
};

const bare = (form: string): string => form.replace(/\s+/gu, '');

const charactersOf = (sentences: readonly TreebankSentence[]): string =>
  sentences
    .map((sentence) =>
      surfaceTokens(sentence)
        .map(({ form }) => bare(form))
        .join(''),
    )
    .join('');

const place = (sentences: readonly TreebankSentence[]): readonly PlacedWord[] => {
  const placed: PlacedWord[] = [];
  let at = 0;
  for (const sentence of sentences) {
    const first = placed.length;
    for (const { form, firstWord, lastWord } of surfaceTokens(sentence)) {
      const end = at + bare(form).length;
      for (const word of sentence.words.slice(firstWord, lastWord)) {
        const head = word.head === 0 ? -1 : first + word.head - 1;
        placed.push({ word, start: at, end, shared: lastWord - firstWord > 1, head });
      }
      at = end;
    }
  }
  return placed;
};

type Pairs = [gold: number, system: number][];

/** Words of equal place are pairs; where either side has a shared place, the longest common run of forms is. */
const align = (gold: readonly PlacedWord[], system: readonly PlacedWord[]): Pairs => {
  const pairs: Pairs = [];
  let [g, s] = [0, 0];
  while (g < gold.length && s < system.length) {
    const [a, b] = [gold[g], system[s]];
    if (!a || !b) break;
    if (a.shared || b.shared) {
      const [gEnd, sEnd] = sharedStretch(gold, system, g, s);
      for (const [i, j] of commonForms(gold.slice(g, gEnd), system.slice(s, sEnd)))
        pairs.push([g + i, s + j]);
      [g, s] = [gEnd, sEnd];
    } else if (a.start === b.start && a.end === b.end) pairs.push([g++, s++]);
    else if (a.start <= b.start) g++;
    else s++;
  }
  return pairs;
};

/** One past the last words of both sides that overlap with the shared places from here on. */
const sharedStretch = (
  gold: readonly PlacedWord[],
  system: readonly PlacedWord[],
  g: number,
  s: number,
): readonly [number, number] => {
  let [gEnd, sEnd] = [g, s];
  const [a, b] = [gold[g], system[s]];
  let end = Math.max(a?.shared ? a.end : 0, b?.shared ? b.end : 0);
  for (;;) {
    const [x, y] = [gold[gEnd], system[sEnd]];
    if (x && x.start < end) {
      if (x.shared) end = Math.max(end, x.end);
      gEnd++;
    } else if (y && y.start < end) {
      if (y.shared) end = Math.max(end, y.end);
      sEnd++;
    } else return [gEnd, sEnd];
  }
};

/** Longest common subsequence of the lower-cased forms. */
const commonForms = (gold: readonly PlacedWord[], system: readonly PlacedWord[]): Pairs => {
  const same = (i: number, j: number): boolean =>
    gold[i]?.word.form.toLowerCase() === system[j]?.word.form.toLowerCase();
  const width = system.length + 1;
  const best = new Int32Array((gold.length + 1) * width);
  for (let i = gold.length - 1; i >= 0; i--) {
    for (let j = system.length - 1; j >= 0; j--) {
      const skip = Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
      best[i * width + j] = same(i, j) ? Math.max(skip, 1 + (best[(i + 1) * width + j + 1] ?? 0)) : skip;
    }
  }
  const pairs: Pairs = [];
  for (let i = 0, j = 0; i < gold.length && j < system.length; ) {
    if (same(i, j)) pairs.push([i++, j++]);
    else if ((best[(i + 1) * width + j] ?? 0) >= (best[i * width + j + 1] ?? 0)) i++;
    else j++;
  }
  return pairs;
};
