// An open-addressing table of 32-bit keys: finds the slot of a key without any object per entry.

/** A power of two of slots; 0 marks an empty one. */
export type KeyTable = Uint32Array;

/** The slot of `key`, or -1. Key 0 is never found. */
export const findSlot = (table: KeyTable, key: number): number => {
  const mask = table.length - 1;
  let slot = key & mask;
  for (;;) {
    const found = table[slot];
    if (found === key) return key === 0 ? -1 : slot;
    if (found === 0 || found === undefined) return -1;
    slot = (slot + 1) & mask;
  }
};

/** A table that holds all `keys` at a load of at most 70 %; the same keys in the same order give the same table. */
export const buildKeyTable = (keys: Iterable<number>): KeyTable => {
  const distinct = new Set(keys);
  distinct.delete(0);
  let size = 16;
  while (size * 0.7 < distinct.size) size *= 2;
  const table = new Uint32Array(size);
  for (const key of distinct) {
    let slot = key & (size - 1);
    while (table[slot] !== 0) slot = (slot + 1) & (size - 1);
    table[slot] = key;
  }
  return table;
};
