// Finds the entities of a fold that a user names by IRI, by key or by name.
import { slug } from '../../model/slug.ts';
import { oneEditApart } from '../spelling.ts';
import type { Keyed } from './cluster-key.ts';
import type { Folded } from './fold.ts';

/**
 * The one with that key or IRI, present or former ("person/joko-widodo" is enough); else those that bear the name, whatever
 * its case and marks. `iriOf` gives the IRI of a key.
 */
export const findEntities = (
  named: string,
  { clusters, identity }: Pick<Folded, 'clusters' | 'identity'>,
  iriOf: (key: string) => string,
): readonly Keyed[] => {
  const isKey = (key: string): boolean =>
    key === named || iriOf(key) === named || iriOf(key).endsWith(`/${named}`);
  const current = clusters.filter(({ key }) => isKey(key));
  if (current.length > 0) return current;
  const former = clusters.filter(({ key, others }) =>
    (identity.entities.get(key)?.mergedFrom ?? others).some(isKey),
  );
  if (former.length > 0) return former;
  const wanted = slug(named);
  return clusters.filter(({ portrait, key }) => {
    const given = identity.entities.get(key)?.name;
    return (
      (given !== undefined && slug(given) === wanted) ||
      portrait.members.some(({ sighting }) =>
        [sighting.name, ...sighting.otherNames].some((name) => slug(name) === wanted),
      )
    );
  });
};

/** Those of which a name differs from that by one letter, or has all its words or some of them; the most told of first. */
export const findAlike = (named: string, { clusters }: Pick<Folded, 'clusters'>): readonly Keyed[] => {
  const wanted = slug(named.replace(/^.*\//u, ''));
  const words = wanted.split('-');
  const isLike = (name: string): boolean => {
    const other = slug(name);
    const others = other.split('-');
    const shared = words.filter((word) => word.length > 2 && others.includes(word)).length;
    return oneEditApart(wanted, other) || (shared > 0 && shared >= Math.min(words.length, others.length) - 1);
  };
  return clusters
    .filter(({ portrait }) => portrait.members.some(({ sighting }) => isLike(sighting.name)))
    .toSorted((a, b) => b.portrait.articles.size - a.portrait.articles.size || (a.key < b.key ? -1 : 1));
};

/** The name that most articles give it; of equally many the longest, then the first by code units. */
export const displayName = ({ portrait }: Keyed): string => {
  const counts = new Map<string, number>();
  for (const { sighting } of portrait.members)
    counts.set(sighting.name, (counts.get(sighting.name) ?? 0) + 1);
  const [best] = [...counts].sort(([a, m], [b, n]) => n - m || b.length - a.length || (a < b ? -1 : 1));
  return best?.[0] ?? '';
};
