// Files that are whole or not there, also after the machine stopped: written aside, flushed, moved into place by one rename.
import { open, rename } from 'node:fs/promises';

/** `aside` is a path on the same file system that nobody else writes to. The folder of `path` is flushed by `flushFolder`. */
export const writeDurably = async (path: string, text: string, aside: string): Promise<void> => {
  const handle = await open(aside, 'w');
  try {
    await handle.writeFile(text);
    await handle.datasync();
  } finally {
    await handle.close();
  }
  await rename(aside, path);
};

export const appendDurably = async (path: string, text: string): Promise<void> => {
  const handle = await open(path, 'a');
  try {
    await handle.writeFile(text);
    await handle.datasync();
  } finally {
    await handle.close();
  }
};

/** Makes the names in a folder as durable as the files; where a system cannot open folders there is nothing to do. */
export const flushFolder = async (path: string): Promise<void> => {
  const handle = await open(path, 'r').catch(() => undefined);
  if (!handle) return;
  await handle.sync().catch(() => undefined);
  await handle.close();
};
