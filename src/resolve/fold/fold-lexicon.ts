// What the corpus fold knows beforehand, from `data/lexicons`.
import { oneOf, type TableOf } from '../../language/table.ts';
import { ENTITY_TYPES, type EntityType } from '../../model/entity.ts';
import { foldWord } from '../forms.ts';
import type { NameKeyLexicon } from './name-key.ts';

export interface FoldLexicon extends NameKeyLexicon {
  /** Words that stand in the names of many people, as `keyWords` gives them. */
  readonly commonNameWords: ReadonlySet<string>;
  /** Type → words that begin a name which many things bear, unless a known place stands behind them. */
  readonly sharedStarts: ReadonlyMap<EntityType, ReadonlySet<string>>;
  /** Whether the words name a known place. */
  readonly isPlace: (words: string) => boolean;
}

const SPANS = ['whole', 'start'] as const;

/** `isPlace` is asked for words in lower case. Throws on a value that is none of those allowed. */
export const foldLexicon = (tableOf: TableOf, isPlace: FoldLexicon['isPlace']): FoldLexicon => {
  const shared = tableOf('shared-names').map((row) => ({
    form: row['form'] ?? '',
    type: oneOf(ENTITY_TYPES, row, 'type'),
    span: oneOf(SPANS, row, 'span'),
  }));
  const byType = (span: (typeof SPANS)[number]): ReadonlyMap<EntityType, ReadonlySet<string>> =>
    new Map(
      ENTITY_TYPES.map((type) => [
        type,
        new Set(shared.filter((one) => one.type === type && one.span === span).map(({ form }) => form)),
      ]),
    );
  return {
    givenNames: pairs(tableOf('name-variants')),
    words: pairs(tableOf('name-words')),
    titles: new Set(
      [...column(tableOf('titles'), 'title'), ...column(tableOf('degrees'), 'degree')].map(foldWord),
    ),
    companyForms: new Set(
      tableOf('class-words')
        .filter((row) => row['kind'] === 'legal')
        .map((row) => row['form'] ?? ''),
    ),
    commonNameWords: new Set(column(tableOf('common-name-words'), 'form')),
    sharedNames: byType('whole'),
    sharedStarts: byType('start'),
    isPlace,
  };
};

type Rows = ReturnType<TableOf>;

const column = (rows: Rows, name: string): readonly string[] => rows.map((row) => row[name] ?? '');

const pairs = (rows: Rows): ReadonlyMap<string, string> =>
  new Map(rows.map((row) => [row['form'] ?? '', row['normal'] ?? '']));
