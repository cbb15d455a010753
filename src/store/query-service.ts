// Answers queries in worker threads, with a limit of time that truly ends a query while others go on being served.
import { graphFiles } from './graph-files.ts';
import type { ResultFormat } from './query-form.ts';
import { QueryThread } from './query-thread.ts';
import type { QueryData } from './query-worker.ts';

export interface QueryServiceOptions {
  /** Milliseconds that a query may run, the wait for a free thread not counted. */
  readonly timeLimit: number;
  /** How many threads hold the graph, each its own copy; two by default, so that one long query does not block the rest. */
  readonly threads?: number;
  /** An ISO date: only what held and was known on that day. */
  readonly asOf?: string | undefined;
  /** The compiled query worker. */
  readonly worker?: URL;
}

interface Job {
  readonly query: string;
  readonly format: ResultFormat;
  readonly resolve: (text: string) => void;
  readonly reject: (error: unknown) => void;
}

/** A graph behind threads. Queries are taken up in the order of their arrival; a thread that ends is replaced. */
export class QueryService {
  readonly #data: QueryData;
  readonly #timeLimit: number;
  readonly #worker: URL;
  readonly #jobs: Job[] = [];
  readonly #idle: ((job: Job | undefined) => void)[] = [];
  readonly #threads = new Set<QueryThread>();
  #closed = false;

  private constructor(paths: readonly string[], { timeLimit, worker, asOf }: QueryServiceOptions) {
    this.#data = { paths, asOf };
    this.#timeLimit = timeLimit;
    this.#worker = worker ?? new URL('./query-worker.js', import.meta.url);
  }

  /** Resolves once the first thread has loaded the graph. Throws a UsageError where the paths hold none, or a broken one. */
  static async open(paths: readonly string[], options: QueryServiceOptions): Promise<QueryService> {
    graphFiles(paths);
    const service = new QueryService(paths, options);
    const first = await service.#start();
    const more = Array.from({ length: Math.max(0, (options.threads ?? 2) - 1) }, () => undefined);
    for (const thread of [first, ...more]) void service.#serve(thread);
    return service;
  }

  /** The result in one of the W3C formats. Rejects with a QueryError for a bad query, a QueryTimeout for one that ran too long. */
  answer(query: string, format: ResultFormat): Promise<string> {
    if (this.#closed) return Promise.reject(new Error('the query service is closed'));
    return new Promise((resolve, reject) => {
      const job: Job = { query, format, resolve, reject };
      const take = this.#idle.shift();
      if (take) take(job);
      else this.#jobs.push(job);
    });
  }

  /** Ends all threads; queries that wait or run are rejected. */
  close(): void {
    this.#closed = true;
    for (const thread of this.#threads) thread.close();
    for (const take of this.#idle.splice(0)) take(undefined);
    for (const job of this.#jobs.splice(0)) job.reject(new Error('the query service was closed'));
  }

  /** One seat: gives the jobs to a thread, and takes a new thread whenever the last has ended. */
  async #serve(first: QueryThread | undefined): Promise<void> {
    let thread = first;
    while (!this.#closed) {
      try {
        thread ??= await this.#start();
      } catch (error) {
        (await this.#nextJob())?.reject(error);
        continue;
      }
      const job = await this.#nextJob();
      if (!job) return;
      await thread.run(job, this.#timeLimit).then(job.resolve, job.reject);
      if (thread.alive) continue;
      this.#threads.delete(thread);
      thread = undefined;
    }
  }

  async #start(): Promise<QueryThread> {
    const thread = await QueryThread.start(this.#worker, this.#data);
    if (this.#closed) thread.close();
    this.#threads.add(thread);
    return thread;
  }

  #nextJob(): Promise<Job | undefined> {
    const job = this.#jobs.shift();
    if (job || this.#closed) return Promise.resolve(job);
    return new Promise((resolve) => this.#idle.push(resolve));
  }
}
