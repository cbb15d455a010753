// A lexicon of phrases looked up over the words of a sentence, the longest first.
import { longest, type Phrase, PhraseGroup } from '../language/phrase-group.ts';
import type { Item } from './items.ts';

export interface PhraseLexicon<T> {
  /** First word, lower case → phrases that begin with it. */
  readonly byFirst: ReadonlyMap<string, PhraseGroup<T>>;
}

export const phraseLexicon = <T>(
  entries: readonly (readonly [form: string, value: T])[],
): PhraseLexicon<T> => {
  const byFirst = new Map<string, PhraseGroup<T>>();
  for (const [form, value] of entries) {
    const words = form.toLowerCase().split(' ');
    const first = words[0] ?? '';
    const group = byFirst.get(first) ?? new PhraseGroup<T>(1);
    group.add({ words, value });
    byFirst.set(first, group);
  }
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
  const group = phrasesFrom(lexicon, first.lower);
  if (!group) return undefined;
  const second = items[at + 1];
  return longest(group.with(second?.kind === 'word' ? second.lower : ''), (words) =>
    words.every((word, i) => i === 0 || wordIs(items[at + i], word)),
  );
};

/** The phrases that begin with a word, in lower case; its full stop does not count. */
export const phrasesFrom = <T>({ byFirst }: PhraseLexicon<T>, lower: string): PhraseGroup<T> | undefined =>
  byFirst.get(lower) ?? (lower.endsWith('.') ? byFirst.get(lower.slice(0, -1)) : undefined);

const wordIs = (item: Item | undefined, word: string): boolean =>
  item?.kind === 'word' && item.lower === word;
