// Writes the files of a publication aside, where nobody looks, until all of them are complete.
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PublishedFile } from './journal.ts';

/** What a file is to hold: its name within the folder, and its text in pieces that are made as they are written. */
export interface PlannedFile {
  readonly name: string;
  readonly pieces: () => Iterable<string> | AsyncIterable<string>;
}

const BUFFER = 1 << 16;

/** `folder` is made anew. Rejects as soon as the signal says so, or a piece cannot be made. */
export const stageFiles = async (
  folder: string,
  files: readonly PlannedFile[],
  signal?: AbortSignal,
): Promise<readonly PublishedFile[]> => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  const staged: PublishedFile[] = [];
  for (const file of files) staged.push({ name: file.name, bytes: await write(folder, file, signal) });
  return staged;
};

const write = async (
  folder: string,
  { name, pieces }: PlannedFile,
  signal: AbortSignal | undefined,
): Promise<number> => {
  const handle = await open(join(folder, name), 'wx');
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
    return (await handle.stat()).size;
  } finally {
    await handle.close();
  }
};
