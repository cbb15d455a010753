// Puts portraits together, the surest pairs first, and never over a contradiction: constrained agglomerative clustering.
import { type Comparison, comparePortraits, contradictionOf, isOwnAlias, type Said } from './compare.ts';
import { initialsOf, nameRelation } from './name-relation.ts';
import type { Portrait } from './portrait.ts';
import { UNION } from './weights.ts';

/** A pair that was compared; indices into the portraits. */
export interface Pair extends Comparison {
  readonly a: number;
  readonly b: number;
}

export interface Constraints {
  /** Pairs that a judgement put together, in its order. */
  readonly together: readonly (readonly [number, number])[];
  /** Pairs that a judgement keeps apart, whatever else puts them together. */
  readonly apart: readonly (readonly [number, number])[];
}

export interface Clustering {
  /** Portrait → its cluster's number; numbers follow the first portrait of each. */
  readonly clusterOf: readonly number[];
  /** Pairs that were sure enough and yet not put together. */
  readonly refused: readonly Pair[];
}

/** Portraits must come in one order for the same input. */
export const cluster = (
  portraits: readonly Portrait[],
  pairs: readonly Pair[],
  { together, apart }: Constraints,
): Clustering => {
  const clusters = new Clusters(portraits, apart);
  for (const [a, b] of together) if (!clusters.areApart(a, b)) clusters.join(a, b);
  const sure = pairs.filter(({ score }) => score >= UNION);
  sure.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  const rivals = rivalsOf(sure);
  const refused = sure.filter((pair) => {
    if (clusters.rootOf(pair.a) === clusters.rootOf(pair.b)) return false;
    const isSafe = !clusters.contradict(pair.a, pair.b) && !isDisputed(pair, { rivals, clusters });
    if (isSafe) clusters.join(pair.a, pair.b);
    return !isSafe;
  });
  return { clusterOf: portraits.map((_, index) => clusters.rootOf(index)), refused };
};

/** Sets of portraits, each with all that its members say. */
class Clusters {
  readonly #parent: number[];
  readonly #whole: Said[];
  /** Root → roots that it must not meet. */
  readonly #apart = new Map<number, Set<number>>();

  constructor(portraits: readonly Portrait[], apart: Constraints['apart']) {
    this.#parent = portraits.map((_, index) => index);
    this.#whole = [...portraits];
    for (const [a, b] of apart) {
      this.#keepApart(a, b);
      this.#keepApart(b, a);
    }
  }

  rootOf(index: number): number {
    let root = index;
    for (let up = this.#parent[root]; up !== undefined && up !== root; up = this.#parent[root]) root = up;
    this.#parent[index] = root;
    return root;
  }

  areApart(a: number, b: number): boolean {
    return this.#apart.get(this.rootOf(a))?.has(this.rootOf(b)) ?? false;
  }

  contradict(a: number, b: number): boolean {
    if (this.areApart(a, b)) return true;
    const [x, y] = [this.rootOf(a), this.rootOf(b)];
    const [one, other] = [this.#whole[x], this.#whole[y]];
    return one !== undefined && other !== undefined && !canBeOne(one, other);
  }

  join(a: number, b: number): void {
    const [root, other] = [this.rootOf(a), this.rootOf(b)].sort((x, y) => x - y);
    if (root === undefined || other === undefined || root === other) return;
    const [one, two] = [this.#whole[root], this.#whole[other]];
    if (!one || !two) return;
    this.#parent[other] = root;
    this.#whole[root] = together(one, two);
    for (const third of this.#apart.get(other) ?? []) {
      this.#keepApart(root, third);
      this.#keepApart(third, root);
    }
  }

  #keepApart(a: number, b: number): void {
    const known = this.#apart.get(a);
    if (known) known.add(b);
    else this.#apart.set(a, new Set([b]));
  }
}

const together = (a: Said, b: Said): Said => ({
  type: a.type,
  names: summed(a.names, b.names),
  aliases: summed(a.aliases, b.aliases),
  items: new Set([...a.items, ...b.items]),
  born: [...a.born, ...b.born].filter(
    (one, place, all) => all.findIndex(({ from, to }) => from === one.from && to === one.to) === place,
  ),
});

const summed = (
  a: ReadonlyMap<string, number>,
  b: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> => {
  const sum = new Map(a);
  for (const [key, count] of b) sum.set(key, (sum.get(key) ?? 0) + count);
  return sum;
};

const canBeOne = (a: Said, b: Said): boolean =>
  contradictionOf(a, b) === undefined && (a.type === 'Person' ? namesAgree(a, b) : lettersAgree(a, b));

/** "Dewan Perwakilan Daerah" and "Dewan Pimpinan Daerah" are both DPD, and not one; nor "Mahkamah Agung" and "Madrasah Aliyah". */
const lettersAgree = (a: Said, b: Said): boolean => {
  const long = ({ names }: Said): readonly (readonly string[])[] =>
    [...names.keys()].map((name) => name.split(' ')).filter((words) => words.length > 1);
  return long(a).every((x) => long(b).every((y) => !areRivals(a.type, x, y)));
};

/** Two expansions of one abbreviation. */
const areRivals = (type: Said['type'], x: readonly string[], y: readonly string[]): boolean =>
  initialsOf(x) === initialsOf(y) &&
  nameRelation(type, x, y) === undefined &&
  (x.length > 2 || !x.some((word) => y.includes(word)));

/** Every full name of one person must fit every full name of the other, or be stated to stand for it. */
const namesAgree = (a: Said, b: Said): boolean => {
  const stated = (...names: readonly string[]): boolean =>
    [a, b].some((one) => names.some((name) => one.aliases.has(name) && isOwnAlias(one, name)));
  return [...a.names.keys()].every((x) =>
    [...b.names.keys()].every(
      (y) => stated(x, y) || nameRelation('Person', x.split(' '), y.split(' ')) !== undefined,
    ),
  );
};

/** For each portrait the pairs that claim it, the surest first. */
const rivalsOf = (sure: readonly Pair[]): ReadonlyMap<number, readonly Pair[]> => {
  const rivals = new Map<number, Pair[]>();
  for (const pair of sure) {
    for (const index of [pair.a, pair.b]) {
      const known = rivals.get(index);
      if (known) known.push(pair);
      else rivals.set(index, [pair]);
    }
  }
  return rivals;
};

/** How much surer one claim must be than that of another who is not the same, in log-odds. */
const MARGIN = 1;

/** So many of the surest claims are looked at. */
const MOST_RIVALS = 8;

interface Dispute {
  readonly rivals: ReadonlyMap<number, readonly Pair[]>;
  readonly clusters: Clusters;
}

/** "Wijaya" beside both Rina Wijaya and Budi Wijaya is neither's. */
const isDisputed = (pair: Pair, { rivals, clusters }: Dispute): boolean =>
  [pair.a, pair.b].some((short) => {
    const mine = short === pair.a ? pair.b : pair.a;
    return (rivals.get(short) ?? []).slice(0, MOST_RIVALS).some((rival) => {
      const other = rival.a === short ? rival.b : rival.a;
      return other !== mine && rival.score > pair.score - MARGIN && clusters.contradict(mine, other);
    });
  });

/** Compares what is worth comparing. */
export const comparedPairs = (
  portraits: readonly Portrait[],
  candidates: Iterable<readonly [number, number]>,
): readonly Pair[] => {
  const pairs: Pair[] = [];
  for (const [a, b] of candidates) {
    const [one, other] = [portraits[a], portraits[b]];
    const found = one && other && comparePortraits(one, other);
    if (found) pairs.push({ a, b, ...found });
  }
  return pairs;
};
