// Decides whether a short form can be made from the letters of a long one.
import { CONNECTIVES } from './connectives.ts';
import { foldName } from './forms.ts';

/**
 * True if `short` abbreviates `long`: "KPK" by initials, "Kemnaker" by pieces of words, "DPTP", "Mendagri".
 * Its first letter starts the first word, and each piece goes on where the last one stopped or at the start of a later word.
 */
export const abbreviates = (short: string, long: string): boolean => {
  const letters = foldName(short)
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '');
  const words = foldName(long)
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, ''))
    .filter((word) => word !== '');
  if (letters.length < 2 || words.length < 2 || letters.length >= words.join('').length) return false;
  if (isUpper(short) && initials(words).startsWith(letters)) return true;
  return fits(letters, words, 0, 0, isUpper(short) ? 2 : 1);
};

/**
 * The looser test for a short form in brackets behind the long one: its letters stand in the long form in order, from
 * the first on ("Direktorat Jenderal Kependudukan dan Pencatatan Sipil (Ditjen Dukcapil)"), or it is a stock ticker.
 */
export const shortens = (short: string, long: string): boolean => {
  if (abbreviates(short, long)) return true;
  const [letters, all] = [foldName(short).join(''), foldName(long).join('')];
  if (/^\p{Lu}{4}$/u.test(short) && /\bTbk\b/u.test(long)) return true;
  if (letters.length < 3 || letters.length * 2 > all.length || letters[0] !== all[0]) return false;
  let at = 0;
  for (const letter of letters) at = all.indexOf(letter, at) + 1 || Number.POSITIVE_INFINITY;
  return at <= all.length;
};

const isUpper = (form: string): boolean => /^[\p{Lu}\p{N}.\-/]+$/u.test(form);

const initials = (words: readonly string[]): string =>
  words
    .filter((word) => !CONNECTIVES.has(word))
    .map((word) => word[0])
    .join('');

/** Words that may be passed over: connectives always, and `skips` others. */
const fits = (
  letters: string,
  words: readonly string[],
  at: number,
  word: number,
  skips: number,
): boolean => {
  if (at === letters.length) return words.slice(word).filter((w) => !CONNECTIVES.has(w)).length <= skips;
  const current = words[word];
  if (current === undefined) return false;
  if (CONNECTIVES.has(current) && fits(letters, words, at, word + 1, skips)) return true;
  if (at > 0 && skips > 0 && fits(letters, words, at, word + 1, skips - 1)) return true;
  if (current[0] !== letters[at]) return false;
  return pieces(letters, at, current).some((length) => fits(letters, words, at + length, word + 1, skips));
};

/** How many letters from `at` a word can give, most first: a subsequence of it that begins with its first letter. */
const pieces = (letters: string, at: number, word: string): number[] => {
  let length = 0;
  for (let i = 0; i < word.length && at + length < letters.length; i++)
    if (word[i] === letters[at + length]) length++;
  return Array.from({ length }, (_, i) => length - i);
};
