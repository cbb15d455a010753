// What a build can be told.

export const BUILD_FORMATS = ['ttl', 'trig', 'nq', 'jsonld', 'html'] as const;
export type BuildFormat = (typeof BUILD_FORMATS)[number];

export interface BuildProgress {
  readonly stage: 'reading' | 'understanding';
  readonly done: number;
  readonly total: number;
}

export interface BuildOptions {
  /** The folder to write to; made if missing. */
  readonly out: string;
  /** Adds to the articles that the folder holds, and keeps to how their graph is written unless told otherwise. */
  readonly add?: boolean | undefined;
  /** All of them if left out; with `add` those that the folder has. */
  readonly formats?: readonly BuildFormat[] | undefined;
  /** Whether files are made at once; if left out, unless articles are added to so many that it would take long. */
  readonly filesNow?: boolean | undefined;
  /** What data IRIs begin with; ends in "/" or "#". */
  readonly base?: string | undefined;
  readonly mentions?: boolean | undefined;
  readonly withText?: boolean | undefined;
  readonly rdf12?: boolean | undefined;
  /** Facts that are less sure are left out of the graph, [0, 1]. */
  readonly minConfidence?: number | undefined;
  readonly allowPrivateHosts?: boolean | undefined;
  /** Stops the build; what the folder held before stays, and what was understood is kept for the next one. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: BuildProgress) => void) | undefined;
}
