import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hardTexts, type TextOfLength } from '../../scripts/bench/hard-texts.ts';
import { loadResources } from '../../src/corpus/resources.ts';
import { completeArticle } from '../../src/io/complete.ts';
import { understand } from '../../src/pipeline.ts';
import { readPlain } from '../../src/text/read-plain.ts';

const resources = loadResources();
const seed = readFileSync('data/articles/sekjen-kemnaker-miyagi.txt', 'utf8');

const read = (text: string): void =>
  void understand(completeArticle(readPlain(text, resources.reader)), resources);

/** CPU milliseconds, the least of two: others on the machine only ever add to it. */
const costOf = (text: string): number =>
  Math.min(
    ...[1, 2].map(() => {
      const before = process.cpuUsage();
      read(text);
      return process.cpuUsage(before).user / 1000;
    }),
  );

const SHORT = 8_000;
const TIMES = 8;
/** Time that is linear in length grows by 8, quadratic by 64; short texts cost a few milliseconds whatever they say. */
const MOST_GROWTH = 3 * TIMES;
const LEAST_COST = 4;

describe('the time that a text takes is linear in its length', () => {
  const kinds = [...hardTexts(seed)].map(([name, textOf]) => ({ name, textOf }));
  it.each(kinds)('$name', ({ textOf }: { readonly textOf: TextOfLength }) => {
    read(textOf(SHORT));
    const short = Math.max(LEAST_COST, costOf(textOf(SHORT)));
    expect(costOf(textOf(SHORT * TIMES)) / short).toBeLessThan(MOST_GROWTH);
  });
});
