// Which articles the page holds, which is open, and what went wrong with opening it.
import { signal } from '@preact/signals';
import type { PageArticle, PageIndex } from '../../graph/page-article.ts';

export const index = signal<PageIndex>({ batchSize: 1, articles: [] });
export const position = signal(0);
export const article = signal<PageArticle | undefined>(undefined);
/** `loading` until the index is read. */
export const loading = signal(true);
/** What failed, in the words of the error. */
export const failure = signal<string | undefined>(undefined);
/** What the reader should know of something that did not work. */
export const notice = signal<string | undefined>(undefined);
