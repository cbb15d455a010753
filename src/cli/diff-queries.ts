// What `rajut diff` asks of each of two graphs about the subjects that differ, in SPARQL.

const PREFIXES = `PREFIX rajut: <https://w3id.org/rajut/ns#>
PREFIX schema: <https://schema.org/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
`;

const among = (iris: readonly string[]): string => `VALUES ?record { ${iris.join(' ')} }`;

const A_FACT = '?record rajut:evidence ?some FILTER NOT EXISTS { ?record a rajut:Mention }';

/** `iris` in angle brackets. Every triple of the facts among them; what is no literal with its name or the words that describe it. */
export const factsQuery = (
  iris: readonly string[],
): string => `${PREFIXES}SELECT DISTINCT ?record ?property ?value ?label {
  { SELECT DISTINCT ?record { ${among(iris)} ${A_FACT} } }
  { ?record ?property ?value }
  UNION { ?record rdf:reifies ?triple BIND(rdf:subject AS ?property) BIND(SUBJECT(?triple) AS ?value) }
  UNION { ?record rdf:reifies ?triple BIND(rdf:predicate AS ?property) BIND(PREDICATE(?triple) AS ?value) }
  UNION { ?record rdf:reifies ?triple BIND(rdf:object AS ?property) BIND(OBJECT(?triple) AS ?value) }
  OPTIONAL { ?value schema:name|schema:description|skos:prefLabel ?label }
} ORDER BY ?record ?property ?value`;

/** Where the evidence of those facts stands. */
export const placesQuery = (
  iris: readonly string[],
): string => `${PREFIXES}SELECT DISTINCT ?record ?id ?start ?end ?exact {
  { SELECT DISTINCT ?record { ${among(iris)} ${A_FACT} } }
  ?record rajut:evidence ?span .
  ?span nif:referenceContext/schema:identifier ?id ; nif:beginIndex ?start ; nif:endIndex ?end ; nif:anchorOf ?exact .
} ORDER BY ?id ?start`;

/** The articles among them, each with what tells its versions apart. */
export const articlesQuery = (
  iris: readonly string[],
): string => `${PREFIXES}SELECT DISTINCT ?record ?name ?version {
  ${among(iris)} ?record a schema:NewsArticle ; schema:headline ?name ; rajut:textSha256 ?version .
} ORDER BY ?record`;

/** The entities among them. */
export const entitiesQuery = (
  iris: readonly string[],
): string => `${PREFIXES}SELECT DISTINCT ?record ?name ?version {
  ${among(iris)} ?record schema:name ?name BIND(?name AS ?version)
} ORDER BY ?record`;
