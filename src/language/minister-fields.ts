// The field of a minister's title is no name: "Menteri ESDM", "Menteri Perumahan dan Kawasan Permukiman (PKP)".
import { isCapital, type TokenForms } from './name-forms.ts';
import type { NameLexicon } from './name-lexicon.ts';
import { phraseAt } from './phrases.ts';

/** Tokens among `first` to `last` that belong to such a field; a person's name ends it, a country is outside it. */
export const fieldTokens = (
  forms: TokenForms,
  first: number,
  last: number,
  {
    lexicon,
    persons,
    places,
  }: {
    readonly lexicon: NameLexicon;
    readonly persons: ReadonlySet<number>;
    readonly places: ReadonlySet<number>;
  },
): ReadonlySet<number> => {
  const fields = new Set<number>();
  for (let at = first; at < last; at++) {
    const title = phraseAt(lexicon.titles, forms.plain, at, last);
    if (title?.value !== 'minister' || !forms.plain.slice(at, title.at).includes('menteri')) continue;
    for (let k = at; k < last; k++) {
      if (k >= title.at && (persons.has(k) || places.has(k) || !goesOn(forms, k))) break;
      fields.add(k);
      at = k;
    }
  }
  return fields;
};

const goesOn = (forms: TokenForms, at: number): boolean => {
  const form = forms.exact[at] ?? '';
  if (isCapital(form) || form === ')') return true;
  return /^(?:dan|\/|,|\()$/u.test(form) && isCapital(forms.exact[at + 1]);
};
