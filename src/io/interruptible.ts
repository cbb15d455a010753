// Lets Ctrl-C end long work that gives the process no turn in which to hear it.
import { runInNewContext } from 'node:vm';

/** Work that the user stopped; what it was to give is lost. */
export class Interrupted extends Error {
  override readonly name = 'AbortError';
}

/** UTF-16 code units of text that are read or understood in half a second; less is over before anybody waits. */
const LONG = 50_000;

/** What the work on so much text gives. Throws Interrupted where SIGINT comes meanwhile, and what the work throws. */
export const interruptible = <T>(characters: number, work: () => T): T => {
  if (characters < LONG) return work();
  const results: T[] = [];
  const watched = { work: (): void => void results.push(work()) };
  try {
    runInNewContext('work()', watched, { breakOnSigint: true });
  } catch (error) {
    if (isInterruption(error)) throw new Interrupted('interrupted', { cause: error });
    throw error;
  }
  for (const result of results) return result;
  throw new Error('work that never ended');
};

/** It comes from another context, and so is no Error of ours. */
const isInterruption = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  error.code === 'ERR_SCRIPT_EXECUTION_INTERRUPTED';
