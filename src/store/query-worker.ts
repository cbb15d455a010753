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

const isPaths = (data: unknown): data is readonly string[] =>
  Array.isArray(data) && data.every((path) => typeof path === 'string');

const serve = (): void => {
  const port = parentPort;
  if (!port || !isPaths(workerData))
    throw new Error('query-worker runs as a worker thread with the paths of a graph');
  const store = openStore(workerData);
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
