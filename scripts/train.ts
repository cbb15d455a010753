// Makes a model from the corpora: `node scripts/run.mjs train recogniser [--corpora ../shared/corpora]`.
import { parseArgs } from 'node:util';
import { trainCalibrationModel } from './train/calibration.ts';
import { trainCoreferenceModel } from './train/coreference.ts';
import { trainFigureModel } from './train/figures.ts';
import { measureRecogniser, trainRecogniser } from './train/recogniser.ts';
import { measureSyntaxModel, trainSyntaxModel } from './train/syntax.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    corpora: { type: 'string', default: '../shared/corpora' },
    gold: { type: 'string', default: '../shared/gold/dev' },
  },
});

const trainers: Readonly<Record<string, (corpora: string) => void | Promise<void>>> = {
  recogniser: trainRecogniser,
  syntax: trainSyntaxModel,
  coreference: trainCoreferenceModel,
  figures: (corpora) => trainFigureModel(corpora, values.gold),
  calibration: () => trainCalibrationModel(values.gold, values.corpora),
};

/** Prints figures on held-out sentences and writes nothing; run only when asked for. */
const measures: typeof trainers = {
  'recogniser-held-out': measureRecogniser,
  'syntax-held-out': measureSyntaxModel,
};

for (const name of positionals.length > 0 ? positionals : Object.keys(trainers)) {
  const train = trainers[name] ?? measures[name];
  if (!train)
    throw new Error(
      `no model is called "${name}"; there is ${Object.keys({ ...trainers, ...measures }).join(', ')}`,
    );
  await train(values.corpora);
}
