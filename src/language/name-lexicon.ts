// What the lexicons say about names: words that stand outside them, words that open them, words that are none.
import type { EntityType } from '../model/entity.ts';
import { ENTITY_TYPES } from '../model/entity.ts';
import { type PhraseTable, phrasesByFirst, phrasesByLast } from './phrases.ts';
import type { Row } from './table.ts';

/** Gives the rows of `data/lexicons/NAME.tsv`. */
export type TableOf = (name: string) => readonly Row[];

export interface NameLexicon {
  /** Lower-case titles, keyed by their first word. */
  readonly titles: PhraseTable<true>;
  readonly titlesByLast: PhraseTable<true>;
  /** Degrees, lower-case without stops: "sh", "msi". */
  readonly degrees: ReadonlySet<string>;
  /** Lower-case head words ("rumah sakit") → the type of the names that they open. */
  readonly heads: PhraseTable<EntityType>;
  /** Lower-case forms that are no names, however they are written. */
  readonly notNames: ReadonlySet<string>;
}

export const nameLexicon = (tableOf: TableOf): NameLexicon => {
  const titles = tableOf('titles').map((row): readonly [string, true] => [
    (row['title'] ?? '').toLowerCase(),
    true,
  ]);
  return {
    titles: phrasesByFirst(titles),
    titlesByLast: phrasesByLast(titles),
    degrees: new Set(tableOf('degrees').map((row) => plainDegree(row['degree'] ?? ''))),
    heads: phrasesByFirst(
      tableOf('name-heads').map((row) => [row['word'] ?? '', entityType(row['type'] ?? '')]),
    ),
    notNames: new Set(tableOf('not-names').map((row) => (row['form'] ?? '').toLowerCase())),
  };
};

/** "S.H." → "sh". */
export const plainDegree = (form: string): string => form.replaceAll('.', '').toLowerCase();

const entityType = (name: string): EntityType => {
  const type = ENTITY_TYPES.find((known) => known === name);
  if (!type) throw new Error(`"${name}" is no entity type; expected one of ${ENTITY_TYPES.join(', ')}`);
  return type;
};
