// What counts as a name, and where it ends, differs from corpus to corpus: the conventions that the tagger knows, and how it tells them apart.
import { hashText, mix } from './hash.ts';
import { wordShape } from './word-shape.ts';

/** Rajut's own guideline, which articles are read by; then those of the corpora NERGRIT, idner-news-2k and NER-UI. */
export const NAME_CONVENTIONS = ['rajut', 'nergrit', 'idner', 'nerui'] as const;

export type NameConvention = (typeof NAME_CONVENTIONS)[number];

export const conventionNumber = (name: NameConvention): number => NAME_CONVENTIONS.indexOf(name);

/** Bucket × convention: how much more usual a word or a pair of shapes is where that convention holds, in sixteenths of a nat. */
export type ConventionHabits = Int8Array;

const BUCKETS = 8192;
const UNIT = 16;

/** Learns from sentences and the number of the convention that each follows (naive Bayes). */
export const trainHabits = (
  sentences: readonly { readonly words: readonly string[]; readonly convention: number }[],
): ConventionHabits => {
  const kinds = NAME_CONVENTIONS.length;
  const counts = new Float64Array(BUCKETS * kinds).fill(0.5);
  for (const { words, convention } of sentences) {
    eachBucket(words, (bucket) => {
      const cell = bucket * kinds + convention;
      counts[cell] = (counts[cell] ?? 0) + 1;
    });
  }
  const totals = new Float64Array(kinds);
  counts.forEach((count, cell) => {
    totals[cell % kinds] = (totals[cell % kinds] ?? 0) + count;
  });
  const logs = counts.map((count, cell) => Math.log(count / (totals[cell % kinds] ?? 1)));
  return Int8Array.from(logs, (log, cell) => {
    const row = logs.subarray(cell - (cell % kinds), cell - (cell % kinds) + kinds);
    const mean = row.reduce((sum, value) => sum + value, 0) / kinds;
    return Math.max(-127, Math.min(127, Math.round(UNIT * (log - mean))));
  });
};

/** The convention whose corpus these sentences, taken together, look most like. */
export const conventionOf = (
  habits: ConventionHabits,
  sentences: Iterable<readonly string[]>,
): NameConvention => {
  const kinds = NAME_CONVENTIONS.length;
  const sums = new Float64Array(kinds);
  for (const words of sentences) {
    eachBucket(words, (bucket) => {
      for (let kind = 0; kind < kinds; kind++)
        sums[kind] = (sums[kind] ?? 0) + (habits[bucket * kinds + kind] ?? 0);
    });
  }
  return NAME_CONVENTIONS[sums.indexOf(Math.max(...sums))] ?? 'rajut';
};

const eachBucket = (words: readonly string[], visit: (bucket: number) => void): void => {
  let before = 0;
  for (const word of words) {
    const shape = hashText(wordShape(word));
    visit(mix(1, hashText(word)) % BUCKETS);
    visit(mix(2, mix(before, shape)) % BUCKETS);
    before = shape;
  }
};
