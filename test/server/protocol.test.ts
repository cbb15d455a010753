import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/store/result-table.ts';
import { BASE } from '../cli/small-graph.ts';
import { serving } from './served.ts';

const server = serving();
const NAME =
  'SELECT ?name { <https://w3id.org/rajut/id/organization/pt-contoh> <https://schema.org/name> ?name }';
const TRIPLE =
  'CONSTRUCT { <urn:x> <urn:name> ?name } WHERE { <https://w3id.org/rajut/id/organization/pt-contoh> <https://schema.org/name> ?name }';
const FORM = 'application/x-www-form-urlencoded';
const DIRECT = 'application/sparql-query';

const at = (...parameters: readonly (readonly [name: string, value: string])[]): string => {
  const address = new URL('sparql', server.url);
  for (const [name, value] of parameters) address.searchParams.append(name, value);
  return address.href;
};
const get = (query: string, accept?: string): Promise<Response> =>
  fetch(at(['query', query]), { headers: accept === undefined ? {} : { accept } });
const post = (body: string, type: string, address = at()): Promise<Response> =>
  fetch(address, { method: 'POST', body, headers: { 'content-type': type } });
/** The value of ?name in the first solution. */
const nameIn = async (response: Response): Promise<string> =>
  readTable(await response.text()).rows[0]?.[0]?.value ?? '';

describe('the forms of a query request (SPARQL 1.1 Protocol, 2.1)', () => {
  it('takes a query by GET', async () => {
    const response = await get(NAME);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/sparql-results+json');
    expect(await nameIn(response)).toBe('PT Contoh');
  });

  it('takes a query by POST of a form', async () => {
    expect(await nameIn(await post(String(new URLSearchParams({ query: NAME })), FORM))).toBe('PT Contoh');
  });

  it('takes a query by POST of the query itself, with or without a charset', async () => {
    expect(await nameIn(await post(NAME, DIRECT))).toBe('PT Contoh');
    expect(await nameIn(await post(NAME, `${DIRECT}; charset=UTF-8`))).toBe('PT Contoh');
  });

  it('answers HEAD with the headers of GET', async () => {
    const response = await fetch(at(['query', NAME]), { method: 'HEAD' });
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'application/sparql-results+json',
    ]);
    expect(await response.text()).toBe('');
  });

  it('takes the dataset of the request before that of the query', async () => {
    const query = 'SELECT (COUNT(*) AS ?name) FROM <urn:none> { ?s ?p ?o }';
    const graph = `${BASE}article/a1`;
    const count = async (response: Response): Promise<number> => Number(await nameIn(response));
    const inArticle = await count(await fetch(at(['query', query], ['default-graph-uri', graph])));
    const posted = await count(await post(query, DIRECT, at(['default-graph-uri', graph])));
    const form = String(new URLSearchParams({ query, 'default-graph-uri': graph }));
    expect(inArticle).toBeGreaterThan(10);
    expect(posted).toBe(inArticle);
    expect(await count(await post(form, FORM))).toBe(inArticle);
    expect(await count(await fetch(at(['query', query], ['default-graph-uri', 'urn:other'])))).toBe(0);
    const named = 'SELECT (COUNT(*) AS ?name) { GRAPH ?g { ?s ?p ?o } }';
    expect(await count(await fetch(at(['query', named], ['named-graph-uri', graph])))).toBe(inArticle);
    expect(await count(await fetch(at(['query', named], ['named-graph-uri', 'urn:other'])))).toBe(0);
  });
});

describe('the formats of the answers', () => {
  it.each([
    ['application/sparql-results+json', 'application/sparql-results+json', /^\{"head":\{"vars":\["name"\]/],
    ['application/json', 'application/json', /^\{"head"/],
    ['application/sparql-results+xml', 'application/sparql-results+xml', /^<\?xml/],
    ['text/csv', 'text/csv; charset=utf-8', /^name\r\nPT Contoh\r\n$/],
    ['text/tab-separated-values', 'text/tab-separated-values; charset=utf-8', /^\?name\n"PT Contoh"@id\n$/],
    ['*/*', 'application/sparql-results+json', /^\{/],
    ['text/*', 'text/csv; charset=utf-8', /^name/],
    [
      'text/html, text/csv;q=0.3, application/sparql-results+xml;q=0.8',
      'application/sparql-results+xml',
      /^<\?xml/,
    ],
    ['application/sparql-results+json;q=0, */*;q=0.1', 'application/sparql-results+xml', /^<\?xml/],
  ])('SELECT for Accept %s comes as %s', async (accept, type, body) => {
    const response = await get(NAME, accept);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
    expect(response.headers.get('vary')).toMatch(/accept/i);
    expect(await response.text()).toMatch(body);
  });

  it.each([
    ['application/sparql-results+json', /"boolean":true/],
    ['application/sparql-results+xml', /<boolean>true<\/boolean>/],
    ['text/csv', /true/],
  ])('ASK for Accept %s', async (accept, body) => {
    expect(await (await get('ASK {}', accept)).text()).toMatch(body);
  });

  it.each([
    ['text/turtle', 'text/turtle; charset=utf-8'],
    ['application/n-triples', 'application/n-triples'],
    ['application/n-quads', 'application/n-quads'],
    ['*/*', 'text/turtle; charset=utf-8'],
  ])('CONSTRUCT for Accept %s comes as %s', async (accept, type) => {
    const response = await get(TRIPLE, accept);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
    const [quad, ...more] = new Parser().parse(await response.text());
    expect(more).toEqual([]);
    expect([quad?.subject.value, quad?.predicate.value, quad?.object.value]).toEqual([
      'urn:x',
      'urn:name',
      'PT Contoh',
    ]);
  });

  it('DESCRIBE gives a graph', async () => {
    const response = await get(`DESCRIBE <${BASE}person/sari-dewi>`, 'application/n-triples');
    expect(await response.text()).toContain('"Sari Dewi"@id');
  });

  it('describes the service where no query is asked', async () => {
    const quads = new Parser().parse(await (await fetch(`${server.url}sparql`)).text());
    const sd = 'http://www.w3.org/ns/sparql-service-description#';
    const said = quads.filter(({ subject }) => subject.value === `${server.url}sparql`);
    expect(said.find(({ predicate }) => predicate.value === `${sd}endpoint`)?.object.value).toBe(
      `${server.url}sparql`,
    );
    expect(said.map(({ object }) => object.value)).toContain(`${sd}SPARQL11Query`);
  });
});

describe('requests that are refused', () => {
  it('says what is wrong with a query, and where (400)', async () => {
    const response = await get('SELECT *\nWHERE { ?s ] }');
    expect([response.status, await response.text()]).toEqual([
      400,
      'line 2, column 12: "]" is not expected here\n',
    ]);
  });

  it.each([
    [406, 'SELECT as RDF', () => get(NAME, 'text/turtle')],
    [406, 'CONSTRUCT as a table', () => get(TRIPLE, 'text/csv')],
    [400, 'no query among the parameters', () => fetch(at(['querry', NAME]))],
    [400, 'two queries', () => fetch(at(['query', NAME], ['query', NAME]))],
    [400, 'a form without a query', () => post('x=1', FORM)],
    [400, 'a query in the address and in the body', () => post(NAME, DIRECT, at(['query', NAME]))],
    [400, 'a graph that is no absolute IRI', () => fetch(at(['query', NAME], ['default-graph-uri', 'here']))],
    [400, 'an update sent as a query', () => get('DELETE WHERE { ?s ?p ?o }')],
    [403, 'an update by its parameter', () => post('update=CLEAR+ALL', FORM)],
    [403, 'an update by its media type', () => post('CLEAR ALL', 'application/sparql-update')],
    [415, 'a body of another type', () => post('{}', 'application/json')],
    [415, 'a body without a type', () => fetch(at(), { method: 'POST', body: new Uint8Array([65]) })],
    [415, 'a charset other than UTF-8', () => post(NAME, `${DIRECT}; charset=utf-16`)],
    [413, 'a body that is too long', () => post(`${NAME} #${'x'.repeat(1 << 20)}`, DIRECT)],
    [405, 'another method', () => fetch(at(['query', NAME]), { method: 'DELETE' })],
  ])('answers %i to %s', async (status, _what, ask) => {
    const response = await ask();
    expect(response.status).toBe(status);
    expect((await response.text()).trim()).not.toBe('');
    if (status === 405) expect(response.headers.get('allow')).toContain('GET');
  });

  it('has changed nothing after updates', async () => {
    const response = await get('SELECT (COUNT(*) AS ?name) { ?s <https://schema.org/name> ?o }');
    expect(await nameIn(response)).toBe('4');
  });
});
