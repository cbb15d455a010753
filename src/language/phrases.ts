// Phrases of one or more words that are looked up at a place among tokens, the longest first.
import { longest, PhraseGroup } from './phrase-group.ts';

/** The word that a phrase is looked up by, its first or its last → the phrases there. */
export type PhraseTable<T> = ReadonlyMap<string, PhraseGroup<T>>;

export interface PhraseMatch<T> {
  /** Index one past the last matched word, or of the first one where the search goes backwards. */
  readonly at: number;
  readonly value: T;
}

/** Keys each phrase ("sampai dengan") by its first word, for `phraseAt`. */
export const phrasesByFirst = <T>(entries: Iterable<readonly [form: string, value: T]>): PhraseTable<T> =>
  phraseTable(entries, 1);

/** Keys each phrase by its last word, for `phraseBefore`. */
export const phrasesByLast = <T>(entries: Iterable<readonly [form: string, value: T]>): PhraseTable<T> =>
  phraseTable(entries, -2);

const phraseTable = <T>(entries: Iterable<readonly [string, T]>, next: 1 | -2): PhraseTable<T> => {
  const table = new Map<string, PhraseGroup<T>>();
  for (const [form, value] of entries) {
    const words = form.split(' ');
    const key = (next === 1 ? words[0] : words.at(-1)) ?? '';
    const group = table.get(key) ?? new PhraseGroup<T>(next);
    group.add({ words, value });
    table.set(key, group);
  }
  return table;
};

/** The longest phrase that starts at `at` and ends at or before `end`. */
export const phraseAt = <T>(
  table: PhraseTable<T>,
  forms: readonly string[],
  at: number,
  end: number,
): PhraseMatch<T> | undefined => {
  const group = table.get(forms[at] ?? '');
  const found =
    group &&
    longest(
      group.with(forms[at + 1] ?? ''),
      (words) => at + words.length <= end && standsAt(words, forms, at),
    );
  return found && { at: at + found.words.length, value: found.value };
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
  const found =
    group &&
    longest(
      group.with(forms[at - 2] ?? ''),
      (words) => at - words.length >= begin && standsAt(words, forms, at - words.length),
    );
  return found && { at: at - found.words.length, value: found.value };
};

const standsAt = (words: readonly string[], forms: readonly string[], at: number): boolean =>
  words.every((word, i) => forms[at + i] === word);
