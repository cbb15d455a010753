// The labels of names that were voted for raw sentences: labels alone are kept, the words come from the corpora.
import { readFileSync } from 'node:fs';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { conventionNumber, type NameConvention } from '../../src/language/name-conventions.ts';
import type { VotedSentence } from '../../src/language/train-names.ts';
import { wordsCheck } from './taught-trees.ts';

/** Where they are kept. */
export const TAUGHT_NAMES = 'data/teacher/names.bin.br';

/** The conventions that raw sentences were labelled by. */
export const TAUGHT_CONVENTIONS: readonly NameConvention[] = ['nergrit', 'idner', 'nerui'];

/** Voters are sure of a label by 0 … so many. */
export const MOST_SURE = 9;

/** Voted labels of one sentence; columns are parallel to `TAUGHT_CONVENTIONS`. */
export interface NameVote {
  /** Place among the sentences that were labelled. */
  readonly i: number;
  readonly words: readonly string[];
  readonly labels: readonly Uint8Array[];
  readonly sureness: readonly Uint8Array[];
}

/** Bytes of a sentence's entry in the head of the file: its length, and a check of its words. */
const ENTRY = 3;

/** The bytes of the file: entries of all sentences, then each convention's columns, as differences from the first's. */
export const packNameVotes = (votes: readonly NameVote[]): Uint8Array => {
  const sentences = (votes.at(-1)?.i ?? -1) + 1;
  const head = Buffer.alloc(4 + ENTRY * sentences);
  head.writeUInt32LE(sentences);
  for (const { i, words } of votes) {
    head.writeUInt8(words.length, 4 + ENTRY * i);
    head.writeUInt16LE(wordsCheck(words), 4 + ENTRY * i + 1);
  }
  const column = (read: (vote: NameVote) => Uint8Array): Buffer => Buffer.concat(votes.map(read));
  const columns = TAUGHT_CONVENTIONS.flatMap((_, c) => [
    column(({ labels }) => labels[c] ?? NONE),
    column(({ sureness }) => sureness[c] ?? NONE),
  ]);
  const stored = columns.map((own, c) =>
    c < 2 ? own : own.map((value, at) => value - (columns[c % 2]?.[at] ?? 0)),
  );
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 };
  return brotliCompressSync(Buffer.concat([head, ...stored]), { params });
};

const NONE = new Uint8Array();

/** Labelled sentences among `raw`, in its order; those whose words have changed since are left out. */
export const readNameVotes = (
  file: string,
  raw: readonly (readonly string[])[],
): readonly VotedSentence[] => {
  const bytes = brotliDecompressSync(readFileSync(file));
  const sentences = bytes.readUInt32LE();
  const first = 4 + ENTRY * sentences;
  const words = (bytes.length - first) / (2 * TAUGHT_CONVENTIONS.length);
  const found: VotedSentence[] = [];
  let start = 0;
  for (let s = 0; s < sentences; s++) {
    const length = bytes.readUInt8(4 + ENTRY * s);
    const at = start;
    start += length;
    const own = raw[s];
    if (!own || length === 0 || own.length !== length) continue;
    if (wordsCheck(own) !== bytes.readUInt16LE(4 + ENTRY * s + 1)) continue;
    const column = (c: number): Uint8Array =>
      bytes.subarray(first + c * words + at, first + c * words + at + length);
    const sum = (c: number): Uint8Array =>
      c < 2 ? column(c) : column(c).map((value, i) => value + (column(c % 2)[i] ?? 0));
    const votes = TAUGHT_CONVENTIONS.map((convention, c) => ({
      convention: conventionNumber(convention),
      labels: sum(2 * c),
      weights: Float32Array.from(sum(2 * c + 1), (sure) => sure / MOST_SURE),
    }));
    found.push({ words: own, votes });
  }
  return found;
};
