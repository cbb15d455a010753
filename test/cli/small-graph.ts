// A graph small enough to be read whole: two people of one name, a firm, a fact and a claim.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const BASE = 'https://w3id.org/rajut/id/';
export const TEXT = 'Sari Dewi masuk PT Contoh. Menurut Budi, Sari Dewi memiliki PT Contoh.';

const PREFIXES = `@prefix rajut: <https://w3id.org/rajut/ns#> .
@prefix schema: <https://schema.org/> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@base <${BASE}> .
`;

export const GRAPH = `${PREFIXES}
<person/sari-dewi> a schema:Person ; schema:name "Sari Dewi"@id ; schema:alternateName "Sari"@id ;
  schema:sameAs <http://www.wikidata.org/entity/Q1> .
<person/budi> a schema:Person ; schema:name "Budi"@id .
<person/budi-2> a schema:Person ; schema:name "Budi"@id .
<organization/pt-contoh> a schema:Organization ; schema:name "PT Contoh"@id .
<article/a1> {
  <article/a1> a schema:NewsArticle ; schema:identifier "a1" ; schema:headline "Contoh <b>" ;
    schema:datePublished "2024-01-02"^^xsd:date .
  <person/sari-dewi> schema:memberOf <organization/pt-contoh> .
  <statement/1> a rajut:Statement, rdf:Statement ; rdf:subject <person/sari-dewi> ; rdf:predicate schema:memberOf ;
    rdf:object <organization/pt-contoh> ; rajut:evidence <article/a1#char=0,25> ; rajut:confidence 0.9 .
  <statement/2> a rajut:Statement, rdf:Statement ; rdf:subject <person/sari-dewi> ; rdf:predicate schema:owns ;
    rdf:object <organization/pt-contoh> ; rajut:evidence <article/a1#char=41,69> ; rajut:confidence 0.8 ;
    rajut:attributedTo <person/budi> .
  <article/a1#char=0,25> a nif:RFC5147String ; nif:referenceContext <article/a1> ;
    nif:beginIndex 0 ; nif:endIndex 25 ; nif:anchorOf "${TEXT.slice(0, 25)}" .
  <article/a1#char=41,69> a nif:RFC5147String ; nif:referenceContext <article/a1> ;
    nif:beginIndex 41 ; nif:endIndex 69 ; nif:anchorOf "${TEXT.slice(41, 69)}" .
}
`;

/** Writes the graph, and the text beside it, into a folder. */
export const writeSmallGraph = (folder: string, { withTexts = true } = {}): string => {
  writeFileSync(join(folder, 'graph.trig'), GRAPH);
  if (withTexts)
    writeFileSync(join(folder, 'articles.jsonl'), `${JSON.stringify({ id: 'a1', text: TEXT })}\n`);
  return folder;
};
