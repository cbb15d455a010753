// Names that a common noun before them types: "program SSW", "film Pengabdi Setan", "aplikasi JMO".
import type { EntityType } from '../model/entity.ts';
import type { NameCandidate } from './name-candidate.ts';
import { isCapital, type TokenForms } from './name-forms.ts';
import type { NameLexicon } from './name-lexicon.ts';
import { phraseAt, phraseBefore } from './phrases.ts';

/** The type that the words just before token `at` give to a name there. */
export const typeBefore = (
  forms: TokenForms,
  at: number,
  begin: number,
  lexicon: NameLexicon,
): EntityType | undefined => {
  const quoted = at > begin && QUOTE.test(forms.exact[at - 1] ?? '');
  return phraseBefore(lexicon.contexts, forms.exact, quoted ? at - 1 : at, begin)?.value;
};

const QUOTE = /^["“”'‘’*]$/u;
const MOST_WORDS = 8;

/** Capitalised or quoted words behind such a noun, among tokens `first` to `last`; sorted, non-overlapping. */
export const contextNames = (
  forms: TokenForms,
  first: number,
  last: number,
  lexicon: NameLexicon,
): readonly NameCandidate[] => {
  const names: NameCandidate[] = [];
  for (let at = first + 1; at < last; at++) {
    if (!isCapital(forms.exact[at]) || phraseAt(lexicon.titles, forms.plain, at, last)) continue;
    const type = typeBefore(forms, at, first, lexicon);
    if (!type) continue;
    const end = QUOTE.test(forms.exact[at - 1] ?? '') ? quoteEnd(forms, at, last) : runEnd(forms, at, last);
    if (end > at) names.push({ first: at, last: end, type, score: 0.7 });
    at = Math.max(at, end - 1);
  }
  return names;
};

const quoteEnd = (forms: TokenForms, at: number, last: number): number => {
  for (let end = at + 1; end < last && end <= at + MOST_WORDS; end++) {
    if (QUOTE.test(forms.exact[end] ?? '')) return end;
  }
  return at;
};

/** Capitals, "of" and the like between them, a year behind them. */
const runEnd = (forms: TokenForms, at: number, last: number): number => {
  let end = at + 1;
  for (let k = end; k < last && k < at + MOST_WORDS; k++) {
    const form = forms.exact[k] ?? '';
    if (isCapital(form) || (k === end && /^(?:19|20)\p{Nd}{2}$/u.test(form))) end = k + 1;
    else if (!/^(?:of|the|and|by|for|:)$/u.test(form)) break;
  }
  return end;
};
