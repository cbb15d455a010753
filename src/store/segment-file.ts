// A segment as a file: a checked line that says what it is, then the article, then what was understood of it.
import type { Article } from '../model/article.ts';
import type { ArticleFacts } from '../model/facts.ts';
import { checkedLine, readCheckedLine, sha256 } from './checked-line.ts';

/** An article as it was read, with its facts where it was understood. */
export interface StoredArticle {
  readonly contentHash: string;
  readonly article: Article;
  /** Left out where no graph needs them yet: an older version, or a text that stands under another id too. */
  readonly understood?: { readonly by: string; readonly facts: ArticleFacts };
}

interface Header {
  readonly contentHash: string;
  readonly understanding: string;
  /** Of all that follows the header. */
  readonly sha256: string;
}

export const segmentText = ({ contentHash, article, understood }: StoredArticle): string => {
  const { article: _, ...said } = understood?.facts ?? { article };
  const body = `${JSON.stringify(article)}\n${understood ? `${JSON.stringify(said)}\n` : ''}`;
  const header: Header = { contentHash, understanding: understood?.by ?? '', sha256: sha256(body) };
  return checkedLine(header) + body;
};

/** Undefined where the text is not what was written for that article. */
export const readSegment = (text: string, contentHash: string): StoredArticle | undefined => {
  const end = text.indexOf('\n');
  const header = readCheckedLine(text.slice(0, end));
  const body = text.slice(end + 1);
  if (!isHeader(header) || header.contentHash !== contentHash || header.sha256 !== sha256(body))
    return undefined;
  const [article, said] = body.split('\n');
  // what carries the hash that we gave it is what we wrote
  const read: Article = JSON.parse(article ?? '');
  if (header.understanding === '') return { contentHash, article: read };
  const facts: ArticleFacts = { article: read, ...JSON.parse(said ?? '') };
  return { contentHash, article: read, understood: { by: header.understanding, facts } };
};

const isHeader = (value: unknown): value is Header =>
  typeof value === 'object' &&
  value !== null &&
  'contentHash' in value &&
  typeof value.contentHash === 'string' &&
  'understanding' in value &&
  typeof value.understanding === 'string' &&
  'sha256' in value &&
  typeof value.sha256 === 'string';
