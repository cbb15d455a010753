// Files that appear together or not at all: written into a folder of their own first, moved into place at the end.
import { mkdir, mkdtemp, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
}

/** What a file is to hold: its name within the folder, and its text in pieces that are made as they are written. */
export interface PlannedFile {
  readonly name: string;
  readonly pieces: () => Iterable<string> | AsyncIterable<string>;
}

const BUFFER = 1 << 16;

/**
 * Writes the files into `folder`, replacing those of the same name. When anything fails before all are complete, the
 * folder holds what it held before. Each file is moved into place by one rename within its file system.
 */
export const writeTogether = async (
  folder: string,
  files: readonly PlannedFile[],
  signal?: AbortSignal,
): Promise<readonly WrittenFile[]> => {
  const created = await makeFolder(folder);
  const staging = await mkdtemp(join(folder, '.rajut-'));
  try {
    for (const file of files) await write(join(staging, file.name), file, signal);
    for (const { name } of files) await rename(join(staging, name), join(folder, name));
  } catch (error) {
    if (created !== undefined) await rm(created, { recursive: true, force: true });
    throw error;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  return Promise.all(files.map(({ name }) => measure(join(folder, name))));
};

/**
 * Makes a folder and those above it, and gives the uppermost that it made. One by one: a recursive `mkdir` of Node
 * never ends where a file system answers that the folder's own parent is missing (`/proc/x`).
 */
const makeFolder = async (folder: string): Promise<string | undefined> => {
  if (await isFolder(folder)) return undefined;
  const above = dirname(folder) === folder ? undefined : await makeFolder(dirname(folder));
  try {
    await mkdir(folder);
    return above ?? folder;
  } catch (error) {
    if (await isFolder(folder)) return above; // another build was faster
    throw new Error(`${folder}: the folder cannot be made; choose another one with --out`, { cause: error });
  }
};

const isFolder = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
};

const write = async (path: string, { pieces }: PlannedFile, signal?: AbortSignal): Promise<void> => {
  const handle = await open(path, 'wx');
  try {
    let waiting = '';
    for await (const piece of pieces()) {
      waiting += piece;
      if (waiting.length < BUFFER) continue;
      signal?.throwIfAborted();
      await handle.writeFile(waiting);
      waiting = '';
    }
    await handle.writeFile(waiting);
  } finally {
    await handle.close();
  }
};

const measure = async (path: string): Promise<WrittenFile> => ({ path, bytes: (await stat(path)).size });
