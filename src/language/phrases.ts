// Phrases of one or more words that are looked up at a place among tokens, the longest first.
import { groupBy } from '../model/group.ts';

export interface Phrase<T> {
  readonly words: readonly string[];
  readonly value: T;
}

/** The word that a phrase is looked up by, its first or its last → the phrases there. */
export type PhraseTable<T> = ReadonlyMap<string, Group<T>>;

interface Group<T> {
  /** The phrase of that word alone. */
  readonly alone: Phrase<T> | undefined;
  /** The word next to it → longer phrases, longest first. */
  readonly longer: ReadonlyMap<string, readonly Phrase<T>[]>;
}

export interface PhraseMatch<T> {
  /** Index one past the last matched word, or of the first one where the search goes backwards. */
  readonly at: number;
  readonly value: T;
}

/** Keys each phrase ("sampai dengan") by its first word, for `phraseAt`. */
export const phrasesByFirst = <T>(entries: Iterable<readonly [form: string, value: T]>): PhraseTable<T> =>
  phraseTable(entries, (words) => [words[0], words[1]]);

/** Keys each phrase by its last word, for `phraseBefore`. */
export const phrasesByLast = <T>(entries: Iterable<readonly [form: string, value: T]>): PhraseTable<T> =>
  phraseTable(entries, (words) => [words.at(-1), words.at(-2)]);

const phraseTable = <T>(
  entries: Iterable<readonly [string, T]>,
  keysOf: (words: readonly string[]) => readonly [string | undefined, string | undefined],
): PhraseTable<T> => {
  const phrases = Array.from(entries, ([form, value]): Phrase<T> => ({ words: form.split(' '), value }));
  const groups = groupBy(phrases, ({ words }) => keysOf(words)[0] ?? '');
  return new Map(
    [...groups].map(([key, group]) => {
      const longer = group.filter(({ words }) => words.length > 1);
      longer.sort((a, b) => b.words.length - a.words.length);
      const alone = group.find(({ words }) => words.length === 1);
      return [key, { alone, longer: groupBy(longer, ({ words }) => keysOf(words)[1] ?? '') }];
    }),
  );
};

/** The longest phrase that starts at `at` and ends at or before `end`. */
export const phraseAt = <T>(
  table: PhraseTable<T>,
  forms: readonly string[],
  at: number,
  end: number,
): PhraseMatch<T> | undefined => {
  const group = table.get(forms[at] ?? '');
  if (!group || at >= end) return undefined;
  for (const { words, value } of group.longer.get(forms[at + 1] ?? '') ?? []) {
    if (at + words.length <= end && standsAt(words, forms, at)) return { at: at + words.length, value };
  }
  return group.alone && { at: at + 1, value: group.alone.value };
};

/** The longest phrase that ends just before `at` and starts at or after `begin` (table by last word). */
export const phraseBefore = <T>(
  table: PhraseTable<T>,
  forms: readonly string[],
  at: number,
  begin: number,
): PhraseMatch<T> | undefined => {
  if (at - 1 < begin) return undefined;
  const group = table.get(forms[at - 1] ?? '');
  if (!group) return undefined;
  for (const { words, value } of group.longer.get(forms[at - 2] ?? '') ?? []) {
    const first = at - words.length;
    if (first >= begin && standsAt(words, forms, first)) return { at: first, value };
  }
  return group.alone && { at: at - 1, value: group.alone.value };
};

const standsAt = (words: readonly string[], forms: readonly string[], at: number): boolean =>
  words.every((word, i) => forms[at + i] === word);
