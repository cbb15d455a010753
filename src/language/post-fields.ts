// The field that a post names is no name: "Menteri ESDM", "Direktur Perlindungan WNI", "Deputi Bidang Pengawasan".
import { isCapital, type TokenForms } from './name-forms.ts';
import type { NameLexicon } from './name-lexicon.ts';
import { phraseAt } from './phrases.ts';

export interface FieldOptions {
  readonly lexicon: NameLexicon;
  /** Tokens where a person's name or a known place begins: there a field ends. */
  readonly persons: ReadonlySet<number>;
  readonly places: ReadonlySet<number>;
}

/** Tokens among `first` to `last` that belong to such a field. */
export const fieldTokens = (
  forms: TokenForms,
  first: number,
  last: number,
  options: FieldOptions,
): ReadonlySet<number> => {
  const fields = new Set<number>();
  for (let at = first; at < last; at++) {
    const title = phraseAt(options.lexicon.titles, forms.plain, at, last);
    if (!title) continue;
    const ofMinister = title.value === 'minister' && forms.plain.slice(at, title.at).includes('menteri');
    const ofPost = title.value === 'office' && options.lexicon.postFields.has(forms.lower[title.at] ?? '');
    if (!ofMinister && !ofPost) continue;
    for (let k = at; k < title.at; k++) fields.add(k);
    at = title.at;
    while (at < last) {
      const series = fieldSeries(forms, at, last);
      if (series === at && endsField(forms, at, last, options, ofMinister)) break;
      for (const end = Math.max(series, at + 1); at < end; at++) fields.add(at);
    }
    at -= 1;
  }
  return fields;
};

const endsField = (
  forms: TokenForms,
  at: number,
  last: number,
  { lexicon, persons, places }: FieldOptions,
  ofMinister: boolean,
): boolean => {
  if (persons.has(at) || places.has(at)) return true;
  const form = forms.exact[at] ?? '';
  const goesOn = isCapital(form) || form === ')' || (SMALL.test(form) && isCapital(forms.exact[at + 1]));
  if (!goesOn || ofMinister) return !goesOn;
  return phraseAt(lexicon.heads, forms.plain, at, last)?.value.type === 'Organization';
};

/** Past ", Sains, dan Teknologi": the rest of a field that is told as a series; `at` where none begins. */
const fieldSeries = (forms: TokenForms, at: number, last: number): number => {
  let i = at;
  while (forms.exact[i] === ',' && isCapital(forms.exact[i + 1])) {
    i += 2;
    while (i < last && isCapital(forms.exact[i])) i++;
  }
  if (i === at) return at;
  if (forms.exact[i] === ',') i += 1;
  const closes = i + 1 < last && AND.test(forms.exact[i] ?? '') && isCapital(forms.exact[i + 1]);
  return closes ? i + 2 : at;
};

const AND = /^(?:dan|serta|&)$/u;
const SMALL = /^(?:dan|\/|,|\()$/u;
