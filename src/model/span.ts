// A stretch of an article's text: the unit in which everything is located.

/** UTF-16 code units of the article's NFC text, end exclusive, `start <= end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const span = (start: number, end: number): Span => ({ start, end });

export const textOf = (text: string, { start, end }: Span): string => text.slice(start, end);

export const covers = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Orders by start, the longer first where two start together. */
export const bySpan = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

/** Index of the first of `spans` (sorted) that starts at or after `offset`; their number if none does. Logarithmic. */
export const firstFrom = (spans: readonly Span[], offset: number): number => {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The smallest span that holds them all; needs at least one. */
export const hull = (first: Span, ...rest: readonly Span[]): Span => ({
  start: Math.min(first.start, ...rest.map((s) => s.start)),
  end: Math.max(first.end, ...rest.map((s) => s.end)),
});
