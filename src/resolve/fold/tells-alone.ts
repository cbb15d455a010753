// Whether a name alone tells which thing it is, over all articles.
import type { EntityType } from '../../model/entity.ts';
import type { FoldLexicon } from './fold-lexicon.ts';

/** False for "Agus", "Budi Santoso", "Polres", "Komisi II", "Desa Sukamaju", "Pasal 3": those need more than the name to be one. */
export const tellsAlone = (type: EntityType, words: readonly string[], lexicon: FoldLexicon): boolean => {
  if (type === 'Person') return isRarePerson(words, lexicon);
  const named = words.filter((word) => !/^\d+$/u.test(word));
  const isNumbered = type === 'Legislation' && words.length - named.length > 1; // number and year
  const kind = named.join(' ');
  const isLetter = kind.length < 2 && type !== 'CreativeWork'; // the network "X"
  if (isLetter || (!isNumbered && lexicon.sharedNames.get(type)?.has(kind))) return false;
  if (type === 'Organization' && /^[a-z]{1,2}$/u.test(kind)) return false; // "PA", "AL"
  if (!lexicon.sharedStarts.get(type)?.has(words[0] ?? '')) return true;
  return type === 'Legislation' ? words.includes('undang') : namesPlaceBehind(words, lexicon);
};

/** At least two whole words, one of them no common name; or three of any. */
const isRarePerson = (words: readonly string[], { commonNameWords }: FoldLexicon): boolean => {
  const whole = words.filter((word) => word.length > 2);
  if (whole.length < 2) return false;
  return whole.length > 2 || whole.some((word) => !commonNameWords.has(word));
};

/** "Dinas Kesehatan Kota Bogor": a known place ends the name, or stands in it. */
const namesPlaceBehind = (words: readonly string[], { isPlace }: FoldLexicon): boolean => {
  for (let start = 1; start < words.length; start++)
    for (let end = words.length; end > start; end--)
      if (isPlace(words.slice(start, end).join(' '))) return true;
  return false;
};
