import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BANK, FERRY, jsonl } from '../cli/invented.ts';
import { folder, rajut } from '../cli/rajut.ts';
import { contents, shown } from './folder-contents.ts';
import { copied, killedAfter, randomFrom, verified } from './killed.ts';

/** `npm run test:kills` sets it to 200. */
const KILLS = Number(process.env['RAJUT_KILLS'] ?? 4);
const SEED = 20_261_124;

const NAMES = ['Rina Wulandari', 'Bagus Prakoso', 'Hendra Gunadi', 'Ratna Sari', 'Tono Wijaya'];
const CITIES = ['Surabaya', 'Bandung', 'Medan', 'Makassar', 'Semarang'];
const ARTICLES: readonly object[] = Array.from({ length: 40 }, (_, i) => ({
  id: `berita-${i}`,
  headline: `Wali Kota ${CITIES[i % 5]} Resmikan Pasar ${i}`,
  datePublished: `2024-05-${String(1 + (i % 28)).padStart(2, '0')}`,
  text: `Wali Kota ${CITIES[i % 5]} ${NAMES[(i * 3) % 5]} meresmikan Pasar Contoh ${i} di ${CITIES[i % 5]}.\n\n"Pasar ini menampung ${100 + i} pedagang," kata ${NAMES[(i * 3) % 5]}.`,
}));

const FORMATS = ['--format', 'nq,ttl,jsonld', '--quiet'];

/** Which folder a command begins with, what it does there, and what comes of it when nobody kills it. */
interface Job {
  readonly name: string;
  readonly before: string | undefined;
  readonly args: (out: string) => readonly string[];
  readonly whole: string;
  /** Milliseconds that it takes. */
  readonly time: number;
}

const jobs: Job[] = [];
const scratch = mkdtempSync(join(tmpdir(), 'rajut-kills-'));

const source = (...articles: readonly object[]): string => {
  const path = join(place(), 'news.jsonl');
  writeFileSync(path, jsonl(...articles));
  return path;
};

/** A folder that lasts until all tests are over. */
const place = (): string => mkdtempSync(join(scratch, 'job-'));

const job = async (name: string, before: string | undefined, args: Job['args']): Promise<void> => {
  const whole = before === undefined ? join(place(), 'out') : copied(before, join(place(), 'out'));
  const started = performance.now();
  expect((await rajut(args(whole))).status).toBe(0);
  jobs.push({ name, before, args, whole, time: performance.now() - started });
};

beforeAll(async () => {
  const all = source(...ARTICLES);
  const some = source(...ARTICLES.slice(0, 20), FERRY, BANK);
  const more = source(...ARTICLES.slice(15));
  const first = join(place(), 'out');
  expect((await rajut(['build', some, '--out', first, ...FORMATS])).status).toBe(0);
  await job('a new build', undefined, (out) => ['build', all, '--out', out, ...FORMATS]);
  await job('a build over another', first, (out) => ['build', all, '--out', out, ...FORMATS]);
  await job('an addition', first, (out) => ['build', '--add', more, '--out', out, ...FORMATS]);
});

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('a process that is killed', () => {
  const random = randomFrom(SEED);
  it.each(Array.from({ length: KILLS }, (_, i) => [i, random()] as const))(
    'leaves a store that opens, verifies and is completed (%i, at %f of its time)',
    async (number, share) => {
      const { before, args, whole, time } = jobs[number % jobs.length] ?? expect.fail('no job');
      const out = join(folder(), 'out');
      if (before !== undefined) copied(before, out);
      await killedAfter(time * (0.3 + 0.75 * share), args(out));
      const found = await verified(out);
      expect(found).toMatchObject({ broken: [], isWhole: true });
      const files = contents(out, before === undefined && found.articles === 0 ? [] : shown(out));
      const isOld = before !== undefined && same(files, contents(before, shown(before)));
      expect(isOld || Object.keys(files).length === 0 || same(files, contents(whole, shown(whole)))).toBe(
        true,
      );
      expect((await rajut(args(out))).status).toBe(0);
      expect(contents(out)).toEqual(contents(whole));
    },
  );
});

const same = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
