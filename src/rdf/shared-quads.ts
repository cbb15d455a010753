// Writes what holds across articles, for the default graph: who and what there is, its names, links, roles and first sightings.
import type { NamedNode, Quad, Quad_Object } from '@rdfjs/types';
import { DataFactory } from 'n3';
import type { Entity, EntityType } from '../model/entity.ts';
import type { ArticleFacts } from '../model/facts.ts';
import { NO_IDENTITY } from '../model/identity.ts';
import { namedByMetadata } from '../model/named-by-metadata.ts';
import { isAsserted } from './article-sheet.ts';
import { type FoldedEntity, favourite, foldEntities } from './entity-fold.ts';
import { entityIri, recordIri, roleIri } from './iri.ts';
import type { GraphOptions } from './options.ts';
import { tenureNodeIri } from './tenure-quads.ts';
import { confidenceLiteral, dateLiteral, iriNode, nameLiteral } from './terms.ts';
import { rajut, rdf, schema, skos } from './vocabulary.ts';

/** A class of our own comes with the one of schema.org that it refines, for whoever knows only that. */
const CLASSES: { readonly [T in EntityType]: readonly NamedNode[] } = {
  Person: [schema.Person],
  Organization: [schema.Organization],
  Place: [schema.Place],
  Facility: [rajut.Facility, schema.Place],
  Program: [rajut.Program, schema.Project],
  NamedEvent: [rajut.NamedEvent, schema.Event],
  Legislation: [schema.Legislation],
  CreativeWork: [schema.CreativeWork],
  Product: [schema.Product],
  PeopleGroup: [rajut.PeopleGroup],
};

/** Each triple once, in the default graph; the same set for the same articles in any order, also if one is given twice. */
export const sharedQuads = (all: Iterable<ArticleFacts>, options: GraphOptions): readonly Quad[] => {
  const articles = distinct(all);
  return [
    ...foldEntities(entitiesOf(articles, options)).flatMap((entity) => entityQuads(entity, options)),
    ...roleQuads(articles, options),
    ...observationQuads(articles, options),
  ];
};

const distinct = (all: Iterable<ArticleFacts>): readonly ArticleFacts[] => {
  const byContent = new Map<string, ArticleFacts>();
  for (const facts of all) byContent.set(`${facts.article.id} ${facts.article.textSha256}`, facts);
  return [...byContent.values()];
};

/** By their keys over all articles. */
function* entitiesOf(
  articles: readonly ArticleFacts[],
  { identity = NO_IDENTITY }: GraphOptions,
): Generator<Entity> {
  for (const facts of articles) {
    for (const entity of [...facts.entities, ...namedByMetadata(facts)])
      yield { ...entity, key: identity.keyOf(facts.article.id, entity.key) };
  }
}

const entityQuads = (
  entity: FoldedEntity,
  { base, identity = NO_IDENTITY }: GraphOptions,
): readonly Quad[] => {
  const node = iriNode(entityIri(base, entity.key));
  const classes = [...CLASSES[entity.type], ...entity.fineTypes.map((fine) => schema[fine])];
  const { name = entity.name, mergedFrom = [], description } = identity.entities.get(entity.key) ?? {};
  const others = [entity.name, ...entity.alternateNames].filter((other) => other !== name);
  return [
    ...classes.map((type) => triple(node, rdf.type, type)),
    triple(node, schema.name, nameLiteral(name)),
    ...others.map((other) => triple(node, schema.alternateName, nameLiteral(other))),
    ...(description === undefined
      ? []
      : [triple(node, schema.disambiguatingDescription, nameLiteral(description))]),
    ...mergedFrom.map((old) => triple(node, rajut.mergedFrom, iriNode(entityIri(base, old)))),
    ...entity.links.flatMap(({ iri, confidence }) => linkQuads(base, node, iriNode(iri), confidence)),
  ];
};

/** The plain link, and a record of it that carries the confidence; it needs no evidence, since no article states it. */
const linkQuads = (base: string, node: NamedNode, item: NamedNode, confidence: number): readonly Quad[] => {
  const link = iriNode(recordIri(base, 'link', [node.value, item.value]));
  return [
    triple(node, schema.sameAs, item),
    triple(link, rdf.type, rajut.IdentityLink),
    triple(link, rdf.type, rdf.Statement),
    triple(link, rdf.subject, node),
    triple(link, rdf.predicate, schema.sameAs),
    triple(link, rdf.object, item),
    triple(link, rajut.confidence, confidenceLiteral(confidence)),
  ];
};

const roleQuads = (articles: readonly ArticleFacts[], { base }: GraphOptions): readonly Quad[] => {
  const labels = new Map<string, Map<string, number>>();
  for (const { normalRole } of articles.flatMap(({ tenures }) => tenures)) {
    if (normalRole === undefined) continue;
    const iri = roleIri(base, normalRole);
    const counts = labels.get(iri) ?? new Map<string, number>();
    labels.set(iri, counts.set(normalRole, (counts.get(normalRole) ?? 0) + 1));
  }
  return [...labels].flatMap(([iri, counts]) => [
    triple(iriNode(iri), rdf.type, skos.Concept),
    triple(iriNode(iri), skos.prefLabel, nameLiteral(favourite(counts))),
    triple(iriNode(iri), skos.inScheme, rajut.roles),
  ]);
};

/** From when to when articles speak of a tenure as current, where no article states its dates. */
const observationQuads = (
  articles: readonly ArticleFacts[],
  { base, identity = NO_IDENTITY }: GraphOptions,
): readonly Quad[] => {
  const days = new Map<string, string[]>();
  const dated = new Set<string>();
  for (const { article, tenures } of articles) {
    const day = article.datePublished?.slice(0, 10);
    for (const tenure of tenures.filter(isAsserted)) {
      const iri = tenureNodeIri(base, tenure, (key) => identity.keyOf(article.id, key));
      if (tenure.startDate !== undefined || tenure.endDate !== undefined) dated.add(iri);
      if (day === undefined || tenure.status !== 'Current') continue;
      const seen = days.get(iri);
      if (seen) seen.push(day);
      else days.set(iri, [day]);
    }
  }
  return [...days].flatMap(([iri, seen]) => {
    const [first, last] = [seen.toSorted().at(0), seen.toSorted().at(-1)];
    if (dated.has(iri) || first === undefined || last === undefined) return [];
    return [
      triple(iriNode(iri), rajut.firstObserved, dateLiteral(first)),
      triple(iriNode(iri), rajut.lastObserved, dateLiteral(last)),
    ];
  });
};

const triple = (subject: NamedNode, predicate: NamedNode, object: Quad_Object): Quad =>
  DataFactory.quad(subject, predicate, object);
