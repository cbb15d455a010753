// Words round a role that are no part of it: `data/lexicons/role-words.tsv`.
import { oneOf, type TableOf } from '../language/table.ts';
import { type Item, isWord } from './items.ts';
import { type PhraseLexicon, phraseAt, phraseLexicon } from './phrase-lexicon.ts';

const KINDS = [
  'article',
  'aspect',
  'formerly',
  'head-final',
  'past',
  'joint',
  'leading',
  'ordinal',
  'takeover',
] as const;

export type RoleWordKind = (typeof KINDS)[number];

export type RoleWords = Readonly<Record<RoleWordKind, PhraseLexicon<true>>>;

export const roleWords = (tableOf: TableOf): RoleWords => {
  const of = (kind: RoleWordKind): PhraseLexicon<true> =>
    phraseLexicon(
      tableOf('role-words')
        .filter((row) => oneOf(KINDS, row, 'kind') === kind)
        .map((row) => [row['form'] ?? '', true]),
    );
  return {
    article: of('article'),
    aspect: of('aspect'),
    formerly: of('formerly'),
    'head-final': of('head-final'),
    past: of('past'),
    joint: of('joint'),
    leading: of('leading'),
    ordinal: of('ordinal'),
    takeover: of('takeover'),
  };
};

/** How many items from `at` on are such words; 0 if none. */
export const lengthAt = (words: PhraseLexicon<true>, items: readonly Item[], at: number): number =>
  phraseAt(words, items, at)?.words.length ?? 0;

/** Where the phrase of the kind that ends right before `end` begins: "yang juga" before "Ketua PMI"; undefined if none does. */
export const startBefore = (
  words: PhraseLexicon<true>,
  items: readonly Item[],
  end: number,
): number | undefined => {
  for (const length of [4, 3, 2, 1]) {
    if (end >= length && lengthAt(words, items, end - length) === length) return end - length;
  }
  return undefined;
};

/** "ke-7", "ke 7", "ketiga": the ordinal at `at` with the number of items that it takes. */
export const ordinalAt = (
  { ordinal }: RoleWords,
  items: readonly Item[],
  at: number,
): { readonly form: string; readonly length: number } | undefined => {
  const [item, next] = [items[at], items[at + 1]];
  if (item?.kind !== 'word') return undefined;
  if (/^ke-\d+$/.test(item.lower)) return { form: item.lower, length: 1 };
  if (isWord(item, 'ke') && next?.kind === 'quantity')
    return { form: `ke-${next.quantity.value}`, length: 2 };
  if (isWord(item, 'ke') && next?.kind === 'word' && /^\d+$/.test(next.form))
    return { form: `ke-${next.form}`, length: 2 };
  return lengthAt(ordinal, items, at) > 0 ? { form: item.lower, length: 1 } : undefined;
};

/** "sebelumnya", "saat itu": the words at `at` that say who held the role then, lower case, with their number. */
export const formerlyAt = (
  { formerly }: RoleWords,
  items: readonly Item[],
  at: number,
): { readonly form: string; readonly length: number } | undefined => {
  const phrase = phraseAt(formerly, items, at);
  return phrase && { form: phrase.words.join(' '), length: phrase.words.length };
};
