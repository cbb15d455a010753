// Pairs of entities that may be one, and that the fold was not sure enough of: for a person to judge.

import type { Keyed } from './cluster-key.ts';
import { type Contradiction, contradictionOf, type Evidence } from './compare.ts';
import type { Folded } from './fold.ts';
import { DOUBT, probabilityOf } from './weights.ts';

export interface Suggestion {
  readonly a: Keyed;
  readonly b: Keyed;
  /** [0, 1], as if nothing contradicted. */
  readonly probability: number;
  /** What speaks for one, the weightiest first. */
  readonly for: readonly Evidence[];
  readonly against: readonly Evidence[];
  readonly contradiction?: Contradiction;
}

/** The likeliest first, each pair of entities once by its surest evidence. */
export const suggestionsOf = ({ pairs, clusters, clusterOf }: Folded): readonly Suggestion[] => {
  const best = new Map<string, Suggestion>();
  for (const { a, b, score, evidence } of pairs) {
    const [x, y] = [clusterOf[a] ?? 0, clusterOf[b] ?? 0].sort((p, q) => p - q);
    const [one, other] = [clusters[x ?? 0], clusters[y ?? 0]];
    if (x === y || score < DOUBT || !one || !other) continue;
    const key = `${one.key} ${other.key}`;
    const probability = probabilityOf(score);
    if ((best.get(key)?.probability ?? -1) >= probability) continue;
    const sorted = evidence.toSorted((p, q) => Math.abs(q.weight) - Math.abs(p.weight));
    const contradiction = contradictionOf(one.portrait, other.portrait);
    best.set(key, {
      a: one,
      b: other,
      probability,
      for: sorted.filter(({ weight }) => weight >= 0),
      against: sorted.filter(({ weight }) => weight < 0),
      ...(contradiction !== undefined && { contradiction }),
    });
  }
  return [...best]
    .sort(([k, p], [l, q]) => q.probability - p.probability || (k < l ? -1 : 1))
    .map(([, one]) => one);
};
