// Candidates that the article itself speaks against: short forms of what is no name, common words at a sentence's start.
import type { Segmented } from '../model/document.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { NameCandidate } from './name-candidate.ts';
import { isAbbreviation, type TokenForms } from './name-forms.ts';

/** The candidates without the doubtful ones; linear in tokens and candidates. */
export const withoutDoubtful = (
  { sentences }: Segmented,
  forms: TokenForms,
  names: readonly NameCandidate[],
  gazetteer: Gazetteer,
): readonly NameCandidate[] => {
  const plain = plainAbbreviations(forms, names, gazetteer);
  const starts = new Set(sentences.map((sentence) => sentence.firstToken));
  const small = new Set(forms.exact.filter((form) => /^\p{Ll}/u.test(form)));
  const isDoubtful = ({ first, last, type }: NameCandidate): boolean => {
    if (last - first > 1) return false;
    if (plain.has(forms.exact[first] ?? '')) return true;
    const lower = forms.lower[first] ?? '';
    return type === 'Person' && starts.has(first) && (small.has(lower) || DERIVED.test(lower));
  };
  return names.filter((name) => !isDoubtful(name));
};

/** Nouns and verbs that affixes make: "pencantuman", "keterangan", "menyebutkan", "ditodong". */
const DERIVED = /^(?:pe[mnr]?\p{L}{4,}an|ke\p{L}{4,}an|me[mn]\p{L}{4,}|di\p{L}{3,}(?:kan|i|ng|t|k|p|s|h))$/u;

/** "Iuran Pengembangan Institusi (IPI)": the words are no name to the tagger, so their short form is none; the gazetteer may know better. */
const plainAbbreviations = (
  forms: TokenForms,
  names: readonly NameCandidate[],
  gazetteer: Gazetteer,
): ReadonlySet<string> => {
  const named = new Set(
    names.flatMap(({ first, last }) => Array.from({ length: last - first }, (_, k) => first + k)),
  );
  const plain = new Set<string>();
  for (let bracket = 2; bracket + 2 < forms.exact.length; bracket++) {
    const form = forms.exact[bracket + 1] ?? '';
    if (forms.exact[bracket] !== '(' || forms.exact[bracket + 2] !== ')' || !isAbbreviation(form)) continue;
    const start = expansionStart(form, forms, bracket);
    const free = start < bracket && !forms.exact.slice(start, bracket).some((_, k) => named.has(start + k));
    if (free && gazetteer.lookup(form).length === 0) plain.add(form);
  }
  return plain;
};

/** Where the words begin whose first letters the abbreviation has, small words between them passed over; `bracket` if there are none. */
const expansionStart = (form: string, forms: TokenForms, bracket: number): number => {
  const letters = form.toLowerCase().replace(/[^\p{L}]/gu, '');
  let left = letters.length;
  let at = bracket - 1;
  for (; at >= 0 && left > 0 && bracket - at <= 2 * letters.length; at--) {
    const word = forms.lower[at] ?? '';
    if (word[0] === letters[left - 1]) left -= 1;
    else if (!/^(?:dan|atas|di|ke|dari|untuk|bagi|of|and|the|for)$/u.test(word)) return bracket;
  }
  return left === 0 ? at + 1 : bracket;
};
