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
import { conventionNumber, conventionOf, NAME_CONVENTIONS } from '../../src/language/name-conventions.ts';
import { NameTagger } from '../../src/language/name-model.ts';
import { packNameModel } from '../../src/language/name-model-file.ts';
import { parseTable } from '../../src/language/table.ts';
import { trainNames } from '../../src/language/train-names.ts';
import { trainWordClasses } from '../../src/language/train-word-classes.ts';
import { goldSentences } from './gold-articles.ts';
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
  freedom: 0.7,
  mostFeatures: 183_000,
} as const;

export const trainRecogniser = (corpora: string): void => {
  const sets = labelSets(parseTable(readFileSync('data/lexicons/label-sets.tsv', 'utf8')));
  const read = (set: string, part: string): string =>
    readFileSync(join(corpora, 'ner', `${set}.${part}.tsv`), 'utf8');
  const labelled = (part: string): readonly LabelledSentence[] =>
    SETS.flatMap((set) =>
      readTagged(read(set, part)).map((sentence) =>
        labelSentence(sentence, sets, { weight: 1, convention: conventionNumber(set) }),
      ),
    );
  const knowledge = {
    classes: trainWordClasses(rawSentences(corpora), CLASSES),
    known: knownNames(nameLists()),
  };
  const gold = goldSentences(join(corpora, '..', 'gold', 'dev'));
  const train = [...labelled('train'), ...gold];
  const measured = trainNames(train, knowledge, NAMES);
  for (const set of SETS) {
    const text = read(set, 'dev');
    const convention = conventionOf(
      measured.habits,
      readTagged(text).map((sentence) => sentence.words),
    );
    for (const one of new Set([convention, ...NAME_CONVENTIONS])) {
      const tagger = new NameTagger(measured, one);
      const { micro, macro } = evaluateNames(text, {
        tag: (words) => tagger.tag(words),
        sets,
        now: () => performance.now(),
      });
      const chosen = one === convention ? ' (chosen)' : '';
      console.log(`${set} dev as ${one}${chosen}: micro ${percent(micro.f1)}, macro ${percent(macro.f1)}`);
    }
  }
  const shipped = trainNames([...train, ...labelled('dev')], knowledge, NAMES);
  writeFileSync('data/models/recogniser.bin', packNameModel(shipped));
};

const percent = (fraction: number): string => (100 * fraction).toFixed(1);
