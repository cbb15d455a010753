// Turns what articles say into what the article page shows.
import type { ArticleFacts } from '../model/facts.ts';
import type { PageArticle } from './page-article.ts';
import { pageFacts, pageQuotations } from './page-facts.ts';
import { pageMentions } from './page-mentions.ts';
import { type NodeOptions, offsets, pageNodes } from './page-nodes.ts';

export type PayloadOptions = NodeOptions;

export interface PagePayload {
  /** The latest first; articles of one time by id. */
  readonly articles: readonly PageArticle[];
}

/** The page's view of all articles; the same for any order of the same articles. */
export const pagePayload = (all: readonly ArticleFacts[], options: PayloadOptions): PagePayload => ({
  articles: all.map((facts) => pageArticle(facts, options)).sort(byDate),
});

const byDate = (a: PageArticle, b: PageArticle): number =>
  compare(b.datePublished ?? '', a.datePublished ?? '') || compare(a.id, b.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const pageArticle = (facts: ArticleFacts, options: PayloadOptions): PageArticle => {
  const { article } = facts;
  const { nodes, indexOf } = pageNodes(facts, options);
  return {
    id: article.id,
    ...(article.url !== undefined && { url: article.url }),
    ...(article.publisher !== undefined && { publisher: article.publisher }),
    headline: article.headline,
    authors: article.authors,
    ...(article.datePublished !== undefined && { datePublished: article.datePublished }),
    ...(article.dateModified !== undefined && { dateModified: article.dateModified }),
    ...(article.dateline !== undefined && { dateline: article.dateline }),
    text: article.text,
    blocks: article.blocks.map(({ start, end, kind }) => [start, end, kind]),
    sentences: facts.sentences.map(offsets),
    nodes,
    mentions: pageMentions(facts, indexOf),
    facts: pageFacts(facts, indexOf),
    quotations: pageQuotations(facts, indexOf),
  };
};
