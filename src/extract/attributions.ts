// Finds what a person is said to be: "Kepala BPS Amalia", "Rudi, pemilik Toko Jaya", "Sari sebagai Ketua PMI".
import type { Span } from '../model/span.ts';
import { type FunctionWords, isIn } from './function-words.ts';
import { type Clause, type Item, isName, isProper, isWord, type NameItem, spanOf } from './items.ts';
import { type PhraseLexicon, phraseAt } from './phrase-lexicon.ts';

/** A noun that says what somebody is, with the persons it is said of and what it stands to. */
export interface Attribution<T> {
  readonly value: T;
  /** The noun with its modifiers, organisation taken off: "Direktur Tindak Pidana Tertentu". */
  readonly noun: Span;
  /** Names between or behind the noun, nearest first: the organisation, the place. */
  readonly complements: readonly NameItem[];
  readonly persons: readonly NameItem[];
  /** The qualifier before the noun, lower case, stops off ("plt", "mantan"). */
  readonly before: string;
  /** The qualifier behind it ("terpilih"). */
  readonly after: string;
  /** Noun, complements and the first person. */
  readonly evidence: Span;
}

export interface AttributionLexicon<T> {
  readonly nouns: PhraseLexicon<T>;
  /** Lower case: titles, ranks and honorifics that stand between role and name ("AKBP", "Dr."). */
  readonly titles: ReadonlySet<string>;
  /** Words that qualify the noun from the left: "Plt", "mantan", "calon", "Wakil". */
  readonly qualifiers: ReadonlySet<string>;
  /** Whether common nouns may stand between the noun and its complement: "pemilik toko roti Sari". */
  readonly commonNouns: boolean;
  readonly words: FunctionWords;
}

const LONGEST_ROLE = 16;

export const attributionsOf = <T>(
  { items }: Clause,
  lexicon: AttributionLexicon<T>,
): readonly Attribution<T>[] => {
  const found: Attribution<T>[] = [];
  for (let i = 0; i < items.length; i++) {
    const phrase = phraseAt(lexicon.nouns, items, i);
    if (!phrase) continue;
    const from = qualifiedFrom(items, i, lexicon);
    const head = { items, at: i, length: phrase.words.length, from, value: phrase.value };
    const before = beforeName(head, lexicon);
    const attribution = before ?? afterName(head, lexicon);
    if (attribution) found.push(attribution);
    i += phrase.words.length - 1;
  }
  return found;
};

interface Head<T> {
  readonly items: readonly Item[];
  readonly at: number;
  readonly length: number;
  /** Where the noun's qualifiers begin. */
  readonly from: number;
  readonly value: T;
}

/** Where the longest qualifier right before the noun begins: "Pelaksana Tugas", "mantan". */
const qualifiedFrom = <T>(
  items: readonly Item[],
  at: number,
  { qualifiers }: AttributionLexicon<T>,
): number => {
  for (const length of [3, 2, 1]) {
    if (qualifiers.has(wordsOf(items, at - length, at))) return at - length;
  }
  return at;
};

/** The words from one item up to another, lower case, final stops off. */
const wordsOf = (items: readonly Item[], from: number, to: number): string =>
  from < 0
    ? ''
    : items
        .slice(from, to)
        .map((item) => (item.kind === 'word' ? item.lower.replace(/\.$/, '') : '*'))
        .join(' ');

/** "Kepala [modifiers] [organisation] [titles] NAME": runs from the noun to the first person, over nothing but parts of a role. */
const beforeName = <T>(head: Head<T>, lexicon: AttributionLexicon<T>): Attribution<T> | undefined => {
  const { items, at, length } = head;
  const complements: NameItem[] = [];
  let nounEnd = at + length;
  for (let i = nounEnd; i < Math.min(items.length, at + LONGEST_ROLE); i++) {
    const item = items[i];
    if (isProper(item)) {
      if (item.entity.type === 'Person') {
        return attribution(head, {
          nounEnd,
          complements,
          persons: personsFrom(items, i, lexicon.words),
          lexicon,
        });
      }
      complements.push(item);
    } else if (isWord(item, '(')) {
      const close = items.findIndex((other, k) => k > i && isWord(other, ')'));
      if (close < 0 || close - i > 5) return undefined;
      complements.push(...items.slice(i, close).filter(isProper));
      i = close;
    } else if (isWord(item, ',', ':')) {
      if (!leadsToPerson(items, i + 1, lexicon)) return undefined;
    } else if (!partOfRole(item, lexicon)) return undefined;
    else if (complements.length === 0 && !isTitle(item, lexicon)) nounEnd = i + 1;
  }
  return undefined;
};

/** Behind a comma the person must follow at once, titles and a place apart: "Kasat Reskrim Polres Garut, AKP Rudi". */
const leadsToPerson = <T>(items: readonly Item[], from: number, lexicon: AttributionLexicon<T>): boolean => {
  let i = from;
  const place = items[i];
  if (isProper(place) && place.entity.type === 'Place' && isWord(items[i + 1], ',')) i += 2;
  while (isTitle(items[i], lexicon) || isIn(lexicon.words['named-by'], items[i])) i++;
  const item = items[i];
  return isProper(item) && item.entity.type === 'Person';
};

/** Capitalised words, titles and a few connectives; a verb or comma ends a role. */
const partOfRole = <T>(item: Item | undefined, lexicon: AttributionLexicon<T>): boolean =>
  item?.kind === 'word' &&
  (/^[\p{Lu}\p{N}]|^ke-\d/u.test(item.form) ||
    isIn(lexicon.words.inner, item) ||
    isTitle(item, lexicon) ||
    isIn(lexicon.words['named-by'], item) ||
    (lexicon.commonNouns && isCommonNoun(item.lower, lexicon.words)));

/** A lower-case word that looks like no verb: "pemilik bengkel mobil Jaya". */
const isCommonNoun = (lower: string, words: FunctionWords): boolean =>
  /^\p{Ll}{3,}$/u.test(lower) && !VERBAL.test(lower) && !words['no-noun'].has(lower);
const VERBAL = /^(?:me|ber|di|ter)\p{L}/u;

const isTitle = <T>(item: Item | undefined, { titles }: AttributionLexicon<T>): boolean =>
  item?.kind === 'word' && titles.has(item.lower.replace(/\.$/, ''));

/** "NAME, Kepala BPS" or "NAME sebagai Kepala BPS", an age in brackets allowed between. */
const afterName = <T>(head: Head<T>, lexicon: AttributionLexicon<T>): Attribution<T> | undefined => {
  const { items, at, length, from } = head;
  const person = personBefore(items, from, lexicon.words);
  if (!person) return undefined;
  const complements: NameItem[] = [];
  let nounEnd = at + length;
  for (let i = nounEnd; i < Math.min(items.length, at + LONGEST_ROLE); i++) {
    const item = items[i];
    if (isProper(item) && item.entity.type !== 'Person') complements.push(item);
    else if (isProper(item) || !partOfRole(item, lexicon)) break;
    else if (complements.length === 0 && (isCapital(item) || isCapital(items[i + 1]))) nounEnd = i + 1;
    else if (complements.length > 0 && !isWord(item, 'di', 'dan', '/')) break;
  }
  return attribution(head, { nounEnd, complements, persons: [person], lexicon });
};

const isCapital = (item: Item | undefined): boolean => item?.kind === 'word' && /^\p{Lu}/u.test(item.form);

const personBefore = (
  items: readonly Item[],
  from: number,
  { copula }: FunctionWords,
): NameItem | undefined => {
  let i = from - 1;
  const link = items[i];
  if (isWord(link) && link?.kind === 'word') {
    if (isWord(link, 'sebagai', 'selaku') && isWord(items[i - 1], 'menjabat')) i -= 2;
    else if (copula.has(link.lower) || link.lower === ',' || link.lower === '(') i -= 1;
    else return undefined;
  }
  if (isWord(items[i], 'yang', 'juga')) i -= 1;
  if (isWord(items[i], ',')) i -= 1;
  if (isWord(items[i], ')')) i = items.findLastIndex((item, k) => k < i && isWord(item, '(')) - 1;
  const item = items[i];
  return isName(item) && item.entity.type === 'Person' && item.mention.kind === 'Name' ? item : undefined;
};

/** The person at `i` and those that share the role with it: "Wakil Ketua A, B, dan C". */
const personsFrom = (items: readonly Item[], i: number, { and }: FunctionWords): readonly NameItem[] => {
  const persons: NameItem[] = [];
  for (let k = i; ; ) {
    const item = items[k];
    if (!isProper(item) || item.entity.type !== 'Person') return persons;
    persons.push(item);
    k += 1;
    if (isWord(items[k], ',') && isIn(and, items[k + 1])) k += 2;
    else if (isIn(and, items[k])) k += 1;
    else if (isWord(items[k], ',') && listGoesOn(items, k, and)) k += 1;
    else return persons;
  }
};

/** A comma behind a name belongs to a list only if "dan NAME" closes it, or names and commas fill the sentence. */
const listGoesOn = (items: readonly Item[], comma: number, and: ReadonlySet<string>): boolean => {
  for (let k = comma; k < items.length; k += 2) {
    if (isWord(items[k], '.')) return true;
    if (!isWord(items[k], ',')) return isIn(and, items[k]) && isProper(items[k + 1]);
    if (isIn(and, items[k + 1])) return isProper(items[k + 2]);
    const name = items[k + 1];
    if (!isProper(name) || name.entity.type !== 'Person') return false;
  }
  return true;
};

const attribution = <T>(
  head: Head<T>,
  found: {
    readonly nounEnd: number;
    readonly complements: readonly NameItem[];
    readonly persons: readonly NameItem[];
    readonly lexicon: AttributionLexicon<T>;
  },
): Attribution<T> | undefined => {
  const { items, at, from, value } = head;
  const [person] = found.persons;
  let last = found.nounEnd;
  while (last > at + head.length && (isTitle(items[last - 1], found.lexicon) || !isCapital(items[last - 1])))
    last--;
  const first = items[at];
  const end = items[last - 1];
  const start = items[from];
  if (!person || !first || !end || !start) return undefined;
  const all = [
    start,
    end,
    person,
    ...found.complements.filter((c) => c.start < Math.max(person.start, end.end + 120)),
  ];
  return {
    value,
    noun: { start: first.start, end: end.end },
    complements: found.complements,
    persons: found.persons,
    before: wordsOf(items, from, at),
    after: wordsOf(items, last - 1, last),
    evidence: {
      start: Math.min(...all.map((s) => s.start)),
      end: Math.max(...all.map((s) => spanOf(s).end)),
    },
  };
};
