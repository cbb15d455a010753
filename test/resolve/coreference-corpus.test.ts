// What is read of passages in the COIN layout.
import { describe, expect, it } from 'vitest';
import { readCoreference } from '../../src/resolve/coreference-corpus.ts';

const passage = (rows: readonly (readonly [string, string])[]): string =>
  ['#Text=', ...rows.map(([form, marks], i) => `1-${i + 1}\t0-0\t${form}\t${marks}\t_`), ''].join('\n');

describe('readCoreference', () => {
  it('joins words as print does and ties mentions over any kind of link', () => {
    const [read] = readCoreference(
      passage([
        ['Partai', 'PROPER[1]'],
        ['Persatuan', 'PROPER[1]'],
        ['(', '_'],
        ['PP', 'APPOS[1_2]|PROPER[2]'],
        [')', '_'],
        ['dan', '_'],
        ['kantor', 'NOUN[4]'],
        ['nya', 'NOUN[4]|IDENT[2_3]|PRONOUN[3]'],
        ['.', '_'],
      ]),
    );
    expect(read?.text).toBe('Partai Persatuan (PP) dan kantornya.');
    expect(
      read?.mentions.map(({ start, end, kind, chain }) => [read.text.slice(start, end), kind, chain]),
    ).toEqual([
      ['Partai Persatuan', 'PROPER', 0],
      ['PP', 'PROPER', 0],
      ['kantornya', 'NOUN', 2],
      ['nya', 'PRONOUN', 0],
    ]);
  });

  it('names the line that is no token', () => {
    expect(() => readCoreference('#Text=a\nno token\n')).toThrow('line 2');
  });
});
