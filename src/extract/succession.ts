// Tells who held a role before: "Rina menjadi Ketua PMI menggantikan Tono".
import type { AttributionLexicon } from './attribution.ts';
import { type Item, isWord, type NameItem } from './items.ts';
import { personAt } from './person-list.ts';
import { phraseAt } from './phrase-lexicon.ts';
import { isTitle } from './role-phrase.ts';
import { lengthAt, startBefore } from './role-words.ts';

/** The person behind "menggantikan", where that stands right at `at`, a comma or "yang" passed over. */
export const predecessorFrom = <T>(
  items: readonly Item[],
  at: number,
  lexicon: AttributionLexicon<T>,
): NameItem | undefined => {
  let i = at;
  if (isWord(items[i], ',')) i += 1;
  if (isWord(items[i], 'yang', 'untuk')) i += 1;
  const takeover = lengthAt(lexicon.roleWords.takeover, items, i);
  if (takeover === 0) return undefined;
  i += takeover;
  while (isTitle(items[i], lexicon)) i++;
  return personAt(items, i);
};

/** "Rina menggantikan Tono sebagai Ketua PMI": for Tono at `at`, who took over from him, if the sentence names her. */
export const successorBefore = <T>(
  items: readonly Item[],
  at: number,
  lexicon: AttributionLexicon<T>,
): { readonly persons: readonly NameItem[] } | undefined => {
  let i = at;
  while (i > 0 && isTitle(items[i - 1], lexicon)) i--;
  const takeover = startBefore(lexicon.roleWords.takeover, items, i);
  if (takeover === undefined) return undefined;
  const start = startBefore(lexicon.roleWords.aspect, items, takeover) ?? takeover;
  const person = personAt(items, isWord(items[start - 1], 'yang') ? start - 2 : start - 1);
  return { persons: person ? [person] : [] };
};

/** True where a role begins, its qualifiers passed over: "Plt. Kepala …". */
export const beginsRole = <T>(
  items: readonly Item[],
  at: number,
  { nouns, qualifiers }: AttributionLexicon<T>,
): boolean => {
  const item = items[at];
  const isQualified = item?.kind === 'word' && qualifiers.has(item.lower.replace(/\.$/, ''));
  return phraseAt(nouns, items, isQualified ? at + 1 : at) !== undefined;
};
