// Makes a model from the corpora: `node scripts/run.mjs train recogniser [--corpora ../shared/corpora]`.
import { parseArgs } from 'node:util';
import { trainRecogniser } from './train/recogniser.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { corpora: { type: 'string', default: '../shared/corpora' } },
});

const trainers: Readonly<Record<string, (corpora: string) => void>> = { recogniser: trainRecogniser };

for (const name of positionals.length > 0 ? positionals : Object.keys(trainers)) {
  const train = trainers[name];
  if (!train) throw new Error(`no model is called "${name}"; there is ${Object.keys(trainers).join(', ')}`);
  train(values.corpora);
}
