// Finds what a person is said to be: "Kepala BPS Amalia", "Rudi, pemilik Toko Jaya", "Sari sebagai Ketua PMI".
import type { Attribution, AttributionLexicon, Found, Head } from './attribution.ts';
import { afterName } from './attribution-after.ts';
import { beforeName } from './attribution-before.ts';
import { isIn } from './function-words.ts';
import { type Clause, type Item, isName, isWord, type NameItem, spanOf } from './items.ts';
import { phraseAt } from './phrase-lexicon.ts';
import { isCapital, isPerson, isTitle } from './role-phrase.ts';
import { lengthAt, startBefore } from './role-words.ts';

export const attributionsOf = <T>(
  { items }: Clause,
  lexicon: AttributionLexicon<T>,
): readonly Attribution<T>[] => {
  const found: Attribution<T>[] = [];
  let last: Found | undefined;
  for (let i = 0; i < items.length; i++) {
    const phrase = phraseAt(lexicon.nouns, items, i);
    if (!phrase) continue;
    const { length } = phrase.words;
    const start = modifiedFrom(items, i, length, lexicon);
    const from = qualifiedFrom(items, start, lexicon);
    const head = { items, at: i, length, first: start, from, value: phrase.value };
    const shared = sharedWith(last, head, lexicon);
    const side = isSaidOfLast(head, lexicon)
      ? afterName(head, lexicon, shared)
      : (beforeName(head, lexicon) ?? afterName(head, lexicon, shared));
    const attribution = side && attributionOf(head, side, lexicon);
    if (attribution) found.push(attribution);
    if (side) last = side;
    i = (side?.next ?? i + phrase.words.length) - 1;
  }
  return found;
};

/** "Tono (TN) selaku Kepala …, Rina …": who is named right before "selaku" holds the role, whoever stands behind it. */
const isSaidOfLast = <T>({ items, from }: Head<T>, { words }: AttributionLexicon<T>): boolean => {
  const link = items[from - 1];
  if (!isWord(link, 'selaku') || !isIn(words.copula, link)) return false;
  const close = isWord(items[from - 2], ')');
  const at = close ? items.findLastIndex((item, i) => i < from - 2 && isWord(item, '(')) - 1 : from - 2;
  return isPerson(items[at]);
};

/** The persons of the role before, where "sekaligus" or "yang juga" joins this one to it. */
const sharedWith = <T>(
  last: Found | undefined,
  { items, from }: Head<T>,
  { roleWords }: AttributionLexicon<T>,
): readonly NameItem[] => {
  const joint = last ? startBefore(roleWords.joint, items, from) : undefined;
  return last && joint === last.next ? last.persons : [];
};

/** Where the capitalised words begin that modify an English noun: "Fixed Income Analyst"; `at` for all others. */
const modifiedFrom = <T>(
  items: readonly Item[],
  at: number,
  length: number,
  lexicon: AttributionLexicon<T>,
): number => {
  if (lengthAt(lexicon.roleWords['head-final'], items, at + length - 1) === 0) return at;
  let first = at;
  while (
    isCapital(items[first - 1]) &&
    !isTitle(items[first - 1], lexicon) &&
    !leads(items[first - 1], lexicon)
  )
    first--;
  return first;
};

/** "Menurut", "Sementara" at the head of a sentence. */
const leads = <T>(item: Item | undefined, { words }: AttributionLexicon<T>): boolean =>
  (['clause', 'oblique', 'and', 'copula'] as const).some((kind) => isIn(words[kind], item));

/** Where the qualifiers right before the noun begin, the longest of each taken: "Pelaksana Tugas", "mantan calon". */
export const qualifiedFrom = <T>(
  items: readonly Item[],
  at: number,
  lexicon: AttributionLexicon<T>,
): number => {
  for (const length of [3, 2, 1]) {
    if (lexicon.qualifiers.has(wordsOf(items, at - length, at)))
      return qualifiedFrom(items, at - length, lexicon);
  }
  return at;
};

/** The words from one item up to another, lower case, final stops off. */
export const wordsOf = (items: readonly Item[], from: number, to: number): string =>
  from < 0
    ? ''
    : items
        .slice(from, to)
        .map((item) => (item.kind === 'word' ? item.lower.replace(/\.$/, '') : '*'))
        .join(' ');

/** A title, or a lower-case word that leads on, belongs to no role at its end. */
const isLoose = <T>(item: Item | undefined, lexicon: AttributionLexicon<T>): boolean =>
  isTitle(item, lexicon) || !(isCapital(item) || isName(item));

const attributionOf = <T>(
  { items, at, length, first: start, from, value }: Head<T>,
  side: Found,
  lexicon: AttributionLexicon<T>,
): Attribution<T> | undefined => {
  const person = side.persons[0] ?? side.predecessor;
  let last = side.nounEnd;
  while (last > at + length && isLoose(items[last - 1], lexicon)) last--;
  const [first, opening, end] = [items[start], items[from], items[last - 1]];
  const headEnd = items[at + length - 1];
  if (!person || !first || !end || !opening || !headEnd) return undefined;
  const near = side.complements.filter((c) => c.start < Math.max(person.start, end.end + 120));
  const all = [opening, end, person, ...near].map(spanOf);
  return {
    value,
    noun: { start: first.start, end: end.end },
    head: { start: first.start, end: headEnd.end },
    complements: side.complements,
    persons: side.persons,
    ...(side.predecessor ? { predecessor: side.predecessor } : {}),
    before: [side.past ?? '', wordsOf(items, from, start)].join(' ').trim(),
    after: wordsOf(items, last - 1, last),
    ...(side.ordinal === undefined ? {} : { ordinal: side.ordinal }),
    isIndefinite: side.isIndefinite === true,
    evidence: {
      start: Math.min(...all.map((s) => s.start)),
      end: Math.max(...all.map((s) => s.end)),
    },
  };
};
