// Slugs: the readable part of an IRI, from a canonical name.

/** Lower-case ASCII letters, digits and hyphens: "Kota Bogor" → "kota-bogor"; text with none of these is hex of its UTF-8. */
export const slug = (name: string): string => {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/['’‘`]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return plain || Array.from(new TextEncoder().encode(name), (b) => b.toString(16).padStart(2, '0')).join('');
};
