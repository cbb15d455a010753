// Finds where a reported clause ends, what the narrator adds behind it left out.
import { isCapitalised } from '../language/token-forms.ts';
import { isWordToken, type SpeechDiscourse } from './discourse.ts';
import { hasPredicate } from './predicate.ts';
import { isOf } from './quotation-lexicon.ts';
import { isQuoteMark } from './quote-marks.ts';

/** One past the clause's last token: the sentence's end, without its stop and what the narrator adds. */
export const clauseEnd = (discourse: SpeechDiscourse, from: number, end: number): number => {
  const { exact, lower, lexicon, timeAt } = discourse;
  let last = end;
  while (last > from && endsSentence(exact, from, last - 1)) last--;
  for (let i = from + 2; i < last; i++) {
    if (lower[i] === 'tanpa' && isOf(lexicon, lower[i + 1], 'detail')) return trimComma(exact, from, i);
    if (isOf(lexicon, lower[i], 'tail') && speaksOfSaying(discourse, i, last))
      return trimComma(exact, from, i);
    if (exact[i] === ',' && lower[i + 1] === 'sebuah' && !hasPredicate(discourse, i + 2, last)) return i;
  }
  if (!timeAt.has(last - 1)) return last;
  let date = last;
  while (date > from && timeAt.has(date - 1)) date--;
  const attributed = exact[date - 1] === ',' && isCapitalised(exact[date]) && exact[date + 1] === '(';
  return attributed ? trimComma(exact, from, date) : last;
};

/** A stop, or a quotation mark that the clause has not opened. */
const endsSentence = (exact: readonly string[], from: number, at: number): boolean => {
  const form = exact[at] ?? '';
  if (/^[.?!…*\\]+$/.test(form)) return true;
  return isQuoteMark(form) && !exact.slice(from, at).some(isQuoteMark);
};

const trimComma = (exact: readonly string[], from: number, at: number): number =>
  at - 1 > from && exact[at - 1] === ',' ? at - 1 : at;

/** "saat ditemui", "dalam keterangannya", "kepada wartawan": the occasion of the saying. */
const speaksOfSaying = (discourse: SpeechDiscourse, at: number, last: number): boolean => {
  const { lower, lexicon } = discourse;
  if (isOf(lexicon, lower[at], 'occasion')) return true;
  for (let i = at + 1; i < Math.min(last, at + 3); i++)
    if (isOf(lexicon, lower[i], 'occasion')) return isWordToken(discourse, i);
  return false;
};
