// Persons that share what is said of one of them: "Wakil Ketua A, B, dan C", "A dan B, yang merupakan …".
import type { AttributionLexicon } from './attribution.ts';
import { isIn } from './function-words.ts';
import { type Item, isProper, isWord, type NameItem } from './items.ts';
import { isTitle } from './role-phrase.ts';

/** The person at `i` and those that a list joins to it; `and` are the words that close a list. */
export const personsFrom = (
  items: readonly Item[],
  i: number,
  and: ReadonlySet<string>,
): readonly NameItem[] => {
  const persons: NameItem[] = [];
  for (let k = i; ; ) {
    const person = personAt(items, k);
    if (!person) return persons;
    persons.push(person);
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
    if (!personAt(items, k + 1)) return false;
  }
  return true;
};

/** The person at `i` with one before "dan", where the two open the sentence: "A dan Bripda B, yang merupakan pemain Persib". */
export const pairUpTo = <T>(
  items: readonly Item[],
  i: number,
  lexicon: AttributionLexicon<T>,
): readonly NameItem[] => {
  const last = personAt(items, i);
  let at = i;
  while (isTitle(items[at - 1], lexicon)) at--;
  const first = isIn(lexicon.words.and, items[at - 1]) ? at - 2 : -1;
  let start = first;
  while (isTitle(items[start - 1], lexicon)) start--;
  const other = start === 0 ? personAt(items, first) : undefined;
  return [...(other ? [other] : []), ...(last ? [last] : [])];
};

/** The name of a person at `at`, not a pronoun or pointing noun. */
export const personAt = (items: readonly Item[], at: number): NameItem | undefined => {
  const item = items[at];
  return isProper(item) && item.entity.type === 'Person' ? item : undefined;
};

/** Past an age in brackets: "AB (28) dan CD (24)". */
export const pastBracket = (items: readonly Item[], i: number): number => {
  const close = isWord(items[i], '(') ? items.findIndex((item, k) => k > i && isWord(item, ')')) : -1;
  return close < 0 || close > i + 4 ? i : close + 1;
};
