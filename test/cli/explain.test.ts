import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, rajut } from './rajut.ts';
import { BASE, GRAPH, TEXT, writeSmallGraph } from './small-graph.ts';

describe('rajut explain', () => {
  it('shows names, links and each fact in its sentence with the words marked', async () => {
    const run = await rajut(['explain', writeSmallGraph(folder()), 'sari']);
    expect(run.stdout.split('\n')).toEqual([
      'Sari Dewi  Person',
      `${BASE}person/sari-dewi`,
      'also called: Sari',
      'links: http://www.wikidata.org/entity/Q1',
      '',
      'Relations (2)',
      '  • Sari Dewi · memberOf · PT Contoh',
      '      «Sari Dewi masuk PT Contoh». [a1, 2024-01-02]',
      '  • Sari Dewi · owns · PT Contoh (claimed by Budi)',
      '      Menurut Budi, «Sari Dewi memiliki PT Contoh». [a1, 2024-01-02]',
      '',
    ]);
  });

  it('lets no control character of an article reach the terminal', async () => {
    const data = folder();
    const graph = GRAPH.replaceAll('masuk', 'm\\u001B[2Jk').replace('"Sari"@id', '"Sa\\u0007ri"@id');
    writeFileSync(join(data, 'graph.trig'), graph);
    const text = TEXT.replace('masuk', 'm\u001b[2Jk');
    writeFileSync(join(data, 'articles.jsonl'), `${JSON.stringify({ id: 'a1', text })}\n`);
    const run = await rajut(['explain', data, 'sari dewi']);
    expect(run.stdout).toContain('also called: Sa ri');
    expect(run.stdout).toContain('«Sari Dewi m [2Jk PT Contoh»');
    expect(run.stdout).not.toMatch(/[^\P{Cc}\n]/u);
  });

  it('says which line of the texts cannot be read', async () => {
    const data = writeSmallGraph(folder());
    writeFileSync(join(data, 'articles.jsonl'), '{"id": "b"}\n{broken\n');
    const run = await rajut(['explain', data, 'sari']);
    expect(run.status).toBe(1);
    expect(run.stderr).toContain(`${join(data, 'articles.jsonl')}: line 2 is no JSON`);
  });

  it('underlines the words where colours are wanted', async () => {
    const env = { FORCE_COLOR: '1', NO_COLOR: '' };
    const run = await rajut(['explain', writeSmallGraph(folder()), 'sari'], { env });
    expect(run.stdout).toContain('\u001b[4m');
    expect(run.stdout).not.toContain('«');
  });

  it('finds an entity by IRI, and whatever its case and accents', async () => {
    const data = writeSmallGraph(folder());
    const runs = await Promise.all(
      [`${BASE}organization/pt-contoh`, 'pt  CONTÖH'].map((name) => rajut(['explain', data, name])),
    );
    for (const run of runs) expect(run.stdout).toMatch(/^PT Contoh {2}Organization\n/);
  });

  it('says which entities share a name', async () => {
    const run = await rajut(['explain', writeSmallGraph(folder()), 'budi']);
    expect(run.status).toBe(1);
    expect(run.stderr).toContain(`${BASE}person/budi\n`);
    expect(run.stderr).toContain(`${BASE}person/budi-2\n`);
  });

  it('suggests a name of similar spelling', async () => {
    const run = await rajut(['explain', writeSmallGraph(folder()), 'Sary Dewy']);
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('Did you mean: Sari Dewi?');
  });

  it('shows the words alone, and says so, where the texts are missing', async () => {
    const run = await rajut(['explain', writeSmallGraph(folder(), { withTexts: false }), 'sari']);
    expect(run.stdout).toContain('      «Sari Dewi masuk PT Contoh» [a1');
    expect(run.stdout).toContain('articles.jsonl');
  });

  it('gives the facts as JSON', async () => {
    const run = await rajut(['explain', writeSmallGraph(folder()), 'sari', '--json']);
    const { name, alternateNames, facts } = JSON.parse(run.stdout);
    expect([name, alternateNames]).toEqual(['Sari Dewi', ['Sari']]);
    expect(facts[1]).toMatchObject({
      kind: 'statement',
      values: { attributedTo: [{ value: `${BASE}person/budi`, label: 'Budi' }] },
      evidence: [
        { article: 'a1', start: 41, end: 69, sentence: 'Menurut Budi, Sari Dewi memiliki PT Contoh.' },
      ],
    });
  });
});
