import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { QueryError, QueryExhausted, QueryTimeout } from '../../src/store/query-error.ts';
import { QueryService } from '../../src/store/query-service.ts';
import { graphFolder } from './graph-folder.ts';

/** Runs for years: the fourth power of the graph's size. */
const ENDLESS = 'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . FILTER(?a != ?d) }';
const QUICK = 'SELECT (COUNT(*) AS ?n) { ?s ?p ?o }';

let folder = '';
let scratch = '';
let worker: URL;
let service: QueryService | undefined;

beforeAll(async () => {
  folder = graphFolder();
  // inside the project, so that the worker finds its packages
  scratch = mkdtempSync(resolve('node_modules/.query-worker-'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: resolve('src/store/query-worker.ts'), outDir: scratch, emptyOutDir: false },
  });
  worker = pathToFileURL(join(scratch, 'query-worker.js'));
});
afterEach(() => service?.close());
afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(scratch, { recursive: true });
});

const open = async (timeLimit: number, paths: readonly string[] = [folder]): Promise<QueryService> => {
  service = await QueryService.open(paths, { timeLimit, worker });
  return service;
};

describe('QueryService', () => {
  it('answers many queries at once, each its own answer', async () => {
    const queries = await open(30_000);
    const answers = Array.from({ length: 12 }, (_, i) => queries.answer(`SELECT (${i} AS ?n) {}`, 'csv'));
    expect(await Promise.all(answers)).toEqual(answers.map((_, i) => `n\r\n${i}\r\n`));
  });

  it('stops a query at the limit, and serves others meanwhile', async () => {
    const queries = await open(1500);
    const started = performance.now();
    const endless = queries.answer(ENDLESS, 'json').catch((error: unknown) => error);
    expect(await queries.answer(QUICK, 'csv')).toMatch(/^n\r\n\d+/);
    const meanwhile = performance.now() - started;
    expect(await endless).toBeInstanceOf(QueryTimeout);
    const stopped = performance.now() - started;
    expect(meanwhile).toBeLessThan(stopped);
    expect(stopped).toBeGreaterThanOrEqual(1490);
    expect(await queries.answer(QUICK, 'csv')).toMatch(/^n\r\n\d+/);
  });

  it('comes back after endless queries have taken every thread', async () => {
    const queries = await open(700);
    const outcomes = await Promise.allSettled([
      ...[ENDLESS, ENDLESS, ENDLESS].map((query) => queries.answer(query, 'json')),
      queries.answer(QUICK, 'csv'),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected', 'fulfilled']);
  });

  it('replaces a thread that a query has ended, as one that runs out of memory does', async () => {
    const fragile = join(scratch, 'fragile.mjs');
    writeFileSync(
      fragile,
      `import { parentPort } from 'node:worker_threads';
parentPort.on('message', ({ query }) => {
  if (query === 'ASK { }') parentPort.postMessage({ kind: 'answer', text: 'true' });
  else throw new Error('out of memory');
});
parentPort.postMessage({ kind: 'ready' });`,
    );
    service = await QueryService.open([folder], {
      timeLimit: 30_000,
      threads: 1,
      worker: pathToFileURL(fragile),
    });
    await expect(service.answer('SELECT * { ?s ?p ?o }', 'json')).rejects.toThrow('out of memory');
    expect(await service.answer('ASK { }', 'csv')).toBe('true');
  });

  it('refuses a bad query with its place, and an update, and goes on', async () => {
    const queries = await open(30_000);
    const error: unknown = await queries
      .answer('SELECT ?x\nWHERE { ?x ?y }', 'json')
      .catch((e: unknown) => e);
    expect(error).toBeInstanceOf(QueryError);
    expect(error).toMatchObject({ place: { line: 2, column: 16 } });
    await expect(queries.answer('CLEAR ALL', 'json')).rejects.toThrow('read-only');
    expect(await queries.answer('ASK {}', 'csv')).toBe('true');
  });

  it('does not open on a path without a graph, or on a broken graph', async () => {
    await expect(open(1000, ['/no/such/thing'])).rejects.toThrow('no such file');
    const broken = join(folder, 'broken.ttl');
    writeFileSync(broken, '<urn:a> <urn:b> .');
    await expect(open(1000, [broken])).rejects.toThrow(/broken\.ttl: .*line 1/);
    rmSync(broken);
  });

  it('rejects what runs and waits when it is closed', async () => {
    const queries = await open(60_000);
    const running = [ENDLESS, ENDLESS, QUICK].map((query) => queries.answer(query, 'json'));
    const outcomes = Promise.allSettled(running);
    queries.close();
    expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    await expect(queries.answer(QUICK, 'json')).rejects.toThrow('closed');
  });

  it('tells of a query that ran out of memory, and gives its seat to a new thread', async () => {
    writeFileSync(
      join(scratch, 'exhausted.mjs'),
      `import { parentPort } from 'node:worker_threads';
      let answered = 0;
      parentPort.on('message', ({ query }) =>
        parentPort.postMessage(query === 'big' ? { kind: 'exhausted' } : { kind: 'answer', text: String(++answered) }));
      parentPort.postMessage({ kind: 'ready' });`,
    );
    const seat = { timeLimit: 5000, threads: 1, worker: pathToFileURL(join(scratch, 'exhausted.mjs')) };
    service = await QueryService.open([folder], seat);
    expect(await service.answer('small', 'csv')).toBe('1');
    await expect(service.answer('big', 'csv')).rejects.toBeInstanceOf(QueryExhausted);
    expect(await service.answer('small', 'csv')).toBe('1'); // the new thread counts from the beginning
  });
});
