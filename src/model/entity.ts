// What an article talks about, and where it does.
import { slug } from './slug.ts';
import type { Span } from './span.ts';

export const ENTITY_TYPES = [
  'Person',
  'Organization',
  'Place',
  'Facility',
  'Program',
  'NamedEvent',
  'Legislation',
  'CreativeWork',
  'Product',
  'PeopleGroup',
] as const;

export type EntityType = (typeof ENTITY_TYPES)[number];

/** Classes finer than the type, by their schema.org names. */
export const FINE_TYPES = [
  'GovernmentOrganization',
  'PoliticalParty',
  'Corporation',
  'NewsMediaOrganization',
  'CollegeOrUniversity',
  'SportsTeam',
  'Country',
  'AdministrativeArea',
  'City',
] as const;

export type FineType = (typeof FINE_TYPES)[number];

/** Names an entity within one article's document: "Person/anwar-sanusi". */
export type EntityKey = string;

/** The key of an entity that is known by its name alone: ("Person", "Rina Wulandari") → "Person/rina-wulandari". */
export const entityKey = (type: EntityType, name: string): EntityKey => `${type}/${slug(name)}`;

/** A link to an item elsewhere; never given for a mere namesake. */
export interface Link {
  /** "http://www.wikidata.org/entity/Q17", "https://sws.geonames.org/1861060/". */
  readonly iri: string;
  /** [0, 1]. */
  readonly confidence: number;
}

export interface Entity {
  /** Type, "/" and the slug of the canonical name, with a suffix where two things of the article share it. */
  readonly key: EntityKey;
  readonly type: EntityType;
  readonly fineTypes: readonly FineType[];
  /** Canonical: the fullest form in the text, titles off. */
  readonly name: string;
  /** Every other surface form, sorted. */
  readonly alternateNames: readonly string[];
  readonly links: readonly Link[];
}

export type MentionKind = 'Name' | 'Pronoun' | 'Nominal';

export interface Mention extends Span {
  readonly kind: MentionKind;
  readonly entity: EntityKey;
}
