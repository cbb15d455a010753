// What a reader makes of its input: an article that still lacks its hash, and its id where the source gives none.
import type { Article } from '../model/article.ts';

export type ArticleDraft = Omit<Article, 'id' | 'textSha256'> & { readonly id?: string };

type Optional = Pick<
  ArticleDraft,
  'id' | 'revisionOf' | 'url' | 'publisher' | 'datePublished' | 'dateModified'
>;

/** The fields without those that are undefined or empty: what a source does not state is left out. */
export const stated = ({
  id,
  revisionOf,
  url,
  publisher,
  datePublished,
  dateModified,
}: {
  readonly [K in keyof Optional]?: string | undefined;
}): Optional => ({
  ...(id && { id }),
  ...(revisionOf && { revisionOf }),
  ...(url && { url }),
  ...(publisher && { publisher }),
  ...(datePublished && { datePublished }),
  ...(dateModified && { dateModified }),
});
