// A lexicon of phrases looked up over the words of a sentence, the longest first.
import { groupBy } from '../model/group.ts';
import type { Item } from './items.ts';

export interface PhraseLexicon<T> {
  /** First word, lower case → phrases that begin with it. */
  readonly byFirst: ReadonlyMap<string, Opening<T>>;
}

/** The phrases of one first word; hundreds begin with "menteri", few with "menteri luar". */
export interface Opening<T> {
  /** The phrase of that word alone. */
  readonly alone: Phrase<T> | undefined;
  /** Second word → longer phrases, longest first. */
  readonly bySecond: ReadonlyMap<string, readonly Phrase<T>[]>;
}

export interface Phrase<T> {
  /** Lower case. */
  readonly words: readonly string[];
  readonly value: T;
}

export const phraseLexicon = <T>(
  entries: readonly (readonly [form: string, value: T])[],
): PhraseLexicon<T> => {
  const phrases = entries.map(
    ([form, value]): Phrase<T> => ({ words: form.toLowerCase().split(' '), value }),
  );
  const groups = groupBy(phrases, ({ words }) => words[0] ?? '');
  return { byFirst: new Map([...groups].map(([first, group]) => [first, openingOf(group)])) };
};

const openingOf = <T>(phrases: readonly Phrase<T>[]): Opening<T> => {
  const longer = phrases
    .filter(({ words }) => words.length > 1)
    .sort((a, b) => b.words.length - a.words.length);
  return {
    alone: phrases.find(({ words }) => words.length === 1),
    bySecond: groupBy(longer, ({ words }) => words[1] ?? ''),
  };
};

/** The longest phrase whose words are the items from `at` on. */
export const phraseAt = <T>(
  lexicon: PhraseLexicon<T>,
  items: readonly Item[],
  at: number,
): Phrase<T> | undefined => {
  const first = items[at];
  if (first?.kind !== 'word') return undefined;
  const { lower } = first;
  const opening =
    lexicon.byFirst.get(lower) ?? (lower.endsWith('.') ? lexicon.byFirst.get(lower.slice(0, -1)) : undefined);
  if (!opening) return undefined;
  const second = items[at + 1];
  const longer = second?.kind === 'word' ? opening.bySecond.get(second.lower) : undefined;
  return (
    longer?.find(({ words }) => words.every((word, i) => i < 2 || wordIs(items[at + i], word))) ??
    opening.alone
  );
};

const wordIs = (item: Item | undefined, word: string): boolean =>
  item?.kind === 'word' && item.lower === word;
