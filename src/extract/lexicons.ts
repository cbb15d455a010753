// Builds what tenures, relations and events are read with from the rows of `data/lexicons`.

import type { Gazetteer } from '../language/gazetteer.ts';
import { oneOf, type Row, type TableOf } from '../language/table.ts';
import { ENTITY_TYPES, type EntityType } from '../model/entity.ts';
import { EVENT_TYPES, PREDICATES, type TenureStatus } from '../model/record.ts';
import type { AttributionLexicon } from './attributions.ts';
import { CAST_PARTS, type CastLexicon } from './cast.ts';
import type { ActorType, EventLexicon, EventTypeRule, Trigger } from './event-lexicon.ts';
import { FRAMES } from './frame.ts';
import { functionWords } from './function-words.ts';
import type { Kin } from './kin.ts';
import { phraseLexicon } from './phrase-lexicon.ts';
import type { Affiliation, RelationLexicon, RelationVerb } from './relations.ts';
import type { Role, TenureLexicon } from './tenures.ts';

const STATUSES: readonly TenureStatus[] = ['Current', 'Former', 'Acting', 'Designate', 'Candidate'];
const MODALITIES = ['Actual', 'Planned', 'Hypothetical', 'Negated'] as const;
const ROLE_KINDS = [
  'post',
  'place-post',
  'police-post',
  'state',
  'minister',
  'fixed',
  'member',
  'study',
  'affiliate',
] as const;
const KIN = ['schema:spouse', 'schema:parent', 'schema:sibling'] as const;

/** Throws on a value that is none of those allowed. */
export const tenureLexicon = (tableOf: TableOf, gazetteer: Gazetteer): TenureLexicon => ({
  ...attributionParts(tableOf),
  commonNouns: false,
  nouns: phraseLexicon([...postsOf(tableOf), ...candidaciesOf(tableOf)]),
  statusesBefore: statusesOn(tableOf, 'before'),
  statusesAfter: statusesOn(tableOf, 'after'),
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

export const relationLexicon = (tableOf: TableOf): RelationLexicon => ({
  affiliations: {
    ...attributionParts(tableOf),
    commonNouns: true,
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
  words: functionWords(tableOf),
  foundings: phraseLexicon(tableOf('founding-verbs').map((row) => [cell(row, 'form'), true])),
});

export const eventLexicon = (tableOf: TableOf): EventLexicon => {
  const triggers = phraseLexicon(
    tableOf('event-triggers').map((row) => [cell(row, 'form'), triggerOf(row)] as const),
  );
  return { triggers, ...eventRules(tableOf), cast: { ...castWords(tableOf), predicates: triggers } };
};

const triggerOf = (row: Row): Trigger => ({
  type: oneOf(EVENT_TYPES, row, 'type'),
  frame: oneOf(FRAMES, row, 'frame'),
  needs: oneOf(TRIGGER_NEEDS, row, 'needs'),
});

const eventRules = (tableOf: TableOf): Omit<EventLexicon, 'triggers' | 'cast'> => ({
  modality: new Map(
    tableOf('modality').map((row) => [
      cell(row, 'form'),
      { modality: oneOf(MODALITIES, row, 'modality'), reach: Number(cell(row, 'reach')) },
    ]),
  ),
  types: new Map(tableOf('event-types').map((row) => [oneOf(EVENT_TYPES, row, 'type'), eventTypeRule(row)])),
  words: functionWords(tableOf),
  partyNouns: new Set(tableOf('party-nouns').map((row) => cell(row, 'noun'))),
  notTriggers: phraseLexicon(tableOf('not-triggers').map((row) => [cell(row, 'form'), true])),
  occasions: new Map(
    tableOf('event-names').map((row) => [cell(row, 'form'), oneOf(EVENT_TYPES, row, 'type')]),
  ),
  happenings: new Map(
    tableOf('happening-nouns').map((row) => [
      cell(row, 'form'),
      new Set(
        cell(row, 'types')
          .split(',')
          .map((type) => oneOf(EVENT_TYPES, { type }, 'type')),
      ),
    ]),
  ),
});

const castWords = (tableOf: TableOf): Omit<CastLexicon, 'predicates'> => ({
  nouns: phraseLexicon(
    tableOf('cast-nouns').map((row) => [cell(row, 'form'), oneOf(CAST_PARTS, row, 'part')]),
  ),
  counts: groupCounts(tableOf),
  words: functionWords(tableOf),
});

/** "kedua" → 2: how many a counted noun means. */
const groupCounts = (tableOf: TableOf): ReadonlyMap<string, number> =>
  new Map(
    tableOf('numerals')
      .filter((row) => cell(row, 'kind') === 'unit' && Number(cell(row, 'value')) > 1)
      .map((row) => [`ke${cell(row, 'form')}`, Number(cell(row, 'value'))]),
  );

const TRIGGER_NEEDS = ['', 'both', 'place'] as const;
const NEEDS = ['any', 'participant', 'agent', 'patient'] as const;
const ACTOR_TYPES: readonly ActorType[] = [...ENTITY_TYPES, 'Country'];

const eventTypeRule = (row: Row): EventTypeRule => ({
  themes: typesOf(row, 'themes'),
  themeIsPatient: cell(row, 'theme') === 'patient',
  placeWords: cell(row, 'place').split(' '),
  agents: actorTypes(row, 'agents'),
  patients: actorTypes(row, 'patients'),
  needs: oneOf(NEEDS, row, 'needs'),
});

const actorTypes = (row: Row, column: string): ReadonlySet<ActorType> =>
  new Set(
    cell(row, column)
      .split(',')
      .filter((type) => type !== '')
      .map((type) => oneOf(ACTOR_TYPES, { type }, 'type')),
  );

/** Roles that are posts: players, politicians and the like are affiliations. */
const postsOf = (tableOf: TableOf): readonly (readonly [string, Role])[] => {
  const affiliations = new Set(tableOf('affiliations').map((row) => cell(row, 'noun')));
  return tableOf('roles')
    .filter((row) => cell(row, 'kind') !== 'affiliate' && !affiliations.has(cell(row, 'form').toLowerCase()))
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
): Pick<AttributionLexicon<never>, 'titles' | 'qualifiers' | 'words'> => ({
  titles: new Set(
    tableOf('titles')
      .flatMap((row) => cell(row, 'title').toLowerCase().split(/\s+/))
      .map(stem),
  ),
  words: functionWords(tableOf),
  qualifiers: new Set(tableOf('acting').map((row) => stem(cell(row, 'form')))),
});

const affiliationOf = (row: Row): Affiliation => ({
  predicate: cell(row, 'predicate') === '' ? undefined : oneOf(PREDICATES, row, 'predicate'),
  objects: cell(row, 'object') === '' ? new Set() : typesOf(row, 'object'),
  inverse: cell(row, 'direction') === 'inverse',
});

const relationVerbOf = (row: Row): RelationVerb => ({
  predicate: oneOf(PREDICATES, row, 'predicate'),
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
