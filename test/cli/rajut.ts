// Runs the built program as a user does.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';

export const MAIN: string = resolve('dist/cli/main.js');

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** English, without colour, whatever the machine's locale is. */
const ENV = { ...process.env, LC_ALL: 'C.UTF-8', NO_COLOR: '1', FORCE_COLOR: '' };

export const rajut = (args: readonly string[], options: RunOptions = {}): Promise<Ended> =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, [MAIN, ...args], {
      cwd: options.cwd,
      env: { ...ENV, ...options.env },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', fail);
    child.on('close', (status) => done({ status, stdout, stderr }));
    child.stdin.end(options.input ?? '');
  });

/** An empty folder that is gone when the test is over. */
export const folder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'rajut-test-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
};
