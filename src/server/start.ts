// Starts the server over a built graph, and ends it without cutting off who is being served.
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { QueryService } from '../store/query-service.ts';
import { createApp } from './app.ts';
import { isLoopback } from './host-check.ts';
import { limited } from './limited.ts';

export interface ServerOptions {
  /** A folder of a build. */
  readonly data: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly host: string;
  /** Milliseconds that a query may run. */
  readonly timeLimit: number;
  /** What the data's IRIs begin with. */
  readonly base: string;
  /** Only what held and was known on a day, with the page of that day. */
  readonly asOf?: { readonly day: string; readonly page: string | undefined } | undefined;
}

export interface RunningServer {
  /** "http://127.0.0.1:3030/". */
  readonly url: string;
  /** Takes no more requests, waits for those under way up to a few seconds, then ends. */
  readonly close: () => Promise<void>;
}

/** Milliseconds that requests under way get when the server ends. */
const GRACE = 3000;
/** Queries that may run or wait at one time. */
const MOST_QUERIES = 64;

/** Rejects with a UsageError for a folder without a graph, and with the system's error where the address cannot be listened on. */
export const startServer = async ({
  data,
  port,
  host,
  timeLimit,
  base,
  asOf,
}: ServerOptions): Promise<RunningServer> => {
  const service = await QueryService.open([data], { timeLimit, asOf: asOf?.day });
  const app = createApp({
    service: limited(service, MOST_QUERIES),
    base,
    page: asOf ? async () => asOf.page : () => textAt(join(data, 'graph.html')),
    loopback: isLoopback(host),
  });
  const server = createAdaptorServer({ fetch: app.fetch });
  try {
    const address = await listen(server, port, host);
    const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
    return { url: `http://${name}:${address.port}/`, close: () => close(server, service) };
  } catch (error) {
    service.close();
    throw error;
  }
};

const textAt = async (path: string): Promise<string | undefined> => {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
};

const listen = (server: ServerType, port: number, host: string): Promise<AddressInfo> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      if (address && typeof address === 'object') resolve(address);
      else reject(new Error(`${host} gave no address to listen on`));
    });
  });

const close = async (server: ServerType, service: QueryService): Promise<void> => {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  if ('closeIdleConnections' in server) server.closeIdleConnections();
  const patience = setTimeout(() => {
    service.close();
    if ('closeAllConnections' in server) server.closeAllConnections();
  }, GRACE);
  await closed;
  clearTimeout(patience);
  service.close();
};
