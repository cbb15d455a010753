import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BANK, jsonl } from './invented.ts';
import { folder, rajut } from './rajut.ts';

/** A tenure that nobody holds and nothing says. */
const BROKEN = `<https://example.org/tenure/1> a <https://w3id.org/rajut/ns#Tenure> .\n`;

describe('rajut validate', () => {
  it('accepts what a build has written, in each of its formats', async () => {
    const out = folder();
    await rajut(['build', '-', '--out', out, '--quiet', '--mentions'], { input: jsonl(BANK) });
    const files = ['graph.ttl', 'graph.trig', 'graph.nq', 'graph.jsonld'].map((name) => join(out, name));
    const runs = await Promise.all(files.map((file) => rajut(['validate', file])));
    expect(runs.map(({ status }) => status)).toEqual([0, 0, 0, 0]);
    expect(new Set(runs.map(({ stdout }) => stdout)).size).toBe(1);
    expect(runs[0]?.stdout).toContain('The graph keeps to the shapes');
  });

  it('accepts a build with RDF 1.2 statements', async () => {
    const out = folder();
    await rajut(['build', '-', '--out', out, '--quiet', '--rdf12'], { input: jsonl(BANK) });
    expect((await rajut(['validate', out])).status).toBe(0);
  });

  it('names each violation and fails, in the language that is asked for', async () => {
    const file = join(folder(), 'broken.ttl');
    writeFileSync(file, BROKEN);
    const english = await rajut(['validate', file]);
    const indonesian = await rajut(['validate', file, '--lang', 'id']);
    expect(english.status).toBe(1);
    expect(english.stdout).toMatch(/^violation {2}https:\/\/example\.org\/tenure\/1: /m);
    expect(indonesian.stdout).toMatch(/^pelanggaran {2}https:\/\/example\.org\/tenure\/1: /m);
  });

  it('gives the report as JSON', async () => {
    const file = join(folder(), 'broken.ttl');
    writeFileSync(file, BROKEN);
    const run = await rajut(['validate', file, '--json']);
    const report = JSON.parse(run.stdout);
    expect(run.status).toBe(1);
    expect(report.conforms).toBe(false);
    expect(report.violations[0].focusNode).toBe('https://example.org/tenure/1');
  });
});
