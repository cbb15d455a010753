import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blendTrees } from '../../src/language/blend-trees.ts';

const votesFor = (trees: readonly (readonly number[])[]): Float64Array => {
  const n = trees[0]?.length ?? 0;
  const votes = new Float64Array(n * (n + 1));
  for (const heads of trees)
    for (const [word, head] of heads.entries()) {
      const arc = word * (n + 1) + head;
      votes[arc] = (votes[arc] ?? 0) + 1;
    }
  return votes;
};

test('gives back a tree that all agree on', () => {
  const tree = [1, 4, 1, 2];
  expect([...blendTrees(votesFor([tree, tree]), 4)]).toEqual(tree);
});

test('takes the arcs of the majority', () => {
  expect([
    ...blendTrees(
      votesFor([
        [1, 3, 1],
        [1, 3, 1],
        [2, 2, 3],
      ]),
      3,
    ),
  ]).toEqual([1, 3, 1]);
});

test('makes a tree with one root word of any votes', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9 }),
      fc.array(fc.double({ min: 0, max: 5, noNaN: true })),
      (n, some) => {
        const votes = Float64Array.from(
          { length: n * (n + 1) },
          (_, i) => some[i % Math.max(1, some.length)] ?? 0,
        );
        const heads = [...blendTrees(votes, n)];
        expect(heads.filter((head) => head === n)).toHaveLength(1);
        for (let i = 0; i < n; i++) {
          let word = i;
          for (let steps = 0; word < n && steps <= n; steps++) word = heads[word] ?? n;
          expect(word).toBe(n);
        }
      },
    ),
  );
});
