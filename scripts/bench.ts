// Measures how fast the compiled program is: `npm run bench -- [--articles FILE.jsonl] [--runs 7] [--curve]`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hardTexts } from './bench/hard-texts.ts';

interface Run {
  /** From the start of the process to its end. */
  readonly seconds: number;
  /** What it computed in that time: does not grow where others keep the machine busy. */
  readonly cpuSeconds: number;
  /** Peak resident memory. */
  readonly megabytes: number;
}

interface Speed {
  readonly name: string;
  readonly language: string;
  readonly task: string;
  readonly tokens: number;
  /** On one core, by CPU time. */
  readonly tokensPerSecond: number;
}

interface Load {
  /** CPU milliseconds. */
  readonly models: number;
  readonly lexicons: number;
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
    tokens: { type: 'string', default: '50000' },
    curve: { type: 'boolean', default: false },
  },
});
/** Makes a process tell as its last words its peak memory (in kilobytes) and CPU time (in microseconds). */
const TELL_USAGE =
  "data:text/javascript,process.on('exit',()=>{const u=process.resourceUsage();process.stderr.write('\\n'+JSON.stringify([u.maxRSS,u.userCPUTime+u.systemCPUTime]))})";

const node = (args: readonly string[], input = ''): string => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    input,
  });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}:\n${stderr}`);
  return stdout + stderr;
};

const build = (input: string, ...options: readonly string[]): Run => {
  const out = mkdtempSync(join(tmpdir(), 'rajut-bench-'));
  const started = performance.now();
  const program = ['--import', TELL_USAGE, 'dist/cli/main.js'];
  const said = node([...program, 'build', input, '--out', out, '--quiet', ...options]);
  const seconds = (performance.now() - started) / 1000;
  rmSync(out, { recursive: true });
  const [kilobytes = Number.NaN, microseconds = Number.NaN]: readonly number[] = JSON.parse(
    said.trim().split('\n').at(-1) ?? '[]',
  );
  return { seconds, cpuSeconds: microseconds / 1e6, megabytes: kilobytes / 1024 };
};

const median = <K extends string>(runs: readonly Readonly<Record<K, number>>[], key: K): number =>
  runs.map((run) => run[key]).toSorted((a, b) => a - b)[Math.floor(runs.length / 2)] ?? Number.NaN;

const LABEL_WIDTH = 58;

const row = (label: string, ...cells: readonly string[]): void =>
  console.log(label.padEnd(LABEL_WIDTH) + cells.map((cell) => cell.padStart(14)).join(''));

const oneArticle = (label: string, ...options: readonly string[]): void => {
  const runs = Array.from({ length: Number(values.runs) }, () => build(values.article, ...options));
  const [wall, cpu] = [median(runs, 'seconds'), median(runs, 'cpuSeconds')];
  row(label, `${wall.toFixed(2)} s`, `${cpu.toFixed(2)} s`, `${median(runs, 'megabytes').toFixed(0)} MB`);
};

const corpus = (file: string): void => {
  const { seconds, cpuSeconds, megabytes } = build(file);
  const { articles, seconds: stages }: Stages = JSON.parse(node(['scripts/bench/stages.mjs', file]));
  const all = Object.values(stages).reduce((sum, part) => sum + part, 0);
  const wall = `${seconds.toFixed(1)} s`;
  row(`${articles} articles, all files`, wall, `${cpuSeconds.toFixed(1)} s`, `${megabytes.toFixed(0)} MB`);
  const nquads = build(file, '--format', 'nq').cpuSeconds;
  row('  articles a CPU second, start to end, --format nq', (articles / nquads).toFixed(1));
  row('  articles a CPU second, stages alone', (articles / all).toFixed(1));
  console.log();
  row('stage', 'CPU ms/article', 'share');
  for (const [stage, part] of Object.entries(stages))
    row(`  ${stage}`, ((1000 * part) / articles).toFixed(2), `${((100 * part) / all).toFixed(1)} %`);
};

/** Our own speed, and beside it what a JavaScript user would pick today: English models on English text, other tasks. */
const sideBySide = (): void => {
  const options = ['--article', values.article, '--tokens', values.tokens, '--runs', values.runs];
  const articles = values.articles === undefined ? [] : ['--articles', values.articles];
  const speeds: readonly Speed[] = JSON.parse(node(['scripts/bench/tokens.mjs', ...options, ...articles]));
  const chain = speeds.findLast(({ name }) => name === 'rajut')?.tokensPerSecond ?? Number.NaN;
  row('', 'tokens', 'tokens/s', 'of our chain');
  for (const { name, language, task, tokens, tokensPerSecond } of speeds) {
    const share = `× ${(tokensPerSecond / chain).toFixed(2)}`;
    row(`${name} (${language}): ${task}`, `${tokens}`, tokensPerSecond.toFixed(0), share);
  }
};

const models = (): void => {
  const loads: readonly Load[] = Array.from({ length: Number(values.runs) }, () =>
    JSON.parse(node(['scripts/bench/load.mjs'])),
  );
  const files = readdirSync('data/models').filter((name) => name.endsWith('.bin'));
  const bytes = files.reduce((sum, name) => sum + statSync(join('data/models', name)).size, 0);
  row('models on disk', '', '', `${(bytes / 1e6).toFixed(1)} MB`);
  row('models and gazetteer, opened', '', `${median(loads, 'models').toFixed(0)} ms`);
  row('lexicons, read and built', '', `${median(loads, 'lexicons').toFixed(0)} ms`);
};

const LENGTHS = [10_000, 30_000, 100_000, 300_000, 1_000_000] as const;

/** Time over length: microseconds a character, which do not grow where the time is linear. */
const curve = (): void => {
  row('µs a character, at a length of', ...LENGTHS.map(String));
  for (const [kind, textOf] of hardTexts(readFileSync(values.article, 'utf8'))) {
    const texts = LENGTHS.map((length) => textOf(length));
    const seconds: readonly number[] = JSON.parse(node(['scripts/bench/curve.mjs'], JSON.stringify(texts)));
    row(kind, ...seconds.map((time, i) => ((1e6 * time) / (LENGTHS[i] ?? 1)).toFixed(2)));
  }
};

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, median of ${values.runs}\n`);
if (values.curve) curve();
else {
  row('', 'time', 'CPU time', 'memory');
  oneArticle('one article, all files');
  oneArticle('one article, --format ttl', '--format', 'ttl');
  models();
  console.log();
  sideBySide();
  if (values.articles !== undefined) corpus(values.articles);
}
