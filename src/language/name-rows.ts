// The features that have a vector in the name network: those of a form, and the lists that know a name over a token.
import type { FormFeatures } from './form-features.ts';
import { mix } from './hash.ts';
import { findSlot } from './key-table.ts';
import type { WordRows } from './network-words.ts';

const KNOWN = 130;
const KNOWN_BIT = 131;
const BITS = 32;

/** The feature hashes of a token: `known` tells which lists know a name there, in bits, as `markKnown` does. */
export const tokenFeatures = ({ own }: FormFeatures, known: number): readonly number[] => {
  if (known === 0) return own;
  const found = [...own, mix(KNOWN, known)];
  for (let bit = 0; bit < BITS; bit++) if ((known >>> bit) & 1) found.push(mix(KNOWN_BIT, bit));
  return found;
};

/** The rows of a token's features, known ones alone. */
export const tokenRows = ({ keys, rows }: WordRows, form: FormFeatures, known: number): Uint16Array => {
  const found: number[] = [];
  for (const feature of tokenFeatures(form, known)) {
    const slot = findSlot(keys, feature);
    if (slot >= 0) found.push(rows[slot] ?? 0);
  }
  return Uint16Array.from(found);
};
