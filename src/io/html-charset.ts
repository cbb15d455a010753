// Finds the charset that a page declares about itself.

/** How far a page may go before it says so (WHATWG HTML, 4.2.5.4: within the first 1024 bytes; old pages are later). */
const HEAD = 8192;
const DECLARED = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/iu;

/** Undefined where the page declares none. A page that says UTF-16 in its bytes' ASCII is UTF-8 (WHATWG HTML, 13.2.3.2). */
export const declaredCharset = (bytes: Uint8Array): string | undefined => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const [, meta, xml] = DECLARED.exec(head) ?? [];
  const charset = (meta ?? xml)?.toLowerCase();
  return charset?.startsWith('utf-16') ? 'utf-8' : charset;
};
