import { describe, expect, it } from 'vitest';
import { pagePayload } from '../../src/graph/payload.ts';
import { fold, search } from '../../src/web/search.ts';
import { inventedArticle } from '../graph/invented-article.ts';

const [article] = pagePayload([inventedArticle()], { iriOf: (key) => key }).articles;
if (!article) throw new Error('one article in, none out');

const found = (query: string): readonly (string | undefined)[] =>
  search(article, query).map((node) => article.nodes[node]?.label);

describe('fold', () => {
  it.each([
    ['Soekarno', 'Sukarno'],
    ['Tjokroaminoto', 'Cokroaminoto'],
    ['Djakarta', 'Jakarta'],
    ['Achmad', 'Akhmad'],
    ['Café', 'cafe'],
    ['Ma’ruf  Amin', 'ma ruf amin'],
  ])('reads %s and %s as one', (old, now) => {
    expect(fold(old)).toBe(fold(now));
  });
});

describe('search', () => {
  it('puts names that begin with the query before those that hold it', () => {
    expect(found('pe').slice(0, 2)).toEqual(['Pelabuhan Teluk Seloka', 'Perda Nomor 4 Tahun 2020']);
    expect(found('seloka')).toEqual(['Pelabuhan Teluk Seloka', 'Serikat Nelayan Seloka']);
  });

  it('finds a thing by another name of it', () => {
    expect(found('sumbara')).toEqual(['Provinsi Sumbara']);
  });

  it('finds nothing for nothing', () => {
    expect(found('  ')).toEqual([]);
    expect(found('zzz')).toEqual([]);
  });
});
