// Reads numbers as Indonesian writes them, in digits or in words, into exact decimals.
import type { Row } from './table.ts';

/** What a number word does: "dua" is a unit, "belas" makes a teen, "juta" scales by 10^6, "jutaan" does so vaguely. */
type NumeralKind = 'unit' | 'whole' | 'scaled' | 'teen' | 'tens' | 'hundreds' | 'scale' | 'vague' | 'half';

export interface NumeralWord {
  readonly kind: NumeralKind;
  /** The number itself; the power of ten for `scale` and `vague`. */
  readonly value: number;
}

/** Lower-case number word → what it does. */
export type NumeralLexicon = ReadonlyMap<string, NumeralWord>;

const KINDS: readonly NumeralKind[] = [
  'unit',
  'whole',
  'scaled',
  'teen',
  'tens',
  'hundreds',
  'scale',
  'vague',
  'half',
];

/** Reads `data/lexicons/numerals.tsv`; throws on a kind that it does not know. */
export const numeralLexicon = (rows: readonly Row[]): NumeralLexicon =>
  new Map(
    rows.map((row) => {
      const kind = KINDS.find((known) => known === row['kind']);
      if (!kind)
        throw new Error(
          `numeral "${row['form']}" has kind "${row['kind']}", expected one of ${KINDS.join(', ')}`,
        );
      return [row['form'] ?? '', { kind, value: Number(row['value']) }];
    }),
  );

const PLAIN = /^\d+$/;
const INDONESIAN = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/; // "110.000", "1.016,3"
const DECIMAL_COMMA = /^\d+,\d+$/; // "12,5"
const ENGLISH = /^\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$|^\d{1,3}(?:,\d{3})+\.\d+$/; // "1,500,000", "1,234.5"
const DECIMAL_POINT = /^\d+\.\d+$/; // "4.5", "0.125": no thousands

/**
 * A number in digits as an exact decimal in plain notation: "1.016,3" → "1016.3", "110.000" → "110000", "5.75" → "5.75".
 * Undefined for what is no number by either custom ("300.2.2", "0811.9").
 */
export const readDigits = (form: string): string | undefined => {
  if (PLAIN.test(form)) return trimZeros(form);
  if (INDONESIAN.test(form) && !form.startsWith('0'))
    return trimZeros(form.replaceAll('.', '').replace(',', '.'));
  if (DECIMAL_COMMA.test(form)) return trimZeros(form.replace(',', '.'));
  if (ENGLISH.test(form)) return trimZeros(form.replaceAll(',', ''));
  if (DECIMAL_POINT.test(form)) return trimZeros(form);
  return undefined;
};

/** "1.5" × 10^9 → "1500000000": moves the point in the digits, so nothing is rounded. */
export const timesTenTo = (value: string, exponent: number): string => {
  const sign = value.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = value.replace('-', '').split('.');
  const digits = whole + fraction.padEnd(exponent, '0');
  const point = whole.length + exponent;
  return (
    sign + trimZeros(digits.length > point ? `${digits.slice(0, point)}.${digits.slice(point)}` : digits)
  );
};

/** Takes off zeros that say nothing: "007" → "7", "4.50" → "4.5". */
const trimZeros = (value: string): string => {
  const [whole = '', fraction = ''] = value.split('.');
  const kept = fraction.replace(/0+$/, '');
  const lead = whole.replace(/^0+(?=\d)/, '');
  return kept ? `${lead}.${kept}` : lead;
};

export interface NumeralRead {
  readonly value: string;
  /** Index one past the last word read. */
  readonly at: number;
}

/**
 * A number in words from `at` on: "dua puluh lima ribu" → "25000", "setengah triliun" → "500000000000".
 * Reads at most up to `end`; undefined where no number word stands, or only a vague or bare scale ("ribuan", "juta").
 */
export const readNumeralWords = (
  lexicon: NumeralLexicon,
  forms: readonly string[],
  at: number,
  end: number,
): NumeralRead | undefined => {
  let total = 0; // what closed scales have gathered: "dua juta | tiga ratus"
  let group = 0; // below a thousand
  let digit = 0; // waits for belas, puluh or ratus
  let half = false;
  let i = at;
  for (; i < end; i++) {
    const word = lexicon.get(forms[i] ?? '');
    if (!word || word.kind === 'vague') break;
    const read = total + group + digit > 0 || half;
    if (word.kind === 'unit') {
      if (digit > 0) break;
      digit = word.value;
    } else if (word.kind === 'teen') {
      if (digit === 0) break;
      group += digit + 10;
      digit = 0;
    } else if (word.kind === 'tens' || word.kind === 'hundreds') {
      if (digit === 0) break;
      group += digit * word.value;
      digit = 0;
    } else if (word.kind === 'whole') group += word.value;
    else if (word.kind === 'scaled') total += word.value;
    else if (word.kind === 'half') half = true;
    else {
      if (!read) break;
      total += (group + digit + (half ? 0.5 : 0)) * 10 ** word.value;
      group = 0;
      digit = 0;
      half = false;
    }
  }
  const value = total + group + digit + (half ? 0.5 : 0);
  return i > at && value > 0 ? { value: String(value), at: i } : undefined;
};
