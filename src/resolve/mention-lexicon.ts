// Builds what mentions are read with from the rows of `data/lexicons`.
import type { TableOf } from '../language/table.ts';
import type { MentionLexicon } from './mention-profile.ts';

/** Reads `anaphors`, `determiners`, and the nouns for persons of `person-nouns`, `roles`, `titles`, `affiliations`, `family`. */
export const mentionLexicon = (tableOf: TableOf): MentionLexicon => {
  const nouns = [
    ...tableOf('person-nouns').map((row) => row['noun']),
    ...tableOf('roles')
      .filter((row) => row['kind'] !== 'minister')
      .map((row) => row['form']),
    ...tableOf('titles').map((row) => row['title']),
    ...tableOf('affiliations').map((row) => row['noun']),
    ...tableOf('family').map((row) => row['form']),
  ];
  return {
    pronouns: new Map(tableOf('anaphors').map((row) => [row['form'] ?? '', row['use'] ?? ''])),
    determiners: new Map(tableOf('determiners').map((row) => [row['form'] ?? '', row['effect'] ?? ''])),
    personWords: new Set(
      nouns.map((noun) => (noun ?? '').split(' ')[0]?.replace(/\.$/, '').toLowerCase() ?? ''),
    ),
  };
};
