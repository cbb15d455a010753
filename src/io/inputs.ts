// Reads articles from files, folders, standard input and URLs, in any mix; a fault in one input never stops the others.
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { InputError } from '../model/errors.ts';
import type { ReaderLexicon } from '../text/reader-lexicon.ts';
import { Interrupted } from './interruptible.ts';
import { isPublicAddress } from './public-address.ts';
import { type InputResult, readSource, type Source, type SourceType } from './read-source.ts';

export type { InputResult } from './read-source.ts';

export interface InputOptions {
  readonly lexicon: ReaderLexicon;
  /** Allows URLs whose host has a loopback, private or link-local address; false if left out. */
  readonly allowPrivateHosts?: boolean;
  /** Milliseconds for a URL, redirects included; 20 s if left out. */
  readonly timeLimit?: number;
  /** Bytes that one text, page or record may have; 5 MiB if left out. */
  readonly sizeLimit?: number;
  /** What "-" reads; standard input if left out. */
  readonly stdin?: AsyncIterable<Uint8Array>;
}

const TIME_LIMIT = 20_000;
const SIZE_LIMIT = 5 * 1024 * 1024;
const KNOWN = '.txt, .html, .htm or .jsonl';
const TYPES: ReadonlyMap<string, SourceType> = new Map([
  ['.txt', 'plain'],
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.jsonl', 'records'],
]);

/** One result for each article and each fault, in the order of the inputs; a folder's files are sorted by path. */
export async function* readInputs(
  inputs: readonly string[],
  options: InputOptions,
): AsyncGenerator<InputResult> {
  for (const input of inputs) {
    try {
      if (input === '-') yield* read({ name: '-', chunks: options.stdin ?? process.stdin }, options);
      else if (/^https?:\/\//iu.test(input)) yield* readUrl(input, options);
      else yield* readPath(input, options);
    } catch (error) {
      yield { kind: 'problem', error: asInputError(input, error) };
    }
  }
}

const read = (
  source: Source,
  { lexicon, sizeLimit = SIZE_LIMIT }: InputOptions,
): AsyncGenerator<InputResult> => readSource(source, { lexicon, sizeLimit });

async function* readUrl(address: string, options: InputOptions): AsyncGenerator<InputResult> {
  const { allowPrivateHosts = false, timeLimit = TIME_LIMIT, sizeLimit = SIZE_LIMIT } = options;
  const { fetchPage } = await import('./fetch-page.ts'); // Loaded only where something is fetched.
  const allows = allowPrivateHosts ? () => true : isPublicAddress;
  const { body, ...page } = await fetchPage(address, { allows, timeLimit, sizeLimit });
  yield* read({ ...page, name: address, chunks: once(body) }, options);
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function* readPath(path: string, options: InputOptions): AsyncGenerator<InputResult> {
  const status = await stat(path);
  if (status.isDirectory()) yield* readFolder(path, options);
  else if (status.isFile()) yield* readFile(path, options);
  else throw new InputError(path, `it is neither a file nor a folder; expected ${KNOWN}`);
}

async function* readFile(path: string, options: InputOptions): AsyncGenerator<InputResult> {
  const extension = extname(path).toLowerCase();
  const type = TYPES.get(extension);
  if (!type)
    throw new InputError(path, `its type "${extension || 'none'}" cannot be read; expected ${KNOWN}`);
  yield* read({ name: path, chunks: createReadStream(path), type }, options);
}

async function* readFolder(folder: string, options: InputOptions): AsyncGenerator<InputResult> {
  const faults: InputError[] = [];
  const files = await filesIn(folder, faults);
  for (const error of faults) yield { kind: 'problem', error };
  if (files.length === 0 && faults.length === 0) {
    throw new InputError(folder, `the folder holds nothing that can be read; expected ${KNOWN} in it`);
  }
  for (const file of files) {
    try {
      yield* readFile(file, options);
    } catch (error) {
      yield { kind: 'problem', error: asInputError(file, error) };
    }
  }
}

/** Files that can be read, sorted by path; hidden entries and linked folders are left alone. */
const filesIn = async (folder: string, faults: InputError[]): Promise<readonly string[]> => {
  const files: string[] = [];
  const pending = [folder];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    try {
      for (const entry of await readdir(at, { withFileTypes: true })) {
        if (entry.name.startsWith('.')) continue;
        const path = join(at, entry.name);
        if (entry.isDirectory()) pending.push(path);
        else if (TYPES.has(extname(entry.name).toLowerCase())) files.push(path);
      }
    } catch (error) {
      faults.push(asInputError(at, error));
    }
  }
  return files.sort((a, b) => (a < b ? -1 : 1));
};

const FAULTS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such file or folder; check the path'],
  ['EACCES', 'it may not be read; check its permissions'],
  ['EPERM', 'it may not be read; check its permissions'],
  ['ENOTDIR', 'a part of the path is no folder; check the path'],
  ['ENAMETOOLONG', 'the path is too long; check the path'],
  ['ELOOP', 'the path leads in a circle of links; check the path'],
]);

/** Throws what the user stopped: that is no fault of the input. */
const asInputError = (input: string, error: unknown): InputError => {
  if (error instanceof InputError) return error;
  if (error instanceof Interrupted) throw error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : String(error);
  return new InputError(input, FAULTS.get(code) ?? `it cannot be read (${message})`, { cause: error });
};
