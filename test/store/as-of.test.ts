import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/graph-store.ts';
import { graphFolder } from './graph-folder.ts';

let folder = '';
beforeAll(() => {
  folder = graphFolder();
});
afterAll(() => rmSync(folder, { recursive: true }));

const PREFIXES = 'PREFIX rajut: <https://w3id.org/rajut/ns#> PREFIX schema: <https://schema.org/>';

/** How many of a class the graph holds on a day; the articles are of 2024-03-07 and 2024-05-01. */
const count = (type: string, asOf?: string): number => {
  const store = openStore([join(folder, 'graph.nq')], { asOf });
  return Number(store.table(`${PREFIXES} SELECT (COUNT(*) AS ?n) { ?s a ${type} }`).rows[0]?.[0]?.value);
};

describe('a graph as of a day', () => {
  it.each([
    ['2024-03-01', 0],
    ['2024-03-07', 1],
    ['2024-04-30', 1],
    ['2024-05-01', 2],
  ])('holds on %s the articles published by then: %i', (day, articles) => {
    expect(count('schema:NewsArticle', day)).toBe(articles);
  });

  it('holds tenures while they are observed or stated', () => {
    expect(count('rajut:Tenure')).toBe(2);
    expect(count('rajut:Tenure', '2024-04-01')).toBe(1); // the other ended in 2019
    expect(count('rajut:Tenure', '2024-06-01')).toBe(0);
  });

  it('holds no event of a later day', () => {
    expect(count('rajut:Event', '2024-03-05')).toBe(0);
    expect(count('rajut:Event', '2024-05-01')).toBe(1); // the other is planned for 2025
  });
});
