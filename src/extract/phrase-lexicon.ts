// A lexicon of phrases looked up over the words of a sentence, the longest first.
import type { Item } from './items.ts';

export interface PhraseLexicon<T> {
  /** First word, lower case → phrases that begin with it, longest first. */
  readonly byFirst: ReadonlyMap<string, readonly Phrase<T>[]>;
}

export interface Phrase<T> {
  /** Lower case. */
  readonly words: readonly string[];
  readonly value: T;
}

export const phraseLexicon = <T>(
  entries: readonly (readonly [form: string, value: T])[],
): PhraseLexicon<T> => {
  const byFirst = new Map<string, Phrase<T>[]>();
  for (const [form, value] of entries) {
    const words = form.toLowerCase().split(' ');
    const first = words[0] ?? '';
    const known = byFirst.get(first);
    if (known) known.push({ words, value });
    else byFirst.set(first, [{ words, value }]);
  }
  for (const phrases of byFirst.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return { byFirst };
};

/** The longest phrase whose words are the items from `at` on. */
export const phraseAt = <T>(
  lexicon: PhraseLexicon<T>,
  items: readonly Item[],
  at: number,
): Phrase<T> | undefined => {
  const first = items[at];
  if (first?.kind !== 'word') return undefined;
  const phrases = lexicon.byFirst.get(first.lower) ?? lexicon.byFirst.get(first.lower.replace(/\.$/, ''));
  return phrases?.find(({ words }) => words.every((word, i) => i === 0 || wordIs(items[at + i], word)));
};

const wordIs = (item: Item | undefined, word: string): boolean =>
  item?.kind === 'word' && item.lower === word;
