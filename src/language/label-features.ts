// The features by which an arc gets its relation: both words, their surroundings in the finished tree, and what stands beside them.
import { featureKey } from './feature-key.ts';
import { mix } from './hash.ts';
import type { ParserInput } from './parse-sentence.ts';

/** No arc has more features. */
export const MOST_LABEL_FEATURES = 64;

/** A finished tree by its heads (n = root), with the dependents of each word at hand. */
export interface Tree {
  readonly heads: Int32Array;
  /** First and last dependent of each node on its left and right side; n + 1 where there is none. */
  readonly firstLeft: Int32Array;
  readonly lastLeft: Int32Array;
  readonly firstRight: Int32Array;
  readonly lastRight: Int32Array;
  /** The dependent of the same head right before this one, n + 1 for the first. */
  readonly sibling: Int32Array;
  readonly leftCount: Uint8Array;
  readonly rightCount: Uint8Array;
}

/** Linear in n. */
export const treeOf = (heads: Int32Array): Tree => {
  const n = heads.length;
  const fresh = (): Int32Array => new Int32Array(n + 2).fill(n + 1);
  const tree = {
    heads,
    firstLeft: fresh(),
    lastLeft: fresh(),
    firstRight: fresh(),
    lastRight: fresh(),
    sibling: fresh(),
    leftCount: new Uint8Array(n + 2),
    rightCount: new Uint8Array(n + 2),
  };
  const latest = fresh();
  for (let i = 0; i < n; i++) {
    const head = heads[i] ?? n;
    const left = i < head;
    const [first, last, counts] = left
      ? [tree.firstLeft, tree.lastLeft, tree.leftCount]
      : [tree.firstRight, tree.lastRight, tree.rightCount];
    if (first[head] === n + 1) first[head] = i;
    last[head] = i;
    counts[head] = Math.min(3, (counts[head] ?? 0) + 1);
    tree.sibling[i] = latest[head] ?? n + 1;
    latest[head] = i;
  }
  return tree;
};

/** Writes the features of the arc to word `i`; `labels[0, i)` are decided (label + 1; 0 = none yet). */
export const labelFeatures = (
  features: Uint32Array,
  input: ParserInput,
  tree: Tree,
  labels: Uint8Array,
  i: number,
): number => {
  const { n, tag, word, kind, role, fine, coarse, marks, breaks } = input;
  const none = n + 1;
  const h = tree.heads[i] ?? n;
  const grand = h < n ? (tree.heads[h] ?? n) : none;
  const sibling = tree.sibling[i] ?? none;
  const side = i < h ? 1 : 2;
  const before = i > 0 ? i - 1 : none;
  const after = i + 1 < n ? i + 1 : none;
  const l1 = tree.firstLeft[i] ?? none;
  const l2 = tree.lastLeft[i] ?? none;
  const r1 = tree.firstRight[i] ?? none;
  const r2 = tree.lastRight[i] ?? none;
  const d = Math.abs(h - i);
  const gap = side * 8 + (d < 4 ? d : d < 8 ? 4 : 5);
  let count = 0;
  let template = side * 100 + 300;
  const one = (a: number | undefined): void => {
    features[count++] = featureKey(template++, a ?? 0, 0, 0);
  };
  const two = (a: number | undefined, b: number | undefined): void => {
    features[count++] = featureKey(template++, a ?? 0, b ?? 0, 0);
  };
  const three = (a: number | undefined, b: number | undefined, c: number | undefined): void => {
    features[count++] = featureKey(template++, a ?? 0, b ?? 0, c ?? 0);
  };
  one(word[i]);
  one(role[i]);
  one(kind[i]);
  one(word[h]);
  one(role[h]);
  one(fine[i]);
  two(word[i], word[h]);
  two(word[i], tag[h]);
  two(tag[i], word[h]);
  two(tag[i], tag[h]);
  two(kind[i], kind[h]);
  two(role[i], role[h]);
  two(fine[i], fine[h]);
  two(coarse[i], coarse[h]);
  two(kind[i], word[h]);
  two(word[i], kind[h]);
  three(tag[i], tag[h], gap);
  three(role[i], role[h], gap);
  // What introduces the word, and what hangs on it.
  three(tag[i], tag[h], word[l1]);
  three(role[i], tag[h], role[l2]);
  three(kind[i], kind[h], role[l1]);
  three(tag[i], tag[h], role[r1]);
  three(tag[i], tag[h], role[r2]);
  two(word[i], word[l1]);
  three(tag[i], tag[h], (tree.leftCount[i] ?? 0) * 4 + (tree.rightCount[i] ?? 0));
  // The head and its other dependents.
  three(tag[i], tag[h], role[grand]);
  three(role[i], role[h], tag[grand]);
  three(tag[i], role[h], mix(role[sibling] ?? 0, labels[sibling] ?? 0));
  three(tag[i], tag[h], labels[sibling]);
  three(tag[i], role[h], role[tree.firstLeft[h] ?? none]);
  three(role[i], tag[h], role[tree.lastRight[h] ?? none]);
  three(tag[i], kind[h], (tree.leftCount[h] ?? 0) * 4 + (tree.rightCount[h] ?? 0));
  three(
    tag[i],
    role[h],
    i === tree.lastRight[h] ? 1 : i === tree.firstRight[h] ? 2 : i === tree.lastLeft[h] ? 3 : 4,
  );
  // What stands around it in the text.
  three(tag[i], tag[h], role[before]);
  three(tag[i], tag[h], role[after]);
  two(word[i], role[before]);
  two(word[i], role[after]);
  three(tag[i], tag[h], marks[i]);
  three(role[i], role[h], mix(marks[i] ?? 0, marks[i + 1] ?? 0));
  three(tag[i], tag[h], Math.min(3, Math.abs((breaks[h] ?? 0) - (breaks[i] ?? 0))));
  three(role[i], tag[h], h === n - 1 || i === n - 1 ? 1 : 0);
  if (input.register) {
    const r = input.register;
    two(r, mix(tag[i] ?? 0, tag[h] ?? 0));
    two(r, mix(role[i] ?? 0, role[h] ?? 0));
    two(r, word[i]);
    two(r, mix(tag[i] ?? 0, word[h] ?? 0));
    three(r, mix(tag[i] ?? 0, tag[h] ?? 0), role[l1]);
    three(r, mix(kind[i] ?? 0, kind[h] ?? 0), gap);
    three(r, mix(tag[i] ?? 0, tag[h] ?? 0), marks[i]);
  }
  return count;
};
