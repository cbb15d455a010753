// Names an article by the hash of what its source states, and notes what tells its versions apart.
import { createHash } from 'node:crypto';
import type { Article } from '../model/article.ts';
import type { ArticleCard } from '../store/card.ts';
import { articleLine } from './article-lines.ts';

/** Equal for equal text and metadata; how the text was divided into blocks does not count, for a newer reader may do it otherwise. */
export const cardOf = (article: Article): ArticleCard => {
  const address = addressOf(article.url);
  const changed = article.dateModified ?? article.datePublished;
  return {
    contentHash: createHash('sha256').update(articleLine(article)).digest('hex'),
    id: article.id,
    ...(address !== undefined && { address }),
    textSha256: article.textSha256,
    ...(changed !== undefined && { changed }),
    stated: stated(article),
  };
};

/** Without the scheme, "www." and the place within the page; undefined where there is no address, or none that can be read. */
export const addressOf = (url: string | undefined): string | undefined => {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { host, pathname, search } = new URL(url);
  return host === '' ? undefined : `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}${search}`;
};

/** How much an article states about itself. */
const stated = (article: Article): number =>
  [article.url, article.publisher, article.headline, article.datePublished, article.dateModified].filter(
    Boolean,
  ).length +
  article.authors.length +
  article.editors.length;
