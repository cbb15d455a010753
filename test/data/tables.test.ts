import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GAZETTEERS } from '../../scripts/gazetteers/order.ts';
import { compileGazetteer } from '../../src/language/gazetteer-compile.ts';
import { readGazetteerRow } from '../../src/language/gazetteer-row.ts';
import { parseTable } from '../../src/language/table.ts';

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .map((name) => `${folder}/${name}`);

const gazetteers = [...filesIn('data/gazetteers'), ...filesIn('data/gazetteers/sources')];
const lexicons = filesIn('data/lexicons');

/** Lexicons whose lines are tried in the order of the file. */
const ORDERED = new Set(['data/lexicons/ud-relabel.tsv']);

const bodyOf = (path: string): readonly string[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1);

const repeated = (values: readonly string[]): readonly string[] =>
  values.filter((value, i) => values.indexOf(value) !== i);

describe.each([...gazetteers, ...lexicons])('%s', (path) => {
  it('names its source and its date', () => {
    const head = readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('#'))
      .join('\n');
    expect(head).toMatch(/source: /i);
  });

  it('has as many cells in every line as its header, and a line at least', () => {
    expect(parseTable(readFileSync(path, 'utf8')).length).toBeGreaterThan(0);
  });

  it.skipIf(ORDERED.has(path))('holds no line twice', () => {
    expect(repeated(bodyOf(path))).toEqual([]);
  });
});

describe.each(gazetteers)('%s', (path) => {
  it('is sorted', () => {
    expect(bodyOf(path)).toEqual([...bodyOf(path)].sort());
  });
});

describe.each(['roles', 'acting', 'family', 'abbreviated-nouns', 'place-kinds'])('%s.tsv', (name) => {
  const path = `data/lexicons/${name}.tsv`;

  it('is sorted and has each form once', () => {
    const forms = parseTable(readFileSync(path, 'utf8')).map((row) => row['form'] ?? '');
    expect(repeated(forms)).toEqual([]);
    expect(bodyOf(path)).toEqual([...bodyOf(path)].sort());
  });
});

describe.each(GAZETTEERS)('the gazetteer %s', (name) => {
  const rows = parseTable(readFileSync(`data/gazetteers/${name}.tsv`, 'utf8')).map(readGazetteerRow);

  it('has one row for a name, an item and a container', () => {
    expect(
      repeated(rows.map((row) => `${row.name}/${row.wikidata ?? row.geonames ?? ''}/${row.within ?? ''}`)),
    ).toEqual([]);
  });

  it('gives an item to one row only', () => {
    expect(repeated(rows.flatMap((row) => (row.wikidata ? [row.wikidata] : [])))).toEqual([]);
  });

  it('writes ids as Wikidata and GeoNames do', () => {
    for (const { wikidata = 'Q1', geonames = '1' } of rows) {
      expect(wikidata).toMatch(/^Q[1-9]\d*$/);
      expect(geonames).toMatch(/^[1-9]\d*$/);
    }
  });

  it('does not repeat a name among its aliases', () => {
    for (const { name: own, aliases } of rows) expect(aliases).not.toContain(own);
  });
});

describe('the compiled index', () => {
  it('holds what the tables say', () => {
    const rows = GAZETTEERS.flatMap((name) =>
      parseTable(readFileSync(`data/gazetteers/${name}.tsv`, 'utf8')).map(readGazetteerRow),
    );
    expect(Buffer.compare(readFileSync('data/gazetteers/index.bin'), compileGazetteer(rows))).toBe(0);
  });

  it('and the tables take 6 MB at most', () => {
    const files = [...gazetteers, 'data/gazetteers/index.bin'];
    expect(files.reduce((sum, path) => sum + statSync(path).size, 0)).toBeLessThan(6e6);
  });

  it('covers all provinces and regencies, each with its item', () => {
    const count = (name: string): number =>
      parseTable(readFileSync(`data/gazetteers/${name}.tsv`, 'utf8')).filter((row) => row['wikidata'] !== '')
        .length;
    expect([count('provinces'), count('regencies')]).toEqual([38, 514]);
  });
});
