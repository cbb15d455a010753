import { describe, expect, it } from 'vitest';
import { eachArticle } from '../../src/corpus/each-article.ts';
import { article } from './articles.ts';

const ARTICLES = ['satu', 'dua', 'tiga'].map((text) => article(text, { id: text }));

describe('eachArticle', () => {
  it('goes on after an article that the work fails on, and reports that one', async () => {
    const done: number[] = [];
    const { results, failures } = await eachArticle(ARTICLES, {
      onArticle: (count) => done.push(count),
      work: ({ id }) => {
        if (id === 'dua') throw new RangeError('no such span');
        return id.toUpperCase();
      },
    });
    expect(results).toEqual(['SATU', 'TIGA']);
    expect(failures).toMatchObject([{ article: 'dua', severity: 'error', code: 'article-failed' }]);
    expect(failures[0]?.message).toContain('no such span');
    expect(done).toEqual([1, 2, 3]);
  });

  it('stops soon after it is told to', async () => {
    const stop = new AbortController();
    const seen: string[] = [];
    const slow = eachArticle(ARTICLES, {
      signal: stop.signal,
      work: ({ id }) => {
        seen.push(id);
        stop.abort();
        const until = performance.now() + 60;
        while (performance.now() < until); // longer than a turn may hold the process
      },
    });
    await expect(slow).rejects.toThrow('abort');
    expect(seen).toEqual(['satu']);
  });
});
