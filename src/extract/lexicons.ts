// Builds what events are read with from the rows of `data/lexicons`.
import { oneOf, type Row, type TableOf } from '../language/table.ts';
import { ENTITY_TYPES, type EntityType } from '../model/entity.ts';
import { EVENT_TYPES } from '../model/record.ts';
import { CAST_PARTS, type CastLexicon } from './cast.ts';
import type { ActorType, EventLexicon, EventTypeRule, PartedTrigger } from './event-lexicon.ts';
import { FRAMES, type Trigger } from './frame.ts';
import { functionWords } from './function-words.ts';
import type { ModalityLexicon } from './modality.ts';
import { phraseLexicon } from './phrase-lexicon.ts';

const MODALITIES = ['Actual', 'Planned', 'Hypothetical', 'Negated'] as const;

export const eventLexicon = (tableOf: TableOf): EventLexicon => {
  const triggers = phraseLexicon(
    tableOf('event-triggers').map((row) => [cell(row, 'form'), triggerOf(row)] as const),
  );
  return {
    triggers,
    partedTriggers: partedTriggers(tableOf('parted-triggers')),
    ...eventRules(tableOf),
    cast: { ...castWords(tableOf), predicates: triggers },
  };
};

const partedTriggers = (rows: readonly Row[]): ReadonlyMap<string, readonly PartedTrigger[]> => {
  const found = new Map<string, readonly PartedTrigger[]>();
  for (const row of rows) {
    const rests = cell(row, 'rest')
      .split(',')
      .map((rest) => rest.split(' '));
    for (const first of cell(row, 'first').split(','))
      found.set(first, [...(found.get(first) ?? []), { rests, trigger: triggerOf(row) }]);
  }
  return found;
};

const triggerOf = (row: Row): Trigger => ({
  type: oneOf(EVENT_TYPES, row, 'type'),
  frame: oneOf(FRAMES, row, 'frame'),
  needs: oneOf(TRIGGER_NEEDS, row, 'needs'),
});

const eventRules = (tableOf: TableOf): Omit<EventLexicon, 'triggers' | 'partedTriggers' | 'cast'> => ({
  modality: modalityLexicon(tableOf),
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

/** Throws on a modality that is none of those known. */
export const modalityLexicon = (tableOf: TableOf): ModalityLexicon =>
  new Map(
    tableOf('modality').map((row) => [
      cell(row, 'form'),
      { modality: oneOf(MODALITIES, row, 'modality'), reach: Number(cell(row, 'reach')) },
    ]),
  );

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

const typesOf = (row: Row, column: string): ReadonlySet<EntityType> =>
  new Set(
    cell(row, column)
      .split(',')
      .map((type) => oneOf(ENTITY_TYPES, { type }, 'type')),
  );

const cell = (row: Row, column: string): string => row[column] ?? '';
