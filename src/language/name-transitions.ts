// The transitions between labels that the name network learns for each convention, kept among its own weights.
import { TRANSITION_CELLS } from './chain-posteriors.ts';
import type { Transitions } from './label-chain.ts';
import { NAME_CONVENTIONS } from './name-conventions.ts';
import { LABEL_COUNT, mayFollow } from './name-labels.ts';

/** Numbers for all conventions. */
export const TRANSITION_WEIGHTS: number = NAME_CONVENTIONS.length * TRANSITION_CELLS;

/** -Infinity where a label may not follow another; 0 elsewhere. Laid out as in `chain-posteriors.ts`. */
const BARS: Float64Array = Float64Array.from({ length: TRANSITION_CELLS }, (_, cell) => {
  const from = Math.floor(cell / LABEL_COUNT);
  const to = cell % LABEL_COUNT;
  const may =
    from < LABEL_COUNT ? mayFollow(from, to) : from === LABEL_COUNT ? mayFollow(-1, to) : mayFollow(to, -1);
  return may ? 0 : Number.NEGATIVE_INFINITY;
});

/** The table of one convention, its weights from `at` on. */
export const transitionTable = (floats: Float32Array, at: number, convention: number): Float64Array =>
  BARS.map((bar, cell) => bar + (floats[at + convention * TRANSITION_CELLS + cell] ?? 0));

/** The same table, as `bestPath` takes it. */
export const asTransitions = (table: Float64Array): Transitions => {
  const cells = LABEL_COUNT * LABEL_COUNT;
  return {
    between: Float32Array.from(table.subarray(0, cells)),
    start: Float32Array.from(table.subarray(cells, cells + LABEL_COUNT)),
    end: Float32Array.from(table.subarray(cells + LABEL_COUNT)),
  };
};
