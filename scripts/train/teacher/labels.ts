// The labels that the teacher and the voters give to sentences: read as JSON lines, packed for `taught-trees.ts`.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { brotliCompressSync, constants } from 'node:zlib';
import { UPOS } from '../../../src/language/upos.ts';
import { wordsCheck } from '../taught-trees.ts';

/** 1-based heads, relations, tags, and how sure the labeller was of each head, 0–9. */
export type Columns = readonly [readonly number[], readonly number[], readonly number[], readonly number[]];

export interface Label {
  /** Place among the raw sentences. */
  readonly i: number;
  readonly w: readonly string[];
  /** By the habits of the news, and of the encyclopedic treebanks. */
  readonly n: Columns;
  readonly g: Columns;
}

const isLabel = (value: unknown): value is Label =>
  typeof value === 'object' && value !== null && 'i' in value && 'w' in value && 'n' in value && 'g' in value;

/** The labeller is sure of a head by 0 … so many. */
export const MOST_SURE = 9;

/** Heads as distances, so that like arcs are written alike. */
const stored = ([heads, relations, tags, sureness]: Columns): Columns => [
  heads.map((head, i) => (head === 0 ? 0 : (head - i - 1) & 0xff)),
  relations,
  tags,
  sureness,
];

/** Columns of one register over all labels. */
const columnsOf = (trees: readonly Columns[]): readonly Uint8Array[] =>
  ([0, 1, 2, 3] as const).map((c) => Uint8Array.from(trees.flatMap((tree) => tree[c])));

/** The bytes of the file of taught trees. */
export const packLabels = (labels: readonly Label[], relations: readonly string[]): Uint8Array => {
  const sentences = (labels.at(-1)?.i ?? -1) + 1;
  const lengths = new Uint8Array(sentences);
  const checks = new Uint16Array(sentences);
  for (const { i, w } of labels) {
    lengths[i] = w.length;
    checks[i] = wordsCheck(w);
  }
  const news = columnsOf(labels.map(({ n }) => stored(n)));
  const differences = columnsOf(labels.map(({ g }) => stored(g))).map((column, c) =>
    column.map((value, i) => value - (news[c]?.[i] ?? 0)),
  );
  const header = Buffer.from(`${JSON.stringify({ relations, tags: UPOS, sentences })}\n`);
  const bytes = Buffer.concat([header, lengths, Buffer.from(checks.buffer), ...news, ...differences]);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 };
  return brotliCompressSync(bytes, { params });
};

/** Sorted by their place. */
export const readLabels = async (file: string): Promise<readonly Label[]> => {
  const labels: Label[] = [];
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const label: unknown = JSON.parse(line);
    if (!isLabel(label)) throw new Error(`${file}: no label: ${line.slice(0, 80)}`);
    labels.push(label);
  }
  return labels.sort((a, b) => a.i - b.i);
};
