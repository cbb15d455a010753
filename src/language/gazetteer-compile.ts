// Compiles gazetteer rows into the bytes that `openGazetteer` reads without parsing: a hash table from forms to rows.
import {
  COUNT_MASK,
  FIRST_BITS,
  FIRST_MASK,
  foldedForm,
  HEADER_WORDS,
  MAGIC,
  MAY_GO_ON,
  plainForm,
} from './gazetteer-layout.ts';
import { encodeRow, formsOf, type GazetteerRow } from './gazetteer-row.ts';
import { hashText } from './hash.ts';
import { buildKeyTable, findSlot } from './key-table.ts';

interface Group {
  readonly rows: Set<number>;
  goesOn: boolean;
}

/** The bytes of a gazetteer; rows of one form keep the order in which they are handed in. Little-endian on any machine. */
export const compileGazetteer = (rows: readonly GazetteerRow[]): Uint8Array => {
  const groups = groupForms(rows);
  const keys = buildKeyTable([...groups.keys()].sort((a, b) => a - b));
  const { slots, links } = layGroups(groups, keys);
  const lines = rows.map((row) => new TextEncoder().encode(encodeRow(row)));
  const offsets = [0];
  for (const line of lines) offsets.push((offsets.at(-1) ?? 0) + line.length);

  const words = [MAGIC, keys.length, links.length, rows.length, ...keys, ...slots, ...links, ...offsets];
  const bytes = new Uint8Array(words.length * 4 + (offsets.at(-1) ?? 0));
  const view = new DataView(bytes.buffer);
  words.forEach((word, i) => {
    view.setUint32(i * 4, word, true);
  });
  const pool = (HEADER_WORDS + 2 * keys.length + links.length + rows.length + 1) * 4;
  lines.forEach((line, i) => {
    bytes.set(line, pool + (offsets[i] ?? 0));
  });
  return bytes;
};

/** Each form under the hash of its folded spelling; each beginning of it up to a space says that more may follow. */
const groupForms = (rows: readonly GazetteerRow[]): ReadonlyMap<number, Group> => {
  const groups = new Map<number, Group>();
  const groupOf = (folded: string): Group => {
    const key = hashText(folded);
    const known = groups.get(key);
    if (known) return known;
    const made: Group = { rows: new Set(), goesOn: false };
    groups.set(key, made);
    return made;
  };
  rows.forEach((row, number) => {
    for (const form of formsOf(row)) {
      const folded = foldedForm(plainForm(form));
      groupOf(folded).rows.add(number);
      for (let at = folded.indexOf(' '); at >= 0; at = folded.indexOf(' ', at + 1)) {
        groupOf(folded.slice(0, at)).goesOn = true;
      }
    }
  });
  return groups;
};

const layGroups = (
  groups: ReadonlyMap<number, Group>,
  keys: Uint32Array,
): { readonly slots: Uint32Array; readonly links: readonly number[] } => {
  const slots = new Uint32Array(keys.length);
  const links: number[] = [];
  for (const key of keys) {
    const group = groups.get(key);
    if (!group) continue;
    if (group.rows.size > COUNT_MASK || links.length > FIRST_MASK)
      throw new Error('too many rows for one form');
    const packed = links.length | (group.rows.size << FIRST_BITS) | (group.goesOn ? MAY_GO_ON : 0);
    slots[findSlot(keys, key)] = packed >>> 0;
    links.push(...[...group.rows].sort((a, b) => a - b));
  }
  return { slots, links };
};
