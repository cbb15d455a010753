// Gathers the versions of each article: the cards that share its address, or its id and much of its text.
import type { Article } from '../model/article.ts';
import { groupBy } from '../model/group.ts';
import type { ArticleCard } from '../store/card.ts';
import { areVersions } from './alike.ts';
import { sharing } from './sharing.ts';

/** The article of a card; undefined where it cannot be read any more. */
export type ArticleOf = (card: ArticleCard) => Article | undefined;

/** An id that more cards share than this is none. */
const MOST = 64;

/** The cards of each article, in the order in which they were given. Linear but for cards that share an id. */
export const storiesOf = (
  cards: readonly ArticleCard[],
  articleOf: ArticleOf,
): readonly (readonly ArticleCard[])[] => {
  const above = new Map<ArticleCard, ArticleCard>();
  const rootOf = (card: ArticleCard): ArticleCard => {
    let root = card;
    for (let up = above.get(root); up; up = above.get(root)) root = up;
    return root;
  };
  const join = (a: ArticleCard, b: ArticleCard): void => {
    const [one, other] = [rootOf(a), rootOf(b)];
    if (one !== other) above.set(other, one);
  };
  for (const [first, ...others] of sharing(cards, ({ address }) => address)) {
    for (const card of others) join(first, card);
  }
  for (const group of sharing(cards, ({ id }) => id)) {
    if (group.length > MOST) continue;
    for (const [place, card] of group.entries()) {
      for (const other of group.slice(0, place)) {
        if (rootOf(other) !== rootOf(card) && isSame(other, card, articleOf)) join(other, card);
      }
    }
  }
  return above.size === 0 ? cards.map((card) => [card]) : [...groupBy(cards, rootOf).values()];
};

const isSame = (a: ArticleCard, b: ArticleCard, articleOf: ArticleOf): boolean => {
  if (a.textSha256 === b.textSha256) return true;
  const [one, other] = [articleOf(a), articleOf(b)];
  return one !== undefined && other !== undefined && areVersions(one, other);
};
