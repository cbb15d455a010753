// What `npm pack` makes runs on its own: nothing that the program needs is left behind in the checkout.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BANK, jsonl } from './invented.ts';

const place = mkdtempSync(join(tmpdir(), 'rajut-pack-'));
const installed = join(place, 'node_modules', 'rajut');
const run = (...args: readonly string[]): string =>
  execFileSync(process.execPath, args, { cwd: place, encoding: 'utf8' });

beforeAll(() => {
  const pack = ['pack', '--ignore-scripts', '--silent', '--pack-destination', place];
  const tarball = execFileSync('npm', pack, { encoding: 'utf8' }).trim();
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', join(place, tarball), '-C', installed, '--strip-components=1']);
  for (const name of readdirSync('node_modules').filter((entry) => !entry.startsWith('.')))
    symlinkSync(resolve('node_modules', name), join(place, 'node_modules', name));
  writeFileSync(join(place, 'news.jsonl'), jsonl(BANK));
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

describe('the packed program', () => {
  it('builds, asks, explains and validates', () => {
    const main = join(installed, 'dist', 'cli', 'main.js');
    run(main, 'build', 'news.jsonl', '--quiet');
    expect(readdirSync(join(place, 'out')).filter((name) => name !== '.rajut')).toHaveLength(6);
    expect(run(main, 'query', '--saved', 'tenures', '--format', 'csv')).toContain('Bagus Prakoso');
    expect(run(main, 'explain', 'out', 'bagus prakoso')).toContain('Bank Contoh Nusantara');
    expect(run(main, 'validate', 'out', '--lang', 'en')).toContain('keeps to the shapes');
  });

  it('can be imported', () => {
    const script = join(place, 'use.mjs');
    writeFileSync(
      script,
      `import { build, loadResources, openStore, readArticles, understand } from 'rajut';
       const { articles } = await readArticles(['news.jsonl'], loadResources());
       const facts = understand(articles[0], loadResources());
       const summary = await build(['news.jsonl'], { out: 'api', formats: ['ttl'] });
       const { rows } = openStore(['api']).table('SELECT (COUNT(*) AS ?n) { ?s ?p ?o }');
       console.log(JSON.stringify([facts.article.id, summary.status, Number(rows[0][0].value) > 50]));`,
    );
    expect(JSON.parse(run(script))).toEqual(['bank-2', 'built', true]);
  });

  it('brings its types', () => {
    expect(readdirSync(join(installed, 'dist'))).toContain('index.d.ts');
  });

  it('leaves tests, corpora and the parts of the workshop out', () => {
    const top = readdirSync(installed);
    for (const name of ['test', 'src', 'scripts', 'docs', 'out']) expect(top).not.toContain(name);
  });
});
