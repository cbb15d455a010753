import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Court, type Request } from '../../../src/corpus/judge.ts';
import { weave } from '../../../src/corpus/weave.ts';
import type { ArticleFacts } from '../../../src/model/facts.ts';
import { termKey } from '../../../src/rdf/terms.ts';
import type { Folded } from '../../../src/resolve/fold/fold.ts';
import { article, type Named, readName } from './invented.ts';

const BASE = 'https://example.org/berita/';
const GARUT: Named = { type: 'Place', name: 'Garut' };
const MALANG: Named = { type: 'Place', name: 'Malang' };

/** Namesakes, short names, initials, numbered units and a couple: much of what the fold has to tell apart. */
const CAST: readonly (readonly Named[])[] = [
  [{ name: 'Budi Santoso', role: 'Bupati, Garut' }, GARUT],
  [
    { name: 'Budi Santoso', role: 'Pelatih' },
    { type: 'Organization', name: 'Polsek 1' },
  ],
  [{ name: 'Santoso' }, GARUT, { type: 'Organization', name: 'Polsek 2' }],
  [
    { name: 'Zulkarnaen Rasyid', also: ['Rasyid'] },
    { name: 'Tirta', spouseOf: 'Zulkarnaen Rasyid' },
  ],
  [{ name: 'Z. Rasyid', age: 40 }, MALANG],
  [
    { name: 'Zulkarnaen Rasyid', age: 70 },
    { type: 'Organization', name: 'Komisi Pemberantasan Korupsi' },
  ],
  [
    { type: 'Organization', name: 'KPK', item: 'Q3273955' },
    { name: 'Budi Santoso', age: 40 },
  ],
  [{ name: 'Rasyid' }, { name: 'Tirta' }, { type: 'Organization', name: 'Polsek 1' }],
];

/** Article `place` in its `version`: another version tells of others. */
const told = (place: number, version: number): ArticleFacts => {
  const cast = CAST[(place + version * 3) % CAST.length] ?? [];
  return article(String(place), `2025-0${(place % 6) + 1}-11`, ...cast);
};

type Step =
  | { readonly kind: 'tell'; readonly place: number; readonly version: number }
  | { readonly kind: 'remove'; readonly place: number }
  | { readonly kind: 'judge'; readonly request: Request };

const names = fc.constantFrom('Person/budi-santoso', 'Santoso', 'Zulkarnaen Rasyid', 'Tirta', 'KPK', 'Garut');
const place = fc.nat(CAST.length - 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('tell' as const), place, version: fc.nat(2) }),
  fc.record({ kind: fc.constant('remove' as const), place }),
  fc.record({
    kind: fc.constant('judge' as const),
    request: fc.oneof(
      fc.record({ kind: fc.constantFrom('merge' as const, 'never' as const), a: names, b: names }),
      fc.record({
        kind: fc.constant('split' as const),
        entity: names,
        mentions: place.map((one) => [String(one)]),
      }),
      fc.record({ kind: fc.constant('rename' as const), entity: names, name: fc.constant('X Y') }),
      fc.constant({ kind: 'undo' as const }),
    ),
  }),
);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rajut-sequences-'));
  writeFileSync(join(folder, 'judgements.jsonl'), '');
});
afterEach(() => rmSync(folder, { recursive: true }));

type Told = ReadonlyMap<number, ArticleFacts>;

const courtOf = (all: Told): Court => new Court(folder, BASE, { articles: [...all.values()], readName });

const after = async (all: Told, one: Step): Promise<Told> => {
  switch (one.kind) {
    case 'tell':
      return new Map(all).set(one.place, told(one.place, one.version));
    case 'remove':
      return new Map([...all].filter(([at]) => at !== one.place));
    case 'judge':
      await courtOf(all).judge(one.request, { who: 'rina', when: '2025-06-01T08:00:00Z' });
      return all;
    default:
      return one satisfies never;
  }
};

const judgements = (): string => readFileSync(join(folder, 'judgements.jsonl'), 'utf8');

/** The whole graph as sorted lines. */
const graphOf = async (articles: Iterable<ArticleFacts>): Promise<string> => {
  const segments = [...articles].map((facts) => ({
    contentHash: facts.article.id,
    understanding: '',
    facts,
  }));
  const { graph } = await weave(segments, {
    graph: { base: BASE, mentions: true, withText: false, rdf12: false, units: new Map() },
    judgements: judgements(),
    readName,
    isSole: () => true,
  });
  return graph.quads
    .map((quad) => [quad.subject, quad.predicate, quad.object, quad.graph].map(termKey).join(' '))
    .sort()
    .join('\n');
};

it('gives one graph for one set of articles and judgements, whatever led to it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), fc.infiniteStream(fc.nat()), async (steps, luck) => {
      writeFileSync(join(folder, 'judgements.jsonl'), '');
      let all: Told = new Map();
      for (const one of steps) all = await after(all, one);
      const whole = await graphOf(all.values());
      const shuffled = [...all.values()]
        .map((facts) => [luck.next().value ?? 0, facts] as const)
        .sort(([a], [b]) => a - b)
        .map(([, facts]) => facts);
      expect(await graphOf(shuffled)).toBe(whole);
    }),
    { numRuns: 400 },
  );
}, 120_000);

it('forgets an article that is removed, and a judgement that is undone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 10 }), step, place, async (steps, next, at) => {
      writeFileSync(join(folder, 'judgements.jsonl'), '');
      let all: Told = new Map();
      for (const one of steps) all = await after(all, one);
      const [before, rows] = [await graphOf(all.values()), judgements()];
      const without = new Map([...all].filter(([one]) => one !== at));
      const old = all.get(at);
      const back = new Map(without).set(at, told(at, 1));
      expect(
        await graphOf(await after(back, { kind: 'remove', place: at }).then((left) => left.values())),
      ).toBe(await graphOf(without.values()));
      if (old) expect(await graphOf(new Map(back).set(at, old).values())).toBe(before);
      if (next.kind !== 'judge' || next.request.kind === 'undo') return;
      await after(all, next);
      if (judgements() !== rows) await after(all, { kind: 'judge', request: { kind: 'undo' } });
      expect(await graphOf(all.values())).toBe(before);
    }),
    { numRuns: 400 },
  );
}, 120_000);

/** Sighting → key, and the sightings that are one with it. */
const groupsOf = ({ clusters }: Folded): ReadonlyMap<string, { readonly key: string; readonly of: string }> =>
  new Map(
    clusters.flatMap(({ key, portrait }) => {
      const members = portrait.members.map(({ sighting }) => `${sighting.article} ${sighting.entity}`);
      return members.map((member) => [member, { key, of: members.join('\n') }] as const);
    }),
  );

it('leaves the IRI of what a later article does not join as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(place, { maxLength: 7 }), fc.nat(7), async (places, version) => {
      const all = new Map(places.map((one) => [one, told(one, 0)] as const));
      const later = {
        ...told(version, 1),
        article: { ...told(version, 1).article, id: 'later', datePublished: '2025-09-01' },
      };
      const [before, now] = [all, new Map(all).set(99, later)].map((each) => groupsOf(courtOf(each).folded));
      for (const [member, { key, of }] of before ?? [])
        if (now?.get(member)?.of === of) expect(now.get(member)?.key).toBe(key);
    }),
    { numRuns: 300 },
  );
});
