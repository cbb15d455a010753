// What linking reads: an entity, the words beside it, the article's other entities and date; and what it gives back.
import type { Gazetteer, GazetteerRow } from '../language/gazetteer.ts';
import type { Entity } from '../model/entity.ts';
import type { Surrounding } from './surroundings.ts';

export interface LinkEvidence {
  readonly entity: Entity;
  readonly surroundings: readonly Surrounding[];
  /** All entities of the article. */
  readonly entities: readonly Entity[];
  /** ISO date or date and time, if the article states one. */
  readonly date: string | undefined;
}

/** A thing that the entity may be. */
export interface Candidate {
  readonly row: GazetteerRow;
  /** [0, 1]; 0 is ruled out. */
  readonly confidence: number;
  /** English, shortest first: why this confidence. */
  readonly reason: string;
}

export type PlaceKind = 'city' | 'regency' | 'province' | 'country' | 'area' | 'other';

export const WORD_PLACES = ['any', 'opening'] as const;
export type WordPlace = (typeof WORD_PLACES)[number];

export interface RoleForms {
  readonly forms: readonly string[];
  /** Whether the role says its organisation by itself: "Menteri Keuangan". */
  readonly isWhole: boolean;
  /** Whether people of public life hold it: a minister, a party's chairman; no manager, no head of a police post. */
  readonly isPublic: boolean;
}

export interface LinkLexicon {
  readonly gazetteer: Gazetteer;
  /** Words before a place's name, lower case. */
  readonly placeKinds: ReadonlyMap<string, PlaceKind>;
  /** By normal role. */
  readonly roles: ReadonlyMap<string, RoleForms>;
  /** Folded words that are in the names of many people. */
  readonly commonNames: ReadonlySet<string>;
  /** Bare names of places that are common words too: everywhere, or where a sentence opens with them. */
  readonly wordPlaces: ReadonlyMap<string, WordPlace>;
  /** Abbreviations that stand for other things too → words near them that say so, lower case. */
  readonly sharedAbbreviations: ReadonlyMap<string, ReadonlySet<string>>;
  /** Nouns before the names of people who are not of public life. */
  readonly plainPeople: ReadonlySet<string>;
}

/** The entity's name and its other forms, longest first. */
export const formsOfEntity = ({ name, alternateNames }: Entity): readonly string[] =>
  [name, ...alternateNames].sort((a, b) => b.length - a.length);

/**
 * The forms that name the thing as fully as the article does: of "ASEAN All Stars", also called "ASEAN", only the first.
 * What is known under a short form alone may be another thing.
 */
export const fullForms = (entity: Entity): readonly string[] => {
  const length = wordCount(entity.name);
  return formsOfEntity(entity).filter((form) => wordCount(form) >= length);
};

/** Whether the article names that place beside the entity. */
export const namesPlace = (
  place: string,
  { entity: self, entities }: LinkEvidence,
  gazetteer: Gazetteer,
): boolean =>
  entities.some(
    (entity) =>
      entity.key !== self.key &&
      entity.type === 'Place' &&
      formsOfEntity(entity).some((form) =>
        gazetteer.lookup(form).some((row) => row.type === 'Place' && row.name === place),
      ),
  );

const wordCount = (form: string): number => form.trim().split(/\s+/).length;

export const candidate = (row: GazetteerRow, confidence: number, reason: string): Candidate => ({
  row,
  confidence,
  reason,
});
