// Turns the bytes of an input into text, strictly: what is not text is refused, never patched.

/** The text, or why the bytes are none. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly reason: string };

/** Strict UTF-8, or UTF-16 by its byte order mark, or else the charset that is declared. */
export const decode = (bytes: Uint8Array, declared?: string): Decoded => {
  if (bytes.length === 0) return refused('it is empty; expected the text of an article');
  const marked = utf16Of(bytes);
  if (marked === undefined && isBinary(bytes))
    return refused('it is binary; expected text (.txt, .html or .jsonl)');
  const charset = marked ?? declared ?? 'utf-8';
  try {
    const text = new TextDecoder(charset, { fatal: true }).decode(bytes);
    if (text.trim() === '')
      return refused('it holds nothing but white space; expected the text of an article');
    return { kind: 'text', text };
  } catch (error) {
    if (error instanceof RangeError) return refused(`its charset "${charset}" is unknown; save it as UTF-8`);
    return refused(`it is not valid ${charset.toUpperCase()}${brokenAt(bytes, charset)}; save it as UTF-8`);
  }
};

const refused = (reason: string): Decoded => ({ kind: 'refused', reason });

/** The UTF-16 that a byte order mark declares. */
export const utf16Of = (bytes: Uint8Array): string | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
};

const HEAD = 4096;
const TAB = 9;
const RETURN = 13;
const ESCAPE = 27;
const SPACE = 32;

/** Text has no NUL; many other control characters near the start tell a picture, an archive or a program. */
export const isBinary = (bytes: Uint8Array): boolean => {
  const head = bytes.subarray(0, HEAD);
  const isControl = (byte: number): boolean =>
    byte < TAB || (byte > RETURN && byte < SPACE && byte !== ESCAPE);
  return head.includes(0) || head.filter(isControl).length * 20 > head.length;
};

/** " (line 3)": where the first broken byte of a UTF-8 text stands. */
const brokenAt = (bytes: Uint8Array, charset: string): string => {
  if (!/^utf-?8$/iu.test(charset)) return '';
  const before = new TextDecoder().decode(bytes).split('\ufffd', 1)[0] ?? '';
  return ` (line ${before.split('\n').length})`;
};
