// Builds what tenures and relations are read with from the rows of `data/lexicons`.
import type { Gazetteer } from '../language/gazetteer.ts';
import { oneOf, type Row, type TableOf } from '../language/table.ts';
import { ENTITY_TYPES, type EntityType } from '../model/entity.ts';
import { PREDICATES, type TenureStatus } from '../model/record.ts';
import type { Affiliation } from './affiliations.ts';
import type { AttributionLexicon } from './attribution.ts';
import { functionWords } from './function-words.ts';
import type { Kin } from './kin.ts';
import { modalityLexicon } from './lexicons.ts';
import { phraseLexicon } from './phrase-lexicon.ts';
import { placeLevels } from './place-level.ts';
import { type RelationVerb, VERB_PARTS } from './relation-verbs.ts';
import type { RelationLexicon } from './relations.ts';
import { roleWords } from './role-words.ts';
import type { Role, TenureLexicon } from './tenures.ts';

const STATUSES: readonly TenureStatus[] = ['Current', 'Former', 'Acting', 'Designate', 'Candidate'];
const ROLE_KINDS = [
  'post',
  'place-post',
  'police-post',
  'state',
  'minister',
  'fixed',
  'member',
  'service',
  'study',
  'occupation',
  'attendant',
  'affiliate',
] as const;
const KIN = ['schema:spouse', 'schema:parent', 'schema:sibling'] as const;

/** Throws on a value that is none of those allowed. */
export const tenureLexicon = (tableOf: TableOf, gazetteer: Gazetteer): TenureLexicon => ({
  ...attributionParts(tableOf),
  commonNouns: false,
  isOfPerson: ({ kind }) => kind === 'attendant',
  nouns: phraseLexicon([...postsOf(tableOf), ...candidaciesOf(tableOf)]),
  statusesBefore: new Map([...statusesOn(tableOf, 'before'), ...statusesOn(tableOf, 'copula')]),
  statusesAfter: statusesOn(tableOf, 'after'),
  incumbents: statusesOn(tableOf, 'ordinal'),
  fullNameOf: (form) => {
    const rows = gazetteer.lookup(form).filter((row) => row.type === 'Organization');
    return rows.length === 1 ? rows[0]?.name : undefined;
  },
});

const statusesOn = (tableOf: TableOf, side: string): ReadonlyMap<string, TenureStatus> =>
  new Map(
    tableOf('acting')
      .filter((row) => cell(row, 'side') === side)
      .map((row) => [stem(cell(row, 'form')), oneOf(STATUSES, row, 'status')]),
  );

export const relationLexicon = (tableOf: TableOf, gazetteer: Gazetteer): RelationLexicon => ({
  affiliations: {
    ...attributionParts(tableOf),
    commonNouns: true,
    isOfPerson: () => false,
    nouns: phraseLexicon(
      tableOf('affiliations').map((row): readonly [string, Affiliation] => [
        cell(row, 'noun'),
        affiliationOf(row),
      ]),
    ),
  },
  verbs: phraseLexicon(
    tableOf('relation-verbs').map((row): readonly [string, RelationVerb] => [
      cell(row, 'form'),
      relationVerbOf(row),
    ]),
  ),
  kin: phraseLexicon(
    tableOf('family').map((row): readonly [string, Kin] => [
      cell(row, 'form'),
      {
        predicate: cell(row, 'predicate') === '' ? undefined : oneOf(KIN, row, 'predicate'),
        bearerIsSubject: cell(row, 'bearer') === 'subject',
      },
    ]),
  ),
  couples: phraseLexicon(tableOf('couples').map((row) => [cell(row, 'form'), true])),
  words: functionWords(tableOf),
  modality: modalityLexicon(tableOf),
  levelOf: placeLevels(tableOf, gazetteer),
  foundings: phraseLexicon(tableOf('founding-verbs').map((row) => [cell(row, 'form'), true])),
});

/** Roles that are posts: players, politicians and the like are affiliations. */
const postsOf = (tableOf: TableOf): readonly (readonly [string, Role])[] => {
  const affiliations = new Set(tableOf('affiliations').map((row) => cell(row, 'noun')));
  return tableOf('roles')
    .filter(
      (row) =>
        cell(row, 'kind') === 'service' ||
        (cell(row, 'kind') !== 'affiliate' && !affiliations.has(cell(row, 'form').toLowerCase())),
    )
    .map((row) => [cell(row, 'form'), roleOf(row)]);
};

/** Words that name a role and say that it is sought: "cagub" → Gubernur. */
const candidaciesOf = (tableOf: TableOf): readonly (readonly [string, Role])[] =>
  tableOf('acting')
    .filter((row) => cell(row, 'role') !== '')
    .map((row) => [
      cell(row, 'form'),
      { normal: cell(row, 'role'), kind: 'post', organization: '', status: oneOf(STATUSES, row, 'status') },
    ]);

const roleOf = (row: Row): Role => ({
  normal: cell(row, 'normal'),
  kind: oneOf(ROLE_KINDS, row, 'kind'),
  organization: cell(row, 'org'),
});

const attributionParts = (
  tableOf: TableOf,
): Pick<AttributionLexicon<never>, 'titles' | 'qualifiers' | 'kin' | 'words' | 'roleWords' | 'modality'> => ({
  titles: new Set(
    tableOf('titles')
      .flatMap((row) => cell(row, 'title').toLowerCase().split(/\s+/))
      .map(stem),
  ),
  words: functionWords(tableOf),
  roleWords: roleWords(tableOf),
  modality: modalityLexicon(tableOf),
  kin: new Set(tableOf('family').map((row) => cell(row, 'form').split(' ').at(-1) ?? '')),
  qualifiers: new Set(
    tableOf('acting')
      .filter((row) => ['before', 'after'].includes(cell(row, 'side')))
      .map((row) => stem(cell(row, 'form'))),
  ),
});

const affiliationOf = (row: Row): Affiliation => ({
  predicate: cell(row, 'predicate') === '' ? undefined : oneOf(PREDICATES, row, 'predicate'),
  objects: cell(row, 'object') === '' ? new Set() : typesOf(row, 'object'),
  inverse: cell(row, 'direction') === 'inverse',
});

const relationVerbOf = (row: Row): RelationVerb => ({
  predicate: oneOf(PREDICATES, row, 'predicate'),
  part: oneOf(VERB_PARTS, row, 'part'),
  subject: typesOf(row, 'subject'),
  object: typesOf(row, 'object'),
  inverse: cell(row, 'inverse') === 'yes',
});

const typesOf = (row: Row, column: string): ReadonlySet<EntityType> =>
  new Set(
    cell(row, column)
      .split(',')
      .map((type) => oneOf(ENTITY_TYPES, { type }, 'type')),
  );

const cell = (row: Row, column: string): string => row[column] ?? '';

const stem = (form: string): string => form.toLowerCase().replace(/\.$/, '');
