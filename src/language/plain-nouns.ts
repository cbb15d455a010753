// Stretches that look like names and are none: "APBN", "hak asasi manusia", "non-delivery forward (NDF)", "Menteri ESDM".
import type { NameCandidate } from './name-candidate.ts';
import { isAbbreviation, type TokenForms } from './name-forms.ts';
import type { NameLexicon } from './name-lexicon.ts';
import { phraseAt } from './phrases.ts';

export interface PlainNouns {
  /** Tokens within forms of the lexicon that stand alone. */
  readonly tokens: ReadonlySet<number>;
  /** Abbreviations that the article explains by such a form or by words in small letters. */
  readonly abbreviations: ReadonlySet<string>;
}

/** Linear in the number of tokens. */
export const plainNouns = (forms: TokenForms, lexicon: NameLexicon): PlainNouns => {
  const tokens = new Set<number>();
  const abbreviations = new Set<string>();
  for (let at = 0; at < forms.exact.length; at++) {
    const match = phraseAt(lexicon.notNames, forms.lower, at, forms.exact.length);
    if (match) for (let k = at; k < match.at; k++) tokens.add(k);
    const long = match !== undefined && match.at - at > 1;
    const bracket = long ? match.at : at;
    const form = forms.exact[bracket + 1] ?? '';
    if (forms.exact[bracket] !== '(' || forms.exact[bracket + 2] !== ')' || !isAbbreviation(form)) continue;
    if (long || standsForSmallWords(form, forms, bracket)) abbreviations.add(form);
  }
  return { tokens, abbreviations };
};

/** Whether a candidate names nothing: all of it, or its beginning, is a plain noun. */
export const isPlainNoun = (
  { first, last }: NameCandidate,
  forms: TokenForms,
  nouns: PlainNouns,
): boolean => {
  if (last - first === 1) return nouns.tokens.has(first) || nouns.abbreviations.has(forms.exact[first] ?? '');
  for (let at = first; at < last; at++) if (!nouns.tokens.has(at)) return false;
  return true;
};

/** The small words just before the bracket begin with the abbreviation's letters. */
const standsForSmallWords = (form: string, forms: TokenForms, bracket: number): boolean => {
  const letters = form.toLowerCase().replace(/[^\p{L}]/gu, '');
  let left = letters.length;
  for (let at = bracket - 1; at >= 0 && left > 0 && bracket - at <= letters.length + 2; at--) {
    const word = forms.exact[at] ?? '';
    if (!/^\p{Ll}/u.test(word)) return false;
    for (const part of word.split('-').reverse()) if (left > 0 && part[0] === letters[left - 1]) left -= 1;
  }
  return left === 0;
};
