// Reads one amount at a place among tokens: currency sign, digits, scale word, unit ("Rp 1,5 triliun", "12,5 persen").
import type { Token } from '../model/document.ts';
import { readDigits, timesTenTo } from './numeral.ts';
import { phraseAt, phraseBefore } from './phrases.ts';
import type { QuantityLexicon } from './quantity-lexicon.ts';

/** What every reader of quantities looks at. */
export interface QuantityContext {
  readonly exact: readonly string[];
  readonly lower: readonly string[];
  readonly tokens: readonly Token[];
  readonly lexicon: QuantityLexicon;
  /** The sentence's first token, and one past its last. */
  readonly begin: number;
  readonly end: number;
  /** True where a date, time or name covers the token. */
  readonly isTaken: (token: number) => boolean;
}

export interface Amount {
  /** Token of the currency sign or of the digits. */
  readonly first: number;
  /** Token of the digits. */
  readonly number: number;
  /** One past the last token. */
  readonly last: number;
  /** Where a counted noun would stand: behind the number in words, if brackets repeat it. */
  readonly noun: number;
  /** The digits alone. */
  readonly digits: string;
  /** Power of ten of the scale word. */
  readonly exponent: number;
  readonly unit: string | undefined;
  /** True where the unit stands before the digits. */
  readonly signed: boolean;
  /** "miliaran", "30-an": the scale or the number itself is vague. */
  readonly vague: boolean;
  /** "minus 5 derajat". */
  readonly negative: boolean;
}

/** Exact decimal with the scale multiplied out. */
export const amountValue = ({ digits, exponent, negative }: Amount): string =>
  (negative ? '-' : '') + timesTenTo(digits, exponent);

/** The amount whose digits are token `at`; undefined where that is no number. */
export const readAmount = (context: QuantityContext, at: number): Amount | undefined => {
  const { tokens, lexicon, begin, exact, end } = context;
  if (at >= end || tokens[at]?.shape !== 'number' || context.isTaken(at)) return undefined;
  const broken = brokenThousands(context, at);
  const digits = readDigits(broken?.form ?? exact[at] ?? '');
  if (digits === undefined) return undefined;
  const sign = phraseBefore(lexicon.unitsBefore, exact, at, begin);
  const digitsEnd = broken?.at ?? at + 1;
  const bare = afterApproximation(context, digitsEnd);
  const scale = scaleAt(context, bare, sign !== undefined);
  const spelled = skipBrackets(context, scale.at);
  const suffix = unitAt(context, spelled);
  const unit = sign?.value ?? suffix?.value;
  const last = suffix && (sign === undefined || suffix.value === sign.value) ? suffix.at : scale.at;
  const first = sign?.at ?? at;
  return {
    ...{ first, number: at, last, noun: spelled, digits, exponent: scale.exponent, unit },
    ...{ signed: sign !== undefined, vague: scale.vague || bare > digitsEnd },
    negative: context.lower[first - 1] === 'minus',
  };
};

/** Past the "-an" of "30-an pesawat", "Rp 800-an juta". */
const afterApproximation = ({ exact, lower, tokens, end }: QuantityContext, at: number): number => {
  const hung = exact[at] === '-' && lower[at + 1] === 'an' && at + 1 < end;
  return hung && tokens[at]?.end === tokens[at + 1]?.start ? at + 2 : at;
};

/** "8." at a paragraph's end and "000 kilometer" at the next one's start: scraping has broken "8.000 kilometer". */
const brokenThousands = (
  { exact, tokens, end }: QuantityContext,
  at: number,
): { readonly form: string; readonly at: number } | undefined => {
  const next = tokens[at + 2];
  const stop = tokens[at + 1];
  if (exact[at + 1] !== '.' || !stop || !next || next.start < stop.end + 2 || at + 3 > end) return undefined;
  if (!/^\d{1,3}$/.test(exact[at] ?? '') || !/^\d{3}$/.test(exact[at + 2] ?? '')) return undefined;
  return { form: `${exact[at]}.${exact[at + 2]}`, at: at + 3 };
};

interface Scale {
  readonly at: number;
  readonly exponent: number;
  readonly vague: boolean;
}

const SHORT_SCALES: ReadonlyMap<string, number> = new Map([
  ['M', 9],
  ['T', 12],
  ['K', 3],
  ['k', 3],
]);

/** "triliun", "juta"; "M" and "T" only after a currency sign. */
const scaleAt = ({ lower, exact, lexicon, end }: QuantityContext, at: number, signed: boolean): Scale => {
  const none = { at, exponent: 0, vague: false };
  if (at >= end) return none;
  const word = lexicon.numerals.get(lower[at] ?? '');
  if (word?.kind === 'scale' || word?.kind === 'vague') {
    return { at: at + 1, exponent: word.value, vague: word.kind === 'vague' };
  }
  const short = signed ? SHORT_SCALES.get(exact[at] ?? '') : undefined;
  return short === undefined ? none : { at: at + 1, exponent: short, vague: false };
};

/** "5 (lima) tahun": the number in words between digits and unit. */
const skipBrackets = ({ exact, lower, lexicon, end }: QuantityContext, at: number): number => {
  if (exact[at] !== '(') return at;
  let i = at + 1;
  while (i < end && lexicon.numerals.has(lower[i] ?? '')) i++;
  return i > at + 1 && exact[i] === ')' && i + 1 < end ? i + 1 : at;
};

/** A unit as written ("MW"), or in any case where its form has no capital ("persen", "dolar AS"). */
export const unitAt = (
  { exact, lower, lexicon, end }: QuantityContext,
  at: number,
): { readonly at: number; readonly value: string } | undefined => {
  if (at >= end) return undefined;
  const written = phraseAt(lexicon.unitsAfter, exact, at, end);
  const folded = (exact[at]?.length ?? 0) > 2 ? phraseAt(lexicon.unitsAfter, lower, at, end) : undefined;
  return folded && folded.at > (written?.at ?? 0) ? folded : written;
};
