// Finds what articles say that cannot all hold: two holders of one post at once, two values of one figure.
import type { Article } from '../../model/article.ts';
import type { ArticleFacts } from '../../model/facts.ts';
import { groupBy } from '../../model/group.ts';
import type { Identity } from '../../model/identity.ts';
import { type Figure, isAsserted, type Tenure } from '../../model/record.ts';

export interface ToldTenure {
  readonly article: Article;
  readonly tenure: Tenure;
}

export interface ToldFigure {
  readonly article: Article;
  readonly figure: Figure;
}

type Pairs<T> = readonly (readonly [T, T])[];

/**
 * Each holder of a post that one person holds at a time with the next who was seen in it before the other was seen last.
 * `isSole`: whether one person at a time holds a role. Linear but for sorting.
 */
export const contradictoryTenures = (
  all: readonly ArticleFacts[],
  keyOf: Identity['keyOf'],
  isSole: (role: string) => boolean,
): Pairs<ToldTenure> => {
  const told = all.flatMap(({ article, tenures }) =>
    tenures
      .filter((tenure) => isCurrent(tenure) && isSole(roleOf(tenure)))
      .map((tenure) => ({ article, tenure })),
  );
  const posts = groupBy(told, ({ article, tenure }) =>
    tenure.organization === undefined ? '' : `${roleOf(tenure)} ${keyOf(article.id, tenure.organization)}`,
  );
  return [...posts].flatMap(([post, holders]) => {
    const persons = groupBy(holders, ({ article, tenure }) => keyOf(article.id, tenure.person));
    return post === '' || persons.size < 2 ? [] : neighbours([...persons.values()].map(seenOf));
  });
};

const isCurrent = (tenure: Tenure): boolean =>
  tenure.status === 'Current' && tenure.startDate === undefined && isAsserted(tenure);

const roleOf = ({ role, normalRole = role }: Tenure): string => normalRole;

interface Seen {
  readonly told: ToldTenure;
  readonly first: string;
  readonly last: string;
}

const seenOf = (told: readonly ToldTenure[]): Seen | undefined => {
  const dated = told.flatMap((one) => {
    const day = one.article.datePublished?.slice(0, 10);
    return day === undefined ? [] : [{ one, day }];
  });
  dated.sort((a, b) => compare(a.day, b.day) || compare(a.one.article.id, b.one.article.id));
  const [first, last] = [dated[0], dated.at(-1)];
  return first && last && { told: first.one, first: first.day, last: last.day };
};

/** A successor is first seen on or after the day on which the one before is last seen. */
const neighbours = (all: readonly (Seen | undefined)[]): Pairs<ToldTenure> => {
  const seen = all.filter((one) => one !== undefined);
  seen.sort((a, b) => compare(a.first, b.first) || compare(a.told.article.id, b.told.article.id));
  return seen.flatMap((one, place) => {
    const next = seen[place + 1];
    return next && next.first < one.last ? [[one.told, next.told] as const] : [];
  });
};

/** Each figure with the first that gives another exact value of the same measure of the same thing on the same day. */
export const contradictoryFigures = (
  all: readonly ArticleFacts[],
  keyOf: Identity['keyOf'],
): Pairs<ToldFigure> => {
  const told = all.flatMap(({ article, figures }) =>
    figures.filter(isFirm).map((figure) => ({ article, figure })),
  );
  const groups = groupBy(told, ({ article, figure }) =>
    measureOf(figure, keyOf(article.id, figure.about ?? '')),
  );
  return [...groups.values()].flatMap((group) => {
    const [first, ...rest] = group.toSorted((a, b) => compare(a.article.id, b.article.id));
    return first
      ? rest
          .filter(
            ({ article, figure }) => article.id !== first.article.id && figure.value !== first.figure.value,
          )
          .map((other) => [first, other] as const)
      : [];
  });
};

const isFirm = (figure: Figure): boolean =>
  isAsserted(figure) &&
  figure.about !== undefined &&
  figure.measure !== undefined &&
  figure.referenceDate !== undefined &&
  !figure.dateFromArticle &&
  figure.comparator === 'Exactly' &&
  figure.status === 'Actual';

const measureOf = ({ measure, counted, unitCode, referenceDate }: Figure, about: string): string =>
  [about, measure?.toLowerCase(), counted?.toLowerCase() ?? '', unitCode, referenceDate].join('\n');

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
