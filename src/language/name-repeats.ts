// A name met once is a name wherever the article repeats it, and so is the short form of a person's.
import type { EntityType } from '../model/entity.ts';
import { byPlace, type NameCandidate } from './name-candidate.ts';
import type { TokenForms } from './name-forms.ts';
import { phraseAt, phrasesByFirst } from './phrases.ts';

/** Every place where a form of `names` stands, sorted, non-overlapping; places already in `names` included. */
export const repeatedNames = (
  names: readonly NameCandidate[],
  forms: TokenForms,
): readonly NameCandidate[] => {
  const known = phrasesByFirst(formTypes(names, forms));
  const found: NameCandidate[] = [];
  let at = 0;
  while (at < forms.exact.length) {
    const match = phraseAt(known, forms.exact, at, forms.exact.length);
    if (match) found.push({ first: at, last: match.at, type: match.value, score: 0.8 });
    at = match ? match.at : at + 1;
  }
  return found.sort(byPlace);
};

/** Form → the type that most of its mentions have. */
const formTypes = (names: readonly NameCandidate[], forms: TokenForms): ReadonlyMap<string, EntityType> => {
  const votes = new Map<string, Map<EntityType, number>>();
  const vote = (form: string, type: EntityType, weight: number): void => {
    const counts = votes.get(form) ?? new Map<EntityType, number>();
    counts.set(type, (counts.get(type) ?? 0) + weight);
    votes.set(form, counts);
  };
  for (const { first, last, type } of names) {
    const words = forms.exact.slice(first, last);
    vote(words.join(' '), type, 1);
    if (type !== 'Person' || words.length < 2) continue;
    // "Rina Dewi Wulandari" is "Rina" or "Rina Dewi" later.
    const short = words.length > 2 ? [...words, words.slice(0, 2).join(' ')] : words;
    for (const form of short) if (/^\p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}+)?$/u.test(form)) vote(form, type, 0.5);
  }
  return new Map(
    [...votes].map(([form, counts]) => [
      form,
      [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0],
    ]),
  );
};
