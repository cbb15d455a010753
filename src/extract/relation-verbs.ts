// Reads verbs and nouns that join two things: "Tono lahir di Garut", "Laut Biru karya Rina", "anak usaha Samudra, PT Laut".
import type { EntityType } from '../model/entity.ts';
import type { Predicate, Relation } from '../model/record.ts';
import { hull } from '../model/span.ts';
import { type Clause, type Item, isName, isProper, isWord, type NameItem } from './items.ts';
import { type ModalityLexicon, modalityBefore } from './modality.ts';
import { type PhraseLexicon, phraseAt } from './phrase-lexicon.ts';
import { relation } from './statement.ts';

/** verb = anything fitting before it is its subject; noun = said of the name right before it; kind = a noun that the subject may also follow. */
export const VERB_PARTS = ['verb', 'noun', 'kind'] as const;

/** A row of `data/lexicons/relation-verbs.tsv`: "lahir di" joins the person before it to the place behind it. */
export interface RelationVerb {
  readonly predicate: Predicate;
  readonly part: (typeof VERB_PARTS)[number];
  readonly subject: ReadonlySet<EntityType>;
  readonly object: ReadonlySet<EntityType>;
  readonly inverse: boolean;
}

export interface VerbLexicon {
  readonly verbs: PhraseLexicon<RelationVerb>;
  readonly modality: ModalityLexicon;
}

/** What is only wished, planned or denied gives no statement. */
export const verbRelations = ({ items }: Clause, lexicon: VerbLexicon): readonly Relation[] => {
  const found: Relation[] = [];
  for (let i = 0; i < items.length; i++) {
    const phrase = phraseAt(lexicon.verbs, items, i);
    if (!phrase || modalityBefore(items, i, lexicon.modality) !== 'Actual') continue;
    const { value } = phrase;
    const objects = objectsAt(items, i + phrase.words.length, value);
    const [first] = objects;
    const subject = first && subjectOf(items, i, { value, last: items.indexOf(objects.at(-1) ?? first) });
    if (!subject) continue;
    for (const object of objects) {
      const [s, o] = value.inverse ? [object, subject] : [subject, object];
      found.push(
        relation(s.entity, value.predicate, o.entity, { evidence: hull(subject, object), confidence: 0.7 }),
      );
    }
    i += phrase.words.length - 1;
  }
  return found;
};

const subjectOf = (
  items: readonly Item[],
  at: number,
  { value, last }: { readonly value: RelationVerb; readonly last: number },
): NameItem | undefined => {
  if (value.part === 'verb') return freeSubject(items, at, value.subject);
  const bound = boundSubject(items, at, value.subject);
  if (bound && value.predicate === 'schema:location' && isOfMembers(bound)) return undefined;
  return bound ?? (value.part === 'kind' ? subjectBehind(items, last, value.subject) : undefined);
};

/** "kiper Persib asal Wales": of a team or assembly the noun is said of its people. */
const isOfMembers = ({ entity: { fineTypes } }: NameItem): boolean =>
  (['SportsTeam', 'PoliticalParty', 'GovernmentOrganization'] as const).some((fine) =>
    fineTypes.includes(fine),
  );

const fits = (item: Item | undefined, types: ReadonlySet<EntityType>): item is NameItem =>
  isName(item) && types.has(item.entity.type);

const STOPS = ['.', ';', ':', '-', '--', '–', '—', '"', '“', '”'];

/** The nearest fitting name of the clause; that before "yang", where the verb stands right behind that word. */
const freeSubject = (
  items: readonly Item[],
  at: number,
  types: ReadonlySet<EntityType>,
): NameItem | undefined => {
  for (let i = at - 1; i >= 0; i--) {
    const item = items[i];
    if (isWord(item, ...STOPS)) return undefined;
    if (isWord(item, 'yang')) return boundSubject(items, i, types) ?? describedSubject(items, i, types);
    if (fits(item, types)) return item;
  }
  return undefined;
};

/** "Laut Biru merupakan film laga yang dibintangi …", "Rian, pemain Timnas yang membela …": what is described by the noun before "yang". */
const describedSubject = (
  items: readonly Item[],
  yang: number,
  types: ReadonlySet<EntityType>,
): NameItem | undefined => {
  for (let i = yang - 1; i > yang - 12; i--) {
    if (isWord(items[i], ...STOPS)) return undefined;
    if (isWord(items[i], ',')) {
      const isApposed = types.has('Person') || isWord(items[i + 1], 'sebuah', 'salah');
      return isApposed ? boundSubject(items, i, types) : undefined;
    }
    if (isWord(items[i], 'merupakan', 'adalah', 'ialah')) return boundSubject(items, i, types);
  }
  return undefined;
};

/** The name right before, over a comma, brackets, "yang merupakan", "adalah salah satu" and the like. */
const boundSubject = (
  items: readonly Item[],
  at: number,
  types: ReadonlySet<EntityType>,
): NameItem | undefined => {
  let i = at - 1;
  while (
    isWord(
      items[i],
      '*',
      ',',
      'yang',
      'merupakan',
      'adalah',
      'ialah',
      'juga',
      'salah',
      'satu',
      'sebuah',
      'seorang',
    )
  )
    i--;
  if (isWord(items[i], ')')) i = items.findLastIndex((item, k) => k < i && isWord(item, '(')) - 1;
  const item = items[i];
  return fits(item, types) ? item : undefined;
};

/** Behind the object, its brackets and a comma: "anak usaha PT Samudra (PS), PT Laut". */
const subjectBehind = (
  items: readonly Item[],
  last: number,
  types: ReadonlySet<EntityType>,
): NameItem | undefined => {
  const after = isWord(items[last + 1], '(') && isWord(items[last + 3], ')') ? last + 4 : last + 1;
  const item = items[isWord(items[after], ',', 'yakni', 'yaitu') ? after + 1 : after];
  return isProper(item) && fits(item, types) ? item : undefined;
};

/** Words that a list follows: "dibintangi sederet artis, di antaranya Rina dan Tono". */
const LISTS = ['seperti', 'antaranya', 'lain', 'yakni', 'yaitu', 'termasuk', ':', 'dari'];

/** The first fitting name within four items, of a club within two ("memperkuat tim Persita", not "memperkuat rumor bahwa Intel"), or behind a word that leads a list; with the persons or works that a list joins to it. */
const objectsAt = (
  items: readonly Item[],
  from: number,
  { object, predicate }: RelationVerb,
): readonly NameItem[] => {
  let at = items.findIndex((item, k) => k >= from && fits(item, object));
  const isLed = at <= from + 12 && isWord(items[at - 1], ...LISTS);
  const reach = predicate === 'schema:memberOf' ? 2 : 4;
  if (at < 0 || (at >= from + reach && !isLed)) return [];
  const found: NameItem[] = [];
  for (let item = items[at]; fits(item, object); item = items[at]) {
    found.push(item);
    if (!LISTED.has(predicate)) break;
    at += 1;
    if (isWord(items[at], ',')) at += 1;
    if (isWord(items[at], 'dan', 'serta')) at += 1;
  }
  return found;
};

const LISTED: ReadonlySet<Predicate> = new Set([
  'rajut:workedOn',
  'schema:founder',
  'schema:memberOf',
  'schema:owns',
]);
