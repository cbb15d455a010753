// Moves staged files into place as one set: all of them, or, where one cannot be moved, none; after a kill it can be done again.
import { copyFile, link, lstat, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

export interface FileSwitch {
  /** Where the files are to stand. */
  readonly folder: string;
  /** Where they stand complete. */
  readonly staging: string;
  /** Where those that they replace wait until all is done. */
  readonly retired: string;
  readonly names: readonly string[];
  /** Names that are to go. */
  readonly removed: readonly string[];
}

/** Rejects, with the folder as it was before, where a file cannot be moved. Does again what a killed process left half done. */
export const switchFiles = async (files: FileSwitch): Promise<void> => {
  await mkdir(files.retired, { recursive: true });
  try {
    await refuseFolders(files);
    for (const name of files.names) await replace(name, files);
    for (const name of files.removed) await retire(name, files);
  } catch (error) {
    await undoSwitch(files);
    throw error;
  }
  await rm(files.retired, { recursive: true, force: true });
  await rm(files.staging, { recursive: true, force: true });
};

/** Puts every file back that stood there before the switch began. */
const undoSwitch = async ({ folder, staging, retired, names, removed }: FileSwitch): Promise<void> => {
  for (const name of names) {
    const isMoved = !(await exists(join(staging, name)));
    if (await exists(join(retired, name))) await rename(join(retired, name), join(folder, name));
    else if (isMoved) await rm(join(folder, name), { force: true });
  }
  for (const name of removed) {
    if (await exists(join(retired, name))) await rename(join(retired, name), join(folder, name));
  }
  await rm(retired, { recursive: true, force: true });
};

const replace = async (name: string, { folder, staging, retired }: FileSwitch): Promise<void> => {
  if (!(await exists(join(staging, name)))) return; // moved before the process was killed
  await keep(join(folder, name), join(retired, name));
  await rename(join(staging, name), join(folder, name));
};

/** A second name for the old file, so that there is no moment without one. */
const keep = async (path: string, kept: string): Promise<void> => {
  if (!(await exists(path)) || (await exists(kept))) return;
  await link(path, kept).catch(() => copyFile(path, kept));
};

const retire = async (name: string, { folder, retired }: FileSwitch): Promise<void> => {
  if (await exists(join(folder, name))) await rename(join(folder, name), join(retired, name));
};

const refuseFolders = async ({ folder, names, removed }: FileSwitch): Promise<void> => {
  for (const name of [...names, ...removed]) {
    const path = join(folder, name);
    const stat = await lstat(path).catch(() => undefined);
    if (stat?.isDirectory())
      throw new Error(
        `${path}: a folder stands where a file is to be written; move it, or choose another --out`,
      );
  }
};

const exists = async (path: string): Promise<boolean> =>
  (await lstat(path).catch(() => undefined)) !== undefined;
