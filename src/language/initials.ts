// People who are named by initials: "guru berinisial S", "tersangka AS (35), R, dan INM", "Bripda AG".
import type { NameCandidate } from './name-candidate.ts';
import { isCapital, type TokenForms } from './name-forms.ts';
import type { NameLexicon } from './name-lexicon.ts';
import { phraseBefore } from './phrases.ts';

const INITIALS = /^\p{Lu}{1,4}$/u;

/** Nothing but a person has an age: "MA (45)" outweighs the court of that short name. */
const AGED = 0.98;

/** People by initials among tokens `first` to `last`, sorted. */
export const initialNames = (
  forms: TokenForms,
  first: number,
  last: number,
  lexicon: NameLexicon,
): readonly NameCandidate[] => {
  const names: NameCandidate[] = [];
  for (let at = first; at < last; at++) {
    if (!INITIALS.test(forms.exact[at] ?? '') || isCapital(forms.exact[at + 1])) continue;
    if (!introduced(forms, at, first, lexicon)) continue;
    for (let next = at; next >= 0 && next < last; next = nextInList(forms, next, last)) {
      names.push({ first: next, last: next + 1, type: 'Person', score: hasAge(forms, next) ? AGED : 0.85 });
      at = next;
    }
  }
  return names;
};

const introduced = (forms: TokenForms, at: number, first: number, lexicon: NameLexicon): boolean => {
  if (hasAge(forms, at) || isDescribed(forms, at)) return true;
  if (at > first && lexicon.initialWords.has(forms.lower[at - 1] ?? '')) return true;
  return phraseBefore(lexicon.titlesByLast, forms.plain, at, first)?.value === 'rank';
};

/** "M, seorang wanita", "AS, warga Garut". */
const isDescribed = (forms: TokenForms, at: number): boolean =>
  forms.exact[at + 1] === ',' && DESCRIBES.has(forms.lower[at + 2] ?? '');
const DESCRIBES: ReadonlySet<string> = new Set(['seorang', 'pria', 'wanita', 'perempuan', 'warga']);

/** "MFR (27)". */
const hasAge = (forms: TokenForms, at: number): boolean =>
  forms.exact[at + 1] === '(' &&
  /^\p{Nd}{1,2}$/u.test(forms.exact[at + 2] ?? '') &&
  forms.exact[at + 3] === ')';

/** The next initials of a list, an age in brackets between: "WB (35), R, dan INM"; -1 where the list ends. */
const nextInList = (forms: TokenForms, at: number, last: number): number => {
  let next = at + 1;
  if (hasAge(forms, at)) next += 3;
  if (forms.exact[next] === ',') next += 1;
  if (forms.exact[next] === 'dan') next += 1;
  const listed = next > at + 1 && next < last && INITIALS.test(forms.exact[next] ?? '');
  return listed ? next : -1;
};
