import { expect, test } from 'vitest';
import { buildKeyTable, findSlot } from '../../src/language/key-table.ts';
import { tokenFeatures, tokenRows } from '../../src/language/name-rows.ts';

const form = { capitalised: true, lower: 1, own: [11, 12, 13] };

test('adds what lists know of a name to what its form says', () => {
  expect(tokenFeatures(form, 0)).toEqual(form.own);
  const marked = tokenFeatures(form, 0b101);
  expect(marked.slice(0, 3)).toEqual(form.own);
  expect(new Set(marked).size).toBe(6);
  expect(tokenFeatures(form, 0b100)).toContain(marked[5]);
});

test('finds the rows of features that have one', () => {
  const keys = buildKeyTable([11, 13]);
  const rows = new Uint16Array(keys.length);
  rows[findSlot(keys, 11)] = 7;
  rows[findSlot(keys, 13)] = 9;
  expect([...tokenRows({ keys, rows }, form, 0)]).toEqual([7, 9]);
});
