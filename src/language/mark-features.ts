// Which word a mark hangs on: the candidates beside it in the tree, and what speaks for each.
import { universal } from './conllu.ts';
import { hashText, mix } from './hash.ts';
import type { SyntaxForm } from './syntax-forms.ts';
import { UPOS } from './tagger.ts';

const PUNCT = UPOS.indexOf('PUNCT');

/** A sentence with the heads of its words known (place → place, -1 = root) and those of its marks wanted. */
export interface MarkedTree {
  readonly forms: readonly SyntaxForm[];
  readonly tags: Uint8Array;
  readonly heads: Int32Array;
  readonly labels: readonly string[];
  /** The word that is no mark next before and next after each place; -1 = none. */
  readonly before: Int32Array;
  readonly after: Int32Array;
  /** Place of the root, -1 where the sentence has marks alone. */
  readonly root: number;
  /** The other mark of a pair: brackets, quotation marks; -1 = none. */
  readonly partner: Int32Array;
  readonly register: number;
}

/** Adds what follows from the rest; linear. */
export const markedTree = (tree: Omit<MarkedTree, 'before' | 'after' | 'root' | 'partner'>): MarkedTree => {
  const { forms, tags, heads } = tree;
  const n = tags.length;
  const before = new Int32Array(n).fill(-1);
  const after = new Int32Array(n).fill(-1);
  let root = -1;
  for (let i = 1; i < n; i++) before[i] = tags[i - 1] === PUNCT ? (before[i - 1] ?? -1) : i - 1;
  for (let i = n - 2; i >= 0; i--) after[i] = tags[i + 1] === PUNCT ? (after[i + 1] ?? -1) : i + 1;
  for (let i = 0; i < n && root < 0; i++) if (tags[i] !== PUNCT && (heads[i] ?? 0) < 0) root = i;
  return { ...tree, before, after, root, partner: partners(forms) };
};

const OPENING = 6;
const CLOSING = 7;
const QUOTE = 5;
const MOST_OPEN = 16;

/** Pairs brackets and quotation marks; linear. */
const partners = (forms: readonly SyntaxForm[]): Int32Array => {
  const partner = new Int32Array(forms.length).fill(-1);
  const open: number[] = [];
  forms.forEach(({ mark }, i) => {
    if (mark !== OPENING && mark !== CLOSING && mark !== QUOTE) return;
    const top = open.at(-1);
    const topMark = top === undefined ? 0 : (forms[top]?.mark ?? 0);
    const closes = (mark === CLOSING && topMark === OPENING) || (mark === QUOTE && topMark === QUOTE);
    if (closes && top !== undefined) {
      open.pop();
      partner[top] = i;
      partner[i] = top;
    } else if (mark !== CLOSING && open.length < MOST_OPEN) open.push(i);
  });
  return partner;
};

/** No mark has more candidates, no candidate more features. */
export const MOST_CANDIDATES = 12;
export const MOST_MARK_FEATURES = 16;

/** Places where the mark may hang: the chain of heads up from the word before it, and from the word after it. */
export const markCandidates = (tree: MarkedTree, mark: number): readonly number[] => {
  const found: number[] = [];
  for (const start of [tree.before[mark] ?? -1, tree.after[mark] ?? -1]) {
    let word = start;
    for (let steps = 0; word >= 0 && steps < 6; steps++) {
      if (!found.includes(word)) found.push(word);
      word = tree.heads[word] ?? -1;
    }
  }
  if (tree.root >= 0 && !found.includes(tree.root)) found.push(tree.root);
  return found;
};

const LABEL_HASHES = new Map<string, number>();

/** Of the universal part alone; remembered, as there are few. */
const labelHash = (label: string | undefined): number => {
  if (label === undefined) return 0;
  const known = LABEL_HASHES.get(label);
  if (known !== undefined) return known;
  const hash = hashText(universal(label));
  LABEL_HASHES.set(label, hash);
  return hash;
};

/** Writes the features of hanging `mark` on `candidate`. */
export const markFeatures = (
  features: Uint32Array,
  tree: MarkedTree,
  mark: number,
  candidate: number,
): number => {
  const { forms, tags, heads, labels, partner, register } = tree;
  const kind = forms[mark]?.mark ?? 0;
  const head = heads[candidate] ?? -1;
  const before = tree.before[mark] ?? -1;
  const after = tree.after[mark] ?? -1;
  const other = partner[mark] ?? -1;
  const [from, to] = other < 0 ? [-1, -1] : [Math.min(mark, other), Math.max(mark, other)];
  const side = candidate < mark ? 1 : 2;
  const headSide = head < 0 ? 0 : head < mark ? 1 : 2;
  const inside = other < 0 ? 0 : candidate > from && candidate < to ? 1 : 2;
  const headInside = other < 0 ? 0 : head > from && head < to ? 1 : 2;
  const place = before < 0 ? 1 : after < 0 ? 2 : 3;
  const climb = head >= 0 && candidate < mark === head < mark ? 1 : 0;
  const shape = mix(mix(kind, side * 3 + headSide), mix(inside * 3 + headInside, place));
  const label = labelHash(labels[candidate]);
  const commaBefore = opensWithComma(tree, candidate, mark) ? 1 : 0;
  let count = 0;
  const push = (template: number, value: number): void => {
    features[count++] = mix(400 + template, value);
    features[count++] = mix(500 + template, mix(value, register));
  };
  push(1, shape);
  push(2, mix(shape, label));
  push(3, mix(shape, mix(label, tags[candidate] ?? 0)));
  push(4, mix(shape, mix(label, commaBefore)));
  push(5, mix(shape, mix(climb, labelHash(labels[head]))));
  push(6, mix(shape, mix(label, labelHash(labels[side === 1 ? after : before]))));
  push(7, mix(shape, mix(candidate === before ? 1 : candidate === after ? 2 : 3, label)));
  push(8, mix(mix(kind, label), mix(labelHash(labels[head]), side * 3 + headSide)));
  return count;
};

/** Whether the candidate's own phrase began with a comma before it, as an apposition does. */
const opensWithComma = ({ forms, heads }: MarkedTree, candidate: number, mark: number): boolean => {
  if (candidate > mark) return false;
  let left = candidate;
  for (let i = candidate - 1; i >= 0 && candidate - i < 12; i--) if (heads[i] === candidate) left = i;
  return forms[left - 1]?.mark === 1;
};
