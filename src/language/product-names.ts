// Products by maker and model: "Honda PCX", "Samsung Galaxy A55", "iPhone 16 Pro".
import type { NameCandidate } from './name-candidate.ts';
import { isCapital, type TokenForms } from './name-forms.ts';
import { isSmallWord, type NameLexicon } from './name-lexicon.ts';
import { phraseAt } from './phrases.ts';

/** In tokens, the maker among them. */
const LONGEST_NAME = 6;

export interface ProductOptions {
  readonly lexicon: NameLexicon;
  /** Tokens where the tagger begins a person's name. */
  readonly persons: ReadonlySet<number>;
}

/** Products among tokens `first` to `last`, sorted, non-overlapping. */
export const productNames = (
  forms: TokenForms,
  first: number,
  last: number,
  options: ProductOptions,
): readonly NameCandidate[] => {
  const names: NameCandidate[] = [];
  for (let at = first; at < last; at++) {
    const brand = startsName(forms, at, first)
      ? options.lexicon.brands.get(forms.lower[at] ?? '')
      : undefined;
    if (!brand) continue;
    const end = modelEnd(forms, at + 1, Math.min(last, at + LONGEST_NAME), options);
    if (end > at + 1 || brand === 'line') names.push({ first: at, last: end, type: 'Product', score: 0.85 });
    at = end - 1;
  }
  return names;
};

/** No part of a longer name: "PT Honda …", "Astra Honda …". */
const startsName = (forms: TokenForms, at: number, first: number): boolean =>
  at - 1 <= first || !isCapital(forms.exact[at - 1]);

const modelEnd = (forms: TokenForms, from: number, last: number, options: ProductOptions): number => {
  let end = from;
  while (end < last && !options.persons.has(end) && isModelWord(forms, end, last, options.lexicon)) end += 1;
  return end;
};

/** "PCX", "A55", "16", "Pro"; not "Motor" nor "Indonesia". */
const isModelWord = (forms: TokenForms, at: number, last: number, lexicon: NameLexicon): boolean => {
  const form = forms.exact[at] ?? '';
  if (lexicon.notModels.has(forms.lower[at] ?? '') || isSmallWord(lexicon, form)) return false;
  if (phraseAt(lexicon.titles, forms.plain, at, last) || phraseAt(lexicon.heads, forms.plain, at, last))
    return false;
  return isCapital(form) || /^\p{Nd}{1,3}\p{L}?$/u.test(form);
};
