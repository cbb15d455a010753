// Phrases of one or more words that are looked up at a place among tokens, the longest first.
export interface Phrase<T> {
  readonly words: readonly string[];
  readonly value: T;
}

/** Looks forwards from its first word. */
export type PhraseTable<T> = ReadonlyMap<string, readonly Phrase<T>[]>;

export interface PhraseMatch<T> {
  /** Index one past the last matched word, or of the first one where the search goes backwards. */
  readonly at: number;
  readonly value: T;
}

/** Keys each phrase ("sampai dengan") by its first word; phrases that share one stand longest first. */
export const phrasesByFirst = <T>(entries: Iterable<readonly [form: string, value: T]>): PhraseTable<T> =>
  phraseTable(entries, (words) => words[0]);

/** Keys each phrase by its last word, for `phraseBefore`. */
export const phrasesByLast = <T>(entries: Iterable<readonly [form: string, value: T]>): PhraseTable<T> =>
  phraseTable(entries, (words) => words.at(-1));

const phraseTable = <T>(
  entries: Iterable<readonly [string, T]>,
  keyOf: (words: readonly string[]) => string | undefined,
): PhraseTable<T> => {
  const table = new Map<string, Phrase<T>[]>();
  for (const [form, value] of entries) {
    const words = form.split(' ');
    const key = keyOf(words) ?? '';
    const rows = table.get(key);
    if (rows) rows.push({ words, value });
    else table.set(key, [{ words, value }]);
  }
  for (const rows of table.values()) rows.sort((a, b) => b.words.length - a.words.length);
  return table;
};

/** The longest phrase that starts at `at` and ends at or before `end`. */
export const phraseAt = <T>(
  table: PhraseTable<T>,
  forms: readonly string[],
  at: number,
  end: number,
): PhraseMatch<T> | undefined => {
  for (const { words, value } of table.get(forms[at] ?? '') ?? []) {
    if (at + words.length <= end && words.every((word, i) => forms[at + i] === word)) {
      return { at: at + words.length, value };
    }
  }
  return undefined;
};

/** The longest phrase that ends just before `at` and starts at or after `begin` (table by last word). */
export const phraseBefore = <T>(
  table: PhraseTable<T>,
  forms: readonly string[],
  at: number,
  begin: number,
): PhraseMatch<T> | undefined => {
  if (at - 1 < begin) return undefined;
  for (const { words, value } of table.get(forms[at - 1] ?? '') ?? []) {
    const first = at - words.length;
    if (first >= begin && words.every((word, i) => forms[first + i] === word)) return { at: first, value };
  }
  return undefined;
};
