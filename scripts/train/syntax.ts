// Trains the tagger, parser and lemmatiser on the treebanks and writes data/models/syntax.bin.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cliticLexicon } from '../../src/language/clitics.ts';
import { parseConllu, type TreebankSentence, writeConllu } from '../../src/language/conllu.ts';
import { evaluateWords } from '../../src/language/evaluate-syntax.ts';
import { analyseSentences, type Convention, syntaxResources } from '../../src/language/parse.ts';
import { ENCYCLOPEDIC, NEWS } from '../../src/language/register.ts';
import { relabel, relabelRules } from '../../src/language/relabel.ts';
import { openSyntaxModel, packSyntaxModel } from '../../src/language/syntax-model.ts';
import { parseTable, type Row } from '../../src/language/table.ts';
import { type SyntaxCorpus, type TreebankPart, trainSyntax } from '../../src/language/train-syntax.ts';
import { trainWordClasses } from '../../src/language/train-word-classes.ts';
import { treebankTokens } from '../../src/language/ud-tokens.ts';
import { abbreviationLexicon, tokenize } from '../../src/text/tokens.ts';

/** Half of a power of two where speed counts: most lookups are of features that are not there, and a half-full table says so soon. */
const MOST_FEATURES = { tags: 45_000, moves: 262_000, labels: 32_000, marks: 8_000, words: 11_000 } as const;
/** Every second of the raw sentences is voted on. */
const RAW_STEP = 2;
const OPTIONS = {
  seed: 20231109,
  epochs: 6,
  folds: 4,
  leastUpdates: 2,
  voterPairs: 2,
  mostFeatures: MOST_FEATURES,
} as const;
const CLASSES = {
  seed: 20231109,
  leastCount: 4,
  neighbours: 1500,
  width: 64,
  fine: 400,
  coarse: 64,
} as const;
/** Sentences of the two treebanks that are kept from training when it is measured: the last of CSUI, the last of GSD. */
const HELD_OUT = { csui: 131, gsd: 280 } as const;

const rows = (name: string): readonly Row[] => parseTable(readFileSync(`data/lexicons/${name}.tsv`, 'utf8'));

interface Treebanks {
  readonly csui: readonly TreebankSentence[];
  readonly gsd: readonly TreebankSentence[];
  readonly pud: readonly TreebankSentence[];
  readonly old: readonly TreebankSentence[];
}

const readTreebanks = (corpora: string): Treebanks => {
  const read = (name: string): readonly TreebankSentence[] =>
    parseConllu(readFileSync(join(corpora, 'ud', `${name}.conllu`), 'utf8'));
  const lexicon = { rules: relabelRules(rows('ud-relabel')), clitics: cliticLexicon(rows('clitics')) };
  return {
    csui: read('csui.train'),
    gsd: read('gsd-r2.17.dev'),
    pud: read('pud'),
    old: read('gsd-r2.1.train').map((sentence) => relabel(sentence, lexicon)),
  };
};

const partsOf = ({ csui, gsd, pud, old }: Treebanks): readonly TreebankPart[] => [
  { sentences: csui, register: NEWS, current: true, weight: 2 },
  { sentences: pud, register: NEWS, current: true, weight: 1 },
  { sentences: gsd, register: ENCYCLOPEDIC, current: true, weight: 2 },
  { sentences: old, register: ENCYCLOPEDIC, current: false, weight: 1 },
];

/** Raw sentences as treebank words, for the word classes. */
const rawWords = (corpora: string): readonly (readonly string[])[] => {
  const abbreviations = abbreviationLexicon(rows('abbreviations'));
  const clitics = cliticLexicon(rows('clitics'));
  const lines = readFileSync(join(corpora, 'raw', 'sentences.txt'), 'utf8')
    .normalize('NFC')
    .split('\n');
  return lines.map((text) => {
    const tokens = tokenize(text, { start: 0, end: text.length }, abbreviations);
    return treebankTokens(text, tokens, { lexicon: clitics }).map(({ form }) => form);
  });
};

const corpusOf = (corpora: string, treebanks: Treebanks): SyntaxCorpus => {
  const forms = Object.values<readonly TreebankSentence[]>({ ...treebanks }).flatMap((part) =>
    part.map(({ words }) => words.map(({ form }) => form)),
  );
  const raw = rawWords(corpora);
  return {
    parts: partsOf(treebanks),
    raw: raw.filter(isWhole).filter((_, i) => i % RAW_STEP === 0),
    classes: trainWordClasses([...raw, ...forms], CLASSES),
  };
};

/** A sentence fit to learn from: of middling length, ended as sentences are. */
const isWhole = (words: readonly string[]): boolean =>
  words.length >= 7 && words.length <= 50 && /^[.?!"”]$/.test(words.at(-1) ?? '');

/** Trains on all sentences. */
export const trainSyntaxModel = (corpora: string): void => {
  const treebanks = readTreebanks(corpora);
  writeFileSync(
    'data/models/syntax.bin',
    packSyntaxModel(trainSyntax(corpusOf(corpora, treebanks), OPTIONS)),
  );
};

/** Trains without the held-out sentences and prints what comes out on them; writes nothing. */
export const measureSyntaxModel = (corpora: string): void => {
  const all = readTreebanks(corpora);
  const seen = { ...all, csui: all.csui.slice(0, -HELD_OUT.csui), gsd: all.gsd.slice(0, -HELD_OUT.gsd) };
  const model = openSyntaxModel(packSyntaxModel(trainSyntax(corpusOf(corpora, seen), OPTIONS)));
  const tests = [
    ['csui', all.csui.slice(-HELD_OUT.csui)],
    ['gsd', all.gsd.slice(-HELD_OUT.gsd)],
  ] as const;
  for (const convention of ['auto', 'news', 'encyclopedic'] satisfies readonly Convention[]) {
    for (const [name, sentences] of tests) {
      const resources = syntaxResources(model, cliticLexicon(rows('clitics')), { convention });
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
