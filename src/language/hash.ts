// 32-bit hashes of words and of tuples of hashes: the keys of features and word tables.

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Longer forms are told apart by their first characters and their length alone, so that cost stays bounded. */
const HASHED_LENGTH = 64;

/** An unsigned 32-bit hash of the UTF-16 code units of `text` (FNV-1a, then mixed). */
export const hashText = (text: string): number => {
  let hash = FNV_OFFSET ^ text.length;
  const length = Math.min(text.length, HASHED_LENGTH);
  for (let i = 0; i < length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  return finish(hash);
};

/** A hash of an ordered pair of hashes; nest it for longer tuples. */
export const mix = (a: number, b: number): number =>
  finish(Math.imul(a, 0x9e3779b1) ^ Math.imul(b + 0x7f4a7c15, 0x85ebca77));

const finish = (value: number): number => {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return (hash ^ (hash >>> 16)) >>> 0;
};
