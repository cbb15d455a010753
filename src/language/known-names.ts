// Lists of known names, as hashed word sequences: tells which words of a sentence a known name covers, and from which list.
import type { FormAtoms } from './form-features.ts';
import { hashText, mix } from './hash.ts';
import { buildKeyTable, findSlot, type KeyTable } from './key-table.ts';

/** The beginnings of known names by hash. */
export interface KnownNames {
  readonly keys: KeyTable;
  /** Slot → bit `list` for each list with a name that ends here, and `GOES_ON` where a longer name may follow. */
  readonly lists: Uint16Array;
}

/** Names longer than this are left out. */
const LONGEST_NAME = 8;
const MOST_LISTS = 8;
const GOES_ON = 0x8000;
const START = 0x4e414d45;

/** B, I, E, S: at the first word of a name, inside, at the last, alone. */
const PLACES = 4;

/** Takes at most 8 lists of forms; letter case does not count. */
export const knownNames = (lists: readonly (readonly string[])[]): KnownNames => {
  if (lists.length > MOST_LISTS) throw new Error(`${lists.length} lists of names, at most ${MOST_LISTS} fit`);
  const bits = new Map<number, number>();
  lists.forEach((forms, list) => {
    for (const form of forms) addName(wordsOf(form), 1 << list, bits);
  });
  const keys = buildKeyTable(bits.keys());
  const table = new Uint16Array(keys.length);
  for (const [key, value] of bits) table[findSlot(keys, key)] = value;
  return { keys, lists: table };
};

/** "Kota Banda-Aceh (Lama)" → its words and marks, as the corpora and our own tokens have them. */
const wordsOf = (form: string): readonly string[] =>
  form.toLowerCase().match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*|[^\s]/gu) ?? [];

const addName = (words: readonly string[], bit: number, bits: Map<number, number>): void => {
  if (words.length === 0 || words.length > LONGEST_NAME) return;
  let state = START;
  words.forEach((word, i) => {
    state = mix(state, hashText(word));
    bits.set(state, (bits.get(state) ?? 0) | (i === words.length - 1 ? bit : GOES_ON));
  });
};

/** For each token, the lists that know a name over it and where in that name it stands: bit `list * 4 + (B, I, E, S)`. */
export const markKnown = (known: KnownNames, forms: readonly FormAtoms[]): Uint32Array => {
  const marks = new Uint32Array(forms.length);
  for (let first = 0; first < forms.length; first++) {
    if (forms[first]?.capitalised) markFrom(known, forms, first, marks);
  }
  return marks;
};

/** Marks the longest known name that begins at `first`. */
const markFrom = (
  known: KnownNames,
  forms: readonly FormAtoms[],
  first: number,
  marks: Uint32Array,
): void => {
  let state = START;
  let end = first;
  let lists = 0;
  for (let at = first; at < forms.length && at < first + LONGEST_NAME; at++) {
    state = mix(state, forms[at]?.lower ?? 0);
    const slot = findSlot(known.keys, state);
    if (slot < 0) break;
    const bits = known.lists[slot] ?? 0;
    if ((bits & ~GOES_ON) !== 0) {
      end = at + 1;
      lists = bits & ~GOES_ON;
    }
    if ((bits & GOES_ON) === 0) break;
  }
  for (let list = 0; list < MOST_LISTS && end > first; list++) {
    if (((lists >>> list) & 1) === 0) continue;
    for (let at = first; at < end; at++) {
      const place = end - first === 1 ? 3 : at === first ? 0 : at === end - 1 ? 2 : 1;
      marks[at] = (marks[at] ?? 0) | (1 << (list * PLACES + place));
    }
  }
};
