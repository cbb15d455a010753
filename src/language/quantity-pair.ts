// Reads two amounts that share a unit: ranges ("3-5 orang", "Rp 500 ribu hingga Rp 1 juta") and lists ("40,8 dan 82,2 persen").
import type { Quantity } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { type Amount, amountValue, type QuantityContext, readAmount } from './quantity-amount.ts';
import { contextBefore, countedEnd, counts } from './quantity-counted.ts';
import { comparatorOf, rateAt, spanOf } from './quantity-detail.ts';
import type { QuantityRead } from './quantity-single.ts';

const RANGES = new Set(['-', '–', '—', '--', 'hingga', 'sampai', 's.d.', 's/d']);
/** Joins of two tokens: "sampai dengan", a dash typed twice. */
const TWO_TOKENS: ReadonlyMap<string, string> = new Map([
  ['sampai', 'dengan'],
  ['-', '-'],
]);
const LISTS = new Set(['dan', 'atau', 'x', '×', 'ke']);

interface Pair {
  readonly lower: Amount;
  readonly upper: Amount;
  readonly join: string;
  readonly range: boolean;
  /** The unit of the upper amount. */
  readonly unit: string | undefined;
  readonly counted: Span | undefined;
  /** One past the last token, the counted noun included. */
  readonly end: number;
}

/**
 * The two quantities of the pair that `lower` opens; undefined where it opens none. The lower end's span is the whole
 * range, the upper end's its own words; of a range the first is at least, the second at most.
 */
export const readPair = (context: QuantityContext, lower: Amount): QuantityRead | undefined => {
  const pair = pairFrom(context, lower);
  if (!pair || !holds(context, pair)) return undefined;
  const { upper, range, unit, counted, end } = pair;
  const shared = share(lower, upper);
  const bare = counted ? 'count' : 'point';
  const about = comparatorOf(context, lower.first, end);
  const detail = { ...(counted ? { counted } : {}), ...rateAt(context, end) };
  const low: Quantity = {
    ...spanOf(context, lower.first, end),
    ...{
      value: amountValue(shared),
      unitCode: shared.unit ?? bare,
      comparator: range ? 'AtLeast' : about,
    },
    ...detail,
  };
  const high: Quantity = {
    ...spanOf(context, upper.first, end),
    ...{ value: amountValue(upper), unitCode: unit ?? bare, comparator: range ? 'AtMost' : about },
    ...detail,
  };
  return { quantities: [low, high], next: end };
};

const pairFrom = (context: QuantityContext, lower: Amount): Pair | undefined => {
  const join = context.lower[lower.last] ?? '';
  const between = join === 'dan' && context.lower[lower.first - 1] === 'antara';
  const range = between || RANGES.has(join);
  if (!range && !LISTS.has(join)) return undefined;
  const joint = TWO_TOKENS.get(join) === context.lower[lower.last + 1] ? 2 : 1;
  const upper = amountFrom(context, lower.last + joint);
  if (!upper) return undefined;
  const unit = upper.unit ?? (lower.signed ? lower.unit : undefined);
  const end = unit === undefined ? countedEnd(context, upper.last) : upper.last;
  const counted = unit === undefined && end > upper.last ? spanOf(context, upper.last, end) : undefined;
  return { lower, upper, join, range, unit, counted, end };
};

/** Units and sizes fit: "21-19" counts nothing, "5 ke 3 orang" is no rise, "3 tahun dan 2 orang" are two things. */
const holds = (context: QuantityContext, { lower, upper, join, range, unit, counted }: Pair): boolean => {
  if (range && unit === undefined && isLevels(context, lower, upper)) return true;
  if (unit === undefined && (join === 'ke' || !counted || !counts(context, lower.number, upper.last)))
    return false;
  if (!range && lower.unit !== undefined) return false;
  return !range || Number(amountValue(share(lower, upper))) < Number(amountValue(upper));
};

/** "dalam rentang 7.000-7.300": two levels of an index. */
const isLevels = (context: QuantityContext, lower: Amount, upper: Amount): boolean =>
  contextBefore(context, lower.first) === 'level' &&
  [lower, upper].every(({ number }) => /[.,]/.test(context.exact[number] ?? ''));

/** The amount that begins at `at`, its currency sign included. */
const amountFrom = (context: QuantityContext, at: number): Amount | undefined => {
  for (let number = at; number < Math.min(context.end, at + 3); number++) {
    if (context.tokens[number]?.shape !== 'number') continue;
    const amount = readAmount(context, number);
    return amount && amount.first <= at ? amount : undefined;
  }
  return undefined;
};

/** What the lower end leaves to the upper: "5-10 juta", "4,7-5%". */
const share = (lower: Amount, upper: Amount): Amount => {
  const bare = lower.exponent === 0 && Number(lower.digits) <= Number(upper.digits);
  return { ...lower, unit: lower.unit ?? upper.unit, exponent: bare ? upper.exponent : lower.exponent };
};
