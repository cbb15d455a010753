// Reads names side by side as a thing in its place or whole: "Desa Suka, Kecamatan Maju", "Toko Jaya di Depok", "Bareskrim Polri".
import type { Entity, EntityType, FineType } from '../model/entity.ts';
import type { Predicate, Relation } from '../model/record.ts';
import { hull } from '../model/span.ts';
import { type FunctionWords, isIn } from './function-words.ts';
import { type Clause, type Item, isProper, isWord, type NameItem } from './items.ts';
import { pastBracket } from './person-list.ts';
import { liesWithin, type PlaceLevelOf, PROVINCE, REGENCY } from './place-level.ts';
import { relation } from './statement.ts';

export interface ChainLexicon {
  readonly words: FunctionWords;
  readonly levelOf: PlaceLevelOf;
}

/** One statement for each two such names. */
export const chains = ({ items }: Clause, lexicon: ChainLexicon): readonly Relation[] =>
  items.flatMap((first, i) => {
    if (!isProper(first)) return [];
    for (const next of [bracketed(items, i), outOfBracket(items, i), neighbour(items, i, lexicon)]) {
      const predicate = next && chainPredicate(first.entity, next, lexicon);
      if (!predicate || (next.link === 'di' && acts(items[i - 1], first.entity))) continue;
      const found = { evidence: hull(first, next.item), confidence: next.confidence };
      return [relation(first.entity, predicate, next.item.entity, found)];
    }
    return [];
  });

type Link = 'comma' | 'dari' | 'di' | 'comma-di' | 'adjacent' | 'behind-bracket' | 'in-bracket';

interface Neighbour {
  readonly item: NameItem;
  readonly link: Link;
  readonly confidence: number;
}

/** "Oxford United (Inggris)", "Rian (Persita)": a thing alone in brackets that is no part of the name ("Kanwil HAM Jawa Barat (Jabar)"). */
const bracketed = (items: readonly Item[], i: number): Neighbour | undefined => {
  const [first, inside] = [items[i], items[i + 2]];
  return isWord(items[i + 1], '(') &&
    isWord(items[i + 3], ')') &&
    isProper(first) &&
    isProper(inside) &&
    !first.entity.name.includes(inside.entity.name) &&
    inside.end - inside.start > LONGEST_ABBREVIATION
    ? { item: inside, link: 'in-bracket', confidence: 0.75 }
    : undefined;
};

/** In code units; shorter names in brackets abbreviate what stands before: "Bank Sentral Amerika Serikat (AS)". */
const LONGEST_ABBREVIATION = 3;

/** "Dirjen Integrasi Transportasi (Ditjen Intram) Kemenhub": the name behind the brackets round the one at `i`. */
const outOfBracket = (items: readonly Item[], i: number): Neighbour | undefined => {
  const next = items[i + 2];
  const isInside = isWord(items[i - 1], '(') && isWord(items[i + 1], ')') && isWord(items[i - 2]);
  return isInside && isProper(next) && next.entity.type === 'Organization'
    ? { item: next, link: 'adjacent', confidence: 0.7 }
    : undefined;
};

/** The name beside the one at `i`, its own abbreviation in brackets passed over. */
const neighbour = (items: readonly Item[], i: number, lexicon: ChainLexicon): Neighbour | undefined => {
  const at = pastBracket(items, i + 1);
  const [next, after] = [items[at], items[at + 1]];
  if (isProper(next))
    return { item: next, link: at === i + 1 ? 'adjacent' : 'behind-bracket', confidence: 0.8 };
  if (isWord(next, ',') && isProper(after) && !enumerates(items, i, lexicon))
    return { item: after, link: 'comma', confidence: 0.85 };
  if (isWord(next, 'dari') && isProper(after)) return { item: after, link: 'dari', confidence: 0.7 };
  const di = isWord(next, 'di') ? at : isWord(next, ',') && isWord(after, 'di') ? at + 1 : -1;
  if (di < 0) return undefined;
  let place = di + 1;
  while (isIn(lexicon.words.area, items[place])) place++;
  const item = items[place];
  return isProper(item)
    ? { item, link: di === at ? 'di' : 'comma-di', confidence: di === at ? 0.8 : 0.7 }
    : undefined;
};

/** True within "A, B, dan C" or "A, B, C": like things in a row, not one in the other. */
const enumerates = (items: readonly Item[], i: number, { levelOf }: ChainLexicon): boolean => {
  let last = i;
  while (isWord(items[last + 1], ',') && isProper(items[last + 2])) last += 2;
  const closed =
    isWord(items[last + 1], 'dan', 'serta', 'hingga', 'maupun', 'atau') ||
    (isWord(items[last + 1], ',') && isWord(items[last + 2], 'dan', 'serta', 'hingga', 'atau'));
  if (closed && isProper(items[last + (isWord(items[last + 1], ',') ? 3 : 2)])) return true;
  const [before, name, next] = [items[i - 2], items[i], items[i + 2]];
  const [inner, middle, outer] = [before, name, next].map((item) => breadth(item, levelOf));
  // "Kecamatan Maju, Kabupaten Garut, Jawa Barat": ever wider.
  const widens = isWider(inner, middle) || isWider(middle, outer) || (outer ?? 0) >= PROVINCE;
  return isWord(items[i - 1], ',', 'dan') && isProper(before) && isWord(items[i - 3], ',') && !widens;
};

/** The level of a place, and that of a known city or regency. */
const breadth = (item: Item | undefined, levelOf: PlaceLevelOf): number | undefined => {
  if (!isProper(item) || item.entity.type !== 'Place') return undefined;
  const isRegency = isAny(item.entity, ['City', 'AdministrativeArea']);
  return levelOf(item.entity) ?? (isRegency ? REGENCY : undefined);
};

const isWider = (inner: number | undefined, outer: number | undefined): boolean =>
  inner !== undefined && outer !== undefined && inner < outer;

const TEAMS: readonly FineType[] = ['SportsTeam', 'PoliticalParty'];
/** Bodies that are in many places: where they do something is not where they are. */
const ABROAD: readonly FineType[] = [...TEAMS, 'NewsMediaOrganization', 'GovernmentOrganization'];

/** Who is from there holds a post there or brings news. */
const SERVED: readonly FineType[] = ['GovernmentOrganization', 'NewsMediaOrganization'];

const isAny = ({ fineTypes }: Entity, fine: readonly FineType[]): boolean =>
  fine.some((type) => fineTypes.includes(type));

/** Behind a verb or "oleh" an organisation does something there: "dikelola PT Laut di Pulau Suka", "kehadiran PT Laut di Garut". */
const acts = (before: Item | undefined, { type }: Entity): boolean =>
  type === 'Organization' && before?.kind === 'word' && (before.lower === 'oleh' || DOING.test(before.form));
/** Verbs and nouns of verbs: "menggandeng", "kehadiran". */
const DOING = /^(?:(?:me|ber|di|ter)\p{Ll}{3}|(?:ke|pe)\p{Ll}+an$)/u;

const LOCATED: ReadonlySet<EntityType> = new Set(['Facility', 'Organization']);

const chainPredicate = (first: Entity, next: Neighbour, lexicon: ChainLexicon): Predicate | undefined => {
  const { item, link } = next;
  const second = item.entity;
  if (second.type === 'Place')
    return first.type === 'Place'
      ? placePredicate(first, next, lexicon)
      : LOCATED.has(first.type)
        ? locationPredicate(first, next)
        : undefined;
  if (second.type === 'Facility') return buildingPredicate(first, link);
  if (second.type !== 'Organization') return undefined;
  if (first.type === 'Person')
    return (link === 'in-bracket' && isAny(second, TEAMS)) || (link === 'dari' && !isAny(second, SERVED))
      ? 'schema:memberOf'
      : undefined;
  const isPart = first.type === 'Organization' && (link === 'adjacent' || link === 'behind-bracket');
  return isPart ? 'schema:parentOrganization' : undefined;
};

/** A country does something where it stands before "di": "China di London". */
const placePredicate = (
  first: Entity,
  { item, link }: Neighbour,
  { levelOf }: ChainLexicon,
): Predicate | undefined => {
  const [inner, outer] = [levelOf(first), levelOf(item.entity)];
  if (link === 'in-bracket' || link === 'dari' || (link === 'adjacent' && (outer ?? 0) < PROVINCE))
    return undefined;
  if ((link === 'di' || link === 'comma-di') && first.fineTypes.includes('Country')) return undefined;
  // "Kabupaten Semarang di Ungaran": its government sits there.
  const sits = link === 'di' && (inner ?? 0) >= REGENCY && outer === undefined;
  return !sits && liesWithin(inner, outer) ? 'schema:containedInPlace' : undefined;
};

/** A region right behind an organisation belongs to its name ("Dinas Sosial (Dinsos) Kota Solo"), a country tells where it is. */
const locationPredicate = (first: Entity, { item, link }: Neighbour): Predicate | undefined => {
  const isCountry = item.entity.fineTypes.includes('Country');
  const isOrganization = first.type === 'Organization';
  const fits: Readonly<Record<Link, boolean>> = {
    adjacent: isCountry ? !first.fineTypes.includes('GovernmentOrganization') : false,
    'behind-bracket': isCountry || !(isOrganization || OFFICE.test(first.name)),
    'in-bracket': !isAny(first, ['NewsMediaOrganization', 'PoliticalParty']),
    comma: isOrganization ? !isAny(first, isCountry ? ABROAD : [...TEAMS, 'NewsMediaOrganization']) : true,
    di: isOrganization ? !isCountry && !isAny(first, ABROAD) : true,
    'comma-di': !isOrganization,
    dari: false,
  };
  return fits[link] ? 'schema:location' : undefined;
};

/** Buildings named after the body in them. */
const OFFICE = /^(?:Kantor|Kejaksaan|Pengadilan|Dinas|Badan|Polres|Polsek|Polda)\b/;

const buildingPredicate = (first: Entity, link: Link): Predicate | undefined => {
  if (first.type === 'Facility')
    return link === 'comma' || link === 'di' || link === 'comma-di' ? 'schema:containedInPlace' : undefined;
  if (first.type !== 'Organization' || isAny(first, link === 'di' ? ABROAD : TEAMS)) return undefined;
  return link === 'comma' || link === 'di' ? 'schema:location' : undefined;
};
