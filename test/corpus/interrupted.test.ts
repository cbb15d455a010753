import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** A process whose work never gives the loop a turn, stopped from within as by Ctrl-C. */
const endOf = async (work: string): Promise<string> => {
  const program = `import { eachArticle } from './dist/corpus/each-article.js';
    import { withStore } from './dist/corpus/build.js';
    import { interruptible } from './dist/io/interruptible.js';
    const [out] = process.argv.slice(1);
    const stop = () => { process.kill(process.pid, 'SIGINT'); for (;;); };
    try { console.log('ended', await (${work})()); } catch (error) { console.log(error.name, error.kept ?? ''); }`;
  const out = mkdtempSync(join(tmpdir(), 'rajut-stopped-'));
  const args = ['--input-type=module', '--eval', program, '--', out];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (piece) => {
    said += piece;
  });
  await new Promise((resolve) => child.once('close', resolve));
  expect(readdirSync(out)).toEqual([]);
  return said.trim();
};

describe('long work', () => {
  it('ends at Ctrl-C, though it gives the process no turn', async () => {
    expect(await endOf('() => interruptible(1e6, stop)')).toBe('AbortError');
  });

  it('that is stopped is no fault of the article, and leaves the folder as it was', async () => {
    const each = "eachArticle([{ id: 'a' }], { work: () => interruptible(1e6, stop) })";
    expect(await endOf(`() => withStore({ out }, () => ${each})`)).toBe('AbortError 0');
  });

  it('gives what it makes, or throws its own error, where nobody stops it', async () => {
    expect(await endOf('() => interruptible(1e6, () => 7)')).toBe('ended 7');
    expect(await endOf("() => interruptible(1e6, () => { throw new RangeError('x'); })")).toBe('RangeError');
  });
});
