// What a folder holds, to compare it with another.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Path → bytes of every file of a folder and those below it, or of the given ones. */
export const contents = (folder: string, only?: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (only ?? filesIn(folder)).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );

/** Names of what a user sees in a folder, sorted. */
export const shown = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .sort();

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
