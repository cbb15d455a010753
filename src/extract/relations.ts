// Extracts statements between entities: from nouns that tie them, from names side by side, and from verbs of birth and dwelling.
import type { Linked } from '../model/document.ts';
import type { Entity, EntityKey, EntityType, Mention } from '../model/entity.ts';
import type { Predicate, Relation } from '../model/record.ts';
import { hull } from '../model/span.ts';
import type { AttributionLexicon } from './attribution.ts';
import { attributionsOf } from './attributions.ts';
import { foundings } from './founding.ts';
import { type FunctionWords, isIn } from './function-words.ts';
import { type Clause, type Item, isName, isProper, isWord, type NameItem, spanOf } from './items.ts';
import { type KinLexicon, kinRelations } from './kin.ts';
import { type PhraseLexicon, phraseAt } from './phrase-lexicon.ts';
import { relation } from './statement.ts';

/** A row of `data/lexicons/affiliations.tsv`. */
export interface Affiliation {
  /** Absent for a noun that gives no statement ("warga negara"): it keeps the shorter noun inside it from being read. */
  readonly predicate: Predicate | undefined;
  readonly objects: ReadonlySet<EntityType>;
  /** The person is the statement's object: "pendiri Yayasan Kita, Tono" → Yayasan Kita founder Tono. */
  readonly inverse: boolean;
}

/** A row of `data/lexicons/relation-verbs.tsv`: "lahir di" joins the person before it to the place behind it. */
export interface RelationVerb {
  readonly predicate: Predicate;
  readonly subject: ReadonlySet<EntityType>;
  readonly object: ReadonlySet<EntityType>;
  readonly inverse: boolean;
}

export interface RelationLexicon {
  readonly affiliations: AttributionLexicon<Affiliation>;
  readonly verbs: PhraseLexicon<RelationVerb>;
  readonly kin: KinLexicon;
  /** Words that say when something began. */
  readonly foundings: PhraseLexicon<true>;
  readonly words: FunctionWords;
}

/** Each statement once, where it is first made; sorted by evidence. */
export const extractRelations = (
  document: Linked,
  clauses: readonly Clause[],
  lexicon: RelationLexicon,
): readonly Relation[] => {
  const inClauses = clauses.flatMap((clause) => [
    ...affiliations(clause, lexicon.affiliations),
    ...chains(clause, lexicon.words),
    ...verbs(clause, lexicon.verbs),
    ...kinRelations(clause, lexicon.kin),
    ...foundings(clause, lexicon.foundings),
  ]);
  const seen = new Set<string>();
  return [...inClauses, ...nestedOrganizations(document)]
    .filter((r) => r.object.kind !== 'entity' || r.object.entity !== r.subject)
    .sort((a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end)
    .filter((r) => {
      const key = `${r.subject} ${r.predicate} ${r.object.kind === 'entity' ? r.object.entity : r.object.value}`;
      return !seen.has(key) && seen.add(key);
    });
};

const affiliations = (clause: Clause, lexicon: AttributionLexicon<Affiliation>): readonly Relation[] =>
  attributionsOf(clause, lexicon).flatMap(({ value, complements, persons, evidence }) => {
    const complement = complements.find(
      ({ entity }) => value.objects.has(entity.type) && !isService(value, entity),
    )?.entity;
    const { predicate, inverse } = value;
    if (!complement || !predicate) return [];
    return persons.map(({ entity }) =>
      inverse
        ? relation(complement, predicate, entity, { evidence, confidence: 0.8 })
        : relation(entity, predicate, complement, { evidence, confidence: 0.8 }),
    );
  });

/** Who serves in a state body holds a post there: "personel Polres Garut". */
const isService = ({ predicate }: Affiliation, { fineTypes }: Entity): boolean =>
  predicate === 'schema:memberOf' && fineTypes.includes('GovernmentOrganization');

const LOCATED: ReadonlySet<EntityType> = new Set(['Facility', 'Organization']);

/** "Desa Suka, Kecamatan Maju", "Toko Jaya di Depok", "Bareskrim Polri": names side by side. */
const chains = ({ items }: Clause, words: FunctionWords): readonly Relation[] => {
  const found: Relation[] = [];
  for (let i = 0; i < items.length; i++) {
    const first = items[i];
    if (!isProper(first)) continue;
    const next = neighbour(items, i, words);
    if (!next) continue;
    const predicate = chainPredicate(first.entity, next);
    if (!predicate) continue;
    found.push(
      relation(first.entity, predicate, next.item.entity, {
        evidence: hull(first, next.item),
        confidence: next.confidence,
      }),
    );
  }
  return found;
};

interface Neighbour {
  readonly item: NameItem;
  /** `bracket`: adjacent but for an abbreviation in brackets between them. */
  readonly link: 'comma' | 'di' | 'adjacent' | 'bracket';
  readonly confidence: number;
}

/** The name beside the one at `i`, its own abbreviation in brackets passed over. */
const neighbour = (items: readonly Item[], i: number, words: FunctionWords): Neighbour | undefined => {
  const at = afterBracket(items, i);
  const [next, after] = [items[at], items[at + 1]];
  if (isProper(next)) return { item: next, link: at === i + 1 ? 'adjacent' : 'bracket', confidence: 0.8 };
  if (isWord(next, ',') && isProper(after) && !enumerates(items, i))
    return { item: after, link: 'comma', confidence: 0.85 };
  const di = isWord(next, 'di') ? at : isWord(next, ',') && isWord(after, 'di') ? at + 1 : -1;
  if (di < 0) return undefined;
  const place = items[isIn(words.area, items[di + 1]) ? di + 2 : di + 1];
  return isProper(place) ? { item: place, link: 'di', confidence: di === at ? 0.8 : 0.7 } : undefined;
};

const afterBracket = (items: readonly Item[], i: number): number =>
  isWord(items[i + 1], '(') && isProper(items[i + 2]) && isWord(items[i + 3], ')') ? i + 4 : i + 1;

/** True within "A, B, dan C" or "A, B, C": like things in a row, not one in the other. */
const enumerates = (items: readonly Item[], i: number): boolean => {
  let last = i;
  while (isWord(items[last + 1], ',') && isProper(items[last + 2])) last += 2;
  const closed =
    isWord(items[last + 1], 'dan', 'serta', 'hingga', 'maupun', 'atau') ||
    (isWord(items[last + 1], ',') && isWord(items[last + 2], 'dan', 'serta', 'hingga', 'atau'));
  if (closed && isProper(items[last + (isWord(items[last + 1], ',') ? 3 : 2)])) return true;
  return isWord(items[i - 1], ',', 'dan') && isProper(items[i - 2]) && isWord(items[i - 3], ',');
};

/** "Satlantas Polrestabes Medan" is part of Polrestabes Medan, where the article names that too. */
const nestedOrganizations = ({ entities, mentions }: Linked): readonly Relation[] => {
  const organizations = entities.filter((entity) => entity.type === 'Organization');
  const byName = new Map(
    organizations.flatMap((entity) =>
      [entity.name, ...entity.alternateNames].map((name) => [name, entity] as const),
    ),
  );
  const firstNamed = new Map<EntityKey, Mention>();
  for (const mention of mentions) {
    if (mention.kind === 'Name' && !firstNamed.has(mention.entity)) firstNamed.set(mention.entity, mention);
  }
  return organizations.flatMap((entity) => {
    const mention = firstNamed.get(entity.key);
    const whole = [entity.name, ...entity.alternateNames].flatMap((name) =>
      outerNames(name).flatMap((outer) => byName.get(outer) ?? []),
    )[0];
    return mention && whole
      ? [relation(entity, 'schema:parentOrganization', whole, { evidence: spanOf(mention), confidence: 0.8 })]
      : [];
  });
};

/** What is left of a name when words are taken off its front, longest first; one word needs two before it ("Komisi II DPR"). */
const outerNames = (name: string): readonly string[] => {
  const words = name.split(' ');
  return words
    .slice(1)
    .flatMap((_, i) => (i === words.length - 2 && i < 1 ? [] : [words.slice(i + 1).join(' ')]));
};

const chainPredicate = (first: Entity, { item, link }: Neighbour): Predicate | undefined => {
  const second = item.entity;
  const isCountry = second.fineTypes.includes('Country');
  if (second.type === 'Place' && first.type === 'Place') {
    return link === 'adjacent' && !isCountry ? undefined : 'schema:containedInPlace';
  }
  if (second.type === 'Place' && LOCATED.has(first.type)) {
    const isDateline = link === 'comma' && first.fineTypes.includes('NewsMediaOrganization');
    // "Pemerintah Kota Osaka Jepang": the country only tells which government it is.
    const isOwn = link === 'adjacent' && (!isCountry || first.fineTypes.includes('GovernmentOrganization'));
    return isDateline || isOwn ? undefined : 'schema:location';
  }
  if (second.type === 'Facility' && link === 'comma') {
    return first.type === 'Facility'
      ? 'schema:containedInPlace'
      : first.type === 'Organization'
        ? 'schema:location'
        : undefined;
  }
  const isPart = first.type === 'Organization' && second.type === 'Organization';
  return isPart && (link === 'adjacent' || link === 'bracket') ? 'schema:parentOrganization' : undefined;
};

/** "Tono lahir di Garut", "Tono tinggal di Desa Suka": the nearest fitting name on each side. */
const verbs = ({ items }: Clause, lexicon: PhraseLexicon<RelationVerb>): readonly Relation[] => {
  const found: Relation[] = [];
  for (let i = 0; i < items.length; i++) {
    const phrase = phraseAt(lexicon, items, i);
    if (!phrase) continue;
    const { value } = phrase;
    const subject = fittingBefore(items, i, value.subject);
    const objects = subject ? objectsAt(items, i + phrase.words.length, value.object) : [];
    for (const object of objects) {
      if (!subject) break;
      const [s, o] = value.inverse ? [object, subject] : [subject, object];
      const evidence = hull(subject, object);
      found.push(relation(s.entity, value.predicate, o.entity, { evidence, confidence: 0.7 }));
    }
  }
  return found;
};

const fittingBefore = (
  items: readonly Item[],
  at: number,
  types: ReadonlySet<EntityType>,
): NameItem | undefined => {
  for (let i = at - 1; i >= 0; i--) {
    const item = items[i];
    if (isName(item) && types.has(item.entity.type)) return item;
  }
  return undefined;
};

/** The first fitting name within four items, and those that a list joins to it: "dibintangi Rina, Tono, dan Adi". */
const objectsAt = (
  items: readonly Item[],
  from: number,
  types: ReadonlySet<EntityType>,
): readonly NameItem[] => {
  const fits = (item: Item | undefined): item is NameItem => isName(item) && types.has(item.entity.type);
  const found: NameItem[] = [];
  let at = items.findIndex((item, k) => k >= from && fits(item));
  if (at < 0 || at >= from + 4) return [];
  for (let item = items[at]; fits(item); item = items[at]) {
    found.push(item);
    at += 1;
    if (isWord(items[at], ',')) at += 1;
    if (isWord(items[at], 'dan', 'serta')) at += 1;
  }
  return found;
};
