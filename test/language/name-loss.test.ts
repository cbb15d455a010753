import { expect, test } from 'vitest';
import { END_ROW, START_ROW, TRANSITION_CELLS } from '../../src/language/chain-posteriors.ts';
import { LABEL_COUNT } from '../../src/language/name-labels.ts';
import { nameLoss } from '../../src/language/name-loss.ts';
import { nameShape } from '../../src/language/name-model-file.ts';
import { transitionTable } from '../../src/language/name-transitions.ts';
import { seededRandom } from '../../src/language/seeded-random.ts';
import { startTrainer } from '../../src/language/train-network.ts';

const WORDS = 3;
const WEIGHT = 0.7;
/** A name of two words, then a word outside. */
const RIGHT = [1, 3, 0];
const CONVENTION = 2;

const trainer = startTrainer(nameShape(16, 1), 8, seededRandom(5));
const { run, places } = trainer;
const { floats, layout } = run;
const random = seededRandom(7);
/** Where the scores and the transitions of this sentence lie, as offsets from outputs and from dense weights. */
const scoreAt = (word: number, label: number): number => (1 + word) * layout.headsWidth + label;
const transitionAt = (cell: number): number => layout.spare + CONVENTION * TRANSITION_CELLS + cell;
for (let i = 0; i < 4 * layout.headsWidth; i++) floats[run.outputs + i] = 4 * random() - 2;
for (let cell = 0; cell < TRANSITION_CELLS; cell++) floats[run.dense + transitionAt(cell)] = random() - 0.5;

const batch = {
  rows: 4,
  stretches: [{ first: 0, words: WORDS }],
  examples: [
    {
      words: Array.from({ length: WORDS }, () => new Uint16Array()),
      register: 1 + CONVENTION,
      tags: Uint8Array.from(RIGHT),
      weights: new Float32Array(WORDS).fill(WEIGHT),
      heads: new Uint8Array(),
      relations: new Uint8Array(),
    },
  ],
};

const pathScore = (path: readonly number[]): number => {
  const table = transitionTable(floats, run.dense + layout.spare, CONVENTION);
  const cell = (row: number, to: number): number => table[row * LABEL_COUNT + to] ?? 0;
  let score = cell(START_ROW, path[0] ?? 0) + cell(END_ROW, path.at(-1) ?? 0);
  path.forEach((label, word) => {
    score += floats[run.outputs + scoreAt(word, label)] ?? 0;
    if (word > 0) score += cell(path[word - 1] ?? 0, label);
  });
  return score;
};

/** The cost of the right labels against all others, path by path. */
const costOfPaths = (): number => {
  let sum = 0;
  for (let a = 0; a < LABEL_COUNT; a++)
    for (let b = 0; b < LABEL_COUNT; b++)
      for (let c = 0; c < LABEL_COUNT; c++) sum += Math.exp(pathScore([a, b, c]));
  return (WEIGHT / WORDS) * (Math.log(sum) - pathScore(RIGHT));
};

const slope = (at: number): number => {
  const held = floats[at] ?? 0;
  const costAt = (value: number): number => {
    floats[at] = value;
    return costOfPaths();
  };
  const [above, below] = [costAt(held + 0.01), costAt(held - 0.01)];
  floats[at] = held;
  return (above - below) / 0.02;
};

test('finds the slopes of the cost of right labels against all sequences that may be', () => {
  floats.fill(0, places.dense, places.dense + layout.size);
  const loss = nameLoss(trainer, batch);
  expect(loss).toBeGreaterThan(0);
  const written = floats.slice();
  for (const [word, label] of [
    [0, 0],
    [0, 1],
    [1, 3],
    [2, 0],
    [2, 12],
  ] as const) {
    const at = scoreAt(word, label);
    expect(slope(run.outputs + at)).toBeCloseTo(written[places.outputs + at] ?? 0, 3);
  }
  for (const cell of [0, 16, START_ROW * LABEL_COUNT + 1, END_ROW * LABEL_COUNT, 3 * LABEL_COUNT]) {
    const at = transitionAt(cell);
    expect(slope(run.dense + at)).toBeCloseTo(written[places.dense + at] ?? 0, 3);
  }
});
