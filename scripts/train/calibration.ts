// Learns how sure to be of each record from annotated articles: measured by cross-validation over them, then on all, to ship.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LoadedResources, loadResources } from '../../src/corpus/resources.ts';
import { confidenceOf } from '../../src/extract/calibrate.ts';
import { confidenceFeatures } from '../../src/extract/confidence-features.ts';
import {
  type CalibrationExample,
  type CalibrationTraining,
  trainCalibration,
} from '../../src/extract/train-calibration.ts';
import type { FeatureWeights } from '../../src/language/feature-weights.ts';
import { type Confident, calibrationError } from '../../src/model/calibration-error.ts';
import { factsOf } from '../../src/model/facts.ts';
import { extracted } from '../../src/pipeline.ts';
import { type AnnotatedArticle, readAnnotated, readAnnotations } from '../gold/gold-facts.ts';
import { judgeRecords } from '../gold/judge-records.ts';

const FOLDS = 8;
const PENALTY = 10;
const ANNOTATIONS = 'data/evaluation/annotations.jsonl';

type Examples = readonly CalibrationExample[];

/** Learns from the annotated articles; of each kind as many errors are added as articles have that nothing was learnt from. */
export const trainCalibrationModel = async (gold: string, corpora: string): Promise<void> => {
  const resources = loadResources();
  const raw = join(corpora, 'raw', 'articles.jsonl');
  const seen = [
    ...(await readAnnotated(gold, resources)),
    ...readAnnotations(ANNOTATIONS, raw, resources),
  ].map((article) => examplesOf(article, resources));
  const unseen = readAnnotations(ANNOTATIONS, raw, resources, 'unseen').map((article) =>
    examplesOf(article, resources),
  );
  print(`${FOLDS} folds over the articles learnt from, no errors added`, crossValidated(seen));
  const halves = [0, 1].map((half) => unseen.filter((_, i) => i % 2 === half).flat());
  const [odd = [], even = []] = halves;
  print('unseen articles, errors added by the other half of them', [
    ...judged(odd, trainCalibration(seen.flat(), trainingFor(seen.flat(), even))),
    ...judged(even, trainCalibration(seen.flat(), trainingFor(seen.flat(), odd))),
  ]);
  const weights = trainCalibration(seen.flat(), trainingFor(seen.flat(), unseen.flat()));
  const lines = [...weights].map((row) => row.join('\t'));
  writeFileSync('data/models/calibration.tsv', `${HEAD}feature\tweight\n${lines.join('\n')}\n`);
};

const print = (what: string, records: readonly Confident[]): void =>
  console.log(`expected calibration error, ${what}: ${calibrationError(records).toFixed(3)}`);

const crossValidated = (articles: readonly Examples[]): readonly Confident[] =>
  articles.flatMap((held, at) => {
    const others = articles.filter((_, i) => i % FOLDS !== at % FOLDS).flat();
    return judged(held, trainCalibration(others, { penalty: PENALTY, unseenErrors: new Map() }));
  });

const judged = (examples: Examples, weights: FeatureWeights): readonly Confident[] =>
  examples.map(({ features, isRight }) => ({ confidence: confidenceOf(features, weights), isRight }));

/** Errors of each kind that bring the share that is right among `seen` to that among `unseen`. */
const trainingFor = (seen: Examples, unseen: Examples): CalibrationTraining => {
  const kinds = [...new Set(seen.map(({ kind }) => kind))];
  const unseenErrors = kinds.map((kind): readonly [string, number] => {
    const own = seen.filter((example) => example.kind === kind);
    const others = unseen.filter((example) => example.kind === kind);
    const [right, share] = [own, others].map((all) => all.filter(({ isRight }) => isRight).length);
    const expected = ((share ?? 0) + 1) / (others.length + 2);
    return [kind, Math.max(0, Math.round((right ?? 0) / expected - own.length))];
  });
  return { penalty: PENALTY, unseenErrors: new Map(unseenErrors) };
};

const examplesOf = ({ article, gold }: AnnotatedArticle, resources: LoadedResources): Examples => {
  const document = extracted(article, resources);
  return judgeRecords(factsOf(document), gold).map(({ record, isRight }) => ({
    kind: record.kind,
    features: confidenceFeatures(record),
    isRight,
  }));
};

const HEAD = `# Weights that say how sure to be of a record: what speaks for and against its being right in full.
# Source: learnt from the judged records of annotated articles; licence: CC0; made by node scripts/run.mjs train calibration
`;
