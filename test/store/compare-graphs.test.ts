import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { patchText } from '../../src/rdf/patch.ts';
import { compareGraphs } from '../../src/store/compare-graphs.ts';
import { folder } from '../cli/rajut.ts';

const file = (name: string, text: string): string => {
  const path = join(folder(), name);
  writeFileSync(path, text);
  return path;
};

const OLD = '<x:a> <x:p> "satu" <x:g> .\n<x:a> <x:p> "dua"@id <x:h> .\n<x:a> <x:q> <x:b> .\n';
const NEW = '<x:a> <x:p> "satu" <x:h> .\n<x:a> <x:p> "dua"@id <x:h> .\n<x:a> <x:q> <x:c> .\n';

describe('compareGraphs', () => {
  it('tells the quads that only one of two files holds', () => {
    const { added, gone } = compareGraphs([file('a.nq', OLD)], [file('b.nq', NEW)]);
    expect(added).toEqual(['<x:a> <x:p> "satu" <x:h>', '<x:a> <x:q> <x:c>']);
    expect(gone).toEqual(['<x:a> <x:p> "satu" <x:g>', '<x:a> <x:q> <x:b>']);
  });

  it('leaves graph names out where one of the two has none', () => {
    const turtle = file('b.ttl', '<x:a> <x:p> "satu", "dua"@id ; <x:q> <x:b> .');
    const { added, gone } = compareGraphs([file('a.nq', OLD)], [turtle]);
    expect([added, gone]).toEqual([[], []]);
  });

  it('answers questions about both', () => {
    const { before, after } = compareGraphs([file('a.nq', OLD)], [file('b.nq', NEW)]);
    expect([before.countTriples(), after.countTriples()]).toEqual([3, 3]);
  });
});

describe('patchText', () => {
  it('deletes what is gone and adds what is new in one transaction', () => {
    const difference = compareGraphs([file('a.nq', OLD)], [file('b.nq', NEW)]);
    expect(patchText(difference)).toBe(
      [
        'TX .',
        'D <x:a> <x:p> "satu" <x:g> .',
        'D <x:a> <x:q> <x:b> .',
        'A <x:a> <x:p> "satu" <x:h> .',
        'A <x:a> <x:q> <x:c> .',
        'TC .\n',
      ].join('\n'),
    );
  });
});
