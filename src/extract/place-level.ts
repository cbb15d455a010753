// Tells how far up a place is: "Desa Suka" lies in "Kecamatan Maju", never the other way round.
import type { Gazetteer } from '../language/gazetteer.ts';
import type { TableOf } from '../language/table.ts';
import type { Entity } from '../model/entity.ts';

/** From 0, a street, to 7, a part of the world; undefined where the name does not tell. */
export type PlaceLevelOf = (place: Entity) => number | undefined;

export const REGENCY = 4;
export const PROVINCE = 5;
const COUNTRY = 6;

/** Of the words of a name and, for countries and provinces, of the gazetteer: a smaller place has its name from anywhere. */
export const placeLevels = (tableOf: TableOf, gazetteer: Gazetteer): PlaceLevelOf => {
  const rows = tableOf('place-levels');
  const of = (part: string): ReadonlyMap<string, number> =>
    new Map(
      rows.filter((row) => row['part'] === part).map((row) => [row['form'] ?? '', Number(row['level'])]),
    );
  const [first, whole] = [of('first'), of('whole')];
  const isProvince = (name: string): boolean => {
    const known = gazetteer.lookup(name);
    return (
      known.length > 0 &&
      known.every(
        ({ type, fine, within }) =>
          type === 'Place' && fine === 'AdministrativeArea' && within === 'Indonesia',
      )
    );
  };
  return ({ name, fineTypes }) => {
    const lower = name.toLowerCase();
    const told = whole.get(lower) ?? first.get(lower.split(/[ .]/, 1)[0] ?? '');
    if (told !== undefined) return told;
    if (fineTypes.includes('Country')) return COUNTRY;
    return isProvince(name) ? PROVINCE : undefined;
  };
};

/** Whether one of level `inner` may lie in one of level `outer`; a province lies in its country alone. */
export const liesWithin = (inner: number | undefined, outer: number | undefined): boolean => {
  if (inner === undefined) return outer === undefined || outer > 0;
  if (outer === undefined) return inner < PROVINCE;
  return inner < outer;
};
