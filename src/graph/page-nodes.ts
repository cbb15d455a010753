// The nodes of an article's graph: its entities, roles, events, figures, unnamed parties and dates.
import type { EntityKey, EntityType } from '../model/entity.ts';
import type { ArticleFacts } from '../model/facts.ts';
import { type EventRecord, type FactRecord, type Figure, isAsserted, type Tenure } from '../model/record.ts';
import { bySpan, type Span, textOf } from '../model/span.ts';
import type {
  DateNode,
  EntityNode,
  EventNode,
  FigureNode,
  NodeClass,
  Offsets,
  PageNode,
  PartyNode,
  RoleNode,
  Standing,
} from './page-article.ts';

const CLASS_OF: Readonly<Record<EntityType, NodeClass>> = {
  Person: 'person',
  PeopleGroup: 'person',
  Organization: 'organisation',
  Place: 'place',
  Facility: 'place',
  NamedEvent: 'event',
  Program: 'work',
  Legislation: 'work',
  CreativeWork: 'work',
  Product: 'work',
};

/** A figure's words are shown as they stand up to this length, then its value and unit. */
const LONGEST_FIGURE = 48;

export interface NodeOptions {
  /** `article`: the id of the article that knows the entity by this key. */
  readonly iriOf: (entity: EntityKey, article: string) => string;
}

/** Nodes by id; `indexOf` gives null for an id that the article has no node for. */
export interface NodeTable {
  readonly nodes: readonly PageNode[];
  readonly indexOf: (id: string) => number | null;
}

export const roleId = (index: number): string => `role/${index}`;
export const eventId = (index: number): string => `event/${index}`;
export const figureId = (index: number): string => `figure/${index}`;
export const dateId = (value: string): string => `date/${value}`;
export const partyId = ({ start, end }: Span): string => `party/${start}-${end}`;

export const offsets = ({ start, end }: Span): Offsets => [start, end];

/** How far the article stands behind a record. */
export const standing = (record: FactRecord, indexOf: NodeTable['indexOf']): Standing => {
  const speaker = record.attributedTo === undefined ? null : indexOf(record.attributedTo);
  return {
    evidence: offsets(record.evidence),
    confidence: Math.round(record.confidence * 1000) / 1000,
    ...(record.modality !== 'Actual' && { modality: record.modality }),
    ...(speaker !== null && { speaker }),
    ...(!isAsserted(record) && { claimed: true as const }),
  };
};

/** All nodes of an article: entities in the order given, then roles, events, figures, parties and dates. */
export const pageNodes = (facts: ArticleFacts, { iriOf }: NodeOptions): NodeTable => {
  const entities = facts.entities.map(
    (entity): EntityNode => ({
      kind: 'entity',
      id: entity.key,
      class: CLASS_OF[entity.type],
      label: entity.name,
      type: entity.type,
      iri: iriOf(entity.key, facts.article.id),
      fineTypes: entity.fineTypes,
      alternateNames: entity.alternateNames,
      links: entity.links,
    }),
  );
  const places = new Map(entities.map((node, index) => [node.id, index]));
  const speakerOf = (id: string): number | null => places.get(id) ?? null;
  const nodes: readonly PageNode[] = [
    ...entities,
    ...facts.tenures.map((tenure, index) => roleNode(tenure, index, speakerOf)),
    ...facts.events.map((event, index) => eventNode(event, index, { facts, indexOf: speakerOf })),
    ...facts.figures.map((figure, index) => figureNode(figure, index, { facts, indexOf: speakerOf })),
    ...partyNodes(facts),
    ...dateNodes(facts),
  ];
  nodes.forEach((node, index) => {
    places.set(node.id, index);
  });
  return { nodes, indexOf: (id) => places.get(id) ?? null };
};

const roleNode = (tenure: Tenure, index: number, indexOf: NodeTable['indexOf']): RoleNode => ({
  kind: 'role',
  id: roleId(index),
  class: 'role',
  label: tenure.role,
  status: tenure.status,
  ...(tenure.normalRole !== undefined && { normalRole: tenure.normalRole }),
  ...standing(tenure, indexOf),
});

interface Setting {
  readonly facts: ArticleFacts;
  readonly indexOf: NodeTable['indexOf'];
}

const eventNode = (event: EventRecord, index: number, { facts, indexOf }: Setting): EventNode => ({
  kind: 'event',
  id: eventId(index),
  class: 'event',
  label: textOf(facts.article.text, event.trigger),
  type: event.type,
  ...(event.purpose && { purpose: textOf(facts.article.text, event.purpose) }),
  ...standing(event, indexOf),
});

const figureNode = (figure: Figure, index: number, { facts, indexOf }: Setting): FigureNode => ({
  kind: 'figure',
  id: figureId(index),
  class: 'figure',
  label: figureLabel(figure, textOf(facts.article.text, figure.evidence)),
  value: figure.value,
  unitCode: figure.unitCode,
  comparator: figure.comparator,
  status: figure.status,
  ...(figure.counted !== undefined && { counted: figure.counted }),
  ...(figure.measure !== undefined && { measure: figure.measure }),
  dateFromArticle: figure.dateFromArticle,
  ...standing(figure, indexOf),
});

const figureLabel = (figure: Figure, words: string): string =>
  words.length <= LONGEST_FIGURE && !words.includes('\n')
    ? words
    : `${figure.value} ${figure.counted ?? figure.unitCode}`;

/** Unnamed parties to events and unnamed speakers, one for each stretch of text. */
const partyNodes = (facts: ArticleFacts): readonly PartyNode[] => {
  const spans = [
    ...facts.events.flatMap(({ agents, patients }) =>
      [...agents, ...patients].flatMap((party) => (party.kind === 'unnamed' ? [party.span] : [])),
    ),
    ...facts.quotations.flatMap(({ speakerDescription }) => speakerDescription ?? []),
  ];
  const distinct = new Map(spans.toSorted(bySpan).map((span) => [partyId(span), span]));
  return [...distinct].map(([id, span]) => ({
    kind: 'party',
    id,
    class: 'person',
    label: textOf(facts.article.text, span),
  }));
};

/** The dates that a record names, in order of time; a date's label is how the article first writes it. */
const dateNodes = (facts: ArticleFacts): readonly DateNode[] => {
  const values = [
    ...facts.tenures.flatMap(({ startDate, endDate }) => [startDate, endDate]),
    ...facts.events.map(({ date }) => date),
    ...facts.figures.map(({ referenceDate }) => referenceDate),
    ...facts.relations.map(({ object }) => (object.kind === 'date' ? object.value : undefined)),
  ].filter((value) => value !== undefined);
  return [...new Set(values)].sort().map((value) => {
    const written = facts.times.find((time) => time.value === value);
    return {
      kind: 'date',
      id: dateId(value),
      class: 'date',
      label: written ? textOf(facts.article.text, written) : value,
      value,
    };
  });
};
