// What an evaluation gives.

export interface Evaluated {
  /** For machines. */
  readonly json: object;
  /** For people, with its line break. */
  readonly text: string;
}
