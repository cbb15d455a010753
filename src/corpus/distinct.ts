// Which articles there are among those that were read: every text once, every id once, whatever order they came in.
import type { Article } from '../model/article.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { groupBy } from '../model/group.ts';

/** Something odd, and the id of the article that it is about. */
export interface ArticleDiagnostic extends Diagnostic {
  readonly article: string;
}

export interface DistinctArticles {
  /** Sorted by id; no two share an id or a text. */
  readonly articles: readonly Article[];
  /** Sorted by article. */
  readonly notices: readonly ArticleDiagnostic[];
}

/**
 * Keeps one article of each text: the one that states most about itself, then the one with the smallest id. Of different
 * texts under one id the earliest version keeps the id; each other gets its text's hash: "detik-1", "detik-1-9f86d081".
 */
export const distinct = (read: readonly Article[]): DistinctArticles => {
  const notices: ArticleDiagnostic[] = [];
  const texts = eachGroup(read, (article) => article.textSha256, byRichness).flatMap(([kept, ...others]) => {
    if (!kept) return [];
    for (const other of others) notices.push(repeated(kept, other));
    return [kept];
  });
  const articles = eachGroup(texts, (article) => article.id, byVersion).flatMap((versions) =>
    versions.map((article, place) => {
      if (place === 0) return article;
      const id = `${article.id}-${article.textSha256.slice(0, 8)}`;
      notices.push(renamed(article, id));
      return { ...article, id };
    }),
  );
  return { articles: articles.toSorted(byId), notices: notices.toSorted(byArticle) };
};

const eachGroup = (
  articles: readonly Article[],
  key: (article: Article) => string,
  order: (a: Article, b: Article) => number,
): readonly (readonly Article[])[] =>
  [...groupBy(articles, key).values()].map((group) => group.toSorted(order));

const repeated = (kept: Article, other: Article): ArticleDiagnostic => ({
  article: kept.id,
  severity: 'info',
  code: 'repeated-article',
  message:
    kept.id === other.id
      ? `article "${kept.id}" was given more than once; it counts once`
      : `article "${other.id}" has the same text as "${kept.id}"; it counts once`,
});

const renamed = (article: Article, id: string): ArticleDiagnostic => ({
  article: id,
  severity: 'warning',
  code: 'shared-id',
  message: `another text has the id "${article.id}" too; this one is "${id}"`,
});

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byId = (a: Article, b: Article): number => byText(a.id, b.id);

/** By article, place in its text, code and message: one order for the same diagnostics. */
export const byArticle = (a: ArticleDiagnostic, b: ArticleDiagnostic): number =>
  byText(a.article, b.article) ||
  (a.span?.start ?? 0) - (b.span?.start ?? 0) ||
  byText(a.code, b.code) ||
  byText(a.message, b.message);

const byRichness = (a: Article, b: Article): number =>
  stated(b) - stated(a) || byId(a, b) || byText(JSON.stringify(a), JSON.stringify(b));

const stated = (article: Article): number =>
  [article.url, article.publisher, article.headline, article.datePublished, article.dateModified].filter(
    Boolean,
  ).length +
  article.authors.length +
  article.editors.length;

const byVersion = (a: Article, b: Article): number =>
  byText(lastChange(a), lastChange(b)) || byText(a.textSha256, b.textSha256);

const lastChange = (article: Article): string => article.dateModified ?? article.datePublished ?? '';
