// What the lexicons say about names: words that open them, words that stand outside them, words that are none.
import { ENTITY_TYPES, type EntityType } from '../model/entity.ts';
import { type PhraseTable, phrasesByFirst, phrasesByLast } from './phrases.ts';
import { listCell, type Row, type TableOf } from './table.ts';

/** A word that opens names, "kementerian": what they are called by it. */
export interface NameHead {
  readonly type: EntityType;
  /** A name without more words: "DPR". */
  readonly alone: boolean;
  /** Runs on over "dan": "Kementerian Pemuda dan Olahraga". */
  readonly joins: boolean;
  /** Part of the name in lower case too: "suku Dayak". */
  readonly lower: boolean;
}

export type TitleKind = 'rank' | 'honour' | 'office' | 'minister';

export interface NameLexicon {
  /** Lower-case words before a person's name. */
  readonly titles: PhraseTable<TitleKind>;
  readonly titlesByLast: PhraseTable<TitleKind>;
  /** Degrees, lower-case without stops: "sh", "msi". */
  readonly degrees: ReadonlySet<string>;
  readonly heads: PhraseTable<NameHead>;
  /** Lower-case words before a name that tell its type: "aplikasi". Looked up backwards. */
  readonly contexts: PhraseTable<EntityType>;
  /** Lower-case forms that are no names, however they are written. */
  readonly notNames: ReadonlySet<string>;
}

export const nameLexicon = (tableOf: TableOf): NameLexicon => {
  const titles: readonly (readonly [string, TitleKind])[] = [
    ...tableOf('roles').map((row): readonly [string, TitleKind] => [
      lowerCell(row, 'form'),
      row['kind'] === 'minister' ? 'minister' : 'office',
    ]),
    ...tableOf('titles').map((row): readonly [string, TitleKind] => [
      lowerCell(row, 'title'),
      row['kind'] === 'rank' ? 'rank' : 'honour',
    ]),
  ];
  return {
    titles: phrasesByFirst(titles),
    titlesByLast: phrasesByLast(titles),
    degrees: new Set(tableOf('degrees').map((row) => plainDegree(row['degree'] ?? ''))),
    heads: phrasesByFirst(tableOf('name-heads').map((row) => [lowerCell(row, 'word'), headOf(row)])),
    contexts: phrasesByLast(
      tableOf('name-contexts').map((row) => [lowerCell(row, 'word'), entityType(row['type'] ?? '')]),
    ),
    notNames: new Set([
      ...tableOf('not-names').map((row) => lowerCell(row, 'form')),
      ...tableOf('abbreviated-nouns').map((row) => lowerCell(row, 'form')),
    ]),
  };
};

/** "S.H." → "sh". */
export const plainDegree = (form: string): string => form.replaceAll('.', '').toLowerCase();

const lowerCell = (row: Row, column: string): string => (row[column] ?? '').toLowerCase();

const headOf = (row: Row): NameHead => {
  const flags = listCell(row['flags']);
  return {
    type: entityType(row['type'] ?? ''),
    alone: flags.includes('alone'),
    joins: flags.includes('dan'),
    lower: flags.includes('lower'),
  };
};

const entityType = (name: string): EntityType => {
  const type = ENTITY_TYPES.find((known) => known === name);
  if (!type) throw new Error(`"${name}" is no entity type; expected one of ${ENTITY_TYPES.join(', ')}`);
  return type;
};
