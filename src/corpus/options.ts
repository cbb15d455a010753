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
  /** All of them if left out. */
  readonly formats?: readonly BuildFormat[];
  /** What data IRIs begin with; ends in "/" or "#". */
  readonly base?: string;
  readonly mentions?: boolean;
  readonly withText?: boolean;
  readonly rdf12?: boolean;
  readonly allowPrivateHosts?: boolean;
  /** Stops the build; what the folder held before stays. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: BuildProgress) => void) | undefined;
}
