// Brings the files of a store up to what it holds before they are read: articles may have been added without making them.
import { statSync } from 'node:fs';
import { StoreBusy } from '../store/store-lock.ts';
import { progressOn } from './progress.ts';
import type { Terminal } from './terminal.ts';

/** Where another process writes to the store, or nothing may be written there, the files are read as they are, with a warning. */
export const freshen = async (paths: readonly string[], terminal: Terminal): Promise<void> => {
  const { isBehind } = await import('../corpus/publication.ts');
  for (const path of paths) {
    const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
    if (isFolder && isBehind(path)) await freshenFolder(path, terminal);
  }
};

const freshenFolder = async (folder: string, terminal: Terminal): Promise<void> => {
  const { say, err } = terminal;
  const { refresh } = await import('../corpus/refresh.ts');
  err.write(`${err.style('gray', say('store.refreshing', { folder }))}\n`);
  const progress = await progressOn(terminal);
  try {
    await refresh({ out: folder, signal: terminal.stopSignal(), onProgress: progress?.show });
  } catch (error) {
    if (!isElsewhere(error)) throw error;
    err.write(`${err.style('yellow', say('warning.label'))} ${say('store.stale', { folder })}\n`);
  } finally {
    progress?.end();
  }
};

const isElsewhere = (error: unknown): boolean =>
  error instanceof StoreBusy ||
  (error instanceof Error && 'code' in error && ['EACCES', 'EPERM', 'EROFS'].includes(String(error.code)));
