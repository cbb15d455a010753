// The articles that a graph was built from, one a line: they can be built again, and they show what evidence stands in.
import type { Article } from '../model/article.ts';

export const ARTICLES_FILE = 'articles.jsonl';

export function* articleLines(articles: readonly Article[]): Generator<string> {
  for (const article of articles) yield articleLine(article);
}

/** Ends in "\n"; the blocks are left out, for a reader finds them again. */
export const articleLine = (article: Article): string => `${JSON.stringify(inOrder(article))}\n`;

/** Fields in one order, whichever reader made the article; those that are undefined leave no trace in JSON. */
const inOrder = (article: Article): object => ({
  id: article.id,
  revisionOf: article.revisionOf,
  url: article.url,
  publisher: article.publisher,
  headline: article.headline,
  authors: article.authors,
  editors: article.editors,
  datePublished: article.datePublished,
  dateModified: article.dateModified,
  dateline: article.dateline,
  datelineSpan: article.datelineSpan,
  textSha256: article.textSha256,
  text: article.text,
});
