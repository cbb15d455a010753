// Short forms in brackets: "Kementerian Ketenagakerjaan (Kemnaker)" names one thing twice.
import type { Gazetteer } from './gazetteer.ts';
import type { NameCandidate } from './name-candidate.ts';
import { isAbbreviation, isCapital, type TokenForms } from './name-forms.ts';

/** The bracketed short forms that stand directly behind `names`, with the type of the name that they shorten. */
export const bracketNames = (
  names: readonly NameCandidate[],
  forms: TokenForms,
  gazetteer: Gazetteer,
): readonly NameCandidate[] =>
  names.flatMap((name) => {
    const inner = bracketAt(forms, name.last);
    if (!inner || name.type === 'Person' || name.type === 'Legislation') return [];
    const form = forms.exact.slice(inner.first, inner.last).join('');
    const shortens = isAbbreviation(form) || shortensWords(form, forms.lower.slice(name.first, name.last));
    const type = gazetteer.lookup(form)[0]?.type ?? name.type;
    return shortens ? [{ ...inner, type, score: 0.95 }] : [];
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
