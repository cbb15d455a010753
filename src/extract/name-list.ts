// Names that stand together in a sentence: "A (35), B dan istrinya, C".
import type { EntityType } from '../model/entity.ts';
import { type FunctionWords, isIn } from './function-words.ts';
import { type Item, isName, isWord, type NameItem } from './items.ts';

/** A sentence up to where the trigger reaches, and the words that part it. */
export interface Scene {
  readonly items: readonly Item[];
  readonly words: FunctionWords;
}

const ACTORS: ReadonlySet<EntityType> = new Set(['Person', 'Organization', 'PeopleGroup']);

/** Persons, organisations, groups, and countries. */
export const canAct = ({ entity }: NameItem): boolean =>
  ACTORS.has(entity.type) || entity.fineTypes.includes('Country');

/** Anything but a place can have something done to it. */
export const canUndergo = ({ entity }: NameItem): boolean =>
  entity.type !== 'Place' || entity.fineTypes.includes('Country');

export const STOPS: ReadonlySet<string> = new Set(['.', ';', ':', '-', '--', '–', '—', '"', '“', '”']);
const PHRASE_ENDS: ReadonlySet<string> = new Set(['.', ',', ';', '(', ')', '"', '“', '”']);

export const isPhraseEnd = (words: FunctionWords, item: Item | undefined): boolean =>
  isIn(words.clause, item) || isIn(words.oblique, item) || isIn(PHRASE_ENDS, item);

/** The names joined to the one at `i`, what brackets add left out: "A (35), B dan C". */
export const listed = (
  { items, words }: Scene,
  i: number,
  fits: (item: NameItem) => boolean,
): readonly NameItem[] => {
  const found: NameItem[] = [];
  for (let k = i; k < items.length; ) {
    const item = items[k];
    if (!isName(item) || !fits(item)) break;
    found.push(item);
    k = bracketEnd(items, k);
    const [next, after] = [items[k + 1], items[k + 2]];
    const third = items[bracketEnd(items, k + 2) + 1];
    if (isIn(words.and, next)) k += 2;
    else if (isWord(next, ',') && isIn(words.and, after)) k += 3;
    else if (isWord(next, ',') && isName(after) && (isWord(third, ',') || isIn(words.and, third))) k += 2;
    else break;
    k = behindHis(items, k);
  }
  return found;
};

/** The names from the one at `from` on, whatever they are. */
export const rightward = (scene: Scene, from: number): readonly NameItem[] => listed(scene, from, () => true);

/** The index of the name behind "istrinya," or "asistennya": "Tono dan istrinya, Rina". */
const behindHis = (items: readonly Item[], i: number): number => {
  const item = items[i];
  if (item?.kind !== 'word' || !/^\p{Ll}{2,}nya$/u.test(item.form)) return i;
  return isWord(items[i + 1], ',') ? i + 2 : i + 1;
};

/** The index of the bracket that closes right behind the item at `i`, else `i`. */
export const bracketEnd = (items: readonly Item[], i: number): number => {
  if (!isWord(items[i + 1], '(')) return i;
  const close = items.findIndex((item, k) => k > i + 1 && k < i + 7 && isWord(item, ')'));
  return close < 0 ? i : close;
};

/** Each entity once, where it first stands. */
export const distinct = (found: readonly NameItem[]): readonly NameItem[] =>
  found.filter((item, i) => found.findIndex((other) => other.entity === item.entity) === i);
