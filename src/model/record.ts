// The n-ary facts of an article; each is tied to the words that say it.
import type { Comparator } from './comparator.ts';
import type { EntityKey } from './entity.ts';
import type { Span } from './span.ts';

/** How the text commits itself to a fact; `Actual` is plain fact. */
export type Modality = 'Actual' | 'Planned' | 'Hypothetical' | 'Negated';

export interface RecordBase {
  readonly evidence: Span;
  /** [0, 1]. */
  readonly confidence: number;
  readonly modality: Modality;
  /** Who says so, where it is not the article; the fact is then claimed, not asserted. */
  readonly attributedTo?: EntityKey;
  /** The quotation that holds it, whoever speaks; such a fact is claimed, not asserted. */
  readonly claimedIn?: Span;
}

/** The assert rule: true if the article itself states it, positively and as certain. */
export const isAsserted = ({ modality, attributedTo, claimedIn }: RecordBase): boolean =>
  modality === 'Actual' && attributedTo === undefined && claimedIn === undefined;

export type TenureStatus = 'Current' | 'Former' | 'Acting' | 'Designate' | 'Candidate';

export interface Tenure extends RecordBase {
  readonly kind: 'tenure';
  readonly person: EntityKey;
  /** The role in the text's words, the organisation taken off: "Sekretaris Jenderal". */
  readonly role: string;
  /** The normal form of the role ("Sekjen" → "Sekretaris Jenderal"), if the lexicon knows one. */
  readonly normalRole?: string;
  /** An organisation, or the place of a "Bupati Bogor". */
  readonly organization?: EntityKey;
  readonly status: TenureStatus;
  /** ISO, only if stated. */
  readonly startDate?: string;
  readonly endDate?: string;
}

export const EVENT_TYPES = [
  'Meeting',
  'Visit',
  'Appointment',
  'Dismissal',
  'Agreement',
  'Arrest',
  'Charge',
  'Trial',
  'Crime',
  'Accident',
  'Disaster',
  'Death',
  'Injury',
  'Launch',
  'Regulation',
  'Protest',
  'Competition',
  'Transaction',
  'Election',
  'Ceremony',
  'Search',
] as const;

export type EventType = (typeof EVENT_TYPES)[number];

/** A participant: an entity, or an unnamed party in the text's words ("pimpinan perusahaan"). */
export type Party =
  | { readonly kind: 'entity'; readonly entity: EntityKey }
  | { readonly kind: 'unnamed'; readonly span: Span };

export interface EventRecord extends RecordBase {
  readonly kind: 'event';
  readonly type: EventType;
  readonly trigger: Span;
  readonly agents: readonly Party[];
  readonly patients: readonly Party[];
  readonly place?: EntityKey;
  /** ISO, as precise as known. */
  readonly date?: string;
  readonly about: readonly EntityKey[];
  /** The purpose in the text's words. */
  readonly purpose?: Span;
  /** The trigger of the event that this one follows up. */
  readonly follows?: Span;
}

export type FigureStatus = 'Actual' | 'Target' | 'Projection' | 'Previous';

export interface Figure extends RecordBase {
  readonly kind: 'figure';
  /** Exact decimal in plain notation. */
  readonly value: string;
  readonly unitCode: string;
  readonly comparator: Comparator;
  readonly counted?: string;
  /** What is measured, in the text's words. */
  readonly measure?: string;
  readonly about?: EntityKey;
  /** ISO, as of when, if the text says. */
  readonly referenceDate?: string;
  /** True where the date is the article's own ("hingga saat ini"). */
  readonly dateFromArticle: boolean;
  readonly status: FigureStatus;
}

export interface Quotation extends RecordBase {
  readonly kind: 'quotation';
  readonly manner: 'direct' | 'indirect';
  /** What was said; equal to `evidence`. */
  readonly content: Span;
  readonly speaker?: EntityKey;
  /** An unnamed speaker in the text's words. */
  readonly speakerDescription?: Span;
  readonly cue?: Span;
  readonly addressee?: EntityKey;
  readonly about: readonly EntityKey[];
}

export const PREDICATES = [
  'schema:containedInPlace',
  'schema:location',
  'schema:parentOrganization',
  'schema:memberOf',
  'schema:spouse',
  'schema:parent',
  'schema:sibling',
  'schema:alumniOf',
  'schema:owns',
  'schema:founder',
  'rajut:workedOn',
  'schema:homeLocation',
  'schema:birthPlace',
  'schema:foundingDate',
] as const;

export type Predicate = (typeof PREDICATES)[number];

/** A statement between two entities, or between an entity and a date (`schema:foundingDate`). */
export interface Relation extends RecordBase {
  readonly kind: 'relation';
  readonly subject: EntityKey;
  readonly predicate: Predicate;
  readonly object:
    | { readonly kind: 'entity'; readonly entity: EntityKey }
    | { readonly kind: 'date'; readonly value: string };
}

export type FactRecord = Tenure | EventRecord | Figure | Quotation | Relation;
