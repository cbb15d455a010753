// Turns judgements into what clustering must keep to.
import { groupBy } from '../../model/group.ts';
import type { JudgedEntity, Judgement } from '../../model/judgement.ts';
import type { ArticleSightings, SightingRef } from '../../model/sighting.ts';
import type { Constraints } from './clusters.ts';
import { nameKeyOf, type Portrait } from './portrait.ts';
import type { PartOf } from './portraits.ts';

export const refText = ({ article, entity }: SightingRef): string => `${article}\n${entity}`;

/** Sightings that a split, or a `never` between equal names, takes out of the portrait of their name. */
export const partsOf = (all: readonly ArticleSightings[], judgements: readonly Judgement[]): PartOf => {
  const parts = new Map<string, string>();
  const put = (refs: readonly SightingRef[], part: string): void => {
    for (const ref of refs) parts.set(refText(ref), part);
  };
  const nevers = judgements.filter(({ kind }) => kind === 'never');
  const names = nevers.length > 0 ? namesOf(all) : new Map<string, string>();
  const namesIn = ({ sightings }: JudgedEntity): readonly (string | undefined)[] =>
    sightings.map((ref) => names.get(refText(ref)));
  for (const judgement of judgements) {
    if (judgement.kind === 'split') put(judgement.apart, judgement.id);
    if (judgement.kind !== 'never') continue;
    const { a, b, id } = judgement;
    const shared = new Set(namesIn(a));
    if (!namesIn(b).some((name) => name !== undefined && shared.has(name))) continue;
    put(
      a.sightings.filter((ref) => !parts.has(refText(ref))),
      `${id} a`,
    );
    put(
      b.sightings.filter((ref) => !parts.has(refText(ref))),
      `${id} b`,
    );
  }
  return ({ sighting }) => parts.get(refText(sighting));
};

const namesOf = (all: readonly ArticleSightings[]): ReadonlyMap<string, string> =>
  new Map(all.flatMap(({ sightings }) => sightings.map((one) => [refText(one), nameKeyOf(one)] as const)));

/** What speaks of sightings that are no longer there is passed over. */
export const constraintsOf = (
  portraits: readonly Portrait[],
  judgements: readonly Judgement[],
): Constraints => {
  const indexOf = new Map(
    portraits.flatMap(({ members }, index) =>
      members.map(({ sighting }) => [refText(sighting), index] as const),
    ),
  );
  const find = (refs: readonly SightingRef[]): readonly number[] => [
    ...new Set(refs.map((ref) => indexOf.get(refText(ref))).filter((index) => index !== undefined)),
  ];
  const kinds = groupBy(judgements, ({ kind }) => kind);
  const apart = [...(kinds.get('never') ?? []), ...(kinds.get('split') ?? [])].flatMap((judgement) => {
    if (judgement.kind === 'never') return across(find(judgement.a.sightings), find(judgement.b.sightings));
    return judgement.kind === 'split' ? across(find(judgement.from.sightings), find(judgement.apart)) : [];
  });
  const together = judgements.flatMap((judgement) => {
    if (judgement.kind === 'split') return chained(find(judgement.apart));
    if (judgement.kind !== 'merge') return [];
    const [[a], [b]] = [find(judgement.a.sightings), find(judgement.b.sightings)];
    return a !== undefined && b !== undefined ? [[a, b] as const] : [];
  });
  return { together, apart };
};

type IndexPair = readonly [number, number];

const across = (left: readonly number[], right: readonly number[]): readonly IndexPair[] =>
  left.flatMap((a) => right.flatMap((b) => (a === b ? [] : [[a, b] as const])));

const chained = ([first, ...rest]: readonly number[]): readonly IndexPair[] =>
  first === undefined ? [] : rest.map((other) => [first, other] as const);
