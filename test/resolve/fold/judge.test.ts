import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { factDivider } from '../../../src/corpus/divide-facts.ts';
import { Court, type Request } from '../../../src/corpus/judge.ts';
import type { ArticleFacts } from '../../../src/model/facts.ts';
import { sharedQuads } from '../../../src/rdf/shared-quads.ts';
import { termKey } from '../../../src/rdf/terms.ts';
import { suggestionsOf } from '../../../src/resolve/fold/suggest.ts';
import { article, type Named, readName } from './invented.ts';

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

const courtOf = (all: readonly ArticleFacts[] = ARTICLES): Court =>
  new Court(folder, BASE, { articles: all, readName });

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

  describe('that split single mentions of an article', () => {
    const text = 'Rina Sari menang. Kata Rina, ia senang. 😀 Rina Sari lain, dokter, pulang.';
    const places = ['Rina Sari', 'Rina,', 'ia ', 'Rina Sari lain'].map((words) => text.indexOf(words));
    const [full = 0, short = 0, pronoun = 0, other = 0] = places;
    const key = 'Person/rina-sari';
    const base = article('9', '2025-06-01', { name: 'Rina Sari', also: ['Rina'] });
    const facts: ArticleFacts = {
      ...base,
      article: { ...base.article, text },
      mentions: [
        { start: full, end: full + 9, kind: 'Name', entity: key },
        { start: short, end: short + 4, kind: 'Name', entity: key },
        { start: pronoun, end: pronoun + 2, kind: 'Pronoun', entity: key },
        { start: other, end: other + 9, kind: 'Name', entity: key },
      ],
      tenures: [
        {
          kind: 'tenure',
          person: key,
          role: 'dokter',
          status: 'Current',
          evidence: { start: other, end: text.length },
          confidence: 0.9,
          modality: 'Actual',
        },
      ],
    };
    // an emoji of two code units stands before the last mention
    const last = `9#${other - 1}-${other + 8}`;

    it('give what only they say to another, and undo takes that back', async () => {
      const court = courtOf([facts]);
      const before = court.folded;
      const verdict = await court.judge({ kind: 'split', entity: 'Rina Sari', mentions: [last] }, AUTHOR);
      const part =
        verdict.kind === 'made' && verdict.judgement.kind === 'split' && verdict.judgement.apart[0];
      if (!part) throw new Error(verdict.kind);
      expect(part).toMatchObject({ of: key, mentions: [{ start: other - 1, end: other + 8 }] });
      const { identity } = court.folded;
      expect(identity.keyOf('9', key)).toBe(key);
      expect(identity.keyOf('9', part.entity)).not.toBe(key);
      const divided = factDivider(court.judgements)(facts);
      expect(divided.tenures.map(({ person }) => person)).toEqual([part.entity]);
      expect(divided.mentions.map(({ entity }) => entity)).toEqual([key, key, key, part.entity]);
      await court.judge({ kind: 'undo' }, AUTHOR);
      expect(court.folded.clusters).toEqual(before.clusters);
      expect(court.folded.identity.entities).toEqual(before.identity.entities);
    });

    it.each([
      ['the IRI of a mention', `${BASE}article/9#mention=${short},${short + 4}`],
      ['the IRI of a stretch around it', `${BASE}article/9#char=${short - 5},${short + 6}`],
    ])('name them by %s', async (_, mention) => {
      const verdict = await courtOf([facts]).judge(
        { kind: 'split', entity: 'Rina Sari', mentions: [mention] },
        AUTHOR,
      );
      expect(verdict).toMatchObject({
        judgement: { apart: [{ mentions: [{ start: short, end: short + 4 }] }] },
      });
    });

    it('refuse what is no mention, and all of them', async () => {
      const ask = async (...mentions: string[]): Promise<string> =>
        (await courtOf([facts]).judge({ kind: 'split', entity: 'Rina Sari', mentions }, AUTHOR)).kind;
      expect(
        await courtOf([facts]).judge({ kind: 'split', entity: 'Rina Sari', mentions: ['9#1-3'] }, AUTHOR),
      ).toMatchObject({ kind: 'unknown', there: expect.arrayContaining([last]) });
      expect(await ask(`9#0-${text.length}`)).toBe('whole');
    });

    it('are passed over where the article says something else now', async () => {
      const court = courtOf([facts]);
      await court.judge({ kind: 'split', entity: 'Rina Sari', mentions: [last] }, AUTHOR);
      const revised = { ...facts, mentions: facts.mentions.slice(0, 3) };
      expect(factDivider(court.judgements)(revised)).toBe(revised);
      expect(courtOf([revised]).folded.clusters).toHaveLength(1);
    });
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
    expect(await court.judge({ kind: 'never', a: 'Zulkarnain Rasyid', b: 'Tirta' }, AUTHOR)).toMatchObject({
      kind: 'unknown',
      like: [{ name: 'Zulkarnaen Rasyid' }],
    });
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
    const { identity } = courtOf([...ARTICLES, later, both]).folded;
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
      { numRuns: 150 },
    );
  });
});
