// Builds the annotated articles that lie beside the project and prints how well graphs and confidences score; arguments go to the scorer (--show, --json).
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
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
for (const [gold, input] of [
  ['seed', 'data/articles'],
  ['dev', `${shared}gold/dev/articles.jsonl`],
]) {
  const data = join(out, gold);
  console.log(`\n${gold}`);
  node(cli, 'build', input, '--out', data, '--mentions', '--quiet');
  node(
    `${shared}score/score.mjs`,
    '--gold',
    `${shared}gold/${gold}`,
    '--data',
    data,
    '--cli',
    `${process.execPath} ${cli}`,
    ...process.argv.slice(2),
  );
}

console.log('\nconfidences on dev');
node(fileURLToPath(new URL('run.mjs', import.meta.url)), 'confidence', `${shared}gold/dev`);
