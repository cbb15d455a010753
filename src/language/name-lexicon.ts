// What the lexicons say about names: words that open or close them, words that stand outside them, words that are none.
import { ENTITY_TYPES, type EntityType } from '../model/entity.ts';
import { type PhraseTable, phrasesByFirst, phrasesByLast } from './phrases.ts';
import { listCell, oneOf, type Row, type TableOf } from './table.ts';

/** What `data/lexicons/name-heads.tsv` says of a head word. */
export type HeadFlag = 'alone' | 'dan' | 'generic' | 'lower' | 'titled' | 'top';

/** A word that opens names, "kementerian": what they are called by it. */
export interface NameHead {
  readonly type: EntityType;
  readonly flags: ReadonlySet<HeadFlag>;
}

export type TitleKind = 'rank' | 'honour' | 'office' | 'minister';

/** Words are lower-case throughout. */
export interface NameLexicon {
  readonly titles: PhraseTable<TitleKind>;
  readonly titlesByLast: PhraseTable<TitleKind>;
  /** Without stops: "sh", "msi". */
  readonly degrees: ReadonlySet<string>;
  readonly heads: PhraseTable<NameHead>;
  readonly tails: PhraseTable<EntityType>;
  /** Words before a name that tell its type: "aplikasi". */
  readonly contexts: PhraseTable<EntityType>;
  /** Forms that are no names, however they are written: "APBN", "hak asasi manusia". */
  readonly notNames: PhraseTable<true>;
  /** Words that are in no name. */
  readonly smallWords: ReadonlySet<string>;
  /** First words of the field that a post names: "perlindungan". */
  readonly postFields: ReadonlySet<string>;
  /** Words before a person's initials: "berinisial". */
  readonly initialWords: ReadonlySet<string>;
  /** "honda": a maker, "iphone": a line of models. */
  readonly brands: ReadonlyMap<string, 'maker' | 'line'>;
  /** Words behind a maker that are no model: "motor". */
  readonly notModels: ReadonlySet<string>;
  /** "I" → the given names that it belongs to. */
  readonly particles: ReadonlyMap<string, ReadonlySet<string>>;
}

export const nameLexicon = (tableOf: TableOf): NameLexicon => {
  const titles = titleKinds(tableOf);
  return {
    titles: phrasesByFirst(titles),
    titlesByLast: phrasesByLast(titles),
    degrees: new Set(tableOf('degrees').map((row) => plainDegree(row['degree'] ?? ''))),
    heads: phrasesByFirst(tableOf('name-heads').map((row) => [lowerCell(row, 'word'), headOf(row)])),
    tails: phrasesByLast(typedWords(tableOf('name-tails'))),
    contexts: phrasesByLast(typedWords(tableOf('name-contexts'))),
    notNames: phrasesByFirst(notNames(tableOf).map((form) => [form, true])),
    smallWords: new Set(formsOf(tableOf('small-words'))),
    postFields: new Set(formsOf(tableOf('post-fields'))),
    initialWords: new Set(formsOf(tableOf('initial-words'))),
    brands: new Map(
      tableOf('brands').map((row) => [lowerCell(row, 'form'), oneOf(['maker', 'line'], row, 'kind')]),
    ),
    notModels: new Set(formsOf(tableOf('not-models'))),
    particles: new Map(
      tableOf('name-particles').map((row) => [row['form'] ?? '', new Set(listCell(row['before']))]),
    ),
  };
};

/** "Ini", "yang": in no name. "DI" is: an abbreviation may look like a small word. */
export const isSmallWord = (lexicon: NameLexicon, form: string | undefined): boolean =>
  form !== undefined && !/^\p{Lu}{2,}$/u.test(form) && lexicon.smallWords.has(form.toLowerCase());

/** "S.H." → "sh". */
export const plainDegree = (form: string): string => form.replaceAll('.', '').toLowerCase();

const notNames = (tableOf: TableOf): readonly string[] => [
  ...formsOf(tableOf('not-names')),
  ...formsOf(tableOf('abbreviated-nouns')),
];

const titleKinds = (tableOf: TableOf): readonly (readonly [string, TitleKind])[] => [
  ...tableOf('roles').map((row): readonly [string, TitleKind] => [
    lowerCell(row, 'form'),
    row['kind'] === 'minister' ? 'minister' : 'office',
  ]),
  ...tableOf('titles').map((row): readonly [string, TitleKind] => [
    lowerCell(row, 'title'),
    row['kind'] === 'rank' ? 'rank' : 'honour',
  ]),
];

const lowerCell = (row: Row, column: string): string => (row[column] ?? '').toLowerCase();

const formsOf = (rows: readonly Row[]): readonly string[] => rows.map((row) => lowerCell(row, 'form'));

const typedWords = (rows: readonly Row[]): readonly (readonly [string, EntityType])[] =>
  rows.map((row) => [lowerCell(row, 'word'), oneOf(ENTITY_TYPES, row, 'type')]);

const HEAD_FLAGS: readonly HeadFlag[] = ['alone', 'dan', 'generic', 'lower', 'titled', 'top'];

const headOf = (row: Row): NameHead => ({
  type: oneOf(ENTITY_TYPES, row, 'type'),
  flags: new Set(HEAD_FLAGS.filter((flag) => listCell(row['flags']).includes(flag))),
});
