// Reads the trees that the teacher gave to raw sentences: labels alone, the words come from the corpora.
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { hashText } from '../../src/language/hash.ts';
import { ENCYCLOPEDIC, NEWS } from '../../src/language/register.ts';
import type { TaughtSentence, TaughtTree } from '../../src/language/train-syntax.ts';
import { tagIndex } from '../../src/language/upos.ts';

/** Where they are kept. */
export const TAUGHT_TREES = 'data/teacher/trees.bin.br';

/** First line of the file; columns of bytes follow, each over all words of all labelled sentences. */
interface Header {
  readonly relations: readonly string[];
  readonly tags: readonly string[];
  readonly sentences: number;
}

const isHeader = (value: unknown): value is Header =>
  typeof value === 'object' &&
  value !== null &&
  'relations' in value &&
  'tags' in value &&
  'sentences' in value;

/** Columns of each register, in the file's order. */
const COLUMNS = ['heads', 'relations', 'tags', 'sureness'] as const;
const REGISTERS = [NEWS, ENCYCLOPEDIC] as const;
const MOST_SURE = 9;

/** A check that words are those which were labelled. */
export const wordsCheck = (words: readonly string[]): number => hashText(words.join(' ')) & 0xffff;

/** Labelled sentences among `raw`, in its order; those whose words have changed since are left out. */
export const readTaughtTrees = (
  file: string,
  raw: readonly (readonly string[])[],
): readonly TaughtSentence[] => {
  const bytes = brotliDecompressSync(readFileSync(file));
  const end = bytes.indexOf(10);
  const header: unknown = JSON.parse(bytes.toString('utf8', 0, end));
  if (!isHeader(header)) throw new Error(`${file}: no header of taught trees`);
  const lengths = bytes.subarray(end + 1, end + 1 + header.sentences);
  const checks = end + 1 + header.sentences;
  const first = checks + 2 * header.sentences;
  const words = lengths.reduce((sum, length) => sum + length, 0);
  const found: TaughtSentence[] = [];
  let at = 0;
  for (const [s, length] of lengths.entries()) {
    const start = at;
    at += length;
    const own = raw[s];
    if (!own || length === 0) continue;
    if (own.length !== length || wordsCheck(own) !== bytes.readUInt16LE(checks + 2 * s)) continue;
    const column = (number: number): Uint8Array =>
      bytes.subarray(first + number * words + start, first + number * words + start + length);
    found.push({
      words: own,
      trees: REGISTERS.map((register, r) => readTree(register, r, { column, header })),
    });
  }
  return found;
};

interface TreeSource {
  readonly column: (number: number) => Uint8Array;
  readonly header: Header;
}

/** Heads are stored as distances, 0 for the root; the second register's columns as differences from the first's. */
const readTree = (
  register: TaughtTree['register'],
  r: number,
  { column, header }: TreeSource,
): TaughtTree => {
  const values = COLUMNS.map((_, c) => {
    const base = column(c);
    return r === 0 ? base : base.map((value, i) => value + (column(COLUMNS.length + c)[i] ?? 0));
  });
  const [distances = EMPTY, relations = EMPTY, tags = EMPTY, sureness = EMPTY] = values;
  return {
    register,
    heads: distances.map((distance, i) => (distance === 0 ? 0 : (i + 1 + distance) & 0xff)),
    relations: Array.from(relations, (relation) => header.relations[relation] ?? 'dep'),
    tags: tags.map((tag) => tagIndex(header.tags[tag] ?? 'X')),
    weights: Float32Array.from(sureness, (sure) => (1 + sure) / (1 + MOST_SURE)),
  };
};

const EMPTY = new Uint8Array();
