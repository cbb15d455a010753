// Takes titles, ranks and degrees off a person's name: "Menteri Keuangan Sri Mulyani, S.E., M.Sc." → "Sri Mulyani".
import type { NameCandidate } from './name-candidate.ts';
import { type NameLexicon, plainDegree } from './name-lexicon.ts';
import { phraseAt } from './phrases.ts';
import type { TokenForms } from './token-forms.ts';

/** The candidate without what stands outside names; undefined where nothing is left. */
export const trimPerson = (
  candidate: NameCandidate,
  forms: TokenForms,
  lexicon: NameLexicon,
): NameCandidate | undefined => {
  let { first, last } = candidate;
  for (let moved = true; moved && first < last; ) {
    moved = false;
    const title = phraseAt(lexicon.titles, forms.plain, first, last);
    if (title) {
      first = title.at;
      moved = true;
    }
    if (first < last && isMark(forms.exact[first])) {
      first += 1;
      moved = true;
    }
  }
  while (
    first < last &&
    (isMark(forms.exact[last - 1]) || isDegree(forms.exact[last - 1], lexicon, last - 1 > first))
  ) {
    last -= 1;
  }
  return first < last ? { ...candidate, first, last } : undefined;
};

const isMark = (form: string | undefined): boolean => form !== undefined && /^[^\p{L}\p{N}@]+$/u.test(form);

const isDegree = (form: string | undefined, lexicon: NameLexicon, behindName: boolean): boolean =>
  behindName &&
  form !== undefined &&
  (form.includes('.') || form.length > 1) &&
  lexicon.degrees.has(plainDegree(form));
