// One worker thread that holds a graph and answers one query at a time; a query that outlasts its limit ends the thread.
import { Worker } from 'node:worker_threads';
import { UsageError } from '../model/errors.ts';
import { QueryError, QueryExhausted, QueryTimeout } from './query-error.ts';
import type { QueryData, QueryReply, QueryRequest } from './query-worker.ts';

export class QueryThread {
  readonly #worker: Worker;
  #settle: ((reply: QueryReply | Error) => void) | undefined;
  #alive = true;

  private constructor(script: URL, workerData: QueryData) {
    this.#worker = new Worker(script, { workerData });
    this.#worker.on('message', (reply: QueryReply) => this.#reply(reply));
    this.#worker.on('error', (error: unknown) => {
      this.#alive = false; // an uncaught error ends the thread, before "exit" says so
      this.#reply(error instanceof Error ? error : new Error(String(error)));
    });
    this.#worker.on('exit', () => {
      this.#alive = false;
      this.#reply(new Error('the thread that ran the query has ended'));
    });
  }

  /** Resolves once the graph is loaded; rejects with a UsageError where it cannot be. */
  static async start(script: URL, data: QueryData): Promise<QueryThread> {
    const thread = new QueryThread(script, data);
    const reply = await thread.#next();
    if (reply instanceof Error) throw new UsageError(reply.message, { cause: reply });
    return thread;
  }

  /** False once the thread has ended: it answers nothing more. */
  get alive(): boolean {
    return this.#alive;
  }

  /** Rejects with a QueryError for a bad query, a QueryTimeout after `limit` milliseconds, a QueryExhausted without memory. */
  async run({ query, format }: QueryRequest, limit: number): Promise<string> {
    const timer = setTimeout(() => {
      this.#reply(new QueryTimeout(limit));
      this.close();
    }, limit);
    const next = this.#next();
    this.#worker.postMessage({ query, format } satisfies QueryRequest);
    const reply = await next;
    clearTimeout(timer);
    if (reply instanceof Error) throw reply;
    if (reply.kind === 'answer') return reply.text;
    if (reply.kind === 'refused') throw new QueryError(reply.reason, reply.place);
    if (reply.kind === 'exhausted') {
      this.close();
      throw new QueryExhausted();
    }
    throw new Error(`the query thread answered "${reply.kind}"`);
  }

  close(): void {
    this.#alive = false;
    void this.#worker.terminate();
  }

  #next(): Promise<QueryReply | Error> {
    return new Promise((resolve) => {
      this.#settle = resolve;
    });
  }

  #reply(reply: QueryReply | Error): void {
    this.#settle?.(reply);
    this.#settle = undefined;
  }
}
