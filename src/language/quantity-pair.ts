// Reads two amounts that share a unit: ranges ("3-5 orang", "Rp 500 ribu hingga Rp 1 juta") and lists ("40,8 dan 82,2 persen").
import type { Quantity } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { type Amount, amountValue, type QuantityContext, readAmount } from './quantity-amount.ts';
import { countedEnd, counts } from './quantity-counted.ts';
import { comparatorOf, rateAt, spanOf } from './quantity-detail.ts';
import type { QuantityRead } from './quantity-single.ts';

const RANGES = new Set(['-', '–', '—', '--', 'hingga', 'sampai', 's.d.', 's/d']);
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
  const about = comparatorOf(context, lower.first, end);
  const detail = { ...(counted ? { counted } : {}), ...rateAt(context, end) };
  const low: Quantity = {
    ...spanOf(context, lower.first, end),
    ...{
      value: amountValue(shared),
      unitCode: shared.unit ?? 'count',
      comparator: range ? 'AtLeast' : about,
    },
    ...detail,
  };
  const high: Quantity = {
    ...spanOf(context, upper.first, end),
    ...{ value: amountValue(upper), unitCode: unit ?? 'count', comparator: range ? 'AtMost' : about },
    ...detail,
  };
  return { quantities: [low, high], next: end };
};

const pairFrom = (context: QuantityContext, lower: Amount): Pair | undefined => {
  const join = context.lower[lower.last] ?? '';
  const range = RANGES.has(join);
  if (!range && !LISTS.has(join)) return undefined;
  const joint = join === '-' && context.exact[lower.last + 1] === '-' ? 2 : 1;
  const upper = amountFrom(context, lower.last + joint);
  if (!upper) return undefined;
  const unit = upper.unit ?? (lower.signed ? lower.unit : undefined);
  const end = unit === undefined ? countedEnd(context, upper.last) : upper.last;
  const counted = unit === undefined && end > upper.last ? spanOf(context, upper.last, end) : undefined;
  return { lower, upper, join, range, unit, counted, end };
};

/** Units and sizes fit: "21-19" counts nothing, "5 ke 3 orang" is no rise, "3 tahun dan 2 orang" are two things. */
const holds = (context: QuantityContext, { lower, upper, join, range, unit, counted }: Pair): boolean => {
  if (unit === undefined && (join === 'ke' || !counted || !counts(context, lower.number, upper.last)))
    return false;
  if (!range && lower.unit !== undefined) return false;
  return !range || Number(amountValue(share(lower, upper))) < Number(amountValue(upper));
};

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
