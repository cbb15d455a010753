// Reads the articles that are packed into the page, a batch at a time.
import type { PageArticle, PageIndex } from '../graph/page-article.ts';

/** The list of articles in this page. */
export const readIndex = async (): Promise<PageIndex> => (await unpack('index')) as PageIndex;

const batches = new Map<number, Promise<readonly PageArticle[]>>();

/** The article at `position` of the index; its batch is unpacked once. */
export const readArticle = async (index: PageIndex, position: number): Promise<PageArticle> => {
  const batch = Math.floor(position / index.batchSize);
  const opened = batches.get(batch) ?? (unpack(`batch-${batch}`) as Promise<readonly PageArticle[]>);
  batches.set(batch, opened);
  const article = (await opened)[position % index.batchSize];
  if (!article) throw new Error(`batch-${batch} holds no article ${position}`);
  return article;
};

/** What a script element of this page's own build holds: base64 of gzip of JSON. */
const unpack = async (id: string): Promise<unknown> => {
  const packed = document.getElementById(id)?.textContent;
  if (!packed) throw new Error(`this file holds no ${id}`);
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).json();
};
