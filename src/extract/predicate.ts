// Tells a clause from a noun phrase by its predicate.
import type { SpeechDiscourse } from './discourse.ts';
import { isOf } from './quotation-lexicon.ts';
import { isVerbal } from './verbal.ts';

const REACH = 30;

/** A verb, or an auxiliary, adverb or adjective that stands in predicates ("akan", "ada", "siap"). */
export const isPredicate = (discourse: SpeechDiscourse, i: number): boolean => {
  const { lower, lexicon, nameAt } = discourse;
  if (nameAt.has(i)) return false;
  const comparing = lower[i + 1] === 'dari' && lower[i] === 'lebih'; // "lebih dari 700 ribu"
  return isVerbal(discourse, i) || (isOf(lexicon, lower[i], 'auxiliary') && !comparing);
};

/** A predicate outside relative clauses; right at the start it is the clause itself ("menyebut ada masalah"). */
export const hasPredicate = (discourse: SpeechDiscourse, from: number, end: number): boolean => {
  const { lower, exact, lexicon } = discourse;
  if (isPredicate(discourse, from)) return lower[from + 1] !== 'adanya';
  for (let i = from + 1; i < Math.min(end, from + REACH); i++) {
    if (/^[.;:?!"“”]$/.test(exact[i] ?? '') || isSubordinate(discourse, i)) return false;
    if (exact[i] === ',' && isOf(lexicon, lower[i + 1], 'continuation')) return false;
    if (lexicon.verbs.has(lower[i + 1] ?? '') && isOf(lexicon, lower[i], 'joint')) return false; // "dukungan dengan menyebut …"
    if (lower[i] === 'yang') i = relativeVerb(discourse, i + 1);
    else if (isOf(lexicon, lower[i], 'lead')) i++;
    else if (isPredicate(discourse, i) || closesSubject(discourse, i, end)) return true;
  }
  return false;
};

/** "setelah", "karena"; in "saat ini" the word opens no clause. */
const isSubordinate = ({ lower, lexicon }: SpeechDiscourse, i: number): boolean =>
  isOf(lexicon, lower[i], 'subordinate') && !isOf(lexicon, lower[i + 1], 'pointer');

/** "putusan itu | keliru": behind the pointer that closes the subject whatever is no preposition predicates. */
const closesSubject = (discourse: SpeechDiscourse, i: number, end: number): boolean => {
  const { lower, exact, lexicon, nameAt, timeAt } = discourse;
  const next = lower[i + 1] ?? '';
  if (!isOf(lexicon, lower[i], 'pointer') || i + 1 >= end || nameAt.has(i + 1) || timeAt.has(i + 1))
    return false;
  if (next === ',') return lower[i + 2] === 'yakni' || lower[i + 2] === 'yaitu';
  const joins = isOf(lexicon, next, 'connective') || isSubordinate(discourse, i + 1);
  return !joins && !isOf(lexicon, next, 'stop') && exact[i + 1] === next && /^\p{L}/u.test(next);
};

/** "kronologi lengkapnya akan disampaikan": even a noun that is often said alone may open a clause. */
export const hasFinite = ({ lower, exact, lexicon }: SpeechDiscourse, from: number, end: number): boolean => {
  for (let i = from + 1; i < Math.min(end, from + REACH); i++) {
    const form = lower[i] ?? '';
    const closes = form === 'yang' || form === 'dan' || isOf(lexicon, form, 'opener');
    if (/^[,.;:?!"“”]$/.test(exact[i] ?? '') || closes) return false;
    if (isOf(lexicon, form, 'finite')) return true;
  }
  return false;
};

/** One past the noun phrase at `from`: up to a comma, or to a predicate that is in no relative clause. */
export const nounPhraseEnd = (discourse: SpeechDiscourse, from: number, end: number): number => {
  const { exact, lower } = discourse;
  for (let i = from + 1; i < end; i++) {
    if (exact[i] === ',') return i;
    if (lower[i] === 'yang') i = relativeVerb(discourse, i + 1);
    else if (isPredicate(discourse, i)) return i;
  }
  return end;
};

/** The verb of the relative clause behind "yang", with the "sebagai" that belongs to it ("yang bekerja sebagai guru"). */
const relativeVerb = ({ lower, lexicon }: SpeechDiscourse, from: number): number => {
  let verb = from;
  while (
    isOf(lexicon, lower[verb], 'auxiliary') ||
    isOf(lexicon, lower[verb], 'adverb') ||
    lower[verb] === 'kemudian'
  )
    verb++;
  return lower[verb + 1] === 'sebagai' ? verb + 1 : verb;
};
