// A row of a lexicon as it is handed in: column names to cells.

export type LexiconRow = Readonly<Record<string, string>>;

/** The cell of a column; the empty string where the row has none. */
export const cell = (row: LexiconRow, column: string): string => row[column] ?? '';

/** A cell that holds several values: "TEMPO|TEMPO.CO" → ["TEMPO", "TEMPO.CO"]. */
export const cells = (row: LexiconRow, column: string): readonly string[] =>
  cell(row, column)
    .split('|')
    .filter((value) => value !== '');

const SPECIAL = /[.*+?^${}()|[\]\\/]/g;

/** An alternation of literal forms, the longest first, white space flexible: `detik\.com|detik`. */
export const anyOf = (forms: Iterable<string>): string =>
  [...new Set(forms)]
    .filter((form) => form !== '')
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((form) => form.replace(SPECIAL, '\\$&').replace(/\s+/g, '\\s+'))
    .join('|');
