// Cuts a text into its lines, and joins lines that were only broken to fit a width.
import type { Span } from '../model/span.ts';

export interface Line extends Span {
  /** True where an empty line, or the start of the text, stands before it. */
  readonly gap: boolean;
}

const EDGE = /^[\s\ufeff\u200b]+|[\s\ufeff\u200b]+$/gu;
const BREAK = /\r\n|[\n\r\u2028\u2029\u0085]/gu;

/** The span without the white space at its ends; undefined if nothing is left. */
export const trimmed = (text: string, { start, end }: Span): Span | undefined => {
  const piece = text.slice(start, end);
  const inner = piece.replace(EDGE, '');
  if (inner === '') return undefined;
  const from = start + piece.indexOf(inner);
  return { start: from, end: from + inner.length };
};

/** Every line that is not empty, trimmed, sorted; together they hold every character that is not white space. */
export const linesOf = (text: string): readonly Line[] => {
  const lines: Line[] = [];
  let at = 0;
  let gap = true;
  const take = (end: number): void => {
    const line = trimmed(text, { start: at, end });
    if (line) lines.push({ ...line, gap });
    gap = line === undefined;
  };
  for (const { index, 0: mark } of text.matchAll(BREAK)) {
    take(index);
    at = index + mark.length;
  }
  take(text.length);
  return lines;
};

const WIDTH = 100;
const CLOSED = /[.!?:;…)"”’'*]$/u;

/**
 * Paragraphs of a text that was broken to a width: a line goes on in the next one unless an empty line stands
 * between. A text counts as broken when no line is longer than 100 characters and most lines that have another right below
 * stop in mid-sentence; any other text comes back line by line.
 */
export const paragraphsOf = (text: string): readonly Line[] => {
  const lines = linesOf(text);
  if (!isBroken(text, lines)) return lines;
  const joined: Line[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last && !line.gap) joined[joined.length - 1] = { ...last, end: line.end };
    else joined.push(line);
  }
  return joined;
};

const isBroken = (text: string, lines: readonly Line[]): boolean => {
  if (lines.some((line) => line.end - line.start > WIDTH)) return false;
  const above = lines.filter((_, i) => lines[i + 1]?.gap === false);
  const open = above.filter(
    (line) => line.end - line.start > WIDTH / 2 && !CLOSED.test(text.slice(line.start, line.end)),
  );
  return above.length >= 4 && open.length * 2 > above.length;
};
