// Text tables for people: columns aligned by what a terminal shows, cut only where a terminal is too narrow.
import { cutTo, padTo, widthOf } from './width.ts';

export interface Column {
  readonly title: string;
  readonly align: 'left' | 'right';
}

export interface TableOptions {
  /** Columns of the terminal; undefined leaves every cell whole. */
  readonly width: number | undefined;
  /** Makes the title row stand out. */
  readonly strong: (text: string) => string;
}

const GAP = '  ';
const NARROWEST = 6;

/** Lines with a title row and a rule below it; each ends in "\n". */
export const tableOf = (
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  { width, strong }: TableOptions,
): string => {
  const clean = rows.map((row) => columns.map((_, i) => oneLine(row[i] ?? '')));
  const wanted = columns.map(({ title }, i) =>
    clean.reduce((most, row) => Math.max(most, widthOf(row[i] ?? '')), widthOf(title)),
  );
  const widths = width === undefined ? wanted : shrink(wanted, width - GAP.length * (columns.length - 1));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => place(cell, widths[i] ?? 0, columns[i]?.align ?? 'left'))
      .join(GAP)
      .trimEnd();
  const rule = widths.map((w) => '─'.repeat(w)).join(GAP);
  const title = strong(line(columns.map((column) => column.title)));
  return `${[title, rule, ...clean.map(line)].join('\n')}\n`;
};

/** A cell is one line: line breaks and other controls are shown as a space. */
const oneLine = (text: string): string => text.replace(/\p{Cc}+/gu, ' ');

const place = (text: string, width: number, align: Column['align']): string => {
  const cell = cutTo(text, width);
  return align === 'left' ? padTo(cell, width) : ' '.repeat(Math.max(0, width - widthOf(cell))) + cell;
};

/** Takes from the widest columns until the sum fits; none gets narrower than a few letters. */
const shrink = (wanted: readonly number[], room: number): readonly number[] => {
  const sum = (limit: number): number => wanted.reduce((total, w) => total + Math.min(w, limit), 0);
  let limit = Math.max(NARROWEST, ...wanted);
  while (limit > NARROWEST && sum(limit) > room) limit--;
  return wanted.map((w) => Math.min(w, limit));
};
