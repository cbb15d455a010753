// Makes folders, and tells which it made.
import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it, and gives the uppermost that it made. One by one: a recursive `mkdir` of Node
 * never ends where a file system answers that the folder's own parent is missing (`/proc/x`).
 */
export const makeFolder = async (folder: string): Promise<string | undefined> => {
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
