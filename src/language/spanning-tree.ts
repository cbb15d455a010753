// The tree of heads that the scores of all arcs of a sentence speak for (Chu & Liu 1965, Edmonds 1967).

/** Scores of arcs: the word in row i (from 1 on) to the head in column j, 0 being the root. */
export interface ArcScores {
  readonly floats: Float32Array;
  readonly at: number;
  readonly columns: number;
  readonly words: number;
}

/** Head of each word, 0 = the root, which has one dependent: the tree of the highest sum. Quadratic in the words. */
export const spanningTree = (scores: ArcScores): Int32Array => {
  const heads = bestHeads(scores);
  return isTree(heads) ? heads : treeOf(scores);
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
  const seen = new Int32Array(heads.length + 1);
  let roots = 0;
  for (let start = 1; start <= heads.length; start++) {
    if (heads[start - 1] === 0) roots++;
    let node = start;
    while (node > 0 && seen[node] === 0) {
      seen[node] = start;
      node = heads[node - 1] ?? 0;
    }
    if (node > 0 && seen[node] === start) return false;
  }
  return roots === 1;
};

/** More than all arcs of a sentence are worth: an arc to the root is taken only where there must be one. */
const ROOT_COST = 1e6;

/** A word, or a cycle of groups drawn together to one. */
interface Group {
  /** Scores of its arcs by their heads, from `at` on; those of a cycle are what opening it there is worth. */
  readonly scores: Float32Array | Float64Array;
  readonly at: number;
  readonly members: readonly number[];
  /** For a cycle: which of its members takes the head, by the head. */
  readonly openings: Int32Array;
  head: number;
}

/** Groups, words first (0 the root, which is none), and the outermost group of each word. */
interface Forest {
  readonly words: number;
  readonly groups: Group[];
  readonly outermost: Int32Array;
}

const NO_OPENINGS = new Int32Array();

/** Follows best heads from each word until they lead to the root; cycles on the way become groups (Tarjan 1977). */
const treeOf = ({ floats, at, columns, words }: ArcScores): Int32Array => {
  const groups = Array.from(
    { length: words + 1 },
    (_, i): Group => ({ scores: floats, at: at + i * columns, members: [], openings: NO_OPENINGS, head: 0 }),
  );
  const forest = { words, groups, outermost: Int32Array.from(groups, (_, i) => i) };
  const done = new Uint8Array(2 * words + 1);
  done[0] = 1;
  for (let start = 1; start <= words; start++) {
    const path: number[] = [];
    let next = forest.outermost[start] ?? 0;
    while (done[next] === 0) {
      path.push(next);
      next = takeHead(forest, next);
      const cycle = path.indexOf(next);
      if (cycle >= 0) next = drawTogether(forest, path.splice(cycle));
    }
    for (const group of path) done[group] = 1;
  }
  return headsOf(forest);
};

/** Gives a group its best head outside; returns the outermost group of that. */
const takeHead = ({ words, groups, outermost }: Forest, index: number): number => {
  const group = groups[index];
  if (!group) return 0;
  const { scores, at } = group;
  let most = (scores[at] ?? 0) - ROOT_COST;
  group.head = 0;
  for (let j = 1; j <= words; j++) {
    if ((scores[at + j] ?? 0) <= most || outermost[j] === index) continue;
    most = scores[at + j] ?? 0;
    group.head = j;
  }
  return outermost[group.head] ?? 0;
};

/** Makes one group of a cycle; returns its place. */
const drawTogether = ({ words, groups, outermost }: Forest, members: readonly number[]): number => {
  const scores = new Float64Array(words + 1).fill(Number.NEGATIVE_INFINITY);
  const openings = new Int32Array(words + 1);
  for (const member of members) {
    const { scores: own, at, head } = groups[member] ?? NO_GROUP;
    const loss = own[at + head] ?? 0;
    for (let j = 0; j <= words; j++) {
      const gain = (own[at + j] ?? 0) - loss;
      if (gain <= (scores[j] ?? 0)) continue;
      scores[j] = gain;
      openings[j] = member;
    }
  }
  const index = groups.length;
  groups.push({ scores, at: 0, members, openings, head: 0 });
  for (let j = 1; j <= words; j++) if (members.includes(outermost[j] ?? 0)) outermost[j] = index;
  return index;
};

const NO_GROUP: Group = { scores: new Float64Array(1), at: 0, members: [], openings: NO_OPENINGS, head: 0 };

/** Opens the cycles, the last first: the member that takes the cycle's head loses its own. */
const headsOf = ({ words, groups }: Forest): Int32Array => {
  for (let index = groups.length - 1; index > words; index--) {
    const { openings, head } = groups[index] ?? NO_GROUP;
    const opened = groups[openings[head] ?? 0];
    if (opened) opened.head = head;
  }
  return Int32Array.from({ length: words }, (_, i) => groups[i + 1]?.head ?? 0);
};
