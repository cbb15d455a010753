// Learns word classes from raw sentences: which words stand in like company, and which are written with capitals.
import { clusterRows } from './cluster-vectors.ts';
import { hashText } from './hash.ts';
import { buildKeyTable, findSlot } from './key-table.ts';
import { seededRandom } from './seeded-random.ts';
import { mutualInformation, rowVectors, sparseRows } from './sparse-vectors.ts';
import { classForm, type WordClasses } from './word-classes.ts';

export interface ClassOptions {
  readonly seed: number;
  /** Forms met less often get no class. */
  readonly leastCount: number;
  /** Neighbours counted: the most frequent forms. */
  readonly neighbours: number;
  readonly width: number;
  /** How many classes in each grouping; the middle one is left out where no number is given, the coarse one has at most 254. */
  readonly fine: number;
  readonly middle?: number;
  readonly coarse: number;
}

/** Learns from tokenised sentences; the same sentences and options give the same classes. */
export const trainWordClasses = (
  sentences: readonly (readonly string[])[],
  options: ClassOptions,
): WordClasses => {
  const plain = sentences.map((words) => words.map(classForm));
  const vocabulary = frequentForms(plain, options.leastCount);
  const random = seededRandom(options.seed);
  const counts = neighbourCounts(plain, vocabulary, options.neighbours);
  const vectors = rowVectors(mutualInformation(counts), options.width, random);
  const group = (count: number): Uint16Array => clusterRows(vectors, count, random);
  const fine = group(options.fine);
  const middle = options.middle === undefined ? undefined : group(options.middle);
  return tabulate(vocabulary, { fine, middle, coarse: group(options.coarse) }, capitalShares(plain));
};

/** Forms by falling count. */
const frequentForms = (sentences: readonly (readonly string[])[], least: number): readonly string[] => {
  const counts = new Map<string, number>();
  for (const words of sentences) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= least)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([form]) => form);
};

/** Where a neighbour stands; each place has its own columns. */
const PLACES = [-1, 1, -2, 2] as const;

const neighbourCounts = (
  sentences: readonly (readonly string[])[],
  vocabulary: readonly string[],
  neighbours: number,
): ReturnType<typeof sparseRows> => {
  const numbers = new Map(vocabulary.map((form, number) => [form, number]));
  const counts = vocabulary.map(() => new Map<number, number>());
  const span = neighbours + 2;
  for (const words of sentences) {
    const ids = words.map((word) => numbers.get(word) ?? -1);
    ids.forEach((id, i) => {
      const row = counts[id];
      if (!row) return;
      PLACES.forEach((place, p) => {
        const neighbour = ids[i + place];
        const column =
          neighbour === undefined ? neighbours : neighbour < 0 || neighbour >= neighbours ? -1 : neighbour;
        if (column >= 0) row.set(p * span + column, (row.get(p * span + column) ?? 0) + 1);
      });
    });
  }
  return sparseRows(counts, span * PLACES.length);
};

/** Lower-cased form → 1..8, from words inside sentences that are not all in capitals. */
const capitalShares = (sentences: readonly (readonly string[])[]): ReadonlyMap<string, number> => {
  const seen = new Map<string, { upper: number; all: number }>();
  for (const words of sentences) {
    if (words.every((word) => word === word.toUpperCase())) continue;
    words.slice(1).forEach((word, i) => {
      if (!/^\p{L}/u.test(word) || /^["“.:(]$/u.test(words[i] ?? '')) return;
      const entry = seen.get(word.toLowerCase()) ?? { upper: 0, all: 0 };
      entry.all += 1;
      if (/^\p{Lu}/u.test(word)) entry.upper += 1;
      seen.set(word.toLowerCase(), entry);
    });
  }
  const shares = new Map<string, number>();
  for (const [form, { upper, all }] of seen)
    if (all >= 3) shares.set(form, 1 + Math.min(7, Math.floor((upper / all) * 8)));
  return shares;
};

const tabulate = (
  vocabulary: readonly string[],
  groupings: {
    readonly fine: Uint16Array;
    readonly middle: Uint16Array | undefined;
    readonly coarse: Uint16Array;
  },
  capitals: ReadonlyMap<string, number>,
): WordClasses => {
  const keys = buildKeyTable([...vocabulary, ...capitals.keys()].map(hashText));
  const slots = vocabulary.map((form) => findSlot(keys, hashText(form)));
  const column = (classes: Uint16Array): Uint16Array => {
    const values = new Uint16Array(keys.length);
    slots.forEach((slot, number) => {
      values[slot] = (classes[number] ?? 0) + 1;
    });
    return values;
  };
  const shares = new Uint8Array(keys.length);
  for (const [form, share] of capitals) shares[findSlot(keys, hashText(form))] = share;
  return {
    keys,
    fine: column(groupings.fine),
    ...(groupings.middle && { middle: column(groupings.middle) }),
    coarse: Uint8Array.from(column(groupings.coarse)),
    capitals: shares,
  };
};
