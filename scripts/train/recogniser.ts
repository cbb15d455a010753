// Trains the name tagger on the corpora and writes data/models/recogniser.bin.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluateNames } from '../../src/language/evaluate-names.ts';
import { buildKeyTable } from '../../src/language/key-table.ts';
import { labelSentence, labelSets, readTagged } from '../../src/language/labelled-corpus.ts';
import { NameTagger } from '../../src/language/name-model.ts';
import { packNameModel } from '../../src/language/name-model-file.ts';
import { parseTable } from '../../src/language/table.ts';
import { trainNames } from '../../src/language/train-names.ts';

const SETS = ['nergrit', 'idner', 'nerui'] as const;
const OPTIONS = {
  seed: 20231109,
  epochs: 20,
  penalty: 2,
  leastCount: 2,
  dropout: 0.2,
  mostFeatures: 180_000,
} as const;

export const trainRecogniser = (corpora: string): void => {
  const sets = labelSets(parseTable(readFileSync('data/lexicons/label-sets.tsv', 'utf8')));
  const read = (set: string, part: string): string =>
    readFileSync(join(corpora, 'ner', `${set}.${part}.tsv`), 'utf8');
  const sentences = SETS.flatMap((set) =>
    readTagged(read(set, 'train')).map((s) => labelSentence(s, sets, 1)),
  );
  const keys = buildKeyTable([]);
  const classes = {
    keys,
    fine: new Uint16Array(keys.length),
    coarse: new Uint8Array(keys.length),
    capitals: new Uint8Array(keys.length),
  };
  const model = trainNames(
    sentences,
    { classes, phrases: { keys, kinds: new Uint16Array(keys.length) } },
    OPTIONS,
  );
  writeFileSync('data/models/recogniser.bin', packNameModel(model));
  const tagger = new NameTagger(model);
  for (const set of SETS) {
    const { micro, macro } = evaluateNames(read(set, 'dev'), {
      tag: (words) => tagger.tag(words),
      sets,
      now: () => performance.now(),
    });
    console.log(`${set}.dev micro ${(100 * micro.f1).toFixed(1)} macro ${(100 * macro.f1).toFixed(1)}`);
  }
};
