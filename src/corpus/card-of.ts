// Names an article by the hash of what its source states, and notes what tells its versions apart.
import { createHash } from 'node:crypto';
import type { Article } from '../model/article.ts';
import type { ArticleCard } from '../store/card.ts';
import { articleLine } from './article-lines.ts';

/** Equal for equal text and metadata; how the text was divided into blocks does not count, for a newer reader may do it otherwise. */
export const cardOf = (article: Article): ArticleCard => {
  const changed = article.dateModified ?? article.datePublished;
  return {
    contentHash: createHash('sha256').update(articleLine(article)).digest('hex'),
    id: article.id,
    ...(article.url !== undefined && { url: article.url }),
    textSha256: article.textSha256,
    ...(changed !== undefined && { changed }),
    stated: stated(article),
  };
};

/** How much an article states about itself. */
const stated = (article: Article): number =>
  [article.url, article.publisher, article.headline, article.datePublished, article.dateModified].filter(
    Boolean,
  ).length +
  article.authors.length +
  article.editors.length;
