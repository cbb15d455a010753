// Known names of several words, as hashed word sequences: marks which tokens of a sentence a known name covers.
import type { FormFeatures } from './form-features.ts';
import { mix } from './hash.ts';
import { findSlot, type KeyTable } from './key-table.ts';

/** Prefixes of known names by hash. Bits 0-7 of `kinds`: a name of that list ends here; bit 15: a longer name may follow. */
export interface PhraseTable {
  readonly keys: KeyTable;
  /** Slot → bits. */
  readonly kinds: Uint16Array;
}

export const PHRASE_START = 0x50485241;
export const MAY_GO_ON = 0x8000;
export const LONGEST_PHRASE = 8;
/** Bits of one list at one token: at the first word, inside, at the last, alone. */
const LIST_BITS = 4;
const LISTS = 8;

/** For each token, which lists know a name over it and where in that name it stands: bit `list * 4 + (B, I, E, S)`. */
export const markPhrases = (table: PhraseTable, forms: readonly FormFeatures[]): Uint32Array => {
  const marks = new Uint32Array(forms.length);
  for (let i = 0; i < forms.length; i++) {
    if (forms[i]?.capitalised) markFrom(table, forms, i, marks);
  }
  return marks;
};

const markFrom = (
  table: PhraseTable,
  forms: readonly FormFeatures[],
  first: number,
  marks: Uint32Array,
): void => {
  let state = PHRASE_START;
  let longest = 0;
  let kinds = 0;
  for (let k = first; k < forms.length && k < first + LONGEST_PHRASE; k++) {
    state = mix(state, forms[k]?.lower ?? 0);
    const slot = findSlot(table.keys, state);
    if (slot < 0) break;
    const bits = table.kinds[slot] ?? 0;
    if ((bits & ~MAY_GO_ON) !== 0) {
      longest = k + 1;
      kinds = bits & ~MAY_GO_ON;
    }
    if ((bits & MAY_GO_ON) === 0) break;
  }
  for (let list = 0; list < LISTS && longest > 0; list++) {
    if (((kinds >>> list) & 1) === 0) continue;
    for (let k = first; k < longest; k++) {
      const place = longest - first === 1 ? 3 : k === first ? 0 : k === longest - 1 ? 2 : 1;
      marks[k] = (marks[k] ?? 0) | (1 << (list * LIST_BITS + place));
    }
  }
};
