// Gathers sightings into the first portraits: one for each name that tells alone, else one for each sighting.
import { groupBy } from '../../model/group.ts';
import type { ArticleSightings } from '../../model/sighting.ts';
import { overlap } from './born.ts';
import { byTime, nameKeyOf, type Placed, type Portrait, portraitOf } from './portrait.ts';

/** Sightings that a judgement speaks of, by what they are to be kept apart as; the others share undefined. */
export type PartOf = (placed: Placed) => string | undefined;

/** In the order of time. Sightings of one name that tells alone part where items or ages tell of several. */
export const firstPortraits = (all: readonly ArticleSightings[], partOf: PartOf): readonly Portrait[] => {
  const placed = all.flatMap((article) =>
    article.sightings.map((sighting): Placed => ({ sighting, article })),
  );
  const groups = groupBy(placed, (one) => {
    const part = partOf(one);
    if (part !== undefined) return `${nameKeyOf(one.sighting)} ${part}`;
    return one.sighting.tellsAlone
      ? nameKeyOf(one.sighting)
      : `${one.sighting.article} ${one.sighting.entity}`;
  });
  return [...groups.values()]
    .flatMap(parted)
    .map(portraitOf)
    .sort((a, b) => compareFirst(a, b));
};

const compareFirst = (a: Portrait, b: Portrait): number => {
  const [x, y] = [a.members[0], b.members[0]];
  return x && y ? byTime(x, y) : 0;
};

/** Where the articles link to several items, one group for each and one for none; where their ages do not agree, each by itself. */
const parted = (group: readonly Placed[]): readonly (readonly Placed[])[] => {
  const byItem = groupBy(group, ({ sighting }) => sighting.items[0]);
  if ([...byItem.keys()].filter((item) => item !== undefined).length > 1) return [...byItem.values()];
  const births = group.flatMap(({ sighting }) => sighting.born ?? []);
  const agree = births.every((one) => births.every((other) => overlap(one, other)));
  return agree ? [group] : group.map((one) => [one]);
};
