// A stretch of tokens that may be a name, before the document's names are settled.
import type { EntityType } from '../model/entity.ts';

export interface NameCandidate {
  /** Index into the document's tokens. */
  readonly first: number;
  /** Exclusive. */
  readonly last: number;
  readonly type: EntityType;
  /** How sure, [0, 1]. */
  readonly score: number;
}

export const byPlace = (a: NameCandidate, b: NameCandidate): number => a.first - b.first || b.last - a.last;

export const collide = (a: NameCandidate, b: NameCandidate): boolean => a.first < b.last && b.first < a.last;

/** Those of `others` that touch none of `kept`, and `kept`; sorted. Both lists must not overlap in themselves. */
export const addFree = (
  kept: readonly NameCandidate[],
  others: readonly NameCandidate[],
): readonly NameCandidate[] => {
  const all = [...kept].sort(byPlace);
  const free: NameCandidate[] = [];
  let k = 0;
  for (const other of [...others].sort(byPlace)) {
    while (k < all.length && (all[k]?.last ?? 0) <= other.first) k++;
    const next = all[k];
    if (!next || next.first >= other.last) free.push(other);
  }
  return [...all, ...free].sort(byPlace);
};
