import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseTable } from '../../src/language/table.ts';
import { ENTITY_TYPES, FINE_TYPES } from '../../src/model/entity.ts';
import { EVENT_TYPES, PREDICATES } from '../../src/model/record.ts';

const WEB = fileURLToPath(new URL('../../src/web/', import.meta.url));
const rows = parseTable(readFileSync(`${WEB}words.tsv`, 'utf8'));
const keys = new Set(rows.map((row) => row['key']));

const units = parseTable(readFileSync(new URL('../../data/lexicons/units.tsv', import.meta.url), 'utf8'));

/** The keys that the page's code names: all strings that look like one. */
const named = readdirSync(WEB, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .flatMap((path) =>
    [...readFileSync(WEB + path, 'utf8').matchAll(/['"]([a-z][A-Za-z]*\.[A-Za-z]+)['"]/g)].map(
      ([, key]) => key ?? '',
    ),
  )
  .filter((key) => !/\.(?:css|ts|tsv)$/.test(key));

describe('the word table', () => {
  it('is sorted, each key once, with words in both languages', () => {
    const all = rows.map((row) => row['key'] ?? '');
    expect(all).toEqual([...new Set(all)].sort());
    expect(rows.filter((row) => !row['id'] || !row['en'])).toEqual([]);
  });

  it('holds the same fields to fill in, in both languages', () => {
    const fields = (words = ''): readonly string[] =>
      [...new Set([...words.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? ''))].sort();
    for (const row of rows) expect(fields(row['en']), row['key']).toEqual(fields(row['id']));
  });

  it('holds every key that the code names', () => {
    expect(named.length).toBeGreaterThan(60);
    expect(named.filter((key) => !keys.has(key))).toEqual([]);
  });

  it('holds every class, type, predicate, status and modality of the model', () => {
    const needed = [
      ...['person', 'organisation', 'place', 'event', 'work', 'role', 'date', 'figure'].map(
        (name) => `class.${name}`,
      ),
      ...[...ENTITY_TYPES, ...FINE_TYPES, ...EVENT_TYPES].map((name) => `type.${name}`),
      ...PREDICATES,
      ...['agent', 'patient', 'place', 'date', 'about', 'follows'].map((part) => `event:${part}`),
      ...['Current', 'Former', 'Acting', 'Designate', 'Candidate'].flatMap((status) => [
        `status.${status}`,
        `tenure:${status}`,
      ]),
      ...['at', 'since', 'until'].map((part) => `tenure:${part}`),
      ...['direct', 'indirect', 'addressee'].map((part) => `quotation:${part}`),
      ...['Actual', 'Planned', 'Hypothetical', 'Negated'].map((name) => `modality.${name}`),
      ...['About', 'AtLeast', 'AtMost', 'MoreThan', 'LessThan'].map((name) => `comparator.${name}`),
      ...['Target', 'Projection', 'Previous'].map((name) => `figureStatus.${name}`),
      'figure:about',
      'figure:asOf',
    ];
    expect(needed.filter((key) => !keys.has(key))).toEqual([]);
  });

  it('holds every unit that is not a currency', () => {
    const codes = new Set(
      units.filter((row) => row['kind'] !== 'currency').map((row) => `unit.${row['code']}`),
    );
    expect([...codes].filter((key) => !keys.has(key))).toEqual([]);
  });
});
