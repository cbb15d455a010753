// How a compiled gazetteer lies in its bytes, shared by the one that writes and the one that reads.

/** "RGZ1", little-endian. */
export const MAGIC = 0x315a4752;

/**
 * Words (32 bits, little-endian): MAGIC, slots, links, rows; then `slots` keys, `slots` groups, `links` row numbers,
 * `rows + 1` byte offsets into the rest, which is the rows' lines in UTF-8.
 */
export const HEADER_WORDS = 4;

/** A group: first link in the low 24 bits, number of links in the next 7, and one bit for "a longer form may follow". */
export const FIRST_BITS = 24;
export const FIRST_MASK = 0xffffff;
export const COUNT_MASK = 0x7f;
export const MAY_GO_ON = 0x80000000;

/** Forms of more words than this are not matched in running text. */
export const LONGEST_FORM = 16;

/** One spelling of a form: straight apostrophes, single spaces. "Côte  d’Ivoire" → "Côte d'Ivoire". */
export const plainForm = (text: string): string =>
  /[’‘ʼ`]|\s\s|[^\S ]/.test(text) ? text.replace(/[’‘ʼ`]/g, "'").replace(/\s+/g, ' ') : text;

/** What a form is filed under, whatever its case: "detikcom" → "DETIKCOM". */
export const foldedForm = (plain: string): string => plain.toUpperCase();
