// The one order in which files list their triples: articles, entities, records, evidence; then by predicate and object.
import type { Quad, Term } from '@rdfjs/types';
import { termKey } from './terms.ts';
import { NAMESPACES, nif, org, prov, rajut, rdf, schema, skos } from './vocabulary.ts';

/** All triples of one subject, each once, by predicate and object. */
export interface SubjectGroup {
  readonly subject: Quad['subject'];
  readonly quads: readonly Quad[];
}

/** Subjects without a known class (an entity in an article's graph) stand where entities do. */
const ENTITIES = 2;

const SECTION: ReadonlyMap<string, number> = new Map(
  [
    [schema.NewsArticle],
    [prov.Activity],
    [], // entities
    [skos.Concept, org.Post],
    [rajut.Tenure],
    [rajut.Event],
    [rajut.Figure],
    [rajut.DirectQuotation, rajut.IndirectQuotation],
    [rajut.Statement],
    [rajut.IdentityLink],
    [rajut.UnnamedParty],
    [rajut.Mention],
    [nif.RFC5147String],
  ].flatMap((classes, section) => classes.map((type) => [type.value, section] as const)),
);

const PREDICATES: ReadonlyMap<string, number> = new Map(
  [
    ...[rdf.type, schema.identifier, schema.headline, schema.name, schema.alternateName, skos.prefLabel],
    ...[
      schema.url,
      schema.publisher,
      schema.author,
      schema.editor,
      schema.datePublished,
      schema.dateModified,
    ],
    ...[schema.inLanguage, schema.locationCreated, rdf.subject, rdf.predicate, rdf.object, rdf.reifies],
    ...[org.member, rajut.roleName, org.role, org.organization, rajut.post, rajut.tenureStatus],
    ...[rajut.trigger, rajut.agent, rajut.patient, schema.location, schema.startDate, schema.endDate],
    ...[rajut.firstObserved, rajut.lastObserved, schema.observationAbout, rajut.measure, rajut.comparator],
    ...[rajut.value, rajut.counted, rajut.unitCode, rajut.unit, rajut.referenceDate, rajut.dateFromArticle],
    ...[rajut.figureStatus, rajut.speaker, rajut.speakerDescription, rajut.cue, rajut.addressee, schema.text],
    ...[schema.description, schema.about, rajut.follows, rajut.claims, rajut.refersTo, rajut.mentionKind],
    ...[nif.referenceContext, nif.beginIndex, nif.endIndex, nif.anchorOf],
    ...[rajut.modality, rajut.attributedTo, rajut.evidence, rajut.confidence, prov.wasGeneratedBy],
  ].map(({ value }, rank) => [value, rank] as const),
);

/** All triples of one graph, by subject. */
export interface OrderedGraph {
  readonly graph: Quad['graph'];
  readonly subjects: readonly SubjectGroup[];
}

/** Quads in canonical order, put in it once, however many formats they are written in. */
export class OrderedQuads {
  readonly #quads: Iterable<Quad>;
  #merged: readonly SubjectGroup[] | undefined;
  #graphs: readonly OrderedGraph[] | undefined;

  /** `quads` must be iterable more than once. */
  constructor(quads: Iterable<Quad>) {
    this.#quads = quads;
  }

  /** All graphs as one. O(n log n) the first time. */
  get merged(): readonly SubjectGroup[] {
    this.#merged ??= inOrder(this.#quads);
    return this.#merged;
  }

  /** The default graph first, then the named ones by IRI. O(n log n) the first time. */
  get graphs(): readonly OrderedGraph[] {
    this.#graphs ??= byGraph(this.#quads).map(([graph, quads]) => ({ graph, subjects: inOrder(quads) }));
    return this.#graphs;
  }
}

const inOrder = (quads: Iterable<Quad>): readonly SubjectGroup[] =>
  [...groupBySubject(quads)]
    .map(([key, { quads: members, section }]) => ({ key: sortKey(key), members, section }))
    .sort((a, b) => (a.section ?? ENTITIES) - (b.section ?? ENTITIES) || compare(a.key, b.key))
    .flatMap(({ members }) => {
      const [first, ...rest] = members.sort(compareQuads);
      return first ? [{ subject: first.subject, quads: withoutRepeats(first, rest) }] : [];
    });

interface Group {
  readonly quads: Quad[];
  section: number | undefined;
}

const groupBySubject = (quads: Iterable<Quad>): ReadonlyMap<string, Group> => {
  const groups = new Map<string, Group>();
  let subject: Term | undefined;
  let group: Group = { quads: [], section: undefined };
  for (const quad of quads) {
    // triples of one subject mostly come together, and share the term
    if (quad.subject !== subject) {
      subject = quad.subject;
      const key = termKey(subject);
      group = groups.get(key) ?? { quads: [], section: undefined };
      groups.set(key, group);
    }
    group.quads.push(quad);
    if (quad.predicate.value === rdf.type.value) {
      group.section = least(group.section, SECTION.get(quad.object.value));
    }
  }
  return groups;
};

const least = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);

const byGraph = (quads: Iterable<Quad>): readonly (readonly [Quad['graph'], readonly Quad[]])[] => {
  const graphs = new Map<string, Quad[]>();
  for (const quad of quads) {
    const graph = graphs.get(quad.graph.value);
    if (graph) graph.push(quad);
    else graphs.set(quad.graph.value, [quad]);
  }
  return [...graphs]
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([, members]) => (members[0] ? [[members[0].graph, members] as const] : []));
};

/** By predicate, then by object. */
const compareQuads = (a: Quad, b: Quad): number => {
  const [p, q] = [a.predicate.value, b.predicate.value];
  if (p === q) return compare(objectKey(a.object), objectKey(b.object));
  return rankOf(p) - rankOf(q) || compare(p, q);
};

const rankOf = (predicate: string): number => PREDICATES.get(predicate) ?? PREDICATES.size;

const withoutRepeats = (first: Quad, rest: readonly Quad[]): readonly Quad[] => {
  const distinct = [first];
  let last = first;
  for (const quad of rest) {
    if (compareQuads(last, quad) !== 0) distinct.push(quad);
    last = quad;
  }
  return distinct;
};

/** IRIs before literals, our own and schema.org's classes before others, numbers in fragments by value. */
const objectKey = (object: Quad['object']): string => {
  if (object.termType !== 'NamedNode') return `~${termKey(object)}`;
  const own = OWN.findIndex((namespace) => object.value.startsWith(namespace));
  return `${own < 0 ? OWN.length : own}${sortKey(object.value)}`;
};

const OWN: readonly string[] = [NAMESPACES.rajut, NAMESPACES.schema];

/** The IRI, before it the same with its numbers padded where they are places in a text: "#char=9,12" before "#char=10,11". */
const sortKey = (iri: string): string => {
  const hash = iri.indexOf('#');
  if (hash < 0 || !/^#[a-z]+=\d+,\d+$/.test(iri.slice(hash))) return iri;
  return `${iri.slice(0, hash)}${iri.slice(hash).replace(/\d+/g, (n) => n.padStart(9, '0'))} ${iri}`;
};

/** By UTF-16 code units: the same in every locale. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
