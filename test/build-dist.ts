// Compiles the program once before the tests that run it, unless what is compiled is newer than every source.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const MADE = ['dist/cli/main.js', 'dist/web/index.html'];
const SOURCES = ['src', 'package.json', 'tsconfig.json', 'tsconfig.build.json', 'vite.config.ts'];

export const setup = (): void => {
  if (process.env['RAJUT_DIST'] === 'keep') return; // whoever sets it has built it
  const oldest = Math.min(...MADE.map((path) => (existsSync(path) ? statSync(path).mtimeMs : 0)));
  if (Math.max(...SOURCES.map(lastChange)) > oldest)
    execFileSync('npm', ['run', 'build'], { stdio: 'inherit' });
};

/** Milliseconds since 1970 at which a file, or anything in a folder, was changed last. */
const lastChange = (path: string): number => {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' });
  return Math.max(stat.mtimeMs, ...names.map((name) => statSync(join(path, name)).mtimeMs));
};
