// A build that was told to stop.

export class BuildInterrupted extends Error {
  override readonly name = 'AbortError';
  readonly folder: string;
  /** Articles that are kept there; a build that is started again goes on from them. */
  readonly kept: number;
  constructor(folder: string, kept: number, options?: ErrorOptions) {
    super(`the build was aborted; ${folder} keeps ${kept} articles`, options);
    this.folder = folder;
    this.kept = kept;
  }
}
