// Looks up what a page's meta tags state.
import { collapse, type PageElement } from './html-page.ts';

/** The content of the first meta tag of a name, in `property`, `name` or `itemprop`; undefined if none or empty. */
export type MetaTags = (name: string) => string | undefined;

export const metaTags = (page: PageElement): MetaTags => {
  const contents = new Map<string, string>();
  for (const tag of page.querySelectorAll('meta[content]')) {
    const content = unescaped(collapse(tag.getAttribute('content') ?? ''));
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = tag.getAttribute(attribute)?.trim().toLowerCase();
      if (name && content !== '' && !contents.has(name)) contents.set(name, content);
    }
  }
  return (name) => contents.get(name);
};

const ENTITIES: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  amp: '&',
  nbsp: ' ',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

/** Pages escape what is escaped already: "&quot;" is left in the value. */
export const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(\p{L}{2,6}));/giu, (entity, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? entity;
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
