import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spanningTree } from '../../src/language/spanning-tree.ts';

type Scores = readonly (readonly number[])[];

const treeFor = (scores: Scores): readonly number[] => {
  const columns = scores.length + 1;
  const floats = new Float32Array(columns * columns);
  for (const [i, row] of scores.entries())
    for (const [j, score] of row.entries()) floats[(i + 1) * columns + j] = score;
  return [...spanningTree({ floats, at: 0, columns, words: scores.length })];
};

const leadsToRoot = (heads: readonly number[]): boolean =>
  heads.every((_, start) => {
    let word = start + 1;
    for (let steps = 0; word !== 0 && steps <= heads.length; steps++) word = heads[word - 1] ?? 0;
    return word === 0;
  });

const sumOf = (scores: Scores, heads: readonly number[]): number =>
  heads.reduce((sum, head, i) => sum + (scores[i]?.[head] ?? 0), 0);

/** All ways to give each of `n` words a head. */
const headings = (n: number): readonly (readonly number[])[] =>
  Array.from({ length: (n + 1) ** n }, (_, code) =>
    Array.from({ length: n }, (_, i) => Math.floor(code / (n + 1) ** i) % (n + 1)),
  );

const isTree = (heads: readonly number[]): boolean =>
  heads.filter((head) => head === 0).length === 1 && leadsToRoot(heads);

test('finds the best of all trees with one root', () => {
  const matrix = fc.integer({ min: 1, max: 4 }).chain((n) =>
    fc.array(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: n + 1, maxLength: n + 1 }), {
      minLength: n,
      maxLength: n,
    }),
  );
  fc.assert(
    fc.property(matrix, (scores) => {
      const heads = treeFor(scores);
      expect(isTree(heads)).toBe(true);
      const best = Math.max(
        ...headings(scores.length)
          .filter(isTree)
          .map((all) => sumOf(scores, all)),
      );
      expect(sumOf(scores, heads)).toBe(best);
    }),
  );
});

test('finds a tree with one root however the cycles lie in one another', () => {
  const matrix = fc.integer({ min: 5, max: 40 }).chain((n) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: n + 1, maxLength: n + 1 }), {
      minLength: n,
      maxLength: n,
    }),
  );
  fc.assert(fc.property(matrix, (scores) => isTree(treeFor(scores))));
});
