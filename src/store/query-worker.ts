// A thread that holds a graph and answers one query after the other; who runs it may end it at any time.
import { parentPort, workerData } from 'node:worker_threads';
import { openStore } from './graph-store.ts';
import { QueryError, QueryExhausted, type QueryPlace } from './query-error.ts';
import type { ResultFormat } from './query-form.ts';

export interface QueryRequest {
  readonly query: string;
  readonly format: ResultFormat;
}

/** `ready` once the graph is loaded, then one reply for each request; after `exhausted` the thread is of no more use. */
export type QueryReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly text: string }
  | { readonly kind: 'refused'; readonly reason: string; readonly place: QueryPlace | undefined }
  | { readonly kind: 'exhausted' };

/** What a thread is started with. */
export interface QueryData {
  readonly paths: readonly string[];
  readonly asOf?: string | undefined;
}

const isQueryData = (data: unknown): data is QueryData =>
  typeof data === 'object' &&
  data !== null &&
  'paths' in data &&
  Array.isArray(data.paths) &&
  data.paths.every((path) => typeof path === 'string') &&
  (!('asOf' in data) || ['string', 'undefined'].includes(typeof data.asOf));

const serve = (): void => {
  const port = parentPort;
  if (!port || !isQueryData(workerData))
    throw new Error('query-worker runs as a worker thread with the paths of a graph');
  const store = openStore(workerData.paths, { asOf: workerData.asOf });
  const replyTo = ({ query, format }: QueryRequest): QueryReply => {
    try {
      return { kind: 'answer', text: store.answer(query, format) };
    } catch (error) {
      if (error instanceof QueryExhausted) return { kind: 'exhausted' };
      if (!(error instanceof QueryError)) throw error;
      return { kind: 'refused', reason: error.reason, place: error.place };
    }
  };
  port.on('message', (request: QueryRequest) => port.postMessage(replyTo(request)));
  port.postMessage({ kind: 'ready' } satisfies QueryReply);
};

serve();
