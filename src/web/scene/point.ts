// Points and pairs of nodes.

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Two nodes that a line joins. */
export type Pair = readonly [number, number];
