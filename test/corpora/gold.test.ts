// The built graphs of annotated articles: how well they score, and that each fact is the text's own.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../src/index.ts';
import { isThere, SHARED } from './shared.ts';

interface Score {
  readonly overall: number;
  readonly table: readonly { readonly name: string; readonly f1: number }[];
}

const out = mkdtempSync(join(tmpdir(), 'rajut-gold-'));
const cli = ['node', 'dist/cli/main.js'];

const score = (gold: string, data: string): Score =>
  JSON.parse(
    execFileSync(
      'node',
      [`${SHARED}score/score.mjs`, '--gold', SHARED + gold, '--data', data, '--cli', cli.join(' '), '--json'],
      { encoding: 'utf8' },
    ),
  );

const f1 = (result: Score, name: string): number =>
  100 * (result.table.find((row) => row.name === name)?.f1 ?? 0);

const ask = (data: string, query: string): Record<string, { readonly value: string }>[] => {
  const [command = '', ...args] = [...cli, 'query', query, '--data', data, '--format', 'json'];
  return JSON.parse(execFileSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28 })).results.bindings;
};

const contract = (data: string, name: string): string => {
  const [command = '', ...args] = [
    ...cli,
    'query',
    '--file',
    `${SHARED}contract/${name}.rq`,
    '--data',
    data,
    '--format',
    'csv',
  ];
  return execFileSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
};

describe.skipIf(!isThere('gold/seed'))('the seed article', () => {
  const data = join(out, 'seed');
  beforeAll(async () => {
    await build(['data/articles'], { out: data, mentions: true });
  });

  it('scores as its annotation asks', () => {
    const result = score('gold/seed', data);
    for (const name of ['mentions typed', 'entities'])
      expect(f1(result, name), name).toBeGreaterThanOrEqual(95);
    for (const name of ['tenures', 'quotations', 'figures', 'relations', 'events'])
      expect(f1(result, name), name).toBe(100);
  });

  it('answers every contract query alike from each format', () => {
    const queries = readdirSync(`${SHARED}contract`)
      .filter((file) => file.endsWith('.rq'))
      .map((file) => file.slice(0, -3));
    expect(queries).toHaveLength(9);
    for (const name of queries) {
      const [ttl, trig, nq] = ['ttl', 'trig', 'nq'].map((format) =>
        contract(join(data, `graph.${format}`), name),
      );
      expect(trig, name).toBe(ttl);
      expect(nq, name).toBe(ttl);
    }
  });

  it('is not linked to a namesake', () => {
    expect(
      ask(data, 'SELECT ?o { ?s <https://schema.org/sameAs> ?o FILTER(CONTAINS(STR(?o), "Q108891011")) }'),
    ).toEqual([]);
  });
});

describe.skipIf(!isThere('gold/dev'))('annotated articles of two outlets', () => {
  const data = join(out, 'dev');
  beforeAll(async () => {
    const { articles } = await build([`${SHARED}gold/dev/articles.jsonl`], { out: data, mentions: true });
    expect(articles).toBe(32);
  });

  it('yields facts of a mean F1 of at least 70', () => {
    expect(100 * score('gold/dev', data).overall).toBeGreaterThanOrEqual(70);
  });

  it('has no record or fact without evidence', () => {
    expect(contract(data, 'unsupported').trim().split('\n')).toHaveLength(1);
  });

  it('quotes the text letter by letter', () => {
    const texts = new Map(
      readFileSync(`${SHARED}gold/dev/articles.jsonl`, 'utf8')
        .trim()
        .split('\n')
        .map((line): [string, string[]] => {
          const { id, text } = JSON.parse(line);
          return [id, Array.from(text.normalize('NFC'))];
        }),
    );
    const rows = ask(
      data,
      `PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
       SELECT ?id ?start ?end ?exact { ?span nif:referenceContext/<https://schema.org/identifier> ?id ;
         nif:beginIndex ?start ; nif:endIndex ?end ; nif:anchorOf ?exact }`,
    );
    expect(rows.length).toBeGreaterThan(1000);
    const wrong = rows.filter(
      ({ id, start, end, exact }) =>
        texts
          .get(id?.value ?? '')
          ?.slice(Number(start?.value), Number(end?.value))
          .join('') !== exact?.value,
    );
    expect(wrong).toEqual([]);
  });
});
