// Puts sentences of like length together, as many as the network learns from at once.
import { byFours, MOST_WORDS, type Stretch } from './network-forward.ts';
import type { Answers } from './network-loss.ts';
import { type Random, shuffled } from './seeded-random.ts';

/** A sentence to learn from: for each word the rows of its features, and what is wanted of it. */
export interface NetworkExample extends Answers {
  readonly words: readonly Uint16Array[];
  readonly register: number;
}

/** Sentences are added to a batch until it has so many rows. */
const BATCH_ROWS = 640;
/** No batch has more. */
export const MOST_BATCH_ROWS: number = BATCH_ROWS + MOST_WORDS + 8;

export interface Batch {
  readonly examples: readonly NetworkExample[];
  readonly stretches: readonly Stretch[];
  readonly rows: number;
}

/** Sentences of like length together, as many as fit; `rowsOf` so many words, at least one more, are a sentence's. */
export const batchesOf = (
  examples: readonly NetworkExample[],
  random: Random,
  rowsOf: (words: number) => number,
): readonly Batch[] => {
  const sorted = shuffled(examples, random).sort((a, b) => (a.words.length >> 2) - (b.words.length >> 2));
  const batches: Batch[] = [];
  let own: NetworkExample[] = [];
  let stretches: Stretch[] = [];
  let rows = 0;
  const flush = (): void => {
    if (own.length > 0) batches.push({ examples: own, stretches, rows: byFours(rows) });
    own = [];
    stretches = [];
    rows = 0;
  };
  for (const example of sorted) {
    const words = example.words.length;
    if (words === 0 || words > MOST_WORDS) continue;
    own.push(example);
    stretches.push({ first: rows, words });
    rows += rowsOf(words);
    if (rows >= BATCH_ROWS) flush();
  }
  flush();
  return batches;
};
