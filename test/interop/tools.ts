// Programs from outside that must read our files: found on this machine or not.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export const RAPPER = '/usr/bin/rapper';
export const PYTHON = '/usr/bin/python3';

export const hasRapper: boolean = existsSync(RAPPER);
export const hasRdflib: boolean = spawnSync(PYTHON, ['-c', 'import rdflib']).status === 0;

/** What a tool prints; throws with its complaints where it fails. */
export const printed = (command: string, ...args: readonly string[]): string =>
  execFileSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] });
