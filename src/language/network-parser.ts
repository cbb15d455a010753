// Tags and parses sentences with the network: the vectors of forms that come again are kept.
import {
  arcsWidth,
  MOST_WORDS,
  type NetworkRun,
  networkRun,
  rowsOf,
  runArcs,
  runHeads,
  runProjection,
  runRecurrence,
  runRelations,
  type Stretch,
} from './network-forward.ts';
import { packedSize, withPackedMatrices } from './network-packing.ts';
import type { NetworkShape } from './network-shape.ts';
import { ROOT_ROW, rowsOfForm, type WordRows } from './network-words.ts';
import { type ArcScores, spanningTree } from './spanning-tree.ts';
import type { SyntaxForm } from './syntax-forms.ts';

export interface NetworkModel {
  readonly shape: NetworkShape;
  readonly words: WordRows;
  /** A row of `shape.width` bytes for each feature, and what one step of it stands for. */
  readonly vectors: Int8Array;
  readonly scales: Float32Array;
  readonly dense: Float32Array;
}

/** What the network says of a sentence; parallel to its words. */
export interface NetworkTree {
  readonly tags: Uint8Array;
  /** Place of each word's head, -1 for the root. */
  readonly heads: Int32Array;
  /** Class of each word's relation. */
  readonly relations: Uint8Array;
}

/** Rows of a batch; forms whose vectors are kept. */
const BATCH_ROWS = 256;
const MOST_ROWS = BATCH_ROWS + MOST_WORDS + 8;
const MOST_KEPT = 8192;

export interface NetworkParser {
  readonly model: NetworkModel;
  readonly run: NetworkRun;
  /** The class of the root's relation, which no other word has. */
  readonly root: number;
  /** Form → where its vector and first projection are kept. */
  readonly kept: Map<SyntaxForm | undefined, number>;
  register: number;
}

export const networkParser = (model: NetworkModel, root: number): NetworkParser => {
  const { shape, dense } = model;
  const keeping = MOST_KEPT * 4 * shape.width;
  const run = networkRun(shape, MOST_ROWS, (layout) => keeping + packedSize(shape, layout));
  run.floats.set(dense, run.dense);
  return { model, run: withPackedMatrices(run, run.end + keeping), root, kept: new Map(), register: 0 };
};

/** Is shown the scores of all arcs of each sentence in turn, before its tree is found; they are soon overwritten. */
export type ArcWatcher = (scores: ArcScores) => void;

/** Sentences of at most `MOST_WORDS` words each, by the habits of `register`. */
export const parseWithNetwork = (
  parser: NetworkParser,
  sentences: readonly (readonly SyntaxForm[])[],
  register: number,
  watch?: ArcWatcher,
): readonly NetworkTree[] => {
  if (parser.register !== register) parser.kept.clear();
  parser.register = register;
  const trees: NetworkTree[] = [];
  let batch: (readonly SyntaxForm[])[] = [];
  let rows = 0;
  for (const [s, sentence] of sentences.entries()) {
    batch.push(sentence);
    rows += rowsOf(sentence.length);
    if (rows < BATCH_ROWS && s + 1 < sentences.length) continue;
    trees.push(...parseBatch(parser, batch, rows, watch));
    batch = [];
    rows = 0;
  }
  return trees;
};

const parseBatch = (
  parser: NetworkParser,
  sentences: readonly (readonly SyntaxForm[])[],
  rows: number,
  watch: ArcWatcher | undefined,
): readonly NetworkTree[] => {
  const { run } = parser;
  keepForms(parser, sentences);
  const stretches = writeForms(parser, sentences);
  for (let layer = 0; layer < run.shape.layers; layer++) {
    if (layer > 0) runProjection(run, layer, rows);
    runRecurrence(run, layer, stretches);
  }
  runHeads(run, rows);
  const heads = new Int32Array(rows).fill(-1);
  for (const { first, words } of stretches) {
    if (words === 0) continue;
    runArcs(run, { first, words });
    const arcs = { floats: run.floats, at: run.arcs, columns: arcsWidth(words), words };
    watch?.(arcs);
    const tree = spanningTree(arcs);
    for (let i = 0; i < words; i++) heads[first + 1 + i] = first + (tree[i] ?? 0);
  }
  runRelations(run, heads, rows);
  return stretches.map((stretch) => readTree(parser, stretch, heads));
};

const readTree = (
  { run, root }: NetworkParser,
  { first, words }: Stretch,
  headRows: Int32Array,
): NetworkTree => {
  const { floats, layout, shape, outputs, scores } = run;
  const tags = new Uint8Array(words);
  const heads = new Int32Array(words);
  const relations = new Uint8Array(words);
  for (let i = 0; i < words; i++) {
    const row = first + 1 + i;
    heads[i] = (headRows[row] ?? 0) - first - 1;
    tags[i] = best(floats, outputs + row * layout.headsWidth + layout.tags, shape.tags, -1);
    relations[i] =
      heads[i] === -1 ? root : best(floats, scores + row * layout.relationsWidth, shape.relations, root);
  }
  return { tags, heads, relations };
};

/** Index of the highest of `count` numbers from `at` on, `barred` left out. */
const best = (floats: Float32Array, at: number, count: number, barred: number): number => {
  let found = barred === 0 ? 1 : 0;
  for (let i = found + 1; i < count; i++)
    if (i !== barred && (floats[at + i] ?? 0) > (floats[at + found] ?? 0)) found = i;
  return found;
};

/** Copies the vectors of the words, and of a root before each sentence, to the first layer. */
const writeForms = (
  { run, kept }: NetworkParser,
  sentences: readonly (readonly SyntaxForm[])[],
): readonly Stretch[] => {
  const { floats, shape, end } = run;
  const { width } = shape;
  const [input = 0, part = 0] = [run.inputs[0], run.parts[0]];
  const write = (row: number, form: SyntaxForm | undefined): void => {
    const at = end + (kept.get(form) ?? 0) * 4 * width;
    floats.copyWithin(input + row * width, at, at + width);
    floats.copyWithin(part + row * 3 * width, at + width, at + 4 * width);
  };
  let row = 0;
  return sentences.map((forms) => {
    const first = row;
    write(row, undefined);
    for (const [i, form] of forms.entries()) write(first + 1 + i, form);
    row += rowsOf(forms.length);
    return { first, words: forms.length };
  });
};

/** Sees to it that all forms of the sentences, and the root, have kept vectors. */
const keepForms = (parser: NetworkParser, sentences: readonly (readonly SyntaxForm[])[]): void => {
  const { kept } = parser;
  if (kept.size + MOST_ROWS > MOST_KEPT) kept.clear();
  const missing = new Set<SyntaxForm | undefined>();
  if (!kept.has(undefined)) missing.add(undefined);
  for (const forms of sentences) for (const form of forms) if (!kept.has(form)) missing.add(form);
  if (missing.size === 0) return;
  const { run } = parser;
  const { floats, shape, end } = run;
  const { width } = shape;
  const rows = 4 * Math.ceil(missing.size / 4);
  const [input = 0, part = 0] = [run.inputs[0], run.parts[0]];
  [...missing].forEach((form, i) => {
    writeVector(parser, form, input + i * width);
  });
  runProjection(run, 0, rows);
  [...missing].forEach((form, i) => {
    const slot = kept.size;
    kept.set(form, slot);
    const at = end + slot * 4 * width;
    floats.copyWithin(at, input + i * width, input + (i + 1) * width);
    floats.copyWithin(at + width, part + i * 3 * width, part + (i + 1) * 3 * width);
  });
};

const writeVector = (
  { model, run, register }: NetworkParser,
  form: SyntaxForm | undefined,
  at: number,
): void => {
  const { width } = run.shape;
  const { vectors, scales, words } = model;
  const rows = form ? [register, ...rowsOfForm(words, form)] : [ROOT_ROW, register];
  const { floats } = run;
  floats.fill(0, at, at + width);
  for (const row of rows) {
    const scale = scales[row] ?? 0;
    const start = row * width;
    for (let i = 0; i < width; i++)
      floats[at + i] = (floats[at + i] ?? 0) + scale * (vectors[start + i] ?? 0);
  }
};

/** Vectors in bytes, each row by a scale of its own. */
export const inBytes = (vectors: Float32Array, width: number): Pick<NetworkModel, 'vectors' | 'scales'> => {
  const scales = new Float32Array(vectors.length / width);
  const bytes = new Int8Array(vectors.length);
  for (let row = 0; row < scales.length; row++) {
    let most = 0;
    for (let i = 0; i < width; i++) most = Math.max(most, Math.abs(vectors[row * width + i] ?? 0));
    const scale = Math.fround(most / 127);
    scales[row] = scale;
    for (let i = 0; i < width; i++)
      bytes[row * width + i] = scale === 0 ? 0 : Math.round((vectors[row * width + i] ?? 0) / scale);
  }
  return { vectors: bytes, scales };
};
