// Trains the name tagger on corpora, annotated articles and voted raw sentences, and measures one that has not seen the dev parts.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluateNames, scoreNames } from '../../src/language/evaluate-names.ts';
import { knownNames } from '../../src/language/known-names.ts';
import {
  type LabelledSentence,
  type LabelSets,
  labelSentence,
  labelSets,
  readTagged,
} from '../../src/language/labelled-corpus.ts';
import { conventionNumber, conventionOf, NAME_CONVENTIONS } from '../../src/language/name-conventions.ts';
import { decodeRuns } from '../../src/language/name-labels.ts';
import { type NameModel, NameTagger } from '../../src/language/name-model.ts';
import { packNameModel } from '../../src/language/name-model-file.ts';
import { parseTable } from '../../src/language/table.ts';
import {
  type Knowledge,
  type NameTraining,
  trainNames,
  type VotedSentence,
} from '../../src/language/train-names.ts';
import { trainWordClasses } from '../../src/language/train-word-classes.ts';
import { furtherSentences, goldSentences } from './gold-articles.ts';
import { nameLists } from './name-lists.ts';
import { sentencesForNames } from './names-to-label.ts';
import { rawSentences } from './raw-sentences.ts';
import { readNameVotes, TAUGHT_NAMES } from './taught-names.ts';
import { readTreebanks } from './treebanks.ts';

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
export const NAMES: NameTraining = {
  seed: SEED,
  passes: 4,
  lastPasses: 2,
  goldTimes: 3,
  rate: 0.003,
  rowDropout: 0.2,
  dropout: 0.2,
  width: 96,
  layers: 2,
  mostRows: 48_000,
  leastCount: 2,
  log: console.log,
};

/** What the tagger knows beside labels. */
export const nameKnowledge = (corpora: string): Knowledge => ({
  classes: trainWordClasses(rawSentences(corpora), CLASSES),
  known: knownNames(nameLists()),
});

const sets = (): LabelSets => labelSets(parseTable(readFileSync('data/lexicons/label-sets.tsv', 'utf8')));

const readPart = (corpora: string, set: string, part: string): string =>
  readFileSync(join(corpora, 'ner', `${set}.${part}.tsv`), 'utf8');

/** One part of all corpora. */
export const labelledPart = (corpora: string, part: 'train' | 'dev'): readonly LabelledSentence[] =>
  SETS.flatMap((set) =>
    readTagged(readPart(corpora, set, part)).map((sentence) =>
      labelSentence(sentence, sets(), { weight: 1, convention: conventionNumber(set) }),
    ),
  );

/** Raw sentences with the labels that were voted for them. */
export const votedSentences = (corpora: string): readonly VotedSentence[] =>
  readNameVotes(
    TAUGHT_NAMES,
    sentencesForNames(corpora, readTreebanks(corpora)).map(({ words }) => words),
  );

/** The articles that were annotated beside the project, read by its own convention. */
export const annotated = (corpora: string): readonly LabelledSentence[] =>
  goldSentences(join(corpora, '..', 'gold', 'dev'));

export const trainRecogniser = (corpora: string): void => {
  const labelled = [
    ...labelledPart(corpora, 'train'),
    ...labelledPart(corpora, 'dev'),
    ...annotated(corpora),
    ...[...furtherSentences(corpora).values()].flat(),
  ];
  const model = trainNames(labelled, votedSentences(corpora), nameKnowledge(corpora), NAMES);
  writeFileSync('data/models/recogniser.bin', packNameModel(model));
};

/** Prints how well a tagger does that has seen neither the dev parts nor the further annotated articles. */
export const measureRecogniser = (corpora: string): void => {
  const labelled = [...labelledPart(corpora, 'train'), ...annotated(corpora)];
  const model = trainNames(labelled, votedSentences(corpora), nameKnowledge(corpora), NAMES);
  for (const set of SETS) measureCorpus(model, set, readPart(corpora, set, 'dev'));
  const tagger = new NameTagger(model);
  for (const [set, sentences] of furtherSentences(corpora)) {
    const { micro, macro } = scoreNames(
      sentences.map(({ labels }) => decodeRuns(labels)),
      sentences.map(({ words }) => decodeRuns(tagger.tag(words))),
    );
    console.log(`articles "${set}": micro ${percent(micro.f1)}, macro ${percent(macro.f1)}`);
  }
};

/** By the convention that is chosen for it, then by the others. */
const measureCorpus = (model: NameModel, set: string, text: string): void => {
  const sentences = readTagged(text).map(({ words }) => words);
  const chosen = conventionOf(model.habits, sentences);
  for (const one of new Set([chosen, ...NAME_CONVENTIONS])) {
    const tagger = new NameTagger(model, one);
    const { micro, macro } = evaluateNames(text, {
      tag: (words) => tagger.tag(words),
      sets: sets(),
      now: () => performance.now(),
    });
    const note = one === chosen ? ' (chosen)' : '';
    console.log(`${set} dev as ${one}${note}: micro ${percent(micro.f1)}, macro ${percent(macro.f1)}`);
  }
};

const percent = (fraction: number): string => (100 * fraction).toFixed(1);
