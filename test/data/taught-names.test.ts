import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { packNameVotes, readNameVotes } from '../../scripts/train/taught-names.ts';

const folder = mkdtempSync(join(tmpdir(), 'rajut-votes-'));
afterAll(() => rmSync(folder, { recursive: true }));

const vote = (i: number, words: readonly string[], label: number) => ({
  i,
  words,
  labels: [0, 1, 2].map((c) => Uint8Array.from(words, () => label + c)),
  sureness: [9, 8, 0].map((sure) => Uint8Array.from(words, () => sure)),
});

test('reads the votes that were packed, by the place and the words of their sentences', () => {
  const file = join(folder, 'names.bin.br');
  writeFileSync(
    file,
    packNameVotes([vote(1, ['Ani', 'tiba'], 4), vote(3, ['Solo'], 1), vote(4, ['Palu'], 0)]),
  );
  const raw = [['Tak', 'dilabeli'], ['Ani', 'tiba'], ['x'], ['Sala'], ['Palu']];
  const found = readNameVotes(file, raw);
  expect(found.map(({ words }) => words)).toEqual([['Ani', 'tiba'], ['Palu']]);
  expect(
    found[0]?.votes.map(({ convention, labels, weights }) => [convention, [...labels], weights[0]]),
  ).toEqual([
    [1, [4, 4], 1],
    [2, [5, 5], Math.fround(8 / 9)],
    [3, [6, 6], 0],
  ]);
  expect([...(found[1]?.votes[2]?.labels ?? [])]).toEqual([2]);
});
