// One writer for a store: a lock that names its process, and that the next one takes over once that process is gone.
import {
  constants,
  copyFileSync,
  linkSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';

/** Somebody else writes to the store. */
export class StoreBusy extends Error {
  override readonly name = 'StoreBusy';
  readonly folder: string;
  readonly pid: number;
  readonly host: string;
  readonly lock: string;
  constructor(folder: string, lock: string, { pid, host }: Holder) {
    super(`${folder}: process ${pid} on ${host} writes to it; wait until it has ended`);
    this.folder = folder;
    this.lock = lock;
    this.pid = pid;
    this.host = host;
  }
}

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process began, as the system counts: a later process may have the same number. "" where the system does not tell. */
  readonly since: string;
}

/** Takes the lock at `path`, which belongs to the store in `folder`; gives what releases it. Throws StoreBusy. */
export const takeLock = (path: string, folder: string): (() => void) => {
  const mine: Holder = { pid: process.pid, host: hostname(), since: startOf(process.pid) };
  const own = `${path}.${process.pid}`;
  writeFileSync(own, JSON.stringify(mine));
  try {
    while (!linked(own, path)) {
      const held = readHolder(path);
      if (held && isAlive(held)) throw new StoreBusy(folder, path, held);
      discard(path, `${own}.stale`, held);
    }
  } finally {
    unlinkSync(own);
  }
  return () => {
    if (readHolder(path)?.pid === process.pid) unlinkSync(path);
  };
};

/** The lock appears with its content: a link is there as a whole or not at all; a file system without links makes do with a copy. */
const linked = (from: string, to: string): boolean => {
  for (const make of [linkSync, copyExclusively]) {
    try {
      make(from, to);
      return true;
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false;
      if (make === copyExclusively) throw error;
    }
  }
  return false;
};

const copyExclusively = (from: string, to: string): void => copyFileSync(from, to, constants.COPYFILE_EXCL);

/** Moves a lock aside before it goes: of two processes that find it stale, only one moves it. */
const discard = (path: string, aside: string, stale: Holder | undefined): void => {
  try {
    renameSync(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  const moved = readHolder(aside);
  if (moved && moved.pid !== stale?.pid && isAlive(moved)) linked(aside, path); // another was faster: it is theirs
  unlinkSync(aside);
};

const readHolder = (path: string): Holder | undefined => {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isHolder(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

const isHolder = (value: unknown): value is Holder =>
  typeof value === 'object' &&
  value !== null &&
  'pid' in value &&
  typeof value.pid === 'number' &&
  'host' in value &&
  typeof value.host === 'string' &&
  'since' in value &&
  typeof value.since === 'string';

/** Of a process on another machine nobody here can tell: it counts as alive. */
const isAlive = ({ pid, host, since }: Holder): boolean => {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
  return startOf(pid) === since;
};

/** Field 22 of `/proc/PID/stat` (proc_pid_stat(5)): the name in brackets before it may hold anything. */
const startOf = (pid: number): string => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
};

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error ? String(error.code) : undefined;
