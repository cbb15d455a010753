// Kills the program at random moments of its work, and looks at what it leaves.
import { spawn } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { ArticleStore, peekStore } from '../../src/store/article-store.ts';
import { MAIN } from '../cli/rajut.ts';

/** How a process ended: killed, or with an exit status before its time. */
export type End = 'killed' | number | null;

/** Runs the program and kills it (SIGKILL) after some milliseconds. */
export const killedAfter = (milliseconds: number, args: readonly string[]): Promise<End> =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, [MAIN, ...args], { stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
    child.on('error', fail);
    child.on('close', (status, signal) => {
      clearTimeout(timer);
      done(signal === 'SIGKILL' ? 'killed' : status);
    });
  });

export interface Found {
  /** Articles that the store holds. */
  readonly articles: number;
  /** Content hashes of articles whose segment is missing or not what was written. */
  readonly broken: readonly string[];
  /** Whether files are there as the journal says they were published, or were never published. */
  readonly isWhole: boolean;
}

/** Opens the store in a folder as the next command does, and reads all of it. */
export const verified = async (folder: string): Promise<Found> => {
  if (!existsSync(folder) || !peekStore(folder)) return { articles: 0, broken: [], isWhole: true };
  const store = await ArticleStore.open(folder);
  try {
    const broken = store.cards.filter(({ contentHash }) => !store.read(contentHash));
    return {
      articles: store.cards.length,
      broken: broken.map(({ contentHash }) => contentHash),
      isWhole: store.publishedIsThere(),
    };
  } finally {
    await store.close();
  }
};

/** A copy of a folder to work on. */
export const copied = (from: string, to: string): string => {
  cpSync(from, to, { recursive: true });
  return to;
};

/** Numbers in [0, 1) that follow from the seed (mulberry32, public domain). */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};
