// What may stand within the phrase of a role: "Direktur Tindak Pidana Tertentu".
import type { AttributionLexicon } from './attribution.ts';
import { isIn } from './function-words.ts';
import { type Item, isProper, isWord } from './items.ts';

/** Capitalised words, titles and a few connectives; a verb or comma ends a role. */
export const partOfRole = <T>(item: Item | undefined, lexicon: AttributionLexicon<T>): boolean =>
  item?.kind === 'word' &&
  (/^[\p{Lu}\p{N}]/u.test(item.form) ||
    isIn(lexicon.words.inner, item) ||
    isTitle(item, lexicon) ||
    isIn(lexicon.words['named-by'], item) ||
    (lexicon.commonNouns && isCommonNoun(item, lexicon)));

/** A lower-case word that looks like no verb: "pemilik bengkel mobil Jaya". */
export const isCommonNoun = <T>(item: Item | undefined, { words }: AttributionLexicon<T>): boolean =>
  item?.kind === 'word' &&
  /^\p{Ll}{3,}$/u.test(item.form) &&
  !VERBAL.test(item.form) &&
  !isIn(words['no-noun'], item);
const VERBAL = /^(?:me|ber|di|ter)\p{L}/u;

export const isTitle = <T>(item: Item | undefined, { titles }: AttributionLexicon<T>): boolean =>
  item?.kind === 'word' && titles.has(item.lower.replace(/\.$/, ''));

export const isCapital = (item: Item | undefined): boolean =>
  item?.kind === 'word' && /^\p{Lu}/u.test(item.form);

export const isPerson = (item: Item | undefined): boolean => isProper(item) && item.entity.type === 'Person';

/** Past ", Sains, dan Teknologi": the rest of a field that is told as a series; `at` where none begins. */
export const fieldSeries = (items: readonly Item[], at: number): number => {
  let i = at;
  while (isWord(items[i], ',') && isCapital(items[i + 1])) {
    i += 2;
    while (isCapital(items[i])) i++;
  }
  if (i === at) return at;
  if (isWord(items[i], ',')) i += 1;
  return isWord(items[i], 'dan', 'serta', '&') && isCapital(items[i + 1]) ? i + 2 : at;
};
