// Articles as a reader hands them over, made from little.
import { createHash } from 'node:crypto';
import type { Article } from '../../src/model/article.ts';

export const article = (text: string, given: Partial<Article> = {}): Article => {
  const textSha256 = createHash('sha256').update(text).digest('hex');
  return {
    id: textSha256.slice(0, 16),
    headline: text.slice(0, 20),
    authors: [],
    editors: [],
    text,
    textSha256,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
    ...given,
  };
};
