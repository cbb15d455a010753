// Trains the name tagger: first without the corpora's dev parts, to measure it on them, then on all, to ship it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluateNames } from '../../src/language/evaluate-names.ts';
import { knownNames } from '../../src/language/known-names.ts';
import {
  type LabelledSentence,
  labelSentence,
  labelSets,
  readTagged,
} from '../../src/language/labelled-corpus.ts';
import { NameTagger } from '../../src/language/name-model.ts';
import { packNameModel } from '../../src/language/name-model-file.ts';
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
  const sentences = (part: string): readonly LabelledSentence[] =>
    SETS.flatMap((set) => readTagged(read(set, part)).map((sentence) => labelSentence(sentence, sets, 1)));
  const knowledge = {
    classes: trainWordClasses(rawSentences(corpora), CLASSES),
    known: knownNames(nameLists()),
  };
  const measured = new NameTagger(trainNames(sentences('train'), knowledge, NAMES));
  for (const set of SETS) {
    const { micro, macro } = evaluateNames(read(set, 'dev'), {
      tag: (words) => measured.tag(words),
      sets,
      now: () => performance.now(),
    });
    console.log(`${set} dev, trained without it: micro ${percent(micro.f1)}, macro ${percent(macro.f1)}`);
  }
  const shipped = trainNames([...sentences('train'), ...sentences('dev')], knowledge, NAMES);
  writeFileSync('data/models/recogniser.bin', packNameModel(shipped));
};

const percent = (fraction: number): string => (100 * fraction).toFixed(1);
