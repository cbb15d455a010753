// Short forms in brackets: "Kementerian Ketenagakerjaan (Kemnaker)" names one thing twice, "bahan bakar minyak (BBM)" none.
import type { NameCandidate } from './name-candidate.ts';
import { isAbbreviation, isCapital, type TokenForms } from './name-forms.ts';

/** The bracketed short forms that stand directly behind `names`, with the type of the name that they shorten. */
export const bracketNames = (names: readonly NameCandidate[], forms: TokenForms): readonly NameCandidate[] =>
  names.flatMap((name) => {
    const inner = bracketAt(forms, name.last);
    if (!inner || name.type === 'Person' || name.type === 'Legislation') return [];
    const form = forms.exact.slice(inner.first, inner.last).join('');
    const shortens = isAbbreviation(form) || shortensWords(form, forms.lower.slice(name.first, name.last));
    return shortens ? [{ ...inner, type: name.type, score: name.score }] : [];
  });

/** "(KPK)", "(Bara JP)": one or two capitalised words in brackets at token `at`. */
const bracketAt = (
  forms: TokenForms,
  at: number,
): { readonly first: number; readonly last: number } | undefined => {
  if (forms.exact[at] !== '(' || !isCapital(forms.exact[at + 1])) return undefined;
  if (forms.exact[at + 2] === ')') return { first: at + 1, last: at + 2 };
  return forms.exact[at + 3] === ')' && isCapital(forms.exact[at + 2])
    ? { first: at + 1, last: at + 3 }
    : undefined;
};

/** "Kemnaker" of "kementerian ketenagakerjaan": its letters stand in the words in that order, starting with the first. */
const shortensWords = (form: string, words: readonly string[]): boolean => {
  const letters = form.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const text = words.join('');
  if (letters.length >= text.length || letters[0] !== text[0]) return false;
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
};

/** Abbreviations that the text itself explains by words in small letters: "non-delivery forward (NDF)". */
export const explainedNouns = (forms: TokenForms): ReadonlySet<string> => {
  const found = new Set<string>();
  for (let at = 2; at + 2 < forms.exact.length; at++) {
    const form = forms.exact[at + 1] ?? '';
    if (forms.exact[at] !== '(' || forms.exact[at + 2] !== ')' || !isAbbreviation(form)) continue;
    if (standsForSmallWords(form, forms, at)) found.add(form);
  }
  return found;
};

/** The small words just before the bracket begin with the abbreviation's letters, the last word with its last letter or a part of it. */
const standsForSmallWords = (form: string, forms: TokenForms, bracket: number): boolean => {
  const letters = form.toLowerCase().replace(/[^\p{L}]/gu, '');
  let left = letters.length;
  let at = bracket - 1;
  for (; at >= 0 && left > 0 && bracket - at <= letters.length + 2; at--) {
    const word = forms.exact[at] ?? '';
    if (!/^\p{Ll}/u.test(word)) return false;
    const parts = word.split('-').reverse();
    for (const part of parts) if (left > 0 && part[0] === letters[left - 1]) left -= 1;
  }
  return left === 0;
};
