// Takes off a name what stands outside it: "Menteri Keuangan Sri Mulyani, S.E., M.Sc." → "Sri Mulyani".
import type { NameCandidate } from './name-candidate.ts';
import { isMark, type TokenForms } from './name-forms.ts';
import { isSmallWord, type NameLexicon, plainDegree } from './name-lexicon.ts';
import { phraseAt, phraseBefore } from './phrases.ts';

/** The candidate without posts, ranks, forms of address, degrees and marks at its ends; undefined where nothing is left. */
export const trimName = (
  found: NameCandidate,
  forms: TokenForms,
  lexicon: NameLexicon,
): NameCandidate | undefined => {
  if (found.type === 'Organization' && endsTitle(found, forms, lexicon)) return undefined;
  if (found.last - found.first === 1 && SPECIALIST.test(forms.exact[found.first] ?? '')) return undefined;
  const candidate = isAddressed(found, forms, lexicon) ? { ...found, type: 'Person' as const } : found;
  const behind = afterTitles(candidate, forms, lexicon);
  const last = beforeTail({ ...candidate, first: behind }, forms, lexicon);
  const first = candidate.type === 'Person' ? withParticle(behind, forms, lexicon) : behind;
  return behind < last ? { ...candidate, first, last } : undefined;
};

/** "Bang Utje", "Ibu Rina", "Mensos Saifullah": whoever is addressed so is a person, whatever the tagger says. */
const isAddressed = ({ first, last }: NameCandidate, forms: TokenForms, lexicon: NameLexicon): boolean => {
  const title = phraseAt(lexicon.titles, forms.plain, first, last);
  if (!title || title.at >= last || last - title.at > LONGEST_ADDRESSED) return false;
  return title.value === 'honour' || (title.value === 'minister' && title.at === first + 1);
};

/** In tokens behind the form of address; longer ones are bodies and streets named after people. */
const LONGEST_ADDRESSED = 3;

/** "I" in "I Made Parwita" belongs to the name. */
const withParticle = (first: number, forms: TokenForms, lexicon: NameLexicon): number =>
  lexicon.particles.get(forms.exact[first - 1] ?? '')?.has(forms.lower[first] ?? '') ? first - 1 : first;

const afterTitles = (
  { first, last, type }: NameCandidate,
  forms: TokenForms,
  lexicon: NameLexicon,
): number => {
  let at = type === 'Person' ? pastTitleBefore(first, last, forms, lexicon) : first;
  while (at < last) {
    const title = phraseAt(lexicon.titles, forms.plain, at, last);
    // Only a person's name may start behind an address; a body may be called "Komandan …", a street "Jenderal …".
    if (startsSmall(forms, at, last, lexicon)) at += 1;
    else if (title && (type === 'Person' || title.value === 'office' || title.value === 'rank'))
      at = title.at;
    else if (isMark(forms.exact[at]) || isSmallWord(lexicon, forms.exact[at])) at += 1;
    else break;
  }
  return at;
};

/** "Sekretaris [Kabinet]", "Kepala [Seksi Humas]": the last words of a post, and no body. */
const endsTitle = ({ first, last }: NameCandidate, forms: TokenForms, lexicon: NameLexicon): boolean => {
  for (let at = first - 1; at >= Math.max(0, first - 2); at--) {
    const title = phraseAt(lexicon.titles, forms.plain, at, last);
    if (title && title.at === last) return true;
  }
  return false;
};

/** "[Uskup] Agung Rina": a title of two words that the tagger cut in the middle. */
const pastTitleBefore = (first: number, last: number, forms: TokenForms, lexicon: NameLexicon): number => {
  const title = first > 0 ? phraseAt(lexicon.titles, forms.plain, first - 1, last) : undefined;
  return title && title.at > first && title.at < last ? title.at : first;
};

/** "artis" in "artis Rudi", "Pasangan" in "Pasangan artis Rudi": no part of a name, save "suku" in "suku Dayak" and the like. */
const startsSmall = (forms: TokenForms, at: number, last: number, lexicon: NameLexicon): boolean => {
  const [form = '', next = ''] = [forms.exact[at], forms.exact[at + 1]];
  if (/^\p{Ll}+$/u.test(form))
    return !phraseAt(lexicon.heads, forms.plain, at, last)?.value.flags.has('lower');
  return at + 2 < last && /^\p{Ll}+$/u.test(next) && !LINK.test(next);
};

/** Small words between the words of a name. */
const LINK =
  /^(?:dan|of|the|and|for|in|de|du|del|da|di|la|le|al|el|bin|binti|van|von|der|den|by|untuk|bagi)$/u;

const beforeTail = (
  { first, last, type }: NameCandidate,
  forms: TokenForms,
  lexicon: NameLexicon,
): number => {
  let at = last;
  while (at > first) {
    if (isMark(forms.exact[at - 1]) && !closesPair(forms, first, at)) at -= 1;
    else if (isSmallWord(lexicon, forms.exact[at - 1]) || /^\p{Ll}/u.test(forms.exact[at - 1] ?? '')) at -= 1;
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

/** "Sp.PD", "SpPD-KGEH", "SpOG(K)": a medical specialist's degree, of which there are dozens. */
const SPECIALIST = /^Sp\.?\p{Lu}\p{L}*/u;

const isDegree = (forms: TokenForms, first: number, at: number, lexicon: NameLexicon): boolean => {
  const form = forms.exact[at] ?? '';
  return at > first && form.length > 1 && (lexicon.degrees.has(plainDegree(form)) || SPECIALIST.test(form));
};
