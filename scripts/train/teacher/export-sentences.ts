// Writes what the teacher reads, a JSON line a sentence: `node scripts/run.mjs train/teacher/export-sentences CORPORA TREES SENTENCES`.
import { writeFileSync } from 'node:fs';
import { heldOut, readTreebanks, sentencesToLabel } from '../treebanks.ts';

const [corpora = '../shared/corpora', treesFile = '', sentencesFile = ''] = process.argv.slice(2);
const treebanks = readTreebanks(corpora);
const held = new Set(Object.values(heldOut(treebanks)).flat());
/** The names that `corpora.py` numbers the treebanks by. */
const SETS = [
  ['csui', 'csui'],
  ['gsd', 'gsd-r2'],
  ['pud', 'pud'],
  ['old', 'gsd-r2-old'],
] as const;

const trees = SETS.flatMap(([name, set]) =>
  treebanks[name].map((sentence) => ({
    set,
    held: held.has(sentence),
    w: sentence.words.map(({ form }) => form),
    t: sentence.words.map(({ upos }) => upos),
    h: sentence.words.map(({ head }) => head),
    r: sentence.words.map(({ deprel }) => deprel),
  })),
);
const lines = (values: readonly unknown[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join('');
writeFileSync(treesFile, lines(trees));
writeFileSync(sentencesFile, lines(sentencesToLabel(corpora, treebanks).map((w) => ({ w }))));
