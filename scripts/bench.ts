// Measures how fast the compiled program is: `npm run build && node scripts/run.mjs bench [--articles FILE.jsonl] [--runs 7]`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

interface Run {
  /** From the start of the process to its end. */
  readonly seconds: number;
  /** Peak resident memory. */
  readonly megabytes: number;
}

interface Stages {
  readonly articles: number;
  /** CPU seconds of each stage, all articles together. */
  readonly seconds: Readonly<Record<string, number>>;
}

const { values } = parseArgs({
  options: {
    article: { type: 'string', default: 'data/articles/sekjen-kemnaker-miyagi.txt' },
    articles: { type: 'string' },
    runs: { type: 'string', default: '7' },
  },
});
/** Makes a process tell its peak memory (in kilobytes) as its last words. */
const TELL_MEMORY =
  "data:text/javascript,process.on('exit',()=>process.stderr.write('\\n'+process.resourceUsage().maxRSS))";

const node = (...args: readonly string[]): string => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}:\n${stderr}`);
  return stdout + stderr;
};

const build = (input: string, ...options: readonly string[]): Run => {
  const out = mkdtempSync(join(tmpdir(), 'rajut-bench-'));
  const started = performance.now();
  const said = node(
    '--import',
    TELL_MEMORY,
    'dist/cli/main.js',
    'build',
    input,
    '--out',
    out,
    '--quiet',
    ...options,
  );
  const seconds = (performance.now() - started) / 1000;
  rmSync(out, { recursive: true });
  return { seconds, megabytes: Number(said.trim().split('\n').at(-1)) / 1024 };
};

const median = (runs: readonly Run[], key: keyof Run): number =>
  runs.map((run) => run[key]).toSorted((a, b) => a - b)[Math.floor(runs.length / 2)] ?? Number.NaN;

const row = (label: string, ...cells: readonly string[]): void =>
  console.log(label.padEnd(42) + cells.map((cell) => cell.padStart(14)).join(''));

const oneArticle = (label: string, ...options: readonly string[]): void => {
  const runs = Array.from({ length: Number(values.runs) }, () => build(values.article, ...options));
  row(label, `${median(runs, 'seconds').toFixed(2)} s`, `${median(runs, 'megabytes').toFixed(0)} MB`);
};

const corpus = (file: string): void => {
  const { seconds, megabytes } = build(file);
  const { articles, seconds: stages }: Stages = JSON.parse(node('scripts/bench/stages.mjs', file));
  const all = Object.values(stages).reduce((sum, part) => sum + part, 0);
  row(`${articles} articles, all files`, `${seconds.toFixed(1)} s`, `${megabytes.toFixed(0)} MB`);
  row('  articles a second, from start to end', (articles / seconds).toFixed(1));
  row('  articles a CPU second, stages alone', (articles / all).toFixed(1));
  console.log();
  row('stage', 'CPU ms/article', 'share');
  for (const [stage, part] of Object.entries(stages))
    row(`  ${stage}`, ((1000 * part) / articles).toFixed(2), `${((100 * part) / all).toFixed(1)} %`);
};

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, median of ${values.runs}\n`);
row('', 'time', 'memory');
oneArticle('one article, all files');
oneArticle('one article, --format ttl', '--format', 'ttl');
if (values.articles !== undefined) corpus(values.articles);
