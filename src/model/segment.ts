// What the store keeps of one article: what it says by itself, before the corpus fold; removing it removes all that it brought.
import type { ArticleFacts } from './facts.ts';

export interface Segment {
  /** Hex SHA-256 of the article as it was read: the same text with the same metadata has the same key, whatever Rajut read it. */
  readonly contentHash: string;
  /** Names the Rajut and the models that understood the article; facts of another understanding are made anew. */
  readonly understanding: string;
  /** `facts.article.id` is the id of the article within its store, unique there. */
  readonly facts: ArticleFacts;
}
