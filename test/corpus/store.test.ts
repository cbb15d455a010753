import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { build } from '../../src/corpus/build.ts';
import { isBehind } from '../../src/corpus/publication.ts';
import { refresh } from '../../src/corpus/refresh.ts';
import { removeArticles } from '../../src/corpus/remove.ts';
import { BANK, FERRY, jsonl } from '../cli/invented.ts';
import { folder } from '../cli/rajut.ts';
import { contents, shown } from './folder-contents.ts';

const REVISED = {
  ...FERRY,
  dateModified: '2024-03-06T08:00:00+07:00',
  text: FERRY.text.replace('12.500', '13.000'),
};
const MARKET = {
  id: 'pasar-3',
  headline: 'Kebakaran Pasar Contoh',
  url: 'https://example.com/pasar',
  datePublished: '2024-05-02',
  text: 'Kebakaran melanda Pasar Contoh di Surabaya, Kamis (2/5/2024).\n\n"Tiga kios terbakar," kata Bagus Prakoso.',
};
const ARTICLES = [FERRY, BANK, REVISED, MARKET] as const;

const source = (...articles: readonly object[]): string => {
  const path = join(folder(), 'news.jsonl');
  writeFileSync(path, jsonl(...articles));
  return path;
};

/** What a user sees. */
const files = (out: string): ReturnType<typeof contents> => contents(out, shown(out));

const OPTIONS = { formats: ['nq'] } as const;

const scratch = async (...articles: readonly object[]): Promise<string> => {
  const out = folder();
  await build([source(...articles)], { out, ...OPTIONS });
  return out;
};

describe('a store of articles', () => {
  it('holds the same bytes whether articles come together or one after the other', async () => {
    const out = folder();
    for (const article of [BANK, MARKET, FERRY])
      await build([source(article)], { out, add: true, ...OPTIONS });
    expect(contents(out)).toEqual(contents(await scratch(FERRY, BANK, MARKET)));
  });

  it('does nothing for an article that it holds', async () => {
    const out = await scratch(FERRY, BANK);
    const before = contents(out);
    const summary = await build([source(BANK)], { out, add: true });
    expect(summary).toMatchObject({ store: { added: 0, unchanged: 1 }, files: [], articles: 2 });
    expect(contents(out)).toEqual(before);
  });

  it('lets a newer version take the place of the older, and links to it', async () => {
    const out = await scratch(FERRY, BANK);
    const summary = await build([source(REVISED)], { out, add: true });
    expect(summary).toMatchObject({ articles: 2, store: { added: 1, revised: 1 } });
    const nq = contents(out)['graph.nq'];
    expect(nq).toContain('13.000');
    expect(nq).not.toContain('12.500');
    expect(nq).toMatch(
      /article\/feri-1> <http:\/\/www.w3.org\/ns\/prov#wasRevisionOf> <\S+article\/feri-1-[0-9a-f]{8}>/,
    );
    expect(files(out)).toEqual(files(await scratch(REVISED, BANK, FERRY)));
  });

  it('builds the same graph from the articles.jsonl of a store with revisions', async () => {
    const out = await scratch(FERRY, BANK, REVISED);
    const again = folder();
    await build([join(out, 'articles.jsonl')], { out: again, ...OPTIONS });
    expect(files(again)).toEqual(files(out));
  });

  it.each([
    ['id', 'pasar-3'],
    ['IRI', 'https://w3id.org/rajut/id/article/pasar-3'],
    ['address', 'https://www.example.com/pasar#top'],
  ])('forgets an article that is removed by its %s', async (_, name) => {
    const out = await scratch(FERRY, MARKET);
    expect(await removeArticles([name], { out })).toMatchObject({ gone: ['pasar-3'], articles: 1 });
    expect(contents(out)).toEqual(contents(await scratch(FERRY)));
  });

  it('removes all versions of an article, or the newest alone', async () => {
    const out = await scratch(FERRY, BANK, REVISED);
    await removeArticles(['feri-1'], { out, newestOnly: true });
    expect(contents(out)).toEqual(contents(await scratch(FERRY, BANK)));
    await build([source(REVISED)], { out, add: true });
    await removeArticles(['feri-1'], { out });
    expect(contents(out)).toEqual(contents(await scratch(BANK)));
  });

  it('leaves nothing when the last article is removed', async () => {
    const out = await scratch(FERRY);
    await removeArticles(['feri-1'], { out });
    expect(readdirSync(out)).toEqual([]);
  });

  it('removes nothing where one of the names is unknown', async () => {
    const out = await scratch(FERRY, BANK);
    const before = contents(out);
    await expect(removeArticles(['feri-1', 'tidak-ada'], { out })).rejects.toThrow('no article "tidak-ada"');
    expect(contents(out)).toEqual(before);
    await expect(removeArticles(['x'], { out: folder() })).rejects.toThrow('holds no articles');
  });

  it('keeps to what the store was built with when articles are added', async () => {
    const out = folder();
    const options = { ...OPTIONS, base: 'https://example.org/x/', mentions: true };
    await build([source(FERRY)], { out, ...options });
    await build([source(BANK)], { out, add: true });
    const whole = folder();
    await build([source(FERRY, BANK)], { out: whole, ...options });
    expect(contents(out)).toEqual(contents(whole));
  });

  it('makes files later where it is told so, and they are then the same', async () => {
    const out = await scratch(FERRY);
    const before = files(out);
    const summary = await build([source(BANK)], { out, add: true, filesNow: false });
    expect(summary).toMatchObject({ filesBehind: true, files: [], store: { added: 1 } });
    expect([isBehind(out), files(out)]).toEqual([true, before]);
    await refresh({ out });
    expect([isBehind(out), contents(out)]).toEqual([false, contents(await scratch(FERRY, BANK))]);
  });

  it('knows that its files are behind when one is gone or somebody judged', async () => {
    const out = await scratch(FERRY);
    expect(isBehind(out)).toBe(false);
    rmSync(join(out, 'graph.nq'));
    expect(isBehind(out)).toBe(true);
    await refresh({ out });
    writeFileSync(join(out, 'judgements.jsonl'), '{}\n');
    expect(isBehind(out)).toBe(true);
  });

  it('says which article has a damaged segment, and builds the others', async () => {
    const out = await scratch(FERRY, BANK);
    const segments = join(out, '.rajut', 'segments');
    const [first = ''] = readdirSync(segments);
    writeFileSync(join(segments, first), `${contents(segments)[first]?.slice(0, -9)}`);
    const summary = await build([source(MARKET)], { out, add: true });
    expect(summary.articles).toBe(2);
    expect(summary.diagnostics).toMatchObject([{ severity: 'error', code: 'article-failed' }]);
    await build([source(FERRY, BANK)], { out, add: true });
    expect(contents(out)).toEqual(contents(await scratch(FERRY, BANK, MARKET)));
  });

  it('gives the same bytes after any sequence of adds and removals as a build of what is left', async () => {
    const step = fc.record({ article: fc.nat(ARTICLES.length - 1), isAdded: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        const out = folder();
        const held = new Set<(typeof ARTICLES)[number]>();
        for (const { article, isAdded } of steps) {
          const one = ARTICLES[article] ?? FERRY;
          const isThere = [...held].some(({ id }) => id === one.id);
          if (isAdded) {
            await build([source(one)], { out, add: true, ...OPTIONS });
            held.add(one);
          } else if (isThere) {
            await removeArticles([one.id], { out });
            for (const other of [...held]) if (other.id === one.id) held.delete(other);
          }
        }
        expect(files(out)).toEqual(held.size === 0 ? {} : files(await scratch(...held)));
      }),
      { numRuns: 6 },
    );
  });
});
