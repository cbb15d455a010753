// Gathers the versions of each article: the cards that share its address, or its id and much of its text.
import type { Article } from '../model/article.ts';
import { groupBy } from '../model/group.ts';
import type { ArticleCard } from '../store/card.ts';
import { areVersions } from './alike.ts';

/** The article of a card; undefined where it cannot be read any more. */
export type ArticleOf = (card: ArticleCard) => Article | undefined;

/** An id that more cards share than this is none. */
const MOST = 64;

/** The cards of each article, in the order in which they were given. Linear but for cards that share an id. */
export const storiesOf = (
  cards: readonly ArticleCard[],
  articleOf: ArticleOf,
): readonly (readonly ArticleCard[])[] => {
  const first = new Map<ArticleCard, ArticleCard>(cards.map((card) => [card, card]));
  const rootOf = (card: ArticleCard): ArticleCard => {
    let root = card;
    for (let up = first.get(root); up && up !== root; up = first.get(root)) root = up;
    return root;
  };
  const join = (a: ArticleCard, b: ArticleCard): void => void first.set(rootOf(b), rootOf(a));
  for (const group of shared(cards, addressOf)) for (const card of group.slice(1)) join(head(group), card);
  for (const group of shared(cards, ({ id }) => id)) {
    if (group.length > MOST) continue;
    for (const [place, card] of group.entries()) {
      for (const other of group.slice(0, place)) {
        if (rootOf(other) !== rootOf(card) && isSame(other, card, articleOf)) join(other, card);
      }
    }
  }
  return [...groupBy(cards, rootOf).values()];
};

type Group = readonly [ArticleCard, ...ArticleCard[]];

const head = ([card]: Group): ArticleCard => card;

/** Groups of two and more; what has no key is in none. */
const shared = (
  cards: readonly ArticleCard[],
  key: (card: ArticleCard) => string | undefined,
): readonly Group[] =>
  [...groupBy(cards, key)].flatMap(([value, [first, ...rest]]) =>
    value !== undefined && first && rest.length > 0 ? [[first, ...rest] as const] : [],
  );

const isSame = (a: ArticleCard, b: ArticleCard, articleOf: ArticleOf): boolean => {
  if (a.textSha256 === b.textSha256) return true;
  const [one, other] = [articleOf(a), articleOf(b)];
  return one !== undefined && other !== undefined && areVersions(one, other);
};

/** The address without its scheme, "www." and the place within the page; undefined where there is none, or none that can be read. */
export const addressOf = ({ url }: { readonly url?: string }): string | undefined => {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { host, pathname, search } = new URL(url);
  return host === '' ? undefined : `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}${search}`;
};
