// Takes off a name what stands outside it: "Menteri Keuangan Sri Mulyani, S.E., M.Sc." → "Sri Mulyani".
import type { NameCandidate } from './name-candidate.ts';
import { isMark, type TokenForms } from './name-forms.ts';
import { isSmallWord, type NameLexicon, plainDegree } from './name-lexicon.ts';
import { phraseAt, phraseBefore } from './phrases.ts';

/** The candidate without posts, ranks, forms of address, degrees and marks at its ends; undefined where nothing is left. */
export const trimName = (
  candidate: NameCandidate,
  forms: TokenForms,
  lexicon: NameLexicon,
): NameCandidate | undefined => {
  const behind = afterTitles(candidate, forms, lexicon);
  const last = beforeTail({ ...candidate, first: behind }, forms, lexicon);
  const first = candidate.type === 'Person' ? withParticle(behind, forms, lexicon) : behind;
  return behind < last ? { ...candidate, first, last } : undefined;
};

/** "I" in "I Made Parwita" belongs to the name. */
const withParticle = (first: number, forms: TokenForms, lexicon: NameLexicon): number =>
  lexicon.particles.get(forms.exact[first - 1] ?? '')?.has(forms.lower[first] ?? '') ? first - 1 : first;

const afterTitles = (
  { first, last, type }: NameCandidate,
  forms: TokenForms,
  lexicon: NameLexicon,
): number => {
  let at = first;
  while (at < last) {
    const title = phraseAt(lexicon.titles, forms.plain, at, last);
    // Only a person's name may start behind an address; a body may be called "Komandan …", a street "Jenderal …".
    if (title && (type === 'Person' || title.value === 'office' || title.value === 'rank')) at = title.at;
    else if (isMark(forms.exact[at]) || isSmallWord(lexicon, forms.exact[at])) at += 1;
    else break;
  }
  return at;
};

const beforeTail = (
  { first, last, type }: NameCandidate,
  forms: TokenForms,
  lexicon: NameLexicon,
): number => {
  let at = last;
  while (at > first) {
    if (isMark(forms.exact[at - 1]) && !closesPair(forms, first, at)) at -= 1;
    else if (isSmallWord(lexicon, forms.exact[at - 1])) at -= 1;
    else if (type === 'Person' && isDegree(forms, first, at - 1, lexicon)) at -= 1;
    else {
      const title = phraseBefore(lexicon.titlesByLast, forms.plain, at, first + 1);
      if (title?.value !== 'rank') break;
      at = title.at;
    }
  }
  return at;
};

/** "PT Pertamina (Persero)" keeps its bracket. */
const closesPair = (forms: TokenForms, first: number, at: number): boolean =>
  forms.exact[at - 1] === ')' && forms.exact.slice(first, at).includes('(');

const isDegree = (forms: TokenForms, first: number, at: number, lexicon: NameLexicon): boolean => {
  const form = forms.exact[at] ?? '';
  return at > first && form.length > 1 && lexicon.degrees.has(plainDegree(form));
};
