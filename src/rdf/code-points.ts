// Turns UTF-16 offsets, which the model counts in, into Unicode code points, which RDF counts in. Nowhere else.
import type { Span } from '../model/span.ts';

/** The text of an article as RDF counts it. */
export interface CodePointText {
  /** The same stretch in code points. Throws a RangeError where the span leaves the text or cuts a surrogate pair. */
  readonly span: (utf16: Span) => Span;
  /** The string between two code points, end exclusive. */
  readonly slice: (codePoints: Span) => string;
}

/** Reads the text once, O(length); each span then costs O(log pairs), and nothing where all is in the BMP. */
export const codePointText = (text: string): CodePointText => {
  const pairs = Array.from(text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g), (pair) => pair.index);
  const toCodePoints = (offset: number): number => {
    if (!Number.isInteger(offset) || offset < 0 || offset > text.length) {
      throw new RangeError(`offset ${offset} is outside a text of ${text.length} code units`);
    }
    const before = countBelow(pairs, (start) => start < offset);
    if (before > 0 && pairs[before - 1] === offset - 1) {
      throw new RangeError(`offset ${offset} cuts a surrogate pair in two`);
    }
    return offset - before;
  };
  // the nth pair begins at code point pairs[n] - n: it moves what stands behind it by one
  const toUtf16 = (point: number): number => point + countBelow(pairs, (start, n) => start - n < point);
  return {
    span: ({ start, end }) => ({ start: toCodePoints(start), end: toCodePoints(end) }),
    slice: ({ start, end }) => text.slice(toUtf16(start), toUtf16(end)),
  };
};

/** How many of the ascending values come before the first that fails the test. */
const countBelow = (
  ascending: readonly number[],
  passes: (value: number, index: number) => boolean,
): number => {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = ascending[middle];
    if (value !== undefined && passes(value, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
};
