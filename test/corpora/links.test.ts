// How many links to Wikidata are right, and how many of the names that could be linked are, in articles read by hand.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadResources } from '../../src/corpus/resources.ts';
import { readInputs } from '../../src/io/inputs.ts';
import { parseTable } from '../../src/language/table.ts';
import type { Entity } from '../../src/model/entity.ts';
import { understand } from '../../src/pipeline.ts';
import { isThere, SHARED } from './shared.ts';

const ARTICLES = `${SHARED}corpora/raw/articles.jsonl`;
const gold = parseTable(readFileSync('test/corpora/links.tsv', 'utf8'));

interface Counts {
  readonly given: number;
  readonly right: number;
  readonly linkable: number;
  readonly known: number;
}

const itemOf = ({ links }: Entity): string | undefined =>
  links.map(({ iri }) => /\/entity\/(Q\d+)$/.exec(iri)?.[1]).find((item) => item !== undefined);

/** Mentions by name of the annotated things: linked, linked right, having an item, having one that is looked up. */
const counted = async (): Promise<Counts> => {
  const resources = loadResources();
  const counts = { given: 0, right: 0, linkable: 0, known: 0 };
  for await (const read of readInputs([ARTICLES], { lexicon: resources.reader })) {
    if (read.kind === 'problem') continue;
    const rows = gold.filter((row) => row['article'] === read.article.id);
    if (rows.length === 0) continue;
    const { entities, mentions } = understand(read.article, resources);
    for (const { name = '', item = '', type } of rows) {
      const entity = entities.find(
        (each) => each.type === type && [each.name, ...each.alternateNames].includes(name),
      );
      const times = mentions.filter((each) => each.kind === 'Name' && each.entity === entity?.key).length;
      const link = entity && itemOf(entity);
      if (link) counts.given += times;
      if (link === item) counts.right += times;
      if (item !== 'none') counts.linkable += Math.max(1, times);
      if (item.startsWith('Q')) counts.known += Math.max(1, times);
    }
  }
  return counts;
};

describe.skipIf(!isThere('corpora/raw'))('links to Wikidata', () => {
  it('are right, and found where the gazetteers have the item', async () => {
    const { given, right, linkable, known } = await counted();
    console.log(
      `${right} of ${given} links right; ${right} of ${linkable} linkable mentions, ${known} with a known item`,
    );
    expect(right / given).toBeGreaterThanOrEqual(0.95);
    expect(right / linkable).toBeGreaterThanOrEqual(0.45);
    expect(right / known).toBeGreaterThanOrEqual(0.9);
  });
});
