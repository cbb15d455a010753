// Does the same work for one article after the other; one that fails is reported and the others go on.
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Article } from '../model/article.ts';
import type { ArticleDiagnostic } from './distinct.ts';

export interface WorkDone<T> {
  /** In the order of the articles. */
  readonly results: readonly T[];
  /** One for each article that the work failed on. */
  readonly failures: readonly ArticleDiagnostic[];
}

export interface WorkOptions<T> {
  readonly work: (article: Article) => T | Promise<T>;
  /** Told after each article how many are done. */
  readonly onArticle?: ((done: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** How long the loop may hold the process, in milliseconds, before signals and progress get their turn. */
const TURN = 50;

export const eachArticle = async <T>(
  articles: readonly Article[],
  { work, onArticle, signal }: WorkOptions<T>,
): Promise<WorkDone<T>> => {
  const results: T[] = [];
  const failures: ArticleDiagnostic[] = [];
  let turn = performance.now();
  for (const [place, article] of articles.entries()) {
    try {
      results.push(await work(article));
    } catch (error) {
      failures.push(failureOf(article, error));
    }
    onArticle?.(place + 1);
    if (performance.now() - turn < TURN) continue;
    await nextTurn();
    signal?.throwIfAborted();
    turn = performance.now();
  }
  return { results, failures };
};

const failureOf = (article: Article, error: unknown): ArticleDiagnostic => ({
  article: article.id,
  severity: 'error',
  code: 'article-failed',
  message: `it was left out, for ${error instanceof Error ? error.message : String(error)}`,
});
