// Puts a payload into the page's template: one HTML file that needs nothing else.
import type { PageEntry, PageIndex } from './page-article.ts';
import type { PagePayload } from './payload.ts';

export interface PageOptions {
  readonly gzip: (bytes: Uint8Array) => Uint8Array;
}

/** Articles packed together: small enough to open at once, large enough to compress well. */
const BATCH_SIZE = 24;

/** Byte 9 of a gzip header names the operating system (RFC 1952, 2.3.1); 255 says "unknown". */
const GZIP_OS = 9;
const UNKNOWN_OS = 255;

const TITLE = '<!--title-->';
const PAYLOAD = '<!--payload-->';

/**
 * The page as HTML. `template` is what `vite build` writes; it must hold the two placeholders once each,
 * else a RangeError says which is missing. The same payload gives the same bytes on every system.
 */
export const articlePage = (payload: PagePayload, template: string, { gzip }: PageOptions): string => {
  const { articles } = payload;
  const index: PageIndex = { batchSize: BATCH_SIZE, articles: articles.map(entry) };
  const batches = Array.from({ length: Math.ceil(articles.length / BATCH_SIZE) }, (_, batch) =>
    articles.slice(batch * BATCH_SIZE, (batch + 1) * BATCH_SIZE),
  );
  const scripts = [
    script('index', index, gzip),
    ...batches.map((batch, number) => script(`batch-${number}`, batch, gzip)),
  ].join('\n');
  return fill(fill(template, TITLE, `<title>${escapeHtml(titleOf(index))}</title>`), PAYLOAD, scripts);
};

const entry = ({ id, headline, publisher, datePublished }: PageEntry): PageEntry => ({
  id,
  headline,
  ...(publisher !== undefined && { publisher }),
  ...(datePublished !== undefined && { datePublished }),
});

const titleOf = ({ articles }: PageIndex): string => {
  const [only] = articles;
  return only && articles.length === 1 ? `${only.headline} · rajut` : `${articles.length} artikel · rajut`;
};

/** Base64 of gzip of JSON: it cannot hold "<", so nothing in an article can end the element. */
const script = (id: string, value: unknown, gzip: PageOptions['gzip']): string => {
  const packed = Uint8Array.from(gzip(new TextEncoder().encode(JSON.stringify(value))));
  packed[GZIP_OS] = UNKNOWN_OS;
  return `<script type="application/octet-stream" id="${id}">${base64(packed)}</script>`;
};

/** In slices: the arguments of one call are limited. */
const base64 = (bytes: Uint8Array): string => {
  const slice = 0x8000;
  const parts = Array.from({ length: Math.ceil(bytes.length / slice) }, (_, part) =>
    String.fromCharCode(...bytes.subarray(part * slice, (part + 1) * slice)),
  );
  return btoa(parts.join(''));
};

const fill = (template: string, placeholder: string, content: string): string => {
  const [before, after, ...more] = template.split(placeholder);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new RangeError(
      `page template: expected ${placeholder} once, found ${more.length + (after === undefined ? 0 : 1)}`,
    );
  }
  return before + content + after;
};

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
