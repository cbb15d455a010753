import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeTogether } from '../../src/corpus/staging.ts';
import { folder } from '../cli/rajut.ts';

const file = (name: string, ...pieces: readonly string[]) => ({ name, pieces: () => pieces });

function* broken(): Generator<string> {
  yield 'half';
  throw new Error('the disk is full');
}

describe('writeTogether', () => {
  it('writes the files with their sizes and leaves nothing else', async () => {
    const out = join(folder(), 'a', 'b');
    const written = await writeTogether(out, [file('x.txt', 'sa', 'tu'), file('y.txt', 'é')]);
    expect(written).toEqual([
      { path: join(out, 'x.txt'), bytes: 4 },
      { path: join(out, 'y.txt'), bytes: 2 },
    ]);
    expect(readdirSync(out).sort()).toEqual(['x.txt', 'y.txt']);
    expect(readFileSync(join(out, 'x.txt'), 'utf8')).toBe('satu');
  });

  it.each([
    ['a file', () => join(folder(), 'x.txt')],
    ['below a file', () => join(folder(), 'x.txt', 'a', 'b')],
    ['where no folder can be made', () => '/proc/rajut/out'],
  ])('says so where the folder is %s', async (_, make) => {
    const out = make();
    const at = out.indexOf('x.txt');
    if (at >= 0) writeFileSync(out.slice(0, at + 'x.txt'.length), 'lama');
    await expect(writeTogether(out, [file('y.txt', 'baru')])).rejects.toThrow('the folder cannot be made');
  });

  it('leaves what was there when a later file fails', async () => {
    const out = folder();
    writeFileSync(join(out, 'x.txt'), 'lama');
    const failing = writeTogether(out, [file('x.txt', 'baru'), { name: 'y.txt', pieces: broken }]);
    await expect(failing).rejects.toThrow('the disk is full');
    expect(readdirSync(out)).toEqual(['x.txt']);
    expect(readFileSync(join(out, 'x.txt'), 'utf8')).toBe('lama');
  });

  it('takes away the folder that it made when it fails', async () => {
    const parent = folder();
    const failing = writeTogether(join(parent, 'new', 'deep'), [{ name: 'y.txt', pieces: broken }]);
    await expect(failing).rejects.toThrow('the disk is full');
    expect(readdirSync(parent)).toEqual([]);
  });

  it('keeps a folder that was there before and is empty', async () => {
    const out = join(folder(), 'mine');
    mkdirSync(out);
    await expect(writeTogether(out, [{ name: 'y.txt', pieces: broken }])).rejects.toThrow();
    expect(existsSync(out)).toBe(true);
  });

  it('stops at a signal and leaves what was there', async () => {
    const out = folder();
    writeFileSync(join(out, 'x.txt'), 'lama');
    const stop = new AbortController();
    function* long(): Generator<string> {
      for (let i = 0; i < 10; i++) {
        if (i === 3) stop.abort();
        yield 'x'.repeat(100_000);
      }
    }
    await expect(writeTogether(out, [{ name: 'x.txt', pieces: long }], stop.signal)).rejects.toThrow('abort');
    expect(readdirSync(out)).toEqual(['x.txt']);
    expect(readFileSync(join(out, 'x.txt'), 'utf8')).toBe('lama');
  });
});
