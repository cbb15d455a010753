import { expect, it } from 'vitest';
import { factsAsOf } from '../../src/model/facts-as-of.ts';
import { article } from '../resolve/fold/invented.ts';

const GARUT = { type: 'Place', name: 'Garut' } as const;
const early = article('1', '2025-01-01', { name: 'Budi Santoso', role: 'Bupati, Garut' }, GARUT);
const [tenure] = early.tenures;

it('leaves out later articles', () => {
  expect(factsAsOf([early, article('2', '2025-03-01', GARUT)], '2025-02-01')).toEqual([early]);
});

it.each([
  ['2024-06', undefined, 1],
  ['2026', undefined, 0],
  [undefined, '2024', 0],
  [undefined, '2025', 1],
  [undefined, '2025-01', 0],
])('keeps tenures from %s to %s that cover the day: %i', (startDate, endDate, kept) => {
  if (!tenure) throw new Error('no tenure');
  const dated = { ...tenure, ...(startDate && { startDate }), ...(endDate && { endDate }) };
  expect(factsAsOf([{ ...early, tenures: [dated] }], '2025-02-01')[0]?.tenures).toHaveLength(kept);
});
