// Reads a lexicon or gazetteer: tab-separated, `#` lines for source and licence, then one line of column names.

export type Row = Readonly<Record<string, string>>;

/** One row a line, every column present; throws when a line has another number of cells than the header. */
export const parseTable = (source: string): readonly Row[] => {
  const lines = source.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const columns = lines[0]?.split('\t') ?? [];
  return lines.slice(1).map((line, index) => {
    const cells = line.split('\t');
    if (cells.length !== columns.length) {
      throw new Error(
        `row ${index + 1} has ${cells.length} cells, the header has ${columns.length}: ${line.slice(0, 80)}`,
      );
    }
    const row: Record<string, string> = {};
    for (let i = 0; i < columns.length; i++) row[columns[i] ?? ''] = cells[i] ?? '';
    return row;
  });
};

/** A cell that holds several values: "Kemnaker|Kemenaker" → ["Kemnaker", "Kemenaker"]. */
export const listCell = (cell: string | undefined): readonly string[] => (cell ? cell.split('|') : []);

/** Gives the rows of the table with that name ("months" → `data/lexicons/months.tsv`). */
export type TableOf = (name: string) => readonly Row[];

/** The cell, checked to be one of the values that the column knows; throws otherwise. */
export const oneOf = <T extends string>(known: readonly T[], row: Row, column: string): T => {
  const value = known.find((candidate) => candidate === row[column]);
  if (value === undefined) {
    throw new Error(
      `${column} "${row[column] ?? ''}" in ${JSON.stringify(row)}: expected ${known.join(', ')}`,
    );
  }
  return value;
};
