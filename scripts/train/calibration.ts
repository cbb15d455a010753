// Learns how sure to be of each record from annotated articles: measured by cross-validation over them, then on all, to ship.
import { writeFileSync } from 'node:fs';
import { loadResources } from '../../src/corpus/resources.ts';
import { confidenceOf } from '../../src/extract/calibrate.ts';
import { confidenceFeatures } from '../../src/extract/confidence-features.ts';
import {
  type CalibrationExample,
  type CalibrationTraining,
  trainCalibration,
} from '../../src/extract/train-calibration.ts';
import { calibrationError } from '../../src/model/calibration-error.ts';
import { factsOf } from '../../src/model/facts.ts';
import { extracted } from '../../src/pipeline.ts';
import { readAnnotated } from '../gold/gold-facts.ts';
import { judgeRecords } from '../gold/judge-records.ts';

const FOLDS = 8;
/** The added errors are those that articles nobody has read have more of: see the card. */
const TRAINING: CalibrationTraining = {
  penalty: 10,
  unseenErrors: new Map([
    ['tenure', 3],
    ['quotation', 12],
    ['figure', 50],
    ['event', 35],
    ['relation', 6],
  ]),
};

export const trainCalibrationModel = async (gold: string): Promise<void> => {
  const articles = await examplesOf(gold);
  const tried = articles.flatMap((held, at) => {
    const others = articles.filter((_, i) => i % FOLDS !== at % FOLDS).flat();
    const weights = trainCalibration(others, { ...TRAINING, unseenErrors: new Map() });
    return held.map(({ features, isRight }) => ({ confidence: confidenceOf(features, weights), isRight }));
  });
  console.log(
    `expected calibration error, ${FOLDS} folds over articles, no errors added: ${calibrationError(tried).toFixed(3)}`,
  );
  const lines = [...trainCalibration(articles.flat(), TRAINING)].map((row) => row.join('\t'));
  writeFileSync('data/models/calibration.tsv', `${HEAD}feature\tweight\n${lines.join('\n')}\n`);
};

/** The records of each annotated article. */
const examplesOf = async (gold: string): Promise<readonly (readonly CalibrationExample[])[]> => {
  const resources = loadResources();
  const annotated = await readAnnotated(gold, resources);
  return annotated.map(({ article, gold: facts }) => {
    const document = extracted(article, resources);
    return judgeRecords(factsOf(document), facts).map(({ record, isRight }) => ({
      kind: record.kind,
      features: confidenceFeatures(record),
      isRight,
    }));
  });
};

const HEAD = `# Weights that say how sure to be of a record: what speaks for and against its being right in full.
# Source: learnt from the judged records of 32 annotated articles; licence: CC0; made by node scripts/run.mjs train calibration
`;
