// The cast of a case: whom an article means when it says "korban", "para pelaku" or "keduanya".

import type { Entity, EntityKey } from '../model/entity.ts';
import type { EventRecord, EventType, Party } from '../model/record.ts';
import { subjectOf } from './clause-subject.ts';
import type { Trigger } from './frame.ts';
import { type FunctionWords, isIn } from './function-words.ts';
import { type Clause, type Item, isName, isProper, isWord, type NameItem, spanOf } from './items.ts';
import { distinct, listed } from './name-list.ts';
import { type PhraseLexicon, phraseAt, phrasesFrom } from './phrase-lexicon.ts';

export const CAST_PARTS = ['victim', 'suspect'] as const;

/** A side of a case. */
export type CastPart = (typeof CAST_PARTS)[number];

/** `data/lexicons/cast-nouns.tsv` and the counting words before and in place of its nouns. */
export interface CastLexicon {
  readonly nouns: PhraseLexicon<CastPart>;
  /** "kedua", "ketiga" → how many are meant. */
  readonly counts: ReadonlyMap<string, number>;
  readonly words: FunctionWords;
  /** Triggers: those that hold a noun ("ditetapkan sebagai tersangka") mean nobody by it. */
  readonly predicates: PhraseLexicon<Trigger>;
}

/** Noun or part → the persons that the article gives it to, in the order of the text. */
export type Cast = ReadonlyMap<string, readonly NameItem[]>;

/** Who is who: what the text says beside the nouns, else what the events told so far say. */
export const castOf = (
  clauses: readonly Clause[],
  events: readonly EventRecord[],
  { nouns, words }: CastLexicon,
): Cast => {
  const cast = new Map<string, NameItem[]>();
  const give = (key: string, persons: readonly NameItem[]): void => {
    cast.set(key, [...distinct([...(cast.get(key) ?? []), ...persons.filter(isPerson)])]);
  };
  for (const { items } of clauses) {
    items.forEach((_, i) => {
      const noun = phraseAt(nouns, items, i);
      if (!noun || isOwned(items, i, words)) return;
      const persons = namedBeside(items, i, i + noun.words.length - 1, words);
      give(noun.words.join(' '), persons);
      give(noun.value, persons);
    });
  }
  for (const part of CAST_PARTS) {
    if ((cast.get(part) ?? []).length === 0) give(part, taking(part, events, clauses));
  }
  return cast;
};

const isPerson = ({ entity }: NameItem): boolean => entity.type === 'Person';

/** "keluarga korban" is no victim; "para korban", "seorang korban" are. */
const isOwned = (items: readonly Item[], at: number, words: FunctionWords): boolean => {
  const before = items[at - 1];
  if (before?.kind !== 'word' || !/^\p{L}{3,}$/u.test(before.form)) return false;
  return (
    !isIn(words.counting, before) &&
    !isIn(words.beside, before) &&
    !isIn(words.clause, before) &&
    !isIn(words.copula, before)
  );
};

/** "korban berinisial S", "tersangka, yakni WB (35), R dan INM"; "S menjadi korban". */
const namedBeside = (
  items: readonly Item[],
  first: number,
  last: number,
  words: FunctionWords,
): readonly NameItem[] => {
  for (let i = last + 1; i < Math.min(items.length, last + 10); i++) {
    const item = items[i];
    if (isProper(item) && isPerson(item)) return listed({ items, words }, i, isPersonName);
    if (item?.kind === 'quantity' || isIn(words.naming, item)) continue;
    break;
  }
  const becomes = isWord(items[first - 1], 'menjadi', 'jadi', 'sebagai');
  return becomes ? subjectOf({ items, words }, first - 1).filter(isPerson) : [];
};

const isPersonName = (item: NameItem): boolean => isProper(item) && isPerson(item);

/** Which side of a case the participants of an event are on: [agents, patients]. */
const SIDES: Partial<Record<EventType, readonly [CastPart | undefined, CastPart | undefined]>> = {
  Crime: ['suspect', 'victim'],
  Arrest: [undefined, 'suspect'],
  Charge: [undefined, 'suspect'],
  Death: [undefined, 'victim'],
  Injury: [undefined, 'victim'],
};

const taking = (
  part: CastPart,
  events: readonly EventRecord[],
  clauses: readonly Clause[],
): readonly NameItem[] => {
  const keys = new Set(
    events.flatMap(({ type, agents, patients }) => {
      const [doing, done] = SIDES[type] ?? [];
      return [...(doing === part ? keysOf(agents) : []), ...(done === part ? keysOf(patients) : [])];
    }),
  );
  if (keys.size === 0) return [];
  return distinct(
    clauses.flatMap(({ items }) =>
      items.filter((item) => isName(item) && keys.has(item.entity.key)).filter(isName),
    ),
  );
};

const keysOf = (parties: readonly Party[]): readonly EntityKey[] =>
  parties.flatMap((party) => (party.kind === 'entity' ? [party.entity] : []));

/** The clauses with each noun, and each "keduanya", that stands for persons of the cast as their name. */
export const withCast = (clauses: readonly Clause[], cast: Cast, lexicon: CastLexicon): readonly Clause[] => {
  let listedLast: readonly NameItem[] = [];
  return clauses.map((clause) => {
    let isChanged = false;
    const items = clause.items.map((item, i): Item => {
      const meant = meantBy(clause.items, i, cast, lexicon, listedLast);
      isChanged ||= meant !== undefined;
      return meant ?? item;
    });
    listedLast = longestList(clause.items, lexicon.words) ?? listedLast;
    return isChanged ? { ...clause, items } : clause;
  });
};

const meantBy = (
  items: readonly Item[],
  at: number,
  cast: Cast,
  lexicon: CastLexicon,
  listedLast: readonly NameItem[],
): NameItem | undefined => {
  const item = items[at];
  if (item?.kind !== 'word' || !mayMean(item.lower, lexicon)) return undefined;
  if (isPredicate(items, at, lexicon.predicates)) return undefined;
  const many = counting(item.lower, lexicon);
  if (item.lower === 'mereka' && listedLast.length > 1) return standing(item, item, listedLast);
  if (many !== undefined) {
    const group = [listedLast, ...CAST_PARTS.map((part) => cast.get(part) ?? [])].find(
      ({ length }) => length === many,
    );
    return group && standing(item, item, group);
  }
  const counted = countedGroup(items, at, lexicon.counts, listedLast);
  if (counted) return counted;
  const noun = phraseAt(lexicon.nouns, items, at);
  if (!noun || isOwned(items, at, lexicon.words)) return undefined;
  const last = items[at + noun.words.length - 1] ?? item;
  if (noun.words.length > 1 || isName(items[at + 1])) return undefined;
  if (isIn(lexicon.words.copula, items[at - 1]) || isNoun(phraseAt(lexicon.predicates, items, at + 1)?.value))
    return undefined;
  const group = groupOf(items, at, noun.words.join(' '), noun.value, cast, lexicon.counts);
  return group && standing(item, last, group);
};

/** Whether a word can open what means somebody of the cast: nearly none can, and the rest is dear to ask. */
const mayMean = (lower: string, lexicon: CastLexicon): boolean =>
  lower === 'mereka' ||
  lexicon.counts.has(lower) ||
  counting(lower, lexicon) !== undefined ||
  phrasesFrom(lexicon.nouns, lower) !== undefined;

/** How many "keduanya" means. */
const counting = (lower: string, { counts }: CastLexicon): number | undefined =>
  lower.endsWith('nya') ? counts.get(lower.slice(0, -3)) : undefined;

/** "kedua petugas itu": of a list of so many persons told just before. */
const countedGroup = (
  items: readonly Item[],
  at: number,
  counts: ReadonlyMap<string, number>,
  listedLast: readonly NameItem[],
): NameItem | undefined => {
  const [count, noun, pointer] = items.slice(at, at + 3);
  if (count?.kind !== 'word' || noun?.kind !== 'word' || !isWord(pointer, 'itu', 'ini', 'tersebut'))
    return undefined;
  return counts.get(count.lower) === listedLast.length ? standing(count, noun, listedLast) : undefined;
};

/** "korban pembunuhan" is a kind of victim. */
const isNoun = (trigger: Trigger | undefined): boolean => trigger?.frame.startsWith('noun') ?? false;

const isPredicate = (items: readonly Item[], at: number, predicates: PhraseLexicon<Trigger>): boolean =>
  [1, 2, 3].some((back) => (phraseAt(predicates, items, at - back)?.words.length ?? 0) > back);

/** How many "ketiga tersangka", "para korban" and "korban" mean, and whether the article names so many. */
const groupOf = (
  items: readonly Item[],
  at: number,
  noun: string,
  part: CastPart,
  cast: Cast,
  counts: ReadonlyMap<string, number>,
): readonly NameItem[] | undefined => {
  const before = items[at - 1];
  if (isWord(before, 'seorang', 'satu') || before?.kind === 'quantity') return undefined;
  const own = cast.get(noun) ?? [];
  const all = cast.get(part) ?? [];
  const count = before?.kind === 'word' ? counts.get(before.lower) : undefined;
  if (count !== undefined) return [own, all].find(({ length }) => length === count);
  if (isWord(before, 'para')) return [own, all].find(({ length }) => length > 1);
  return [own, all].find(({ length }) => length === 1);
};

const standing = (from: Item, to: Item, [first, ...others]: readonly NameItem[]): NameItem | undefined => {
  if (!first) return undefined;
  const place = { start: from.start, end: to.end };
  return {
    kind: 'name',
    ...place,
    entity: first.entity,
    mention: { ...spanOf(place), kind: 'Nominal', entity: first.entity.key },
    ...(others.length > 0 ? { others: others.map(({ entity }): Entity => entity) } : {}),
  };
};

/** The longest list of persons that a sentence names: what "ketiganya" of the next means. */
const longestList = (items: readonly Item[], words: FunctionWords): readonly NameItem[] | undefined => {
  let longest: readonly NameItem[] | undefined;
  items.forEach((item, i) => {
    if (!isName(item) || !isPersonName(item)) return;
    const list = listed({ items, words }, i, isPersonName);
    if (list.length > 1 && list.length > (longest?.length ?? 1)) longest = list;
  });
  return longest;
};
