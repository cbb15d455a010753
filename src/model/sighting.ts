// What one article knows of an entity, as far as it helps to tell who it is among all articles.
import type { EntityKey, EntityType, FineType } from './entity.ts';

/** Names a sighting: an entity of one article. */
export interface SightingRef {
  readonly article: string;
  /** The entity's key within its article. */
  readonly entity: EntityKey;
}

/** A post as an article gives it to a person. */
export interface SeenRole {
  /** Folded normal form: "sekretaris jenderal". */
  readonly role: string;
  /** The name key of the organisation or place, "" where the article names none. */
  readonly at: string;
  /** In words: "Bupati, Kabupaten Bogor". */
  readonly text: string;
}

/** Both included. */
export interface YearRange {
  readonly from: number;
  readonly to: number;
}

export interface Sighting extends SightingRef {
  readonly type: EntityType;
  readonly fineTypes: readonly FineType[];
  readonly name: string;
  /** Every other form of the article, sorted. */
  readonly otherNames: readonly string[];
  /** Items elsewhere that the article links to, sorted; one thing has one item of each catalogue. */
  readonly items: readonly string[];
  readonly roles: readonly SeenRole[];
  /** Name keys of the places and organisations that the article puts it in. */
  readonly places: readonly string[];
  /** The name of the first of them. */
  readonly placeName?: string;
  /** Its name as names are compared: folded words, written out. */
  readonly words: readonly string[];
  /** Its other full names, likewise; short forms of a person are none. */
  readonly aliases: readonly string[];
  /** Single words of its own name that the article calls it by: "Trump". */
  readonly shortForms: readonly string[];
  /** Whether its name alone tells which thing it is. */
  readonly tellsAlone: boolean;
  /** Whether few things bear a word of its name. */
  readonly isRare: boolean;
  /** When it was born, where the article states a year or an age. */
  readonly born?: YearRange;
}

/** The sightings of one article; each keeps company with the others. */
export interface ArticleSightings {
  readonly article: string;
  /** ISO date, if the article states one. */
  readonly date?: string;
  readonly sightings: readonly Sighting[];
}
