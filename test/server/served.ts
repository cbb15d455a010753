// Serves the small graph with the built program, for one test file.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { MAIN } from '../cli/rajut.ts';
import { writeSmallGraph } from '../cli/small-graph.ts';

export interface Served {
  /** "http://127.0.0.1:PORT/", known once the tests run. */
  url: string;
  folder: string;
  /** Sends a signal and gives the exit status. */
  end: (signal: 'SIGINT' | 'SIGTERM') => Promise<number | null>;
}

/** One server for all tests of a file, on a free port of loopback. */
export const serving = (args: readonly string[] = []): Served => {
  const served: Served = {
    url: '',
    folder: mkdtempSync(join(tmpdir(), 'rajut-served-')),
    end: async () => null,
  };
  beforeAll(async () => {
    writeSmallGraph(served.folder);
    const child = spawn(process.execPath, [
      MAIN,
      'serve',
      '--data',
      served.folder,
      '--port',
      '0',
      '--json',
      ...args,
    ]);
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    served.end = (signal) => {
      child.kill(signal);
      return ended;
    };
    served.url = await new Promise<string>((resolve, reject) => {
      let output = '';
      child.stdout.on('data', (text) => {
        output += String(text);
        if (output.includes('\n')) resolve(JSON.parse(output).url);
      });
      child.stderr.on('data', (text) => reject(new Error(String(text))));
      child.on('close', (status) => reject(new Error(`the server ended with ${status}`)));
    });
  });
  afterAll(async () => {
    await served.end('SIGTERM');
    rmSync(served.folder, { recursive: true, force: true });
  });
  return served;
};
