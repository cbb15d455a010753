// The tree of heads that the scores of all arcs of a sentence speak for (Chu & Liu 1965, Edmonds 1967).

/** Scores of arcs: the word in row i (from 1 on) to the head in column j, 0 being the root. */
export interface ArcScores {
  readonly floats: Float32Array;
  readonly at: number;
  readonly columns: number;
  readonly words: number;
}

/** Head of each word, 0 = the root, which has one dependent: the tree of the highest sum. Mostly quadratic in the words. */
export const spanningTree = (scores: ArcScores): Int32Array => {
  const heads = bestHeads(scores);
  return isTree(heads) ? heads : treeOf(graphOf(scores)).subarray(1);
};

const bestHeads = ({ floats, at, columns, words }: ArcScores): Int32Array => {
  const heads = new Int32Array(words);
  for (let i = 1; i <= words; i++) {
    const row = at + i * columns;
    let best = 0;
    for (let j = 1; j <= words; j++) {
      if (j !== i && (floats[row + j] ?? 0) > (floats[row + best] ?? 0)) best = j;
    }
    heads[i - 1] = best;
  }
  return heads;
};

/** Whether one word hangs on the root and every other leads up to it; linear. */
const isTree = (heads: Int32Array): boolean => {
  let roots = 0;
  for (const head of heads) if (head === 0) roots++;
  return roots === 1 && groupsOf(Int32Array.of(-1, ...heads)).count === heads.length + 1;
};

/** A complete graph: the arc from node i to head j at `i * size + j`; node 0 is the root. */
interface Graph {
  readonly size: number;
  readonly arcs: Float64Array;
}

/** More than all arcs of a sentence are worth: an arc to the root is taken only where there must be one. */
const ROOT_COST = 1e6;
const NO_ARC = -1e12;

const graphOf = ({ floats, at, columns, words }: ArcScores): Graph => {
  const size = words + 1;
  const arcs = new Float64Array(size * size).fill(NO_ARC);
  for (let i = 1; i < size; i++) {
    for (let j = 0; j < size; j++) if (i !== j) arcs[i * size + j] = floats[at + i * columns + j] ?? 0;
    arcs[i * size] = (arcs[i * size] ?? 0) - ROOT_COST;
  }
  return { size, arcs };
};

/** Heads of the best tree, -1 for node 0: best heads, whose cycles are drawn together to one node each, in turn. */
const treeOf = (graph: Graph): Int32Array => {
  const { size, arcs } = graph;
  const heads = new Int32Array(size).fill(-1);
  for (let i = 1; i < size; i++) {
    let best = 0;
    for (let j = 1; j < size; j++) if ((arcs[i * size + j] ?? 0) > (arcs[i * size + best] ?? 0)) best = j;
    heads[i] = best;
  }
  const groups = groupsOf(heads);
  return groups.count === size ? heads : openCycles(graph, heads, groups);
};

/** Each node's group: those of one cycle share it, every other node has its own, node 0 the first. */
interface Groups {
  readonly of: Int32Array;
  readonly count: number;
  /** 1 for the nodes of cycles. */
  readonly cyclic: Uint8Array;
}

/** Linear. */
const groupsOf = (heads: Int32Array): Groups => {
  const seen = new Int32Array(heads.length);
  const of = new Int32Array(heads.length).fill(-1);
  const cyclic = new Uint8Array(heads.length);
  of[0] = 0;
  let count = 1;
  for (let start = 1; start < heads.length; start++) {
    let node = start;
    while (node > 0 && seen[node] === 0) {
      seen[node] = start;
      node = heads[node] ?? 0;
    }
    if (node <= 0 || seen[node] !== start || of[node] !== -1) continue;
    for (; of[node] === -1; node = heads[node] ?? 0) {
      of[node] = count;
      cyclic[node] = 1;
    }
    count++;
  }
  for (let node = 1; node < heads.length; node++) if (of[node] === -1) of[node] = count++;
  return { of, count, cyclic };
};

/** The best tree of the graph of groups tells where each cycle is opened: there one node takes a head outside. */
const openCycles = ({ size, arcs }: Graph, heads: Int32Array, { of, count, cyclic }: Groups): Int32Array => {
  const smaller: Graph = { size: count, arcs: new Float64Array(count * count).fill(NO_ARC) };
  const ends = new Int32Array(count * count);
  const best = smaller.arcs;
  for (let i = 1; i < size; i++) {
    const loss = cyclic[i] === 1 ? (arcs[i * size + (heads[i] ?? 0)] ?? 0) : 0;
    const own = of[i] ?? 0;
    for (let j = 0; j < size; j++) {
      const other = of[j] ?? 0;
      const place = own * count + other;
      const gain = (arcs[i * size + j] ?? 0) - loss;
      if (own === other || gain <= (best[place] ?? 0)) continue;
      best[place] = gain;
      ends[place] = i * size + j;
    }
  }
  const opened = heads.slice();
  for (const [group, head] of treeOf(smaller).entries()) {
    const end = ends[group * count + head] ?? 0;
    if (group > 0) opened[Math.floor(end / size)] = end % size;
  }
  return opened;
};
