// Gives each cluster a key that follows from its sightings alone, and that later articles leave as it is.
import { contentHash } from '../../model/content-hash.ts';
import { type EntityKey, entityKey } from '../../model/entity.ts';
import { isPartKey } from '../../model/judgement.ts';
import type { SightingRef } from '../../model/sighting.ts';
import type { Placed, Portrait } from './portrait.ts';

export interface Keyed {
  readonly portrait: Portrait;
  readonly key: EntityKey;
  /** Keys that some of its articles alone give it and that no other cluster has; sorted, without its own. */
  readonly others: readonly EntityKey[];
}

/** So many of its earliest sightings choose the name of a cluster's key: one misspelt name does not, and later ones cannot. */
const CHOOSERS = 5;

/**
 * The key is that of the name which most of the earliest sightings bear. Of namesakes the one seen first keeps the bare key,
 * the others add a hash of their first sighting: "Person/budi-santoso-3fa9c1". `portraits` in the order of time.
 */
export const keyClusters = (portraits: readonly Portrait[]): readonly Keyed[] => {
  const taken = new Set<EntityKey>();
  const keyed = portraits.map((portrait) => {
    const bare = bareKeyOf(portrait);
    const key = taken.has(bare) ? `${bare}-${suffixOf(portrait)}` : bare;
    taken.add(key);
    return { portrait, key };
  });
  return keyed.map(({ portrait, key }) => {
    const others = new Set(portrait.members.flatMap(({ sighting }) => [sighting.entity, nameKey(sighting)]));
    return {
      portrait,
      key,
      others: [...others].filter((other) => !taken.has(other) && !isPartKey(other)).sort(),
    };
  });
};

const nameKey = ({ type, name }: Placed['sighting']): EntityKey => entityKey(type, name);

const bareKeyOf = ({ members }: Portrait): EntityKey => {
  const telling = members.filter(({ sighting }) => isFull(sighting));
  const choosers = (telling.length > 0 ? telling : members).slice(0, CHOOSERS);
  const votes = new Map<EntityKey, number>();
  for (const { sighting } of choosers) {
    const key = nameKey(sighting);
    votes.set(key, (votes.get(key) ?? 0) + 1);
  }
  const most = Math.max(...votes.values());
  return [...votes].find(([, count]) => count === most)?.[0] ?? '';
};

/** A name that can stand for a thing by itself; of persons any of two words. */
const isFull = ({ type, words, tellsAlone }: Placed['sighting']): boolean =>
  type === 'Person' ? words.filter((word) => word.length > 1).length > 1 : tellsAlone;

const suffixOf = ({ members }: Portrait): string => {
  const ref: SightingRef | undefined = members[0]?.sighting;
  return contentHash(`${ref?.article} ${ref?.entity}`).slice(0, 6);
};
