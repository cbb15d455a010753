import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distinct } from '../../src/corpus/distinct.ts';
import { article } from './articles.ts';

describe('distinct', () => {
  it('counts an article that is given twice once, and says so', () => {
    const { articles, notices } = distinct([article('satu'), article('dua'), article('satu')]);
    expect(articles.map(({ text }) => text).sort()).toEqual(['dua', 'satu']);
    expect(notices).toMatchObject([
      { code: 'repeated-article', severity: 'info', article: article('satu').id },
    ]);
  });

  it('keeps the version of one text that states most about itself', () => {
    const poor = article('satu', { id: 'a' });
    const rich = article('satu', { id: 'b', publisher: 'Kabar Contoh' });
    const { articles, notices } = distinct([poor, rich]);
    expect(articles).toEqual([rich]);
    expect(notices[0]?.message).toBe('article "a" has the same text as "b"; it counts once');
  });

  it('keeps two texts under one id apart: the earlier version keeps the id', () => {
    const late = article('baru', { id: 'x', datePublished: '2024-02-01' });
    const early = article('lama', { id: 'x', datePublished: '2024-01-01' });
    const { articles, notices } = distinct([late, early]);
    const renamed = `x-${late.textSha256.slice(0, 8)}`;
    expect(articles.map(({ id, text }) => [id, text])).toEqual([
      ['x', 'lama'],
      [renamed, 'baru'],
    ]);
    expect(notices).toMatchObject([{ code: 'shared-id', severity: 'warning', article: renamed }]);
  });

  it('gives the same result for any order of the same articles', () => {
    const some = fc.record({
      text: fc.constantFrom('satu', 'dua', 'tiga'),
      id: fc.constantFrom('a', 'b'),
      publisher: fc.constantFrom('P', 'Q'),
    });
    const shuffled = fc
      .array(some, { maxLength: 8 })
      .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        const of = (items: typeof list) => distinct(items.map(({ text, ...given }) => article(text, given)));
        expect(of(other)).toEqual(of(list));
      }),
    );
  });

  it('never gives two articles one id or one text', () => {
    const some = fc.record({
      text: fc.string({ minLength: 1, maxLength: 2 }),
      id: fc.constantFrom('a', 'b'),
    });
    fc.assert(
      fc.property(fc.array(some), (list) => {
        const { articles } = distinct(list.map(({ text, id }) => article(text, { id })));
        expect(new Set(articles.map(({ id }) => id)).size).toBe(articles.length);
        expect(new Set(articles.map(({ text }) => text))).toEqual(new Set(list.map(({ text }) => text)));
      }),
    );
  });
});
