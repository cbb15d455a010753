// Whether judgements contradict each other: what some put together step by step, another keeps apart.
import type { JudgedEntity, Judgement } from '../../model/judgement.ts';
import { standing } from '../../model/judgement-lines.ts';
import type { ArticleSightings, SightingRef } from '../../model/sighting.ts';
import { partsOf, refText } from './constraints.ts';
import type { Folded } from './fold.ts';
import { byTime, type Placed } from './portrait.ts';

/** The merges that lead from one side of a `never` or `split` to its other, then that judgement itself; undefined where none do. */
export const conflictIn = (
  all: readonly ArticleSightings[],
  judgements: readonly Judgement[],
  unjudged: Folded,
): readonly Judgement[] | undefined => {
  const judged = standing(judgements);
  const nodeOf = nodesOf(all, judged, unjudged);
  const steps = judged.flatMap((judgement): readonly Step[] => {
    if (judgement.kind !== 'merge') return [];
    const [a, b] = [nodeOf(judgement.a.sightings), nodeOf(judgement.b.sightings)];
    return a === undefined || b === undefined ? [] : [{ a, b, judgement }];
  });
  for (const judgement of judged) {
    const sides = sidesOf(judgement);
    const [from, to] = [nodeOf(sides?.[0] ?? []), nodeOf(sides?.[1] ?? [])];
    const path =
      from === undefined || to === undefined || from === to ? undefined : pathBetween(from, to, steps);
    if (path) return [...path, judgement];
  }
  return undefined;
};

interface Step {
  readonly a: string;
  readonly b: string;
  readonly judgement: Judgement;
}

const sidesOf = (
  judgement: Judgement,
): readonly [JudgedEntity['sightings'], readonly SightingRef[]] | undefined => {
  if (judgement.kind === 'never') return [judgement.a.sightings, judgement.b.sightings];
  return judgement.kind === 'split' ? [judgement.from.sightings, judgement.apart] : undefined;
};

/** What a judged side stands for before any judgement but splits: the entity of its first sighting that is still there. */
const nodesOf = (
  all: readonly ArticleSightings[],
  judged: readonly Judgement[],
  { identity }: Folded,
): ((refs: readonly SightingRef[]) => string | undefined) => {
  const partOf = partsOf(all, judged);
  const placed = new Map(
    all.flatMap((article) =>
      article.sightings.map((sighting): readonly [string, Placed] => [
        refText(sighting),
        { sighting, article },
      ]),
    ),
  );
  return (refs) => {
    const found = refs.map((ref) => placed.get(refText(ref))).filter((one) => one !== undefined);
    const [first] = found.sort(byTime);
    if (!first) return undefined;
    return partOf(first) ?? identity.keyOf(first.sighting.article, first.sighting.entity);
  };
};

const pathBetween = (from: string, to: string, steps: readonly Step[]): readonly Judgement[] | undefined => {
  const reached = new Map<string, readonly Judgement[]>([[from, []]]);
  for (const [node, path] of reached) {
    if (node === to) return path;
    for (const { a, b, judgement } of steps) {
      const next = a === node ? b : b === node ? a : undefined;
      if (next !== undefined && !reached.has(next)) reached.set(next, [...path, judgement]);
    }
  }
  return undefined;
};
