// Builds what resolving reads from the rows of `data/lexicons` and the gazetteer.
import type { Gazetteer } from '../language/gazetteer.ts';
import { oneOf, type Row, type TableOf } from '../language/table.ts';
import { ENTITY_TYPES, type EntityType, FINE_TYPES, type FineType } from '../model/entity.ts';
import type { FineTypeRule } from './entities.ts';
import type { Form } from './forms.ts';
import type { LinkResources } from './link.ts';
import { mentionLexicon } from './mention-lexicon.ts';

/** Everything that `link` needs but the items elsewhere; throws on a value that is none of those allowed. */
export const resolveLexicon = (
  tableOf: TableOf,
  gazetteer: Gazetteer,
): Omit<LinkResources, 'linkItems' | 'weights'> => ({
  classWords: {
    kinds: new Map(tableOf('class-words').map((row) => [row['form'] ?? '', row['kind'] ?? ''])),
    heads: new Set(
      tableOf('name-heads')
        .filter((row) => row['type'] === 'Organization')
        .map((row) => row['word'] ?? ''),
    ),
    variants: new Map(tableOf('name-variants').map((row) => [row['form'] ?? '', row['normal'] ?? ''])),
    longWords: new Map(tableOf('name-words').map((row) => [row['form'] ?? '', row['normal'] ?? ''])),
  },
  mentionWords: mentionLexicon(tableOf),
  fineTypes: tableOf('fine-types').map(fineTypeRule),
  anaphora: {
    pronouns: new Set(
      tableOf('anaphors')
        .filter((row) => row['use'] === 'person')
        .map((row) => row['form'] ?? ''),
    ),
    nominals: new Map(
      tableOf('nominals').map((row) => [
        row['noun'] ?? '',
        {
          type: oneOf(ENTITY_TYPES, row, 'type'),
          fine: row['fine'] ? oneOf(FINE_TYPES, row, 'fine') : undefined,
        },
      ]),
    ),
  },
  identify: (form) => {
    const rows = knownRows(gazetteer, form);
    return rows.length === 1 ? rows[0]?.name : undefined;
  },
  knownFineTypes: (form) => {
    const fine = new Set(knownRows(gazetteer, form).map((row) => row.fine));
    const [only] = fine;
    return fine.size === 1 && only ? [only] : [];
  },
});

/** Of a body of the state also without the state: "Kementerian … /Bappenas Republik Indonesia". */
const knownRows = (gazetteer: Gazetteer, { text, type }: Form) => {
  const rows = gazetteer.lookup(text).filter((row) => row.type === type);
  const bare = text.replace(/ (?:RI|Republik Indonesia)$/, '');
  return rows.length > 0 || bare === text
    ? rows
    : gazetteer.lookup(bare).filter((row) => row.type === type && row.fine === 'GovernmentOrganization');
};

const PLACES = ['start', 'end', 'any'] as const;

const fineTypeRule = (row: Row): FineTypeRule => ({
  words: (row['word'] ?? '').split(' '),
  place: oneOf(PLACES, row, 'place'),
  type: oneOf<EntityType>(ENTITY_TYPES, row, 'type'),
  fine: oneOf<FineType>(FINE_TYPES, row, 'fine'),
});
