// What `rajut explain` asks of a graph, in SPARQL.

const PREFIXES = `PREFIX rajut: <https://w3id.org/rajut/ns#>
PREFIX schema: <https://schema.org/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
`;

/** Every entity with its names, the canonical one marked. */
export const NAMES_QUERY: string = `${PREFIXES}SELECT ?entity ?name ?canonical {
  { ?entity schema:name ?name BIND(true AS ?canonical) } UNION { ?entity schema:alternateName ?name BIND(false AS ?canonical) }
} ORDER BY ?entity DESC(?canonical) ?name`;

/** The entity that an IRI led to before it was merged into another. */
export const successorQuery = (iri: string): string =>
  `${PREFIXES}SELECT ?entity { ?entity rajut:mergedFrom <${iri}> } LIMIT 1`;

/** Classes and links of one entity. */
export const entityQuery = (iri: string): string => `${PREFIXES}SELECT ?property ?value {
  VALUES ?property { rdf:type schema:sameAs } <${iri}> ?property ?value
} ORDER BY ?property ?value`;

/** Records that name the entity, also in the statement that they reify (RDF 1.2); mentions are no facts. */
const records = (iri: string): string => `{ SELECT DISTINCT ?record {
    { ?record ?any <${iri}> } UNION { ?record rdf:reifies ?named FILTER(SUBJECT(?named) = <${iri}> || OBJECT(?named) = <${iri}>) }
    ?record rajut:evidence ?some FILTER NOT EXISTS { ?record a rajut:Mention }
  } }`;

/** Every triple of those records; what is no literal with its name or the words that describe it. */
export const recordsQuery = (
  iri: string,
): string => `${PREFIXES}SELECT DISTINCT ?record ?property ?value ?label {
  ${records(iri)}
  { ?record ?property ?value }
  UNION { ?record rdf:reifies ?triple BIND(rdf:subject AS ?property) BIND(SUBJECT(?triple) AS ?value) }
  UNION { ?record rdf:reifies ?triple BIND(rdf:predicate AS ?property) BIND(PREDICATE(?triple) AS ?value) }
  UNION { ?record rdf:reifies ?triple BIND(rdf:object AS ?property) BIND(OBJECT(?triple) AS ?value) }
  OPTIONAL { ?value schema:name|schema:description|skos:prefLabel ?label }
} ORDER BY ?record ?property ?value`;

/** Where the evidence of those records stands, the oldest article first. */
export const evidenceQuery = (
  iri: string,
): string => `${PREFIXES}SELECT DISTINCT ?record ?id ?published ?start ?end ?exact {
  ${records(iri)}
  ?record rajut:evidence ?span .
  ?span nif:referenceContext ?article ; nif:beginIndex ?start ; nif:endIndex ?end ; nif:anchorOf ?exact .
  ?article schema:identifier ?id .
  OPTIONAL { ?article schema:datePublished ?published }
} ORDER BY ?published ?id ?start`;

/** The texts that stand in the graph itself (`build --with-text`). */
export const TEXTS_QUERY: string = `${PREFIXES}SELECT ?id ?text { ?article schema:identifier ?id ; nif:isString ?text }`;
