// What is asked of the graph to describe the thing behind an IRI.

const PREFIXES = `PREFIX rajut: <https://w3id.org/rajut/ns#>
PREFIX schema: <https://schema.org/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
`;

/** Its own triples, those that point at it, and all triples of the records that name it and of their evidence. */
const pattern = (iri: string): string => `{ BIND(<${iri}> AS ?s) <${iri}> ?p ?o }
  UNION { ?s ?p <${iri}> BIND(<${iri}> AS ?o) }
  UNION { ?s ?any <${iri}> ; rajut:evidence ?span ; ?p ?o }
  UNION { ?record ?any <${iri}> ; rajut:evidence ?s . ?s ?p ?o }`;

export const isKnownQuery = (iri: string): string => `ASK { { <${iri}> ?p ?o } UNION { ?s ?p <${iri}> } }`;

/** The entity that an IRI led to before it was merged into another. */
export const successorQuery = (iri: string): string =>
  `${PREFIXES}SELECT ?now { ?now rajut:mergedFrom <${iri}> FILTER NOT EXISTS { <${iri}> ?p ?o } } LIMIT 1`;

export const describeQuery = (iri: string): string =>
  `${PREFIXES}CONSTRUCT { ?s ?p ?o } WHERE {\n  ${pattern(iri)}\n}`;

/** The same with the names of things, for a page. */
export const describeTableQuery = (iri: string): string => `${PREFIXES}SELECT DISTINCT ?s ?p ?o ?name WHERE {
  ${pattern(iri)}
  OPTIONAL { ?o schema:name|schema:headline|skos:prefLabel ?name }
} ORDER BY ?s ?p ?o`;
