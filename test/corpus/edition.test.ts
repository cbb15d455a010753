import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardOf } from '../../src/corpus/card-of.ts';
import { type Edition, editionOf, inBatch } from '../../src/corpus/edition.ts';
import type { Article } from '../../src/model/article.ts';
import { article } from './articles.ts';

/** As articles arrive one after the other. */
const arriving = (...articles: readonly Article[]): Edition => {
  const byHash = new Map(articles.map((one) => [cardOf(one).contentHash, one]));
  return editionOf([...byHash.values()].map(cardOf), ({ contentHash }) => byHash.get(contentHash));
};

/** As articles come in one build. */
const together = (...articles: readonly Article[]): Edition => {
  const byHash = new Map(articles.map((one) => [cardOf(one).contentHash, one]));
  return editionOf(inBatch([...byHash.values()].map(cardOf)), ({ contentHash }) => byHash.get(contentHash));
};

const shown = ({ standing }: Edition): readonly (readonly (string | undefined)[])[] =>
  standing.map(({ id, card, revisionOf }) => [id, card.textSha256.slice(0, 8), revisionOf]);

const short = ({ textSha256 }: Article): string => textSha256.slice(0, 8);

const FIRST = 'Kebakaran melanda pasar di Kota Contoh, tiga kios habis terbakar.';
const SECOND = 'Kebakaran melanda pasar di Kota Contoh, lima kios habis terbakar.';

describe('editionOf', () => {
  it('keeps of one text under two ids the article that states most about itself', () => {
    const poor = article('satu', { id: 'a' });
    const rich = article('satu', { id: 'b', publisher: 'Kabar Contoh' });
    const { standing, notices } = together(poor, rich);
    expect(standing.map(({ id }) => id)).toEqual(['b']);
    expect(notices[0]?.message).toBe('article "a" has the same text as "b"; it counts once');
  });

  it('keeps two texts apart that have an id in common by chance: the earlier keeps it', () => {
    const late = article('baru', { id: 'x', datePublished: '2024-02-01' });
    const early = article('lama', { id: 'x', datePublished: '2024-01-01' });
    const renamed = `x-${short(late)}`;
    const edition = together(late, early);
    expect(shown(edition)).toEqual([
      ['x', short(early), undefined],
      [renamed, short(late), undefined],
    ]);
    expect(edition.notices).toMatchObject([{ code: 'shared-id', severity: 'warning', article: renamed }]);
  });

  it('lets the version that was changed last stand, in whatever order they come', () => {
    const old = article(FIRST, { id: 'x', datePublished: '2024-01-01' });
    const fresh = article(SECOND, { id: 'x', datePublished: '2024-01-01', dateModified: '2024-01-02' });
    const expected = [['x', short(fresh), `x-${short(old)}`]];
    expect(shown(arriving(old, fresh))).toEqual(expected);
    expect(shown(arriving(fresh, old))).toEqual(expected);
    expect(arriving(old, fresh).notices).toMatchObject([{ code: 'revised-article', article: 'x' }]);
  });

  it('lets the later one stand where the versions do not say when they were changed', () => {
    const [one, other] = [article(FIRST, { id: 'x' }), article(SECOND, { id: 'x' })];
    expect(shown(arriving(one, other))).toEqual([['x', short(other), `x-${short(one)}`]]);
    expect(shown(arriving(other, one))).toEqual([['x', short(one), `x-${short(other)}`]]);
  });

  it('knows versions by their address, whatever the texts have in common', () => {
    const old = article('satu', { url: 'http://www.example.com/a/' });
    const fresh = article('dua', { url: 'https://example.com/a#top' });
    expect(shown(arriving(old, fresh))).toEqual([[fresh.id, short(fresh), old.id]]);
    const other = article('tiga', { url: 'https://example.com/b' });
    expect(shown(arriving(old, other))).toHaveLength(2);
  });

  it('does not take a richer account of the same text for a revision', () => {
    const poor = article('satu', { id: 'x' });
    const rich = article('satu', { id: 'x', publisher: 'Kabar Contoh' });
    for (const edition of [arriving(poor, rich), arriving(rich, poor)]) {
      expect(edition.standing).toMatchObject([{ id: 'x', card: { stated: 2 } }]);
      expect(edition.standing[0]?.revisionOf).toBeUndefined();
    }
  });

  it('puts the cards into an order from which the same edition follows', () => {
    const some = fc.record({
      text: fc.constantFrom(FIRST, SECOND, 'satu', 'dua'),
      id: fc.constantFrom('a', 'b'),
      url: fc.constantFrom('https://example.com/a', 'https://example.com/b'),
      datePublished: fc.constantFrom('2024-01-01', '2024-01-02', '2024-01-03'),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 8 }), fc.array(fc.boolean()), (list, dated) => {
        const articles = list.map(({ text, datePublished, ...given }, i) =>
          article(text, dated[i] ? { ...given, datePublished } : given),
        );
        const byHash = new Map(articles.map((one) => [cardOf(one).contentHash, one]));
        const once = arriving(...articles);
        const again = editionOf(once.cards, ({ contentHash }) => byHash.get(contentHash));
        expect([again.cards, again.standing]).toEqual([once.cards, once.standing]);
        expect(new Set(once.cards.map(({ contentHash }) => contentHash))).toEqual(new Set(byHash.keys()));
      }),
    );
  });

  it('gives the same result for any order of the same articles in one build', () => {
    const some = fc.record({
      text: fc.constantFrom('satu', 'dua', FIRST, SECOND),
      id: fc.constantFrom('a', 'b'),
      publisher: fc.constantFrom('P', 'Q'),
    });
    const shuffled = fc
      .array(some, { maxLength: 8 })
      .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        const of = (items: typeof list) =>
          together(...items.map(({ text, ...given }) => article(text, given)));
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
        const { standing } = together(...list.map(({ text, id }) => article(text, { id })));
        expect(new Set(standing.map(({ id }) => id)).size).toBe(standing.length);
        expect(new Set(standing.map(({ card }) => card.textSha256)).size).toBe(standing.length);
        expect(standing.length).toBe(new Set(list.map(({ text }) => text)).size);
      }),
    );
  });
});
