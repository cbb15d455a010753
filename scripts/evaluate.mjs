// Builds annotated articles that lie beside the project and prints how well graphs and confidences score; arguments go to the scorer (--show, --json).
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const shared = fileURLToPath(new URL('../../shared/', import.meta.url));
const cli = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const out = mkdtempSync(join(tmpdir(), 'rajut-evaluate-'));

const node = (...args) => {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};

if (!existsSync(`${shared}gold/dev`)) {
  console.error(`${shared}gold/dev is not there: nothing to evaluate on`);
  process.exit(1);
}
const records = (path) =>
  readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

/** Lays our own annotations beside the raw articles that they are of: [name, folder of annotations, articles]. */
const furtherSets = () => {
  const annotations = records(
    fileURLToPath(new URL('../data/evaluation/annotations.jsonl', import.meta.url)),
  );
  const texts = new Map(
    records(`${shared}corpora/raw/articles.jsonl`).map((article) => [article.id, article]),
  );
  return [...new Set(annotations.map(({ set }) => set))].map((set) => {
    const folder = join(out, `gold-${set}`);
    mkdirSync(folder);
    const ofSet = annotations.filter((annotation) => annotation.set === set);
    for (const one of ofSet) writeFileSync(join(folder, `${one.id}.json`), JSON.stringify(one));
    const articles = ofSet.map(({ id, raw }) => JSON.stringify({ ...texts.get(raw), id }));
    writeFileSync(join(folder, 'articles.jsonl'), `${articles.join('\n')}\n`);
    return [set, folder, join(folder, 'articles.jsonl')];
  });
};

const sets = [
  ['seed', `${shared}gold/seed`, 'data/articles'],
  ['dev', `${shared}gold/dev`, `${shared}gold/dev/articles.jsonl`],
  ...furtherSets(),
];
for (const [name, gold, input] of sets) {
  const data = join(out, name);
  console.log(`\n${name}`);
  node(cli, 'build', input, '--out', data, '--mentions', '--quiet');
  node(
    `${shared}score/score.mjs`,
    '--gold',
    gold,
    '--data',
    data,
    '--cli',
    `${process.execPath} ${cli}`,
    ...process.argv.slice(2),
  );
}

for (const [name, gold] of sets.slice(1)) {
  console.log(`\nconfidences on ${name}`);
  node(fileURLToPath(new URL('run.mjs', import.meta.url)), 'confidence', gold);
}
