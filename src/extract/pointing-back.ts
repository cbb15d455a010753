// Follows who is in focus, for nouns that point back to a person: "Wakil Ketua DPR itu", "mantan istri Tono tersebut".
import type { Quotation } from '../model/record.ts';
import { covers } from '../model/span.ts';
import { type FunctionWords, isIn } from './function-words.ts';
import { type Clause, type Item, isName, isWord, type NameItem } from './items.ts';

/** A noun with the name behind it that "itu", "ini" or "tersebut" closes. */
export interface Back {
  readonly noun: Item;
  readonly complement: NameItem;
}

/** Whom it means: who is in focus where it stands at `at`. */
export interface InFocus extends Back {
  readonly person: NameItem;
  readonly items: readonly Item[];
  readonly at: number;
}

/** Words before such a noun that make it mean others than the one person in focus. */
const MANY = [
  'para',
  'sejumlah',
  'beberapa',
  'dua',
  'tiga',
  'empat',
  'ratusan',
  'puluhan',
  'menjadi',
  'sebagai',
  'seorang',
];

/** Of whom such nouns are said: whom the sentence begins with, else whom the nearest one before names first; nobody quoted. */
export const pointingBack = (
  clauses: readonly Clause[],
  { pointer }: FunctionWords,
  quotations: readonly Quotation[],
  complementAt: (items: readonly Item[], at: number) => NameItem | undefined,
): readonly InFocus[] => {
  const spoken = quotations.filter(({ manner }) => manner === 'direct').map(({ content }) => content);
  const narrated = (item: Item): boolean => !spoken.some((span) => covers(span, item));
  let focus: NameItem | undefined;
  return clauses.flatMap(({ items }) => {
    const persons = items.filter((item) => isName(item) && item.entity.type === 'Person' && narrated(item));
    const [first] = persons.filter(isName);
    const opening = first && items.indexOf(first) === 0 ? first : focus;
    const points = items.some((item) => isIn(pointer, item));
    const complements = points ? items.map((_, at) => complementAt(items, at)) : [];
    const found = complements.flatMap((complement, at): readonly InFocus[] => {
      const noun = items[at];
      if (!complement || !noun || !opening || opening.entity === complement.entity) return [];
      return isWord(items[at - 1], ...MANY) || !narrated(noun)
        ? []
        : [{ noun, complement, person: opening, items, at }];
    });
    const isBack = first && complements.includes(first);
    if (first && !isBack) focus = first;
    return found;
  });
};

/** "[Pria] itu merupakan politikus PKB": the noun at `at` is said of what a pointing word has just meant. */
export const isSaidOfPointed = (items: readonly Item[], at: number, words: FunctionWords): boolean =>
  isWord(items[at - 1], 'merupakan', 'adalah', 'ialah') && isIn(words.pointer, items[at - 2]);
