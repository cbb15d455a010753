// The word vectors of the parsing network: each known feature of a form has a row, a word is the sum of its rows.
import { findSlot, type KeyTable } from './key-table.ts';
import type { SyntaxForm } from './syntax-forms.ts';

export interface WordRows {
  /** Features that have a row. */
  readonly keys: KeyTable;
  /** Slot of `keys` → row. */
  readonly rows: Uint16Array;
}

/** Rows that come before those of features: the root, then the registers from 1 on. */
export const ROOT_ROW = 0;
export const REGISTERS = 4;
export const FIRST_FEATURE_ROW: number = 1 + REGISTERS;

/** The rows of a form's features, known ones alone. */
export const rowsOfForm = ({ keys, rows }: WordRows, { own }: SyntaxForm): Uint16Array => {
  const found: number[] = [];
  for (const feature of own) {
    const slot = findSlot(keys, feature);
    if (slot >= 0) found.push(rows[slot] ?? 0);
  }
  return Uint16Array.from(found);
};

/** Of the features that come often enough, the commonest, each with its row. */
export const countRows = (
  sentences: Iterable<readonly { readonly own: Uint32Array }[]>,
  { leastCount, mostRows }: { readonly leastCount: number; readonly mostRows: number },
): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>();
  for (const forms of sentences) {
    for (const { own } of forms)
      for (const feature of own) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const kept = [...counts]
    .filter(([, count]) => count >= leastCount)
    .sort(([a, m], [b, n]) => n - m || a - b)
    .slice(0, mostRows - FIRST_FEATURE_ROW);
  return new Map(kept.map(([feature], i) => [feature, FIRST_FEATURE_ROW + i]));
};
