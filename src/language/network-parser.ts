// Tags and parses sentences with the network: the vectors of forms that come again are kept.
import {
  arcsWidth,
  byFours,
  MOST_WORDS,
  type NetworkRun,
  networkRun,
  rowsOf,
  runArcs,
  runHeads,
  runMatrix,
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
const BATCH_ROWS = 96;
const MOST_ROWS = BATCH_ROWS + MOST_WORDS + 8;
const MOST_KEPT = 8192;
const KEPT_ROWS = MOST_KEPT + 4;

/** Addresses in floats, beside those of the run. */
interface ParserPlaces {
  /** The vectors of kept forms, and their first projections. */
  readonly kept: number;
  readonly projected: number;
  /** Whole numbers that tell kernels which rows. */
  readonly list: number;
  readonly vectors: number;
  readonly scales: number;
}

export interface NetworkParser {
  readonly model: NetworkModel;
  readonly run: NetworkRun;
  readonly places: ParserPlaces;
  /** The class of the root's relation, which no other word has. */
  readonly root: number;
  /** Form → which of the kept it is. */
  readonly kept: Map<SyntaxForm | undefined, number>;
  register: number;
}

export const networkParser = (model: NetworkModel, root: number): NetworkParser => {
  const { shape, dense, vectors, scales } = model;
  const sizes = {
    kept: KEPT_ROWS * shape.width,
    projected: KEPT_ROWS * 3 * shape.width,
    list: MOST_ROWS,
    vectors: 4 * Math.ceil(vectors.length / 16),
    scales: 4 * Math.ceil(scales.length / 4),
  };
  const size = Object.values(sizes).reduce((sum, own) => sum + own, 0);
  const run = networkRun(shape, MOST_ROWS, (layout) => size + packedSize(shape, layout));
  const projected = run.end + sizes.kept;
  const list = projected + sizes.projected;
  const bytes = list + sizes.list;
  const places = { kept: run.end, projected, list, vectors: bytes, scales: bytes + sizes.vectors };
  run.floats.set(dense, run.dense);
  run.floats.set(scales, places.scales);
  new Int8Array(run.kernels.memory.buffer, 4 * places.vectors).set(vectors);
  const packed = withPackedMatrices(run, run.end + size);
  return { model, run: packed, places, root, kept: new Map(), register: 0 };
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
    trees.push(...parseBatch(parser, batch, byFours(rows), watch));
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

/** Fetches what is kept of the words, and of a root before each sentence, to the first layer; new forms are kept first. */
const writeForms = (
  parser: NetworkParser,
  sentences: readonly (readonly SyntaxForm[])[],
): readonly Stretch[] => {
  const { run, kept, places } = parser;
  const { shape, kernels } = run;
  if (kept.size + MOST_ROWS > MOST_KEPT) kept.clear();
  const known = kept.size;
  const missing: (SyntaxForm | undefined)[] = [];
  const slots = new Int32Array(MOST_ROWS);
  let row = 0;
  const write = (form: SyntaxForm | undefined): void => {
    let slot = kept.get(form);
    if (slot === undefined) {
      slot = known + missing.push(form) - 1;
      kept.set(form, slot);
    }
    slots[row++] = slot;
  };
  const stretches = sentences.map((forms) => {
    const first = row;
    write(undefined);
    for (const form of forms) write(form);
    return { first, words: forms.length };
  });
  keepForms(parser, missing, known);
  new Int32Array(kernels.memory.buffer, 4 * places.list).set(slots.subarray(0, row));
  const fetch = (from: number, to: number, width: number): void =>
    kernels.fetch(4 * places.list, row, 4 * from, 4 * to, 4 * width);
  fetch(places.kept, run.inputs[0] ?? 0, shape.width);
  fetch(places.projected, run.parts[0] ?? 0, 3 * shape.width);
  return stretches;
};

/** Keeps the vectors of new forms, and what the first layer makes of them, from slot `first` on. */
const keepForms = (
  parser: NetworkParser,
  forms: readonly (SyntaxForm | undefined)[],
  first: number,
): void => {
  const { run, places } = parser;
  const [layer] = run.layout.layers;
  if (forms.length === 0 || !layer) return;
  const { width } = run.shape;
  const from = places.kept + first * width;
  const to = places.projected + first * 3 * width;
  for (const [i, form] of forms.entries()) writeVector(parser, form, from + i * width);
  runMatrix(run, { at: from, width }, layer, { at: to, width: 3 * width }, byFours(forms.length));
};

/** The sum of the rows of a form's features, or of the root's. */
const writeVector = (
  { model, run, register, places }: NetworkParser,
  form: SyntaxForm | undefined,
  at: number,
): void => {
  const { kernels, shape } = run;
  const rows = form ? rowsOfForm(model.words, form) : [ROOT_ROW];
  const list = new Int32Array(kernels.memory.buffer, 4 * places.list, rows.length + 1);
  list.set(rows, 1);
  list[0] = register;
  const [vectors, scales] = [4 * places.vectors, 4 * places.scales];
  kernels.sumRows(4 * places.list, rows.length + 1, vectors, scales, 4 * at, shape.width);
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
