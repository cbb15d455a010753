import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Column, tableOf } from '../../src/cli/table.ts';
import { cutTo, padTo, widthOf } from '../../src/cli/width.ts';

const COLUMNS: readonly Column[] = [
  { title: 'nama', align: 'left' },
  { title: 'n', align: 'right' },
];
const plain = { strong: (text: string): string => text };

describe('widthOf', () => {
  it.each([
    ['Sari Dewi', 9],
    ['Café', 4],
    ['Cafe\u0301', 4],
    ['東京', 4],
    ['👩‍👩‍👧', 2],
    ['', 0],
  ])('%s takes %i columns', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });

  it('is never exceeded by a text that was cut to it', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', '東', '👍', ' ', 'e\u0301') });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 12 }), (whole, columns) => {
        const cut = cutTo(whole, columns);
        expect(widthOf(cut)).toBeLessThanOrEqual(columns);
        expect(cut === whole || cut.endsWith('…')).toBe(true);
        expect(widthOf(padTo(cut, columns))).toBe(columns);
      }),
    );
  });
});

describe('tableOf', () => {
  const rows = [
    ['東京', '5'],
    ['Sari\nDewi', '110'],
  ];

  it('aligns columns by what a terminal shows, one line a row', () => {
    expect(tableOf(COLUMNS, rows, { width: undefined, ...plain })).toBe(
      ['nama         n', '─────────  ───', '東京         5', 'Sari Dewi  110', ''].join('\n'),
    );
  });

  it('cuts the widest column where the terminal is too narrow', () => {
    const table = tableOf(COLUMNS, [['x'.repeat(40), '1']], { width: 20, ...plain });
    for (const line of table.trimEnd().split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(20);
    expect(table).toContain('x…');
  });

  it('leaves every cell whole where there is no terminal', () => {
    const long = 'x'.repeat(500);
    expect(tableOf(COLUMNS, [[long, '1']], { width: undefined, ...plain })).toContain(long);
  });
});
