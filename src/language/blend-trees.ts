// The projective tree that several parses agree on most (Eisner 1996, over the votes for each arc).

/** Heads (n = root, one dependent) of the tree with the most votes; `votes[word * (n + 1) + head]`. Cubic in n. */
export const blendTrees = (votes: Float64Array, n: number): Int32Array => {
  // Node 0 is the root, words are 1 … n; tables are indexed from * size + to.
  const size = n + 1;
  const vote = (word: number, head: number): number =>
    votes[(word - 1) * size + (head === 0 ? n : head - 1)] ?? 0;
  const tables = emptyTables(size);
  for (let width = 1; width <= n; width++) {
    for (let from = 0; from + width <= n; from++) fill(tables, from, from + width, vote);
  }
  const heads = new Int32Array(n);
  retrace(tables, heads, n);
  return heads;
};

interface Tables {
  readonly size: number;
  /** Best scores of spans whose head is at the right or left end, closed or still open. */
  readonly closed: readonly [Float64Array, Float64Array];
  readonly open: readonly [Float64Array, Float64Array];
  readonly closedSplit: readonly [Int16Array, Int16Array];
  readonly openSplit: Int16Array;
}

const RIGHT_HEAD = 0;
const LEFT_HEAD = 1;

const emptyTables = (size: number): Tables => {
  const scores = (): Float64Array => new Float64Array(size * size);
  const splits = (): Int16Array => new Int16Array(size * size);
  return {
    size,
    closed: [scores(), scores()],
    open: [scores(), scores()],
    closedSplit: [splits(), splits()],
    openSplit: splits(),
  };
};

const fill = (
  tables: Tables,
  from: number,
  to: number,
  vote: (word: number, head: number) => number,
): void => {
  const { size, closed, open, closedSplit, openSplit } = tables;
  const cell = from * size + to;
  const at = (table: Float64Array, a: number, b: number): number => table[a * size + b] ?? 0;
  let best = Number.NEGATIVE_INFINITY;
  for (let k = from; k < to; k++) {
    const score = at(closed[LEFT_HEAD], from, k) + at(closed[RIGHT_HEAD], k + 1, to);
    // The root takes one word only: what it spans to the left of that word is itself alone.
    if (score > best && (from > 0 || k === 0)) {
      best = score;
      openSplit[cell] = k;
    }
  }
  open[RIGHT_HEAD][cell] = from > 0 ? best + vote(from, to) : Number.NEGATIVE_INFINITY;
  open[LEFT_HEAD][cell] = best + vote(to, from);
  best = Number.NEGATIVE_INFINITY;
  for (let k = from; k < to; k++) {
    const score = at(closed[RIGHT_HEAD], from, k) + at(open[RIGHT_HEAD], k, to);
    if (score > best) {
      best = score;
      closedSplit[RIGHT_HEAD][cell] = k;
    }
  }
  closed[RIGHT_HEAD][cell] = best;
  best = Number.NEGATIVE_INFINITY;
  for (let k = from + 1; k <= to; k++) {
    const score = at(open[LEFT_HEAD], from, k) + at(closed[LEFT_HEAD], k, to);
    if (score > best) {
      best = score;
      closedSplit[LEFT_HEAD][cell] = k;
    }
  }
  closed[LEFT_HEAD][cell] = best;
};

type SpanTask = readonly [from: number, to: number, side: 0 | 1, isClosed: boolean];

const retrace = ({ size, closedSplit, openSplit }: Tables, heads: Int32Array, n: number): void => {
  const tasks: SpanTask[] = [[0, n, LEFT_HEAD, true]];
  for (let task = tasks.pop(); task; task = tasks.pop()) {
    const [from, to, side, isClosed] = task;
    if (from === to) continue;
    if (isClosed) {
      const k = closedSplit[side][from * size + to] ?? from;
      if (side === RIGHT_HEAD) tasks.push([from, k, RIGHT_HEAD, true], [k, to, RIGHT_HEAD, false]);
      else tasks.push([from, k, LEFT_HEAD, false], [k, to, LEFT_HEAD, true]);
      continue;
    }
    const k = openSplit[from * size + to] ?? from;
    if (side === RIGHT_HEAD) heads[from - 1] = to - 1;
    else heads[to - 1] = from === 0 ? n : from - 1;
    tasks.push([from, k, LEFT_HEAD, true], [k + 1, to, RIGHT_HEAD, true]);
  }
};
