// Reads one file of RDF into the engine, piece by piece, so that its size does not matter.
import { closeSync, openSync, readSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Store } from 'oxigraph';
import { InputError } from '../model/errors.ts';
import type { GraphFile } from './graph-files.ts';

/** Throws an InputError with line and column where the file is not well-formed. */
export const loadFile = (store: Store, { path, mediaType }: GraphFile): void => {
  try {
    // without a transaction the engine loads in bulk; a store that failed to load is never used
    const base = pathToFileURL(resolve(path)).href;
    store.load(pieces(path), { format: mediaType, base_iri: base, no_transaction: true });
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new InputError(path, message.replace(/^Parser error at /, ''), { cause });
  }
};

const PIECE = 1 << 20;

function* pieces(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const piece = new Uint8Array(PIECE);
      const length = readSync(file, piece);
      if (length === 0) return;
      yield piece.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}
