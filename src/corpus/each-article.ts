// Does the same work for one article after the other; one that fails is reported and the others go on.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Interrupted } from '../io/interruptible.ts';
import type { ArticleDiagnostic } from './article-diagnostic.ts';

export interface WorkDone<T> {
  /** In the order of the articles. */
  readonly results: readonly T[];
  /** One for each article that the work failed on. */
  readonly failures: readonly ArticleDiagnostic[];
}

export interface WorkOptions<Item, T> {
  readonly work: (article: Item) => T | Promise<T>;
  /** Told after each article how many are done. */
  readonly onArticle?: ((done: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** How long the loop may hold the process, in milliseconds, before signals and progress get their turn. */
const TURN = 50;

export const eachArticle = async <Item extends { readonly id: string }, T>(
  articles: readonly Item[],
  { work, onArticle, signal }: WorkOptions<Item, T>,
): Promise<WorkDone<T>> => {
  const results: T[] = [];
  const failures: ArticleDiagnostic[] = [];
  let turn = Number.NEGATIVE_INFINITY;
  for (const [place, article] of articles.entries()) {
    if (performance.now() - turn > TURN) {
      await nextTurn();
      signal?.throwIfAborted();
      turn = performance.now();
    }
    try {
      results.push(await work(article));
    } catch (error) {
      if (error instanceof Interrupted) throw error;
      failures.push(failureOf(article.id, error));
    }
    onArticle?.(place + 1);
  }
  return { results, failures };
};

const failureOf = (article: string, error: unknown): ArticleDiagnostic => ({
  article,
  severity: 'error',
  code: 'article-failed',
  message: `it was left out, for ${error instanceof Error ? error.message : String(error)}`,
});
