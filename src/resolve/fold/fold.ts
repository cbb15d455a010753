// The corpus fold: which entities of all articles are one, by what the articles say and what people decided.
import type { EntityKey } from '../../model/entity.ts';
import type { FoldedIdentity, Identity } from '../../model/identity.ts';
import type { Judgement } from '../../model/judgement.ts';
import { standing } from '../../model/judgement-lines.ts';
import type { ArticleSightings } from '../../model/sighting.ts';
import { candidatePairs } from './blocks.ts';
import { type Keyed, keyClusters } from './cluster-key.ts';
import { cluster, comparedPairs, type Pair } from './clusters.ts';
import { constraintsOf, partsOf, refText } from './constraints.ts';
import { describeNamesakes } from './namesakes.ts';
import { byTime, type Portrait, portraitOf } from './portrait.ts';
import { firstPortraits } from './portraits.ts';

export interface Folded {
  readonly identity: Identity;
  /** In the order of time. */
  readonly clusters: readonly Keyed[];
  /** What was compared. */
  readonly portraits: readonly Portrait[];
  readonly pairs: readonly Pair[];
  /** Portrait → index into `clusters`. */
  readonly clusterOf: readonly number[];
}

/** The same for the same articles and judgements in any order of articles. Near linear in the sightings. */
export const fold = (all: Iterable<ArticleSightings>, judgements: readonly Judgement[]): Folded => {
  const articles = [...new Map([...all].map((one) => [one.article, one])).values()];
  const judged = standing(judgements);
  const portraits = firstPortraits(articles, partsOf(articles, judged));
  const pairs = comparedPairs(portraits, candidatePairs(portraits));
  const roots = cluster(portraits, pairs, constraintsOf(portraits, judged)).clusterOf;
  const wholes = wholesOf(portraits, roots);
  const clusters = keyClusters([...wholes.values()].sort(byFirst));
  const placeOf = new Map<Portrait, number>(clusters.map(({ portrait }, place) => [portrait, place]));
  return {
    identity: identityOf(clusters, judged),
    clusters,
    portraits,
    pairs,
    clusterOf: roots.map((root) => placeOf.get(wholes.get(root) ?? clusters[0]?.portrait ?? NONE) ?? 0),
  };
};

const NONE = portraitOf([]);

const wholesOf = (
  portraits: readonly Portrait[],
  roots: readonly number[],
): ReadonlyMap<number, Portrait> => {
  const groups = new Map<number, Portrait[]>();
  roots.forEach((root, index) => {
    const portrait = portraits[index];
    if (!portrait) return;
    const group = groups.get(root);
    if (group) group.push(portrait);
    else groups.set(root, [portrait]);
  });
  return new Map(
    [...groups].map(([root, group]) => {
      const [only, ...more] = group;
      return [root, only && more.length === 0 ? only : portraitOf(group.flatMap(({ members }) => members))];
    }),
  );
};

const byFirst = (a: Portrait, b: Portrait): number => {
  const [x, y] = [a.members[0], b.members[0]];
  return x && y ? byTime(x, y) : 0;
};

const identityOf = (clusters: readonly Keyed[], judged: readonly Judgement[]): Identity => {
  const keys = new Map<string, EntityKey>();
  for (const { portrait, key } of clusters)
    for (const { sighting } of portrait.members) keys.set(refText(sighting), key);
  const keyOf = (article: string, entity: EntityKey): EntityKey =>
    keys.get(refText({ article, entity })) ?? entity;
  const given = judgedOf(judged, keyOf);
  const descriptions = describeNamesakes(clusters);
  const taken = new Set(clusters.map(({ key }) => key));
  const entities = clusters.flatMap(({ key, others }): readonly (readonly [EntityKey, FoldedIdentity])[] => {
    const { name, former = [] } = given.get(key) ?? {};
    const description = descriptions.get(key);
    const mergedFrom = [...new Set([...others, ...former.filter((old) => !taken.has(old))])].sort();
    if (mergedFrom.length === 0 && description === undefined && name === undefined) return [];
    return [
      [
        key,
        {
          key,
          mergedFrom,
          ...(name !== undefined && { name }),
          ...(description !== undefined && { description }),
        },
      ],
    ];
  });
  return { keyOf, entities: new Map(entities) };
};

interface Given {
  readonly name?: string;
  /** Keys that it had when it was judged. */
  readonly former: readonly EntityKey[];
}

/** What judgements say of each entity, the last one first. */
const judgedOf = (judged: readonly Judgement[], keyOf: Identity['keyOf']): ReadonlyMap<EntityKey, Given> => {
  const given = new Map<EntityKey, Given>();
  for (const judgement of judged) {
    const sides =
      judgement.kind === 'merge'
        ? [judgement.a, judgement.b]
        : judgement.kind === 'rename'
          ? [judgement.entity]
          : [];
    for (const { key: old, sightings } of sides) {
      const [ref] = sightings;
      if (!ref) continue;
      const key = keyOf(ref.article, ref.entity);
      const known = given.get(key) ?? { former: [] };
      given.set(key, {
        ...known,
        former: old === key ? known.former : [...known.former, old],
        ...(judgement.kind === 'rename' && { name: judgement.name }),
      });
    }
  }
  return given;
};
