// Finds the articles of a store that a user names by id, IRI or address.
import { articleIri } from '../rdf/iri.ts';
import type { ArticleCard } from '../store/card.ts';
import { addressOf } from './card-of.ts';
import { type Edition, versionId } from './edition.ts';

/** A named article: the newest version of it and all older ones, or the one version that was named. */
export interface NamedArticle {
  readonly id: string;
  readonly versions: readonly [ArticleCard, ...ArticleCard[]];
}

/** Undefined where no article goes by that name; an article that stands comes before an older version of another. */
export const findArticle = (
  name: string,
  { standing, chains }: Pick<Edition, 'standing' | 'chains'>,
  base: string,
): NamedArticle | undefined => {
  const named = (id: string): boolean => id === name || articleIri(base, id) === name;
  const current = standing.find(({ id }) => named(id));
  const address = addressOf(name);
  const chain = chains.find(
    ({ newest, members }) =>
      newest === current?.card ||
      (!current &&
        (named(newest.id) || (address !== undefined && members.some((card) => card.address === address)))),
  );
  if (chain) return { id: current?.id ?? chain.newest.id, versions: [chain.newest, ...chain.older] };
  const version = chains
    .flatMap(({ older }) => older)
    .find((card) => named(card.id) || named(versionId(card.id, card)));
  return version && { id: version.id, versions: [version] };
};
