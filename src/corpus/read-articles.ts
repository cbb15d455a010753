// Reads every article that the inputs hold, and keeps what could not be read for the report.
import { readInputs } from '../io/inputs.ts';
import type { Article } from '../model/article.ts';
import type { BuildOptions } from './options.ts';
import type { LoadedResources } from './resources.ts';

/** An input, or a line of one, that could not be read as an article. */
export interface InputProblem {
  readonly input: string;
  /** Names the input and the reason. */
  readonly message: string;
}

export interface ReadArticles {
  /** In the order of the inputs. */
  readonly articles: readonly Article[];
  readonly problems: readonly InputProblem[];
}

/** `inputs` are files, folders, http(s) addresses, or "-" for standard input. */
export const readArticles = async (
  inputs: readonly string[],
  { reader }: Pick<LoadedResources, 'reader'>,
  options: Pick<BuildOptions, 'allowPrivateHosts' | 'signal' | 'onProgress'> = {},
): Promise<ReadArticles> => {
  const { allowPrivateHosts = false, signal, onProgress } = options;
  const articles: Article[] = [];
  const problems: InputProblem[] = [];
  for await (const result of until(signal, readInputs(inputs, { lexicon: reader, allowPrivateHosts }))) {
    if (result.kind === 'article') articles.push(result.article);
    else problems.push({ input: result.error.input, message: result.error.message });
    onProgress?.({ stage: 'reading', done: articles.length, total: articles.length });
  }
  return { articles, problems };
};

/** The same items; throws as soon as the signal says so, also while an item is waited for that may never come. */
async function* until<T>(signal: AbortSignal | undefined, items: AsyncIterator<T>): AsyncGenerator<T> {
  const stopped = new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  stopped.catch(() => undefined); // it may come when nobody waits
  for (;;) {
    signal?.throwIfAborted();
    const { done, value } = await Promise.race([items.next(), stopped]);
    if (done) return;
    yield value;
  }
}
