// Trains the name tagger on the corpora, writes data/models/recogniser.bin, and prints how it does on their dev parts.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluateNames } from '../../src/language/evaluate-names.ts';
import { knownNames } from '../../src/language/known-names.ts';
import { labelSentence, labelSets, readTagged } from '../../src/language/labelled-corpus.ts';
import { NameTagger } from '../../src/language/name-model.ts';
import { openNameModel, packNameModel } from '../../src/language/name-model-file.ts';
import { parseTable } from '../../src/language/table.ts';
import { trainNames } from '../../src/language/train-names.ts';
import { trainWordClasses } from '../../src/language/train-word-classes.ts';
import { nameLists } from './name-lists.ts';
import { rawSentences } from './raw-sentences.ts';

const SETS = ['nergrit', 'idner', 'nerui'] as const;
const SEED = 20231109;
const CLASSES = {
  seed: SEED,
  leastCount: 3,
  neighbours: 2000,
  width: 80,
  fine: 1000,
  middle: 300,
  coarse: 80,
} as const;
const NAMES = {
  seed: SEED,
  epochs: 20,
  penalty: 2,
  leastCount: 2,
  dropout: 0.2,
  mostFeatures: 91_000,
} as const;

export const trainRecogniser = (corpora: string): void => {
  const sets = labelSets(parseTable(readFileSync('data/lexicons/label-sets.tsv', 'utf8')));
  const read = (set: string, part: string): string =>
    readFileSync(join(corpora, 'ner', `${set}.${part}.tsv`), 'utf8');
  const sentences = SETS.flatMap((set) =>
    readTagged(read(set, 'train')).map((sentence) => labelSentence(sentence, sets, 1)),
  );
  const classes = trainWordClasses(rawSentences(corpora), CLASSES);
  const bytes = packNameModel(trainNames(sentences, { classes, known: knownNames(nameLists()) }, NAMES));
  writeFileSync('data/models/recogniser.bin', bytes);
  const tagger = new NameTagger(openNameModel(bytes));
  for (const set of SETS) {
    const { micro, macro, tokensPerSecond } = evaluateNames(read(set, 'dev'), {
      tag: (words) => tagger.tag(words),
      sets,
      now: () => performance.now(),
    });
    console.log(
      `${set} dev: micro ${percent(micro.f1)}, macro ${percent(macro.f1)}, ${tokensPerSecond} tokens/s`,
    );
  }
};

const percent = (fraction: number): string => (100 * fraction).toFixed(1);
