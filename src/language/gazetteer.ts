// The gazetteer: finds the known things that a form names, by name or as the longest match at a token.
import type { Span } from '../model/span.ts';
import {
  COUNT_MASK,
  FIRST_BITS,
  FIRST_MASK,
  foldedForm,
  HEADER_WORDS,
  LONGEST_FORM,
  MAGIC,
  MAY_GO_ON,
  plainForm,
} from './gazetteer-layout.ts';
import { decodeRow, formsOf, type GazetteerRow } from './gazetteer-row.ts';
import { hashText } from './hash.ts';
import { findSlot } from './key-table.ts';

export type { GazetteerRow, Office } from './gazetteer-row.ts';

export interface GazetteerMatch {
  /** Index of the token after the last one matched. */
  readonly end: number;
  /** At least one; things with the same form, in the gazetteer's order. */
  readonly rows: readonly GazetteerRow[];
}

/** Immutable; its rows are decoded when first asked for. */
export class Gazetteer {
  readonly size: number;
  readonly #keys: Uint32Array;
  readonly #groups: Uint32Array;
  readonly #links: Uint32Array;
  readonly #offsets: Uint32Array;
  readonly #pool: Uint8Array;
  readonly #decoded = new Map<number, GazetteerRow>();

  /** Takes what `compileGazetteer` made; costs the same however large it is. Throws on other bytes. */
  constructor(bytes: Uint8Array) {
    const words = wordsOf(bytes);
    const [magic, slots = 0, links = 0, rows = 0] = words;
    if (magic !== MAGIC) throw new Error(`not a compiled gazetteer: starts with ${magic}, expected ${MAGIC}`);
    const groups = HEADER_WORDS + slots;
    const offsets = groups + slots + links;
    const pool = offsets + rows + 1;
    if (pool > words.length)
      throw new Error(`a gazetteer cut short: ${bytes.length} bytes, ${pool * 4} of tables`);
    this.size = rows;
    this.#keys = words.subarray(HEADER_WORDS, groups);
    this.#groups = words.subarray(groups, groups + slots);
    this.#links = words.subarray(groups + slots, offsets);
    this.#offsets = words.subarray(offsets, pool);
    this.#pool = bytes.subarray(pool * 4);
  }

  /** Things called `name`, written just so; for a name in capitals also those written otherwise ("BANDUNG"). */
  lookup(name: string): readonly GazetteerRow[] {
    const plain = plainForm(name);
    return this.#named(plain, this.#group(foldedForm(plain)));
  }

  /**
   * The longest form that begins at `tokens[first]` and ends with a token; undefined if there is none. The match runs
   * over the text between the tokens, so it does not depend on where they were cut. At most 16 tokens are looked at.
   */
  matchAt(text: string, tokens: readonly Span[], first: number): GazetteerMatch | undefined {
    const start = tokens[first]?.start;
    if (start === undefined) return undefined;
    let best: GazetteerMatch | undefined;
    for (let last = first; last < tokens.length && last < first + LONGEST_FORM; last++) {
      const end = tokens[last]?.end ?? start;
      const plain = plainForm(text.slice(start, end));
      const group = this.#group(foldedForm(plain));
      const rows = this.#named(plain, group);
      if (rows.length > 0) best = { end: last + 1, rows };
      const wordEnds = /\s/.test(text.charAt(end)) || tokens[last + 1]?.start !== end;
      if (wordEnds && (group & MAY_GO_ON) === 0) break;
    }
    return best;
  }

  /** Every row, in order; decodes them all. */
  *rows(): Generator<GazetteerRow> {
    for (let number = 0; number < this.size; number++) yield this.#row(number);
  }

  #group(folded: string): number {
    const slot = findSlot(this.#keys, hashText(folded));
    return slot < 0 ? 0 : (this.#groups[slot] ?? 0);
  }

  #named(plain: string, group: number): readonly GazetteerRow[] {
    const count = (group >>> FIRST_BITS) & COUNT_MASK;
    if (count === 0) return [];
    const first = group & FIRST_MASK;
    const rows = Array.from(this.#links.subarray(first, first + count), (number) => this.#row(number));
    const exact = rows.filter((row) => formsOf(row).some((form) => plainForm(form) === plain));
    if (exact.length > 0 || !inCapitals(plain)) return exact;
    return rows.filter((row) => formsOf(row).some((form) => foldedForm(plainForm(form)) === plain));
  }

  #row(number: number): GazetteerRow {
    const known = this.#decoded.get(number);
    if (known) return known;
    const line = this.#pool.subarray(this.#offsets[number], this.#offsets[number + 1]);
    const row = decodeRow(DECODER.decode(line));
    this.#decoded.set(number, row);
    return row;
  }
}

const DECODER = new TextDecoder();

/** Shorter words in capitals are abbreviations of their own: "AS", "PAN". */
const SHORTEST_IN_CAPITALS = 4;

const inCapitals = (plain: string): boolean =>
  plain.length >= SHORTEST_IN_CAPITALS && plain === plain.toUpperCase() && /\p{Lu}{2}/u.test(plain);

/** The bytes as little-endian words; copied only where they do not lie on a word's border or the machine is big-endian. */
const wordsOf = (bytes: Uint8Array): Uint32Array => {
  const count = bytes.length >>> 2;
  const littleEndian = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;
  if (littleEndian && bytes.byteOffset % 4 === 0)
    return new Uint32Array(bytes.buffer, bytes.byteOffset, count);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return Uint32Array.from({ length: count }, (_, i) => view.getUint32(i * 4, true));
};
