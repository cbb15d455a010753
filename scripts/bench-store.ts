// Times the addition of one article to a large store: `node scripts/run.mjs bench-store --articles FILE --size 10000`.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../src/corpus/build.ts';
import { cardOf } from '../src/corpus/card-of.ts';
import { editionOf } from '../src/corpus/edition.ts';
import { readArticles } from '../src/corpus/read-articles.ts';
import { loadResources } from '../src/corpus/resources.ts';
import { understandingOf } from '../src/corpus/understanding.ts';
import type { ArticleFacts } from '../src/model/facts.ts';
import { understand } from '../src/pipeline.ts';
import { ArticleStore } from '../src/store/article-store.ts';

const RUNS = 7;

const { values } = parseArgs({
  options: { articles: { type: 'string' }, size: { type: 'string', default: '10000' } },
});
if (values.articles === undefined) throw new Error('which articles? --articles FILE');

const size = Number(values.size);
const out = mkdtempSync(join(tmpdir(), 'rajut-bench-'));
try {
  await fill(values.articles);
  const opening: number[] = [];
  const adding: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    opening.push(await cpuOf(loadResources));
    adding.push(await cpuOf(() => addOne(run)));
  }
  console.log(`one article more, ${size} in the store: ${middle(adding)} ms of CPU,`);
  console.log(`of which ${middle(opening)} ms to open lexicons and models (median of ${RUNS})`);
} finally {
  rmSync(out, { recursive: true, force: true });
}

/** Copies of the articles under other ids and addresses, until there are enough. */
async function fill(path: string): Promise<void> {
  const resources = loadResources();
  const { articles } = await readArticles([path], resources);
  const known = articles
    .slice(0, Math.min(articles.length, size))
    .map((article) => understand(article, resources));
  const store = await ArticleStore.open(out);
  const by = understandingOf();
  const cards = [];
  for (let from = 0; from < size; from += 256) {
    const group = Array.from({ length: Math.min(256, size - from) }, (_, i) => copyOf(known, from + i));
    cards.push(...group.map(({ article }) => cardOf(article)));
    await store.write(
      group.map((facts) => ({
        contentHash: cardOf(facts.article).contentHash,
        article: facts.article,
        understood: { by, facts },
      })),
    );
  }
  const settings = { base: 'https://example.org/id/', mentions: false, withText: false, rdf12: false };
  await store.replace(editionOf(cards, () => undefined).cards, settings);
  await store.close();
}

function copyOf(known: readonly ArticleFacts[], number: number): ArticleFacts {
  const facts = known[number % known.length];
  if (!facts) throw new Error('no articles');
  const { article } = facts;
  const textSha256 = createHash('sha256').update(`${number} ${article.text}`).digest('hex');
  return {
    ...facts,
    article: { ...article, id: `copy-${number}`, url: `https://example.org/${number}`, textSha256 },
  };
}

/** Milliseconds of CPU, this process and its threads. */
async function cpuOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function middle(times: readonly number[]): string {
  return (times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0).toFixed(0);
}

/** All that `rajut build --add` does but for the start of the process. */
async function addOne(run: number): Promise<void> {
  const path = join(out, `one-${run}.txt`);
  const text = `Wali Kota Surabaya Ratna Sari meresmikan Pasar Contoh ${run}, Senin (6/5/2024).`;
  writeFileSync(path, `${text}\n\n"Pasar ini menampung ${100 + run} pedagang," kata Ratna.\n`);
  const { store, filesBehind } = await build([path], { out, add: true });
  if (store.added !== 1 || !filesBehind)
    throw new Error(`the article was not added: ${JSON.stringify(store)}`);
}
