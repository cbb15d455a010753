import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Court, type Request } from '../../../src/corpus/judge.ts';
import type { ArticleFacts } from '../../../src/model/facts.ts';
import { sharedQuads } from '../../../src/rdf/shared-quads.ts';
import { termKey } from '../../../src/rdf/terms.ts';
import { suggestionsOf } from '../../../src/resolve/fold/suggest.ts';
import { article, type Named, sighted } from './invented.ts';

const BASE = 'https://example.org/berita/';
const GARUT: Named = { type: 'Place', name: 'Garut' };
const AUTHOR = { who: 'rina', when: '2025-06-01T08:00:00Z' };

const ARTICLES: readonly ArticleFacts[] = [
  article('1', '2025-01-01', { name: 'Budi Santoso', role: 'Bupati, Garut' }, GARUT),
  article('2', '2025-02-01', { name: 'Budi Santoso', role: 'Pelatih' }),
  article('3', '2025-03-01', { name: 'Budi Santoso', role: 'Bupati, Garut' }, GARUT),
  article('4', '2025-04-01', { name: 'Zulkarnaen Rasyid' }, { name: 'Tirta' }),
  article('5', '2025-05-01', { name: 'Zulkarnaen Rasyid' }, { type: 'Organization', name: 'Polres' }),
];

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rajut-judge-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const courtOf = (all: readonly ArticleFacts[] = ARTICLES): Court => new Court(folder, BASE, sighted(all));

const keys = ({ folded: { identity } }: Court): readonly string[] =>
  ARTICLES.flatMap(({ article: { id }, entities }) =>
    entities.map(({ key }) => `${id} ${key} ${identity.keyOf(id, key)}`),
  );

/** All that holds across articles, as text. */
const graph = ({ folded: { identity } }: Court): string =>
  sharedQuads(ARTICLES, {
    base: BASE,
    mentions: false,
    withText: false,
    rdf12: false,
    units: new Map(),
    identity,
  })
    .map(({ subject, predicate, object }) => `${termKey(subject)} ${predicate.value} ${termKey(object)}`)
    .sort()
    .join('\n');

const second = (court: Court): string => court.folded.identity.keyOf('2', 'Person/budi-santoso');

describe('judgements', () => {
  it('merge two, and the old IRI leads to the one', async () => {
    const court = courtOf();
    const old = second(court);
    const verdict = await court.judge({ kind: 'merge', a: 'Person/budi-santoso', b: old }, AUTHOR);
    expect(verdict.kind).toBe('made');
    expect(second(court)).toBe('Person/budi-santoso');
    expect(court.folded.identity.entities.get('Person/budi-santoso')?.mergedFrom).toEqual([old]);
  });

  it('split an entity by its articles', async () => {
    const court = courtOf();
    await court.judge({ kind: 'split', entity: 'Zulkarnaen Rasyid', mentions: ['5'] }, AUTHOR);
    const { identity } = court.folded;
    expect(identity.keyOf('4', 'Person/zulkarnaen-rasyid')).toBe('Person/zulkarnaen-rasyid');
    expect(identity.keyOf('5', 'Person/zulkarnaen-rasyid')).not.toBe('Person/zulkarnaen-rasyid');
  });

  it('rename an entity, whose key stays', async () => {
    const court = courtOf();
    await court.judge(
      { kind: 'rename', entity: 'Zulkarnaen Rasyid', name: 'Zulkarnaen Rasyid Tampubolon' },
      AUTHOR,
    );
    expect(graph(court)).toContain(
      'person/zulkarnaen-rasyid https://schema.org/name "Zulkarnaen Rasyid Tampubolon"id',
    );
  });

  it('of one side are refused where the other names several, none, or one of another class', async () => {
    const court = courtOf();
    const ask = async (request: Request): Promise<string> => (await court.judge(request, AUTHOR)).kind;
    expect(await ask({ kind: 'merge', a: 'Budi Santoso', b: 'Tirta' })).toBe('several');
    expect(await ask({ kind: 'merge', a: 'Nobody', b: 'Tirta' })).toBe('unknown');
    expect(await ask({ kind: 'merge', a: 'Polres', b: 'Tirta' })).toBe('types');
    expect(await ask({ kind: 'never', a: 'Tirta', b: 'person/tirta' })).toBe('one');
    expect(await ask({ kind: 'split', entity: 'Tirta', mentions: ['4'] })).toBe('whole');
    expect(court.judgements).toEqual([]);
  });

  it('that contradict are refused with the chain that leads from one side to the other', async () => {
    const court = courtOf();
    const [a, b, c] = ['Person/budi-santoso', second(court), 'Tirta'];
    await court.judge({ kind: 'merge', a, b }, AUTHOR);
    await court.judge({ kind: 'never', a: 'Zulkarnaen Rasyid', b: c }, AUTHOR);
    await court.judge({ kind: 'merge', a, b: c }, AUTHOR);
    const verdict = await court.judge({ kind: 'merge', a, b: 'Zulkarnaen Rasyid' }, AUTHOR);
    expect(verdict.kind === 'conflict' && verdict.chain.map(({ kind }) => kind).sort()).toEqual([
      'merge',
      'merge',
      'never',
    ]);
    expect(court.judgements).toHaveLength(3);
  });

  it('keep two apart whatever speaks for one', async () => {
    const court = courtOf(ARTICLES.slice(0, 2));
    await court.judge({ kind: 'never', a: 'Person/budi-santoso', b: second(court) }, AUTHOR);
    const later = article('6', '2025-06-01', { name: 'Budi Santoso', role: 'Bupati, Garut' }, GARUT);
    const both = article('7', '2025-06-01', { name: 'Budi Santoso', role: 'Pelatih' });
    const { identity } = new Court(folder, BASE, sighted([...ARTICLES, later, both])).folded;
    expect(identity.keyOf('1', 'Person/budi-santoso')).not.toBe(identity.keyOf('2', 'Person/budi-santoso'));
  });

  it('are read again from the file, and the same whatever the order of articles', async () => {
    const court = courtOf();
    await court.judge({ kind: 'merge', a: 'Person/budi-santoso', b: second(court) }, AUTHOR);
    await court.judge({ kind: 'split', entity: 'Zulkarnaen Rasyid', mentions: ['5'] }, AUTHOR);
    expect(graph(courtOf([...ARTICLES].reverse()))).toBe(graph(court));
  });

  it('suggest pairs near the threshold with what speaks for and against', () => {
    const [first] = suggestionsOf(courtOf().folded);
    expect(first?.for.length).toBeGreaterThan(0);
    expect(first?.probability).toBeLessThan(1);
  });

  it('taken back in any order leave the graph as it was', async () => {
    const names = ['Person/budi-santoso', 'Zulkarnaen Rasyid', 'Tirta', 'Polres', 'Garut'];
    const request: fc.Arbitrary<Request> = fc.oneof(
      fc.record({
        kind: fc.constantFrom('merge' as const, 'never' as const),
        a: fc.constantFrom(...names),
        b: fc.constantFrom(...names),
      }),
      fc.record({
        kind: fc.constant('split' as const),
        entity: fc.constantFrom(...names),
        mentions: fc.subarray(['1', '3', '4', '5'], { minLength: 1, maxLength: 2 }),
      }),
      fc.record({
        kind: fc.constant('rename' as const),
        entity: fc.constantFrom(...names),
        name: fc.constant('X Y'),
      }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(request, { maxLength: 5 }),
        fc.infiniteStream(fc.nat()),
        async (requests, luck) => {
          rmSync(join(folder, 'judgements.jsonl'), { force: true });
          const court = courtOf();
          const [before, beforeKeys] = [graph(court), keys(court)];
          const made: string[] = [];
          for (const [place, one] of requests.entries()) {
            const verdict = await court.judge(one, { ...AUTHOR, why: String(place) });
            if (verdict.kind === 'made') made.push(verdict.judgement.id);
          }
          const after = graph(court);
          while (made.length > 0) {
            const [id] = made.splice((luck.next().value ?? 0) % made.length, 1);
            if (id !== undefined) await court.judge({ kind: 'undo', judgement: id }, AUTHOR);
          }
          expect(graph(court)).toBe(before);
          expect(keys(court)).toEqual(beforeKeys);
          for (const { id, kind } of court.judgements.toReversed())
            if (kind === 'undo') await court.judge({ kind: 'undo', judgement: id }, { ...AUTHOR, why: id });
          expect(graph(court)).toBe(after);
        },
      ),
      { numRuns: 60 },
    );
  });
});
