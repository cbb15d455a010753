// Trains the weights that put mentions together: measured by five-fold cross-validation, then on all passages, to ship.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recogniseText } from '../../src/corpus/recognise-text.ts';
import { loadResources } from '../../src/corpus/resources.ts';
import type { FeatureWeights } from '../../src/language/feature-weights.ts';
import { seededRandom } from '../../src/language/seeded-random.ts';
import { readCoreference } from '../../src/resolve/coreference-corpus.ts';
import {
  annotated,
  type GoldProfiled,
  scoreCoreferencePassages,
} from '../../src/resolve/evaluate-coreference.ts';
import { trainCoreference } from '../../src/resolve/train-coreference.ts';

const SEED = 20231109;
const FOLDS = 5;

const train = (passages: readonly GoldProfiled[]): FeatureWeights =>
  trainCoreference(passages, { epochs: 8, random: seededRandom(SEED), leastChanges: 7 });

export const trainCoreferenceModel = (corpora: string): void => {
  const resources = loadResources();
  const source = readFileSync(join(corpora, 'coref', 'coin.dev.tsv'), 'utf8');
  const passages = readCoreference(source).map((gold) =>
    annotated(gold, (text) => recogniseText(text, resources), resources.link),
  );
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = train(passages.filter((_, i) => i % FOLDS !== fold));
    const held = passages.filter((_, i) => i % FOLDS === fold);
    const { muc, b3, ceafe, conll, names } = scoreCoreferencePassages(held, weights);
    const shown = [muc.f1, b3.f1, ceafe.f1, conll, names.conll].map((share) => (100 * share).toFixed(1));
    console.log(`fold ${fold + 1}, trained without it: MUC, B3, CEAF-e, CoNLL, names: ${shown.join(', ')}`);
  }
  const lines = [...train(passages)].map(([feature, weight]) => `${feature}\t${weight}`);
  writeFileSync('data/models/coreference.tsv', `${HEAD}feature\tweight\n${lines.join('\n')}\n`);
};

const HEAD = `# Weights that put mentions together: what speaks for and against two of them standing for one thing.
# Source: learnt from COIN, development part (CC BY-SA 4.0); licence: CC BY-SA 4.0; made by node scripts/run.mjs train coreference
`;
