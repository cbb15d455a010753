// Completes what a reader drafted: the hash of the text, and from it the id where the source gives none.
import { createHash } from 'node:crypto';
import type { Article } from '../model/article.ts';
import type { ArticleDraft } from '../text/draft.ts';

const ID_LENGTH = 16;

export const completeArticle = (draft: ArticleDraft): Article => {
  const textSha256 = createHash('sha256').update(draft.text, 'utf8').digest('hex');
  return { ...draft, id: draft.id ?? textSha256.slice(0, ID_LENGTH), textSha256 };
};
