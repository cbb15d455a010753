// Measures tagging, lemmas and parsing on a treebank file: on its own words, or on its text read anew.
import { parseConllu, sentenceText, type TreebankSentence } from './conllu.ts';
import type { AnalysedWord } from './parse.ts';
import { type SyntaxScores, scoreSyntax } from './score-syntax.ts';
import type { ParsedSentence } from './syntax.ts';

export interface SyntaxEvaluation extends SyntaxScores {
  readonly tokensPerSecond: number;
}

/** Milliseconds from any fixed point. */
export type Clock = () => number;

/** Parses the words of each sentence as the file has them; the file is one document. */
export const evaluateWords = (
  conllu: string,
  analyse: (sentences: readonly (readonly string[])[]) => readonly (readonly AnalysedWord[])[],
  now: Clock,
): SyntaxEvaluation => {
  const gold = parseConllu(conllu);
  const start = now();
  const analyses = analyse(gold.map(({ words }) => words.map(({ form }) => form)));
  const milliseconds = now() - start;
  const system = gold.map((sentence, i) => withAnalysis(sentence, analyses[i] ?? []));
  return { ...scoreSyntax(gold, system), tokensPerSecond: perSecond(gold, milliseconds) };
};

/** Reads the text of the file, its sentences joined by spaces, from its characters on. */
export const evaluateText = (
  conllu: string,
  read: (text: string) => readonly ParsedSentence[],
  now: Clock,
): SyntaxEvaluation => {
  const gold = parseConllu(conllu);
  const text = gold.map(sentenceText).join(' ');
  const start = now();
  const parses = read(text);
  const milliseconds = now() - start;
  return {
    ...scoreSyntax(gold, parses.map(treebankSentence)),
    tokensPerSecond: perSecond(gold, milliseconds),
  };
};

const perSecond = (gold: readonly TreebankSentence[], milliseconds: number): number => {
  const words = gold.reduce((sum, sentence) => sum + sentence.words.length, 0);
  return milliseconds > 0 ? Math.round((words / milliseconds) * 1000) : 0;
};

const withAnalysis = (sentence: TreebankSentence, analysed: readonly AnalysedWord[]): TreebankSentence => ({
  ...sentence,
  words: sentence.words.map((word, i) => {
    const found = analysed[i];
    return found
      ? { ...word, ...found, head: found.head + 1 }
      : { ...word, upos: '_', deprel: '_', head: -1 };
  }),
});

/** A parse as a treebank writes it, clitics as parts of their tokens. */
export const treebankSentence = ({ words }: ParsedSentence, index: number): TreebankSentence => ({
  id: String(index + 1),
  words: words.map(({ form, lemma, upos, feats, head, deprel }) => ({
    form,
    lemma,
    upos,
    xpos: '_',
    feats,
    head: head + 1,
    deprel,
    misc: '_',
  })),
  ranges: words.flatMap((word, i) => {
    const next = words[i + 1];
    return next && next.token === word.token
      ? [{ first: i + 1, last: i + 2, form: word.form + next.form, misc: '_' }]
      : [];
  }),
});
