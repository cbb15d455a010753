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

/** All triples by subject, whatever graph they stand in, in canonical order. O(n log n). */
export const inCanonicalOrder = (quads: Iterable<Quad>): readonly SubjectGroup[] => {
  const groups = new Map<string, { readonly quads: Quad[]; section: number }>();
  for (const quad of quads) {
    const key = termKey(quad.subject);
    const group = groups.get(key) ?? { quads: [], section: ENTITIES };
    if (group.quads.push(quad) === 1) groups.set(key, group);
    if (quad.predicate.value === rdf.type.value) {
      group.section = SECTION.get(quad.object.value) ?? group.section;
    }
  }
  return [...groups]
    .map(([key, group]) => ({ ...group, key: numbersPadded(key) }))
    .sort((a, b) => a.section - b.section || compare(a.key, b.key))
    .flatMap(({ quads: unsorted }) => {
      const sorted = byPredicateAndObject(unsorted);
      return sorted[0] ? [{ subject: sorted[0].subject, quads: sorted }] : [];
    });
};

/** The default graph first, then the named ones by IRI. */
export const byGraph = (quads: Iterable<Quad>): readonly (readonly [Quad['graph'], readonly Quad[]])[] => {
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

/** Sorted by predicate and object; what says the same is left out. */
const byPredicateAndObject = (quads: readonly Quad[]): readonly Quad[] => {
  const keyed = quads.map((quad) => ({ quad, rank: rankOf(quad.predicate), object: objectKey(quad.object) }));
  keyed.sort(
    (a, b) =>
      a.rank - b.rank ||
      compare(a.quad.predicate.value, b.quad.predicate.value) ||
      compare(a.object, b.object),
  );
  return keyed
    .filter((item, i) => {
      const before = keyed[i - 1];
      return before?.object !== item.object || before.quad.predicate.value !== item.quad.predicate.value;
    })
    .map(({ quad }) => quad);
};

const rankOf = (predicate: Term): number => PREDICATES.get(predicate.value) ?? PREDICATES.size;

/** IRIs before literals, our own and schema.org's classes before others, numbers in fragments by value. */
const objectKey = (object: Quad['object']): string => {
  if (object.termType !== 'NamedNode') return `~${termKey(object)}`;
  const own = OWN.findIndex((namespace) => object.value.startsWith(namespace));
  return `${own < 0 ? OWN.length : own}${numbersPadded(object.value)}`;
};

const OWN: readonly string[] = [NAMESPACES.rajut, NAMESPACES.schema];

/** "…#char=9,12" → "…#char=000000009,000000012", so that places in a text sort as places. */
const numbersPadded = (iri: string): string => {
  const hash = iri.indexOf('=', iri.indexOf('#'));
  return hash < 0 ? iri : iri.slice(0, hash) + iri.slice(hash).replace(/\d+/g, (n) => n.padStart(9, '0'));
};

/** By UTF-16 code units: the same in every locale. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
