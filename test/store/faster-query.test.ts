import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Store } from 'oxigraph';
import { describe, expect, it } from 'vitest';
import { serialiseToString } from '../../src/rdf/serialise.ts';
import { fasterQuery } from '../../src/store/faster-query.ts';
import { BOTH, graphOf, WRITING } from '../rdf/facts-graph.ts';

const PREFIX = 'PREFIX : <urn:x:> ';

/** The patterns alone, white space evened out. */
const body = (query: string | undefined): string | undefined =>
  query
    ?.replace(/^.*?WHERE/s, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([;.]) ?/g, '$1 ')
    .trim();

const solutions = (store: Store, query: string): readonly string[] =>
  String(store.query(query, { results_format: 'tsv' }))
    .split('\n')
    .sort();

describe('fasterQuery', () => {
  it.each([
    [
      'a BIND goes behind triple patterns',
      'SELECT ?b ?z { ?x :p ?y BIND(STR(?y) AS ?b) ?x :q ?z . ?z :r ?w }',
      '{ ?x :p ?y. ?x :q ?z. ?z :r ?w. BIND(STR(?y) AS ?b) }',
    ],
    [
      'also inside OPTIONAL',
      'SELECT * { ?x :p ?y OPTIONAL { ?x :q ?z BIND(1 AS ?b) ?z :r ?w } }',
      '{ ?x :p ?y. OPTIONAL { ?x :q ?z. ?z :r ?w. BIND(1 AS ?b) } }',
    ],
    [
      'NOT EXISTS of a path becomes MINUS',
      'SELECT * { ?x :t :C FILTER NOT EXISTS { ?x :p/:q ?y } }',
      '{ ?x :t :C. MINUS { ?x (:p/:q) ?y. } }',
    ],
    [
      'NOT EXISTS of several triples in a branch becomes MINUS',
      'SELECT * { { ?x :p ?y FILTER NOT EXISTS { ?s :q ?x ; :r ?y } } UNION { ?x :s ?y } }',
      '{ { ?x :p ?y. MINUS { ?s :q ?x; :r ?y. } } UNION { ?x :s ?y. } }',
    ],
  ])('%s', (_, query, after) => {
    expect(body(fasterQuery(PREFIX + query))).toBe(after);
  });

  it.each([
    ['the triples use the variable', 'SELECT * { ?x :p ?y BIND(?y AS ?b) ?b :q ?z }'],
    [
      'the triples bind what the expression reads',
      'SELECT * { ?x :p ?y BIND(COALESCE(?z, 1) AS ?b) ?x :q ?z }',
    ],
    ['only OPTIONAL follows', 'SELECT * { ?x :p ?y BIND(1 AS ?b) OPTIONAL { ?x :q ?z } }'],
    [
      'a later BIND that must stay reads it',
      'SELECT * { ?x :p ?y BIND(1 AS ?b) BIND(?b + 1 AS ?c) ?c :q ?z }',
    ],
    ['one triple is looked up at once', 'SELECT * { ?x :p ?y FILTER NOT EXISTS { ?x :q ?y } }'],
    [
      'the shared variable may be unbound',
      'SELECT * { ?a :p ?b OPTIONAL { ?a :q ?x } FILTER NOT EXISTS { ?x :r ?y . ?y :s ?b } }',
    ],
    ['no variable is shared', 'SELECT * { ?a :p ?b FILTER NOT EXISTS { ?x :r ?y . ?y :s ?z } }'],
    [
      'a filter in it may see outside',
      'SELECT * { ?a :p ?b FILTER NOT EXISTS { ?a :r ?y . ?y :s ?z FILTER(?z != ?b) } }',
    ],
    [
      'an OPTIONAL sees variables outside',
      'SELECT * { ?a :p ?b OPTIONAL { ?a :q ?c FILTER NOT EXISTS { ?c :r ?y . ?y :s ?b } } }',
    ],
    ['there is nothing of the kind', 'SELECT * { ?x :p ?y }'],
    ['it is no SPARQL 1.1', 'SELECT * { ?x :p <<( :a :b ?c )>> BIND(1 AS ?b) ?x :q ?z }'],
    ['it is malformed', 'SELECT * { BIND(1 AS ?b) ?x :q '],
  ])('leaves a query alone where %s', (_, query) => {
    expect(fasterQuery(PREFIX + query)).toBeUndefined();
  });

  const store = new Store();
  store.load(serialiseToString(graphOf(BOTH), 'ttl', WRITING), { format: 'text/turtle' });
  const saved = readdirSync('ontology/queries').map(
    (file) => [file, readFileSync(`ontology/queries/${file}`, 'utf8')] as const,
  );

  it.each(saved)('changes nothing in the answer of %s', (_, query) => {
    expect(solutions(store, fasterQuery(query) ?? query)).toEqual(solutions(store, query));
  });

  it('changes nothing in the answers over any graph', () => {
    const rewritten = [
      'SELECT * { ?x :p ?y BIND(STR(?y) AS ?b) ?x :q ?z . ?z :r ?w }',
      'SELECT * { ?x :p ?y BIND(STR(?y) AS ?b) BIND(CONCAT(?b, "!") AS ?c) ?x :q ?z FILTER(?c != ?z) }',
      'SELECT * { ?x :p ?y OPTIONAL { ?x :q ?z BIND(?z AS ?b) ?z :r ?w } }',
      'SELECT * { ?x :p ?y FILTER NOT EXISTS { ?x :q ?z . ?z :r ?w } }',
      'SELECT * { ?x :p ?y OPTIONAL { ?x :q ?w } FILTER NOT EXISTS { ?x :q/:r ?z } FILTER(?x != ?y) }',
      'SELECT * { { ?x :p ?y FILTER NOT EXISTS { ?y :q/:q ?x } } UNION { ?x :r ?y BIND(?x AS ?b) ?y :p ?c } }',
      'SELECT (COUNT(*) AS ?n) { { SELECT ?x { ?x :p ?y BIND(1 AS ?one) ?y :q ?z FILTER NOT EXISTS { ?z :r+ ?x } } } }',
    ].map((query) => PREFIX + query);
    const node = fc.constantFrom('a', 'b', 'c', 'd');
    const graphs = fc.array(fc.tuple(node, fc.constantFrom('p', 'q', 'r'), node), { maxLength: 24 });
    fc.assert(
      fc.property(graphs, (triples) => {
        const graph = new Store();
        graph.load(triples.map(([s, p, o]) => `<urn:x:${s}> <urn:x:${p}> <urn:x:${o}> .\n`).join(''), {
          format: 'application/n-triples',
        });
        for (const query of rewritten) {
          const faster = fasterQuery(query);
          if (faster === undefined) throw new Error(`not rewritten: ${query}`);
          expect(solutions(graph, faster)).toEqual(solutions(graph, query));
        }
      }),
      { numRuns: 150 },
    );
  });
});
