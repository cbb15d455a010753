import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InputError, UsageError } from '../../src/model/errors.ts';
import { parseQuads } from '../../src/rdf/parse.ts';
import { graphFiles } from '../../src/store/graph-files.ts';
import { type GraphStore, openStore } from '../../src/store/graph-store.ts';
import { QueryError } from '../../src/store/query-error.ts';
import { BOTH, graphOf, tripleSet } from '../rdf/facts-graph.ts';
import { BASE } from '../rdf/invented.ts';
import { graphFolder } from './graph-folder.ts';

let folder = '';
let store: GraphStore;
beforeAll(() => {
  folder = graphFolder();
  store = openStore([join(folder, 'graph.nq')]);
});
afterAll(() => rmSync(folder, { recursive: true }));

const scratch = (files: Readonly<Record<string, string>>): string => {
  const made = mkdtempSync(join(folder, 'scratch-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(made, name), text);
  return made;
};

const failure = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return error;
  }
};

describe('the saved queries', () => {
  const queries = readdirSync('ontology/queries').map(
    (file) => [file, readFileSync(`ontology/queries/${file}`, 'utf8')] as const,
  );

  it.each(queries)('%s answers alike from every format', (_, query) => {
    const sorted = (path: string): readonly string[] =>
      openStore([path]).answer(query, 'tsv').split('\n').sort();
    const fromTurtle = sorted(join(folder, 'graph.ttl'));
    for (const format of ['trig', 'nq', 'jsonld']) {
      expect(sorted(join(folder, `graph.${format}`))).toEqual(fromTurtle);
    }
  });

  it('find rows for each kind of record, and nothing without evidence', () => {
    const rows = (name: string): number =>
      store.table(readFileSync(`ontology/queries/${name}.rq`, 'utf8')).rows.length;
    for (const name of [
      'articles',
      'claims',
      'events',
      'figures',
      'mentions',
      'quotations',
      'relations',
      'tenures',
      'links',
      'meetings',
    ]) {
      expect(rows(name), name).toBeGreaterThan(0);
    }
    expect(rows('unsupported')).toBe(0);
  });

  it('show a claim and never its plain triple', () => {
    const { variables, rows } = store.table(readFileSync('ontology/queries/claims.rq', 'utf8'));
    const cells = rows.map((row) => Object.fromEntries(row.map((term, i) => [variables[i], term?.value])));
    expect(cells).toMatchObject([
      { subjectName: 'Kabupaten Sukamaju', objectName: 'Pasar Melati', by: 'Dewi Larasati' },
    ]);
  });
});

describe('a store', () => {
  it('reads a folder that keeps one graph in four formats once', () => {
    expect(graphFiles([folder]).map(({ path }) => path)).toEqual([join(folder, 'graph.nq')]);
    expect(openStore([folder]).countTriples()).toBe(tripleSet(graphOf(BOTH)).length);
  });

  it('reads whichever format a folder has, and each of several graphs', () => {
    const mixed = scratch({
      'a.ttl': '<urn:a> <urn:p> 1 .',
      'b.nt': '<urn:b> <urn:p> "2" .\n',
      'notes.txt': 'x',
    });
    copyFileSync(join(folder, 'graph.jsonld'), join(mixed, 'c.jsonld'));
    expect(openStore([mixed]).countTriples()).toBe(tripleSet(graphOf(BOTH)).length + 2);
  });

  it('takes the union of all graphs for its default graph, and keeps the named ones', () => {
    const tenure = `<${BASE}tenure/dewi-larasati--bupati--place--sukamaju>`;
    expect(store.table(`SELECT ?x { ${tenure} a ?x }`).rows).toHaveLength(1);
    expect(store.table(`SELECT ?g { GRAPH ?g { ${tenure} a ?x } }`).rows).toHaveLength(2);
    expect(store.table('ASK { GRAPH ?g { ?s <https://schema.org/name> ?o } }').rows[0]?.[0]?.value).toBe(
      'false',
    );
  });

  it.each([
    [
      'json',
      'SELECT ?n { ?x a <https://w3id.org/rajut/ns#Program> ; <https://schema.org/name> ?n }',
      '"xml:lang":"id"',
    ],
    [
      'csv',
      'SELECT ?n { ?x a <https://w3id.org/rajut/ns#Program> ; <https://schema.org/name> ?n }',
      'n\r\nProgram Lapak Baru\r\n',
    ],
    [
      'tsv',
      'SELECT ?n { ?x a <https://w3id.org/rajut/ns#Program> ; <https://schema.org/name> ?n }',
      '?n\n"Program Lapak Baru"@id\n',
    ],
    ['xml', 'ASK {}', '<boolean>true</boolean>'],
    ['json', 'ASK {}', '"boolean":true'],
    [
      'nt',
      'CONSTRUCT { <urn:a> <urn:p> ?n } { ?x a <https://w3id.org/rajut/ns#Program> ; <https://schema.org/name> ?n }',
      '<urn:a> <urn:p> "Program Lapak Baru"@id .\n',
    ],
  ] as const)('answers in %s', (format, query, part) => {
    expect(store.answer(query, format)).toContain(part);
  });

  it('describes a thing in Turtle that reads well', () => {
    const text = store.answer(`DESCRIBE <${BASE}program/program-lapak-baru>`, 'ttl');
    expect(text).toContain('a rajut:Program, schema:Project ;\n    schema:name "Program Lapak Baru"@id .');
    expect(parseQuads(text, 'ttl')).toHaveLength(3);
  });

  it('gives a table with unbound cells, languages and datatypes', () => {
    const { variables, rows } = store.table(
      'SELECT ?a ?b ?c ?d { VALUES (?a ?b ?c ?d) { (<urn:x> "kata"@id 5 UNDEF) } }',
    );
    expect(variables).toEqual(['a', 'b', 'c', 'd']);
    expect(rows).toEqual([
      [
        { kind: 'iri', value: 'urn:x' },
        { kind: 'literal', value: 'kata', language: 'id' },
        { kind: 'literal', value: '5', datatype: 'http://www.w3.org/2001/XMLSchema#integer' },
        undefined,
      ],
    ]);
  });

  it('knows triple terms', () => {
    const made = scratch({ 'a.ttl': '<urn:s> <urn:p> <<( <urn:a> <urn:b> "c" )>> .' });
    expect(openStore([made]).table('SELECT ?o { ?s ?p ?o }').rows).toEqual([
      [{ kind: 'triple', value: '<<( urn:a urn:b c )>>' }],
    ]);
  });
});

describe('what a store refuses', () => {
  it.each([
    ['SELECT ?x\nWHERE { ?x ?y }', 2, 16, /^expected/],
    ['SELECT ?x WHERE { ?x foo:y ?z }', 1, 27, /^the prefix is not declared$/],
    ['SELEC', 1, 6, /./],
    ['SELECT ?s { ?s ?p ?o } GROUP BY ?p', 1, 35, /unbound/],
  ] as const)('a malformed query, with its place: %j', (query, line, column, reason) => {
    const error = failure(() => store.answer(query, 'json'));
    expect(error).toBeInstanceOf(QueryError);
    expect(error).toMatchObject({ place: { line, column }, reason: expect.stringMatching(reason) });
  });

  it.each([
    'INSERT DATA { <urn:a> <urn:b> <urn:c> }',
    'PREFIX select: <urn:x>\n# ask\nDELETE WHERE { ?s ?p ?o }',
    'CLEAR ALL',
    'LOAD <http://127.0.0.1/>',
  ])('an update: %j', (update) => {
    expect(failure(() => store.answer(update, 'json'))).toMatchObject({
      name: 'QueryError',
      reason: expect.stringContaining('read-only'),
    });
    expect(store.countTriples()).toBe(tripleSet(graphOf(BOTH)).length);
  });

  it('a service elsewhere', () => {
    expect(() => store.answer('SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }', 'json')).toThrow(
      QueryError,
    );
  });

  it('a format that the form of the query does not have', () => {
    expect(() => store.answer('SELECT * {}', 'ttl')).toThrow('SELECT gives json, csv, tsv or xml, not ttl');
    expect(() => store.answer('CONSTRUCT WHERE { ?s ?p ?o }', 'csv')).toThrow(
      'CONSTRUCT gives ttl or nt, not csv',
    );
  });

  it('a path that is missing, of another kind, or without a graph', () => {
    expect(() => openStore(['/no/such/thing'])).toThrow(UsageError);
    expect(() => openStore([join(scratch({ 'a.txt': 'x' }), 'a.txt')])).toThrow('not a graph file');
    expect(() => openStore([scratch({ 'a.txt': 'x' })])).toThrow('holds no graph');
    mkdirSync(join(folder, 'x.ttl'));
    expect(() => openStore([join(folder, 'x.ttl')])).toThrow('holds no graph');
  });

  it.each([
    ['a.ttl', '<urn:a> <urn:b> "c" .\n<urn:a> <urn:b> .'],
    ['a.nq', '<urn:a> <urn:b> "c" .\n<urn:a> "b" <urn:c> .\n'],
    ['a.jsonld', '{"@id": '],
  ])('a broken file, with its name and line: %s', (name, text) => {
    const path = join(scratch({ [name]: text }), name);
    const error = failure(() => openStore([path]));
    expect(error).toBeInstanceOf(InputError);
    expect(String(error)).toMatch(/a\.\w+: .*(?:line 2|EOF|end|column)/i);
  });
});
