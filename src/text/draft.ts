// What a reader makes of its input: an article that still lacks its hash, and its id where the source gives none.
import type { Article } from '../model/article.ts';

export type ArticleDraft = Omit<Article, 'id' | 'textSha256'> & { readonly id?: string };

/** An object without the fields that are undefined or an empty string: what a source does not state is left out. */
export const present = <T extends Readonly<Record<string, string | undefined>>>(
  fields: T,
): { readonly [K in keyof T]?: string } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')) as {
    readonly [K in keyof T]?: string;
  };
