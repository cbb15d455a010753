// The row of a gazetteer file and how files of them are written: sorted lines, source first.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseTable, type Row } from '../../src/language/table.ts';
import type { EntityType, FineType } from '../../src/model/entity.ts';

export const COLUMNS = [
  'name',
  'type',
  'fine',
  'aliases',
  'wikidata',
  'geonames',
  'within',
  'source',
] as const;

export interface AreaRow {
  readonly name: string;
  readonly type: EntityType;
  readonly fine: FineType | '';
  /** Other forms; the name itself and repeats are left out when written. */
  readonly aliases: readonly string[];
  readonly wikidata: string;
  readonly geonames: string;
  readonly within: string;
  readonly source: string;
}

const line = (row: AreaRow): string => {
  const aliases = [...new Set(row.aliases)].filter((alias) => alias !== '' && alias !== row.name);
  const cells = { ...row, aliases: aliases.join('|') };
  return COLUMNS.map((column) => cells[column]).join('\t');
};

/** Writes the rows sorted, under `#` lines that say where they come from. */
export const writeRows = (path: string, head: readonly string[], rows: readonly AreaRow[]): void => {
  const lines = [...new Set(rows.map(line))].sort();
  writeFileSync(path, `${[...head.map((text) => `# ${text}`), COLUMNS.join('\t'), ...lines].join('\n')}\n`);
};

/** The rows of a table under data/gazetteers. */
export const readRows = (path: string): readonly Row[] => parseTable(readFileSync(path, 'utf8'));

/** A cell that must exist in the table's header. */
export const cell = (row: Row, column: string): string => {
  const value = row[column];
  if (value === undefined) throw new Error(`no column ${column} in ${JSON.stringify(row).slice(0, 80)}`);
  return value;
};
