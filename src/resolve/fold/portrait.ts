// What several sightings say of one thing together; built of sightings in any order, it is the same.
import type { EntityType } from '../../model/entity.ts';
import type { ArticleSightings, Sighting, YearRange } from '../../model/sighting.ts';

/** A sighting with what its article knows beside it. */
export interface Placed {
  readonly sighting: Sighting;
  readonly article: ArticleSightings;
}

export interface Portrait {
  readonly type: EntityType;
  /** In the order of time, see `byTime`; at least one. */
  readonly members: readonly Placed[];
  /** Names as `words` joined, with how many members bear them. */
  readonly names: ReadonlyMap<string, number>;
  /** Other names, likewise. */
  readonly aliases: ReadonlyMap<string, number>;
  readonly shortForms: ReadonlySet<string>;
  readonly tellsAlone: boolean;
  readonly isRare: boolean;
  readonly items: ReadonlySet<string>;
  /** "role@organisation" → how many members hold it, now or formerly. */
  readonly roles: ReadonlyMap<string, number>;
  readonly places: ReadonlySet<string>;
  readonly born: readonly YearRange[];
  readonly articles: ReadonlySet<string>;
}

/** Earliest article first; those without a date last; then by article and key. */
export const byTime = (a: Placed, b: Placed): number =>
  compare(a.article.date ?? '9999', b.article.date ?? '9999') ||
  compare(a.sighting.article, b.sighting.article) ||
  compare(a.sighting.entity, b.sighting.entity);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Needs at least one sighting, all of one type. */
export const portraitOf = (members: readonly Placed[]): Portrait => {
  const names = new Map<string, number>();
  const aliases = new Map<string, number>();
  const roles = new Map<string, number>();
  const items = new Set<string>();
  const places = new Set<string>();
  const born: YearRange[] = [];
  for (const { sighting } of members) {
    count(names, sighting.words.join(' '));
    for (const alias of sighting.aliases) count(aliases, alias);
    for (const role of new Set(sighting.roles.map(({ role, at }) => `${role}@${at}`))) count(roles, role);
    for (const item of sighting.items) items.add(item);
    for (const place of sighting.places) places.add(place);
    if (sighting.born) born.push(sighting.born);
  }
  return {
    type: members[0]?.sighting.type ?? 'Person',
    members: members.toSorted(byTime),
    names,
    aliases,
    shortForms: new Set(members.flatMap(({ sighting }) => sighting.shortForms)),
    tellsAlone: members.some(({ sighting }) => sighting.tellsAlone),
    isRare: members.some(({ sighting }) => sighting.isRare),
    items,
    roles,
    places,
    born,
    articles: new Set(members.map(({ sighting }) => sighting.article)),
  };
};

const count = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

/** The name key of a sighting: "Person/rina wulandari". */
export const nameKeyOf = ({ type, words }: Sighting): string => `${type}/${words.join(' ')}`;

/** How many members' articles name each other thing that can tell who this is: "Person/…" → 3. Linear at first, then kept. */
export const companyOf = (portrait: Portrait): ReadonlyMap<string, number> => {
  const known = companies.get(portrait);
  if (known) return known;
  const company = companyIn(portrait.members);
  companies.set(portrait, company);
  return company;
};

const companies = new WeakMap<Portrait, ReadonlyMap<string, number>>();

const companyIn = (members: readonly Placed[]): ReadonlyMap<string, number> => {
  const company = new Map<string, number>();
  for (const { sighting, article } of members) {
    const own = nameKeyOf(sighting);
    for (const other of article.sightings) {
      if (other === sighting || !isTelling(other)) continue;
      const key = nameKeyOf(other);
      if (key !== own) count(company, key);
    }
  }
  return company;
};

/** Countries, provinces and media stand in all articles; a name that many bear tells nothing. */
const isTelling = ({ type, tellsAlone, fineTypes, roles }: Sighting): boolean =>
  tellsAlone &&
  !fineTypes.includes('Country') &&
  !fineTypes.includes('NewsMediaOrganization') &&
  !(type === 'Person' && roles.some(({ role }) => role === BYLINE));

/** The role of those that an article names as its authors and editors. */
export const BYLINE = 'penulis artikel';
