import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, rajut } from './rajut.ts';
import { BASE, writeSmallGraph } from './small-graph.ts';

const NAMES = 'PREFIX schema: <https://schema.org/> SELECT ?x ?name { ?x schema:name ?name } ORDER BY ?x';

describe('rajut query', () => {
  it('prints a table with aligned columns and prefixes', async () => {
    const data = writeSmallGraph(folder());
    const query = `PREFIX schema: <https://schema.org/> PREFIX rajut: <https://w3id.org/rajut/ns#>
      SELECT ?p ?c { ?s a rajut:Statement ; <http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate> ?p ; rajut:confidence ?c } ORDER BY ?c`;
    const run = await rajut(['query', query, '--data', data]);
    expect(run.stdout.split('\n')).toEqual([
      'p                  c',
      '───────────────  ───',
      'schema:owns      0.8',
      'schema:memberOf  0.9',
      'rows: 2',
      '',
    ]);
  });

  it('prints SPARQL JSON results and nothing else', async () => {
    const data = writeSmallGraph(folder());
    const file = join(data, 'names.rq');
    writeFileSync(file, NAMES);
    const run = await rajut(['query', '--data', data, '--file', file, '--format', 'json']);
    expect(run.stderr).toBe('');
    const { results } = JSON.parse(run.stdout);
    expect(results.bindings[0]).toEqual({
      x: { type: 'uri', value: `${BASE}organization/pt-contoh` },
      name: { type: 'literal', value: 'PT Contoh', 'xml:lang': 'id' },
    });
    expect(results.bindings).toHaveLength(4);
  });

  it.each([
    ['csv', /^x,name\r?\n.*pt-contoh,PT Contoh/],
    ['tsv', /^\?x\t\?name\n<.*pt-contoh>\t"PT Contoh"@id/],
    ['xml', /^<\?xml .*<sparql xmlns="http:\/\/www\.w3\.org\/2005\/sparql-results#">/s],
  ])('writes %s', async (format, expected) => {
    const run = await rajut(['query', NAMES, '--data', writeSmallGraph(folder()), '--format', format]);
    expect(run.stdout).toMatch(expected);
  });

  it('writes the graph of a CONSTRUCT as Turtle, the query read from a pipe', async () => {
    const data = writeSmallGraph(folder());
    const run = await rajut(['query', '--file', '-', '--data', data], {
      input:
        'CONSTRUCT { ?s <https://example.org/called> ?n } { ?s <https://schema.org/name> ?n FILTER(STR(?n) = "PT Contoh") }',
    });
    expect(run.stdout).toContain('<https://example.org/called> "PT Contoh"@id');
  });

  it('takes the union of all graphs as the default graph', async () => {
    const run = await rajut([
      'query',
      'ASK { ?s <https://schema.org/identifier> "a1" }',
      '--data',
      writeSmallGraph(folder()),
    ]);
    expect(run.stdout).toContain('true');
  });

  it('shows line, column and the line of a syntax error', async () => {
    const run = await rajut(['query', 'SELECT *\nWHERE { ?s ?p }', '--data', writeSmallGraph(folder())]);
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(
      /^error: line 2, column 15: "}" is not expected here\n2 \| WHERE \{ \?s \?p \}\n {4} {14}\^\n$/,
    );
  });

  it('refuses an update', async () => {
    const run = await rajut(['query', 'DELETE WHERE { ?s ?p ?o }', '--data', writeSmallGraph(folder())]);
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('read-only');
  });

  it('lists the saved queries and runs each of them', async () => {
    const data = writeSmallGraph(folder());
    const names = readdirSync('ontology/queries').map((file) => file.replace(/\.rq$/, ''));
    const english = await rajut(['query', '--list']);
    const indonesian = await rajut(['query', '--list', '--lang', 'id']);
    for (const name of names) expect(english.stdout).toMatch(new RegExp(`^${name} {2,}\\S`, 'm'));
    expect(indonesian.stdout).not.toBe(english.stdout);
    const runs = await Promise.all(
      names.map((name) => rajut(['query', '--saved', name, '--data', data, '--format', 'json'])),
    );
    for (const run of runs) expect(JSON.parse(run.stdout)).toHaveProperty('results');
  });

  it.each([
    [['query'], /Give one query/],
    [['query', 'ASK {}', '--saved', 'tenures'], /Give one query/],
    [['query', '--saved', 'nothing'], /no saved query "nothing".*tenures/],
    [['query', 'ASK {}', '--data', '/no/such/folder'], /\/no\/such\/folder: no such file or folder/],
    [['query', 'ASK {}', '--format', 'pdf'], /'pdf' is invalid/],
    [['query', '--file', '/no/such.rq'], /\/no\/such\.rq/],
  ])('%j is wrong usage', async (args, message) => {
    const run = await rajut(args);
    expect(run.stderr).toMatch(message);
    expect(run.status).toBe(2);
  });

  it('ends quietly when the reader of its output has gone', async () => {
    const { spawn } = await import('node:child_process');
    const { MAIN } = await import('./rajut.ts');
    const data = writeSmallGraph(folder());
    const many = 'SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } LIMIT 20000';
    const shell = `"${process.execPath}" "${MAIN}" query '${many}' --data "${data}" --format csv | head -1`;
    const child = spawn('bash', ['-o', 'pipefail', '-c', shell]);
    let stderr = '';
    child.stderr.on('data', (text) => (stderr += String(text)));
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
