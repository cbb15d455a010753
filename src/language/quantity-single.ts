// Reads the quantity of one amount: with its unit, as an age, or with the noun that it counts.
import type { Quantity } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { phraseAt } from './phrases.ts';
import { isAge } from './quantity-age.ts';
import { type Amount, amountValue, type QuantityContext } from './quantity-amount.ts';
import { contextBefore, countedEnd, counts } from './quantity-counted.ts';
import { comparatorOf, rateAt, spanOf } from './quantity-detail.ts';

/** What was read at an amount, and the token to go on from. */
export interface QuantityRead {
  readonly quantities: readonly Quantity[];
  readonly next: number;
}

const DASHES = new Set(['-', '–', '—', '--']);

/** The quantity of one amount; undefined where its number counts and measures nothing. */
export const readSingle = (context: QuantityContext, amount: Amount): QuantityRead | undefined => {
  const { exact, lexicon, lower } = context;
  if (isInnerNumber(context, amount)) return undefined;
  if (amount.unit !== undefined) {
    const calendar =
      phraseAt(lexicon.contextAfter, lower, amount.number + 1, context.end)?.value === 'calendar';
    return calendar ? undefined : single(context, amount, { unitCode: amount.unit, end: amount.last });
  }
  if (isAge(context, amount)) return single(context, amount, { unitCode: 'year', end: amount.last });
  const range = DASHES.has(exact[amount.last] ?? '') && context.tokens[amount.last + 1]?.shape === 'number';
  return range ? { quantities: [], next: amount.last + 2 } : readCount(context, amount);
};

/** Things counted; thousands of millions of nothing, and "uang 400 juta", are money in rupiah, a level or a fraction of nothing is points. */
const readCount = (context: QuantityContext, amount: Amount): QuantityRead | undefined => {
  const end = countedEnd(context, amount.noun);
  const counted = end > amount.noun ? spanOf(context, amount.noun, end) : undefined;
  if (amount.exponent === 0 && !counts(context, amount.number, amount.noun)) return undefined;
  const least = contextBefore(context, amount.first) === 'money' ? 1 : MONEY_EXPONENT;
  const money = amount.exponent >= least && !(counted && !isVerb(context, amount.noun));
  if (money) return single(context, amount, { unitCode: 'IDR', end: amount.last });
  return counted
    ? single(context, amount, { unitCode: 'count', end, counted })
    : single(context, amount, { unitCode: isLevel(context, amount) ? 'point' : 'count', end: amount.last });
};

/** "di level 7.628", "indeks 0,74". */
const isLevel = (context: QuantityContext, { digits, exponent, first }: Amount): boolean =>
  exponent === 0 && (digits.includes('.') || contextBefore(context, first) === 'level');

/** "2 miliar dibayar", "2 miliar mengalir": what follows is no noun. */
const isVerb = ({ exact, lexicon }: QuantityContext, at: number): boolean =>
  /^(?:di|me)\p{Ll}{4,}/u.test(exact[at] ?? '') && !lexicon.counters.has(exact[at] ?? '');

const MONEY_EXPONENT = 9;

interface Measured {
  readonly unitCode: string;
  /** One past the last token. */
  readonly end: number;
  readonly counted?: Span;
}

const single = (
  context: QuantityContext,
  amount: Amount,
  { unitCode, end, counted }: Measured,
): QuantityRead => ({
  quantities: [
    {
      ...spanOf(context, amount.first, end),
      value: amountValue(amount),
      unitCode,
      comparator: amount.vague ? 'About' : comparatorOf(context, amount.first, end),
      ...(counted ? { counted } : {}),
      ...rateAt(context, end),
    },
  ],
  next: end,
});

/** A number with a unit that is a label all the same: "Pasal 5 tahun", "Nomor 10 tahun 2009", "jam 9 hari"; not "1 jam 12 menit". */
const isInnerNumber = (context: QuantityContext, amount: Amount): boolean => {
  if (amount.signed || amount.exponent > 0) return false;
  const before = contextBefore(context, amount.first);
  if (context.tokens[amount.first - 2]?.shape === 'number') return false;
  if (before !== 'label' && before !== 'numbered') return false;
  return amount.unit === undefined || (before === 'numbered' && TIME_UNITS.has(amount.unit));
};

const TIME_UNITS = new Set(['year', 'month', 'day', 'hour', 'minute']);
