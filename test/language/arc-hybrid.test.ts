import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ArcHybrid, LEFT, MOVES, RIGHT, SHIFT } from '../../src/language/arc-hybrid.ts';

/** A random projective tree with one root, as heads; n stands for the root. */
const projectiveTree = fc.array(fc.nat({ max: 1 << 20 }), { minLength: 1, maxLength: 14 }).map((choices) => {
  const n = choices.length;
  const heads = new Int32Array(n);
  const build = (from: number, to: number, head: number, depth: number): void => {
    if (from >= to) return;
    const top = from + ((choices[(from + depth) % n] ?? 0) % (to - from));
    heads[top] = head;
    split(from, top, top, depth + 1);
    split(top + 1, to, top, depth + 1);
  };
  const split = (from: number, to: number, head: number, depth: number): void => {
    const cut = from + ((choices[(to + depth) % n] ?? 0) % (to - from + 1));
    build(from, cut, head, depth + 1);
    build(cut, to, head, depth + 1);
  };
  build(0, n, n, 0);
  return heads;
});

const cheapest = (state: ArcHybrid, costs: Int32Array): number => {
  let best = -1;
  for (let move = SHIFT; move < MOVES; move++) {
    if (state.allows(move) && (best < 0 || (costs[move] ?? 0) < (costs[best] ?? 0))) best = move;
  }
  return best;
};

test('reaches every projective tree by moves that cost nothing', () => {
  fc.assert(
    fc.property(projectiveTree, (gold) => {
      const state = new ArcHybrid(gold.length);
      const costs = new Int32Array(MOVES);
      while (!state.done) {
        state.costs(gold, costs);
        const move = cheapest(state, costs);
        expect(costs[move]).toBe(0);
        state.apply(move);
      }
      expect([...state.heads.subarray(0, gold.length)]).toEqual([...gold]);
    }),
  );
});

test('loses exactly as many arcs as the moves cost, wherever it strays', () => {
  fc.assert(
    fc.property(projectiveTree, fc.array(fc.nat({ max: 2 }), { maxLength: 30 }), (gold, strays) => {
      const state = new ArcHybrid(gold.length);
      const costs = new Int32Array(MOVES);
      let lost = 0;
      for (let step = 0; !state.done; step++) {
        state.costs(gold, costs);
        const wanted = strays[step];
        const move = wanted !== undefined && state.allows(wanted) ? wanted : cheapest(state, costs);
        lost += costs[move] ?? 0;
        state.apply(move);
      }
      const wrong = gold.filter((head, i) => state.heads[i] !== head).length;
      expect(lost).toBe(wrong);
    }),
  );
});

test('always ends in one tree: every word has a head, one word hangs on the root', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.array(fc.nat({ max: 2 })), (n, wishes) => {
      const state = new ArcHybrid(n);
      for (let step = 0; !state.done; step++) {
        const wish = wishes[step % Math.max(1, wishes.length)] ?? LEFT;
        state.apply([wish, RIGHT, LEFT, SHIFT].find((move) => state.allows(move)) ?? SHIFT);
      }
      const heads = [...state.heads.subarray(0, n)];
      expect(heads.filter((head) => head === n)).toHaveLength(1);
      expect(heads.every((head) => head >= 0 && head <= n)).toBe(true);
    }),
  );
});
