// Trains the tagger, parser and lemmatiser on the treebanks and the taught trees and writes data/models/syntax.bin.
import { writeFileSync } from 'node:fs';
import { cliticLexicon } from '../../src/language/clitics.ts';
import { writeConllu } from '../../src/language/conllu.ts';
import { evaluateWords } from '../../src/language/evaluate-syntax.ts';
import { analyseSentences, type Convention, syntaxResources } from '../../src/language/parse.ts';
import { openSyntaxModel, packSyntaxModel } from '../../src/language/syntax-model.ts';
import { type SyntaxCorpus, trainSyntax } from '../../src/language/train-syntax.ts';
import { trainWordClasses } from '../../src/language/train-word-classes.ts';
import { readTaughtTrees, TAUGHT_TREES } from './taught-trees.ts';
import {
  heldOut,
  lexiconRows,
  partsOf,
  readTreebanks,
  sentencesToLabel,
  type Treebanks,
  withoutHeldOut,
  wordsOf,
} from './treebanks.ts';

export const OPTIONS = {
  seed: 20231109,
  passes: 5,
  lastPasses: 2,
  rate: 0.002,
  rowDropout: 0.15,
  dropout: 0.15,
  width: 160,
  layers: 3,
  arcWidth: 80,
  relationWidth: 48,
  mostRows: 50_000,
  leastCount: 3,
  mostFeatures: 11_000,
  log: console.log,
} as const;
const CLASSES = {
  seed: 20231109,
  leastCount: 4,
  neighbours: 1500,
  width: 64,
  fine: 400,
  coarse: 64,
} as const;

/** Treebanks alone are learnt from where nothing was taught. */
export const corpusOf = (corpora: string, treebanks: Treebanks, isTaught: boolean): SyntaxCorpus => {
  const sentences = sentencesToLabel(corpora, treebanks);
  return {
    parts: partsOf(treebanks),
    taught: isTaught ? readTaughtTrees(TAUGHT_TREES, sentences) : [],
    classes: trainWordClasses([...sentences, ...wordsOf(treebanks.csui), ...wordsOf(treebanks.gsd)], CLASSES),
  };
};

/** Trains on all sentences. */
export const trainSyntaxModel = (corpora: string): void => {
  const corpus = corpusOf(corpora, readTreebanks(corpora), true);
  writeFileSync('data/models/syntax.bin', packSyntaxModel(trainSyntax(corpus, OPTIONS)));
};

/** Trains without the held-out sentences and prints what comes out on them; writes nothing. */
export const measureSyntaxModel = (corpora: string): void => {
  const all = readTreebanks(corpora);
  const corpus = corpusOf(corpora, withoutHeldOut(all), true);
  const model = openSyntaxModel(packSyntaxModel(trainSyntax(corpus, OPTIONS)));
  for (const convention of ['auto', 'news', 'encyclopedic'] satisfies readonly Convention[]) {
    for (const [name, sentences] of Object.entries(heldOut(all))) {
      const resources = syntaxResources(model, cliticLexicon(lexiconRows('clitics')), { convention });
      const scores = evaluateWords(
        writeConllu(sentences),
        (words) => analyseSentences(words, resources),
        () => performance.now(),
      );
      const percent = [scores.upos, scores.uas, scores.las, scores.lemma].map((x) => (100 * x).toFixed(2));
      console.log(
        `${name} held out, ${convention}: UPOS ${percent[0]} UAS ${percent[1]} LAS ${percent[2]} lemma ${percent[3]}, ${scores.tokensPerSecond} tokens/s`,
      );
    }
  }
};
