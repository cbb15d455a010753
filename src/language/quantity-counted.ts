// Reads the noun that a number counts, and decides whether a number without a unit counts anything at all.

import { phraseAt, phraseBefore } from './phrases.ts';
import type { QuantityContext } from './quantity-amount.ts';
import type { NumberContext } from './quantity-lexicon.ts';
import { isCapitalised } from './token-forms.ts';

const YEAR_LIKE = /^(?:1[5-9]|20|21)\d\d$/;
const CLOCK = /^(?:[01]?\d|2[0-4])\.[0-5]\d$/;
const GROUPED_OR_DECIMAL = /[.,]/;
const LONGEST_NAME = 4;

/** One past the last token of the noun phrase at `at`; `at` itself where none begins. */
export const countedEnd = (context: QuantityContext, at: number): number => {
  const { exact, tokens } = context;
  if (!opensNoun(context, at)) return at;
  let end = at + 1;
  if (isCapitalised(exact[at])) {
    while (
      end < Math.min(context.end, at + LONGEST_NAME) &&
      isCapitalised(exact[end]) &&
      tokens[end]?.shape === 'word'
    )
      end++;
  } else if (carriesNoun(context, at)) end++;
  while (exact[end] === '/' && end + 1 < context.end && tokens[end + 1]?.shape === 'word') end += 2;
  return end;
};

/** "5 ekor sapi", "8 orang saksi"; "5 orang pulang" counts persons. */
const carriesNoun = (context: QuantityContext, at: number): boolean => {
  const { exact, lower, lexicon } = context;
  if (
    !lexicon.classifiers.has(exact[at] ?? '') ||
    !opensNoun(context, at + 1) ||
    isCapitalised(exact[at + 1])
  )
    return false;
  return exact[at] !== 'orang' || lexicon.counters.has(lower[at + 1] ?? '');
};

const opensNoun = ({ lower, tokens, lexicon, end }: QuantityContext, at: number): boolean => {
  const token = tokens[at];
  const form = lower[at] ?? '';
  if (at >= end || token?.shape !== 'word') return false;
  return (
    !lexicon.notCounted.has(form) &&
    !lexicon.months.has(form) &&
    !lexicon.numerals.has(form) &&
    form.length > 1
  );
};

/** What the words before the token make of the number there. */
export const contextBefore = (
  { lower, lexicon, begin }: QuantityContext,
  at: number,
): NumberContext | undefined => phraseBefore(lexicon.contextBefore, lower, at, begin)?.value;

/** True where a number without unit counts what stands at `after`: "25.337 Pekerja Migran", not "Liga 1", "pasal 5". */
export const counts = (context: QuantityContext, number: number, after: number): boolean => {
  const { exact, lower, lexicon } = context;
  const before = contextBefore(context, number);
  if (before === 'label' || before === 'numbered' || before === 'factor') return false;
  if (before === 'level' && !GROUPED_OR_DECIMAL.test(exact[number] ?? '')) return false;
  if (isListNumber(context, number) || isPartOfCode(context, number)) return false;
  if (phraseAt(lexicon.contextAfter, lower, after, context.end)) return false;
  if (lexicon.counters.has(lower[after] ?? '') || isPartOfGroup(context, after)) return true;
  const form = exact[number] ?? '';
  if (before === 'score' && !form.includes(',')) return false;
  if (YEAR_LIKE.test(form) || CLOCK.test(form) || (form === '0' && isCapitalised(exact[after]))) return false;
  if (GROUPED_OR_DECIMAL.test(form)) return true;
  if (isBehindName(context, number)) return false;
  return countedEnd(context, after) > after || (before === 'amount' && bareCounts(context, after));
};

/** "30 di antaranya selamat", "8 dari 10 fraksi": a share of those told before, or behind. */
const isPartOfGroup = ({ lower, tokens }: QuantityContext, after: number): boolean =>
  lower[after] === 'diantaranya' ||
  (lower[after] === 'di' && lower[after + 1] === 'antaranya') ||
  (lower[after] === 'dari' && tokens[after + 1]?.shape === 'number' && tokens[after + 2]?.shape === 'word');

/** "Daop 6", "Galaxy Watch 8": the number belongs to the name before it. */
const isBehindName = ({ exact, tokens, begin }: QuantityContext, number: number): boolean =>
  number - 1 > begin && isCapitalised(exact[number - 1]) && tokens[number - 1]?.shape === 'word';

/** "8. PT Multi", "1) Buka": the number opens a list item. */
const isListNumber = ({ exact, begin, end }: QuantityContext, at: number): boolean => {
  const mark = exact[at + 1] ?? '';
  const opens = at === begin || (at === begin + 1 && !/[\p{L}\p{N}]/u.test(exact[begin] ?? ''));
  return opens && (mark === '.' || mark === ')' || at + 1 === end);
};

/** "LP/B/104", "(F/8)", "102/PUU", "0-50", "KM 41+400": glued to a sign of a code. */
const isPartOfCode = ({ exact, tokens }: QuantityContext, at: number): boolean => {
  const joined = (a: number, b: number): boolean => tokens[a]?.end === tokens[b]?.start;
  const before = exact[at - 1] ?? '';
  if (tokens[at - 1]?.shape === 'number') return true;
  if (joined(at - 1, at) && (tokens[at - 1]?.shape === 'word' || /^[/:@#_&=+\\-]$/.test(before))) return true;
  const mark = exact[at + 1] ?? '';
  if (!joined(at, at + 1)) return false;
  if (tokens[at + 1]?.shape === 'word') return !/^\p{Ll}{3,}/u.test(mark);
  return /^[/:@_=\\]$/.test(mark) && joined(at + 1, at + 2);
};

/** After "sebanyak" or "total" a number may stand alone, up to a mark or a word that counts nothing. */
const bareCounts = ({ exact, end, lower, lexicon }: QuantityContext, at: number): boolean =>
  at >= end || /^[.,;!?"”)]$/.test(exact[at] ?? '') || lexicon.notCounted.has(lower[at] ?? '');
