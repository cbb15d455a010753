import { writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { folder, rajut } from '../cli/rajut.ts';
import { BASE, writeSmallGraph } from '../cli/small-graph.ts';
import { serving } from './served.ts';

const server = serving();
const get = (path: string, accept = '*/*'): Promise<Response> =>
  fetch(`${server.url}${path}`, { headers: { accept } });

/** Status of a GET with a Host header of one's own, which `fetch` does not allow. */
const withHost = (host: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const asked = request(`${server.url}sparql?query=ASK%7B%7D`, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.on('error', reject).end();
  });

describe('things by their addresses', () => {
  it('are described as Turtle: their own triples, records that name them, and the evidence', async () => {
    const response = await get('id/person/sari-dewi');
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'text/turtle; charset=utf-8',
    ]);
    const quads = new Parser().parse(await response.text());
    const subjects = new Set(quads.map(({ subject }) => subject.value.slice(BASE.length)));
    expect([...subjects].sort()).toEqual([
      'article/a1#char=0,25',
      'article/a1#char=41,69',
      'person/sari-dewi',
      'statement/1',
      'statement/2',
    ]);
  });

  it.each([
    ['application/n-triples', /^<https:\/\/w3id\.org\/rajut\/id\//],
    ['application/ld+json', /"@context"/],
    ['text/html', /<h1>Sari Dewi<\/h1>/],
  ])('come as %s', async (accept, body) => {
    const response = await get('id/person/sari-dewi', accept);
    expect(response.headers.get('content-type')).toContain(accept);
    expect(await response.text()).toMatch(body);
  });

  it('link to one another on their pages, with what the data holds shown as text', async () => {
    const page = await (await get('id/article/a1', 'text/html')).text();
    expect(page).toContain('Contoh &lt;b&gt;');
    expect(page).not.toContain('Contoh <b>');
    const person = await (await get('id/person/sari-dewi', 'text/html')).text();
    expect(person).toContain('<a href="/id/organization/pt-contoh">PT Contoh</a>');
  });

  it('are not found where the graph knows nothing of them', async () => {
    expect((await get('id/person/nobody')).status).toBe(404);
    expect((await get('id/person/x%3E%20%7D')).status).toBe(404);
    expect((await get('id/100%')).status).toBe(404);
    expect((await get('id/%00%ff')).status).toBe(404);
  });

  it('are found by an address that spells a letter as its code', async () => {
    const triples = await (await get('id/person/%73ari%2Ddewi', 'application/n-triples')).text();
    expect(triples).toContain(`<${BASE}person/sari-dewi>`);
  });

  it('are refused in formats that there are not', async () => {
    expect((await get('id/person/sari-dewi', 'image/png')).status).toBe(406);
    expect((await fetch(`${server.url}id/person/sari-dewi`, { method: 'PUT' })).status).toBe(405);
  });
});

describe('the page', () => {
  it('says how to make it where the folder has none, and is served once it is there', async () => {
    expect(await (await get('')).text()).toContain('rajut build');
    writeFileSync(join(server.folder, 'graph.html'), '<!doctype html><title>halaman</title>');
    const page = await get('');
    expect(page.headers.get('content-type')).toMatch(/^text\/html/);
    expect(await page.text()).toContain('<title>halaman</title>');
  });

  it('may neither be framed nor load anything from elsewhere', async () => {
    const { headers } = await get('');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('what can only be read', () => {
  it.each(['', 'id/person/sari-dewi'])('says so of /%s, whatever the method', async (path) => {
    for (const method of ['POST', 'DELETE', 'PROPFIND']) {
      const response = await fetch(`${server.url}${path}`, { method });
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    }
    expect((await fetch(`${server.url}${path}`, { method: 'OPTIONS' })).status).toBe(204);
  });
});

describe('who may ask', () => {
  it('lets any page read the graph, and only read it', async () => {
    expect((await get('sparql')).headers.get('access-control-allow-origin')).toBe('*');
    const preflight = await fetch(`${server.url}sparql`, { method: 'OPTIONS' });
    expect(preflight.headers.get('access-control-allow-methods')).toBe('GET,HEAD,POST');
  });

  it.each([
    ['localhost:3030', 200],
    ['127.0.0.1', 200],
    ['[::1]:80', 200],
    ['evil.example:3030', 403],
    ['127.0.0.1.evil.example', 403],
  ])('answers to the host %s with %i', async (host, status) => {
    expect(await withHost(host)).toBe(status);
  });

  it('has nothing else', async () => {
    expect((await get('etc/passwd')).status).toBe(404);
    expect((await get('id/../../etc/passwd')).status).toBe(404);
  });
});

describe('starting and ending', () => {
  it('says which port is taken', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => {
        const address = other.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
    const run = await rajut(['serve', '--data', writeSmallGraph(folder()), '--port', String(port)]);
    other.close();
    expect(run).toMatchObject({ status: 1, stdout: '' });
    expect(run.stderr).toBe(
      `error: Port ${port} is taken. Choose another with --port, or 0 for a free one.\n`,
    );
  });

  it('says that a folder holds no graph', async () => {
    const run = await rajut(['serve', '--data', folder(), '--port', '0']);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('holds no graph');
  });

  it('ends with status 0 at a signal', async () => {
    expect(await server.end('SIGINT')).toBe(0);
  });
});
