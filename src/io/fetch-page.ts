// Fetches a page from the web within limits, and never from a host inside the user's own machine or network.
import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { Agent, fetch, type Response } from 'undici';
import { InputError } from '../model/errors.ts';
import { literalAddress } from './public-address.ts';
import type { SourceType } from './read-source.ts';

export interface FetchOptions {
  /** Whether a host may have this address; it is asked for every address that a name resolves to, at every redirect. */
  readonly allows: (address: string) => boolean;
  /** Milliseconds for the whole exchange, redirects included. */
  readonly timeLimit: number;
  /** Bytes of the body, after decompression. */
  readonly sizeLimit: number;
}

export interface Page {
  /** After redirects. */
  readonly url: string;
  /** Left out where the server does not say. */
  readonly type?: SourceType;
  readonly charset?: string;
  readonly body: Uint8Array;
}

const REDIRECT_LIMIT = 5;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const HEADERS = {
  accept: 'text/html, application/xhtml+xml, text/plain;q=0.9, application/x-ndjson;q=0.9',
  'user-agent': 'rajut (reads single articles for its user)',
};
const TYPES: ReadonlyMap<string, SourceType> = new Map([
  ['text/html', 'html'],
  ['application/xhtml+xml', 'html'],
  ['text/plain', 'plain'],
  ['application/x-ndjson', 'records'],
  ['application/ndjson', 'records'],
  ['application/jsonl', 'records'],
  ['application/x-jsonlines', 'records'],
]);

/** The page; throws an `InputError` that names the address as given, the reason and a way out. */
export const fetchPage = async (address: string, options: FetchOptions): Promise<Page> => {
  const agent = new Agent({ connect: { lookup: guarded(options.allows) } });
  const signal = AbortSignal.timeout(options.timeLimit);
  try {
    const { url, response } = await follow(address, { agent, signal, options });
    return await pageOf(address, url, response, options.sizeLimit);
  } catch (error) {
    throw error instanceof InputError ? error : faultOf(address, error, signal, options);
  } finally {
    await agent.destroy();
  }
};

interface Exchange {
  readonly agent: Agent;
  readonly signal: AbortSignal;
  readonly options: FetchOptions;
}

/** The first answer that is no redirect. */
const follow = async (
  address: string,
  { agent, signal, options }: Exchange,
): Promise<{ readonly url: URL; readonly response: Response }> => {
  let url = urlOf(address, address);
  for (let hop = 0; hop <= REDIRECT_LIMIT; hop++) {
    refuseLiteral(address, url, options);
    const response = await fetch(url, { dispatcher: agent, signal, headers: HEADERS, redirect: 'manual' });
    const location = REDIRECTS.has(response.status) ? response.headers.get('location') : null;
    if (location === null) return { url, response };
    await response.body?.cancel();
    url = urlOf(address, location, url);
  }
  throw new InputError(
    address,
    `it redirects more than ${REDIRECT_LIMIT} times; give the address of the article itself`,
  );
};

const urlOf = (address: string, location: string, base?: URL): URL => {
  const url = URL.canParse(location, base?.href) ? new URL(location, base) : undefined;
  if (url && (url.protocol === 'http:' || url.protocol === 'https:')) return url;
  const what = base ? `it redirects to "${location}", which` : 'it';
  throw new InputError(
    address,
    `${what} is no http or https address; expected one such as https://example.com/article`,
  );
};

const PRIVATE =
  'is an address inside this machine or its network; save the page to a file, or pass --allow-private-hosts';

/** A host written as an address is never looked up, so it is judged here. */
const refuseLiteral = (address: string, url: URL, { allows }: FetchOptions): void => {
  const literal = literalAddress(url.hostname);
  if (literal !== undefined && !allows(literal)) throw new InputError(address, `${literal} ${PRIVATE}`);
};

class PrivateHostError extends Error {
  override readonly name = 'PrivateHostError';
}

/** What it gives back is what the socket connects to: a name cannot resolve to something else in between. */
const guarded =
  (allows: (address: string) => boolean): LookupFunction =>
  (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      const inside = found?.find(({ address }) => !allows(address));
      const refusal =
        inside && new PrivateHostError(`${hostname} resolves to ${inside.address}, which ${PRIVATE}`);
      const [first] = found ?? [];
      if (error ?? refusal) callback(error ?? refusal ?? null, []);
      else if (options.all || !first) callback(null, found);
      else callback(null, first.address, first.family);
    });
  };

const pageOf = async (address: string, url: URL, response: Response, sizeLimit: number): Promise<Page> => {
  if (!response.ok) {
    throw new InputError(address, `the server answered ${response.status} ${response.statusText}`.trimEnd());
  }
  const content = /^\s*([^;\s]*)(?:.*;\s*charset\s*=\s*["']?([\w-]+))?/iu.exec(
    response.headers.get('content-type') ?? '',
  );
  const mime = content?.[1]?.toLowerCase() ?? '';
  const type = TYPES.get(mime);
  if (mime !== '' && type === undefined) {
    throw new InputError(address, `it is ${mime}; expected an article as HTML, plain text or JSON lines`);
  }
  const charset = content?.[2]?.toLowerCase();
  const body = await bodyOf(address, response, sizeLimit);
  return { url: url.href, body, ...(type && { type }), ...(charset && { charset }) };
};

const bodyOf = async (address: string, response: Response, sizeLimit: number): Promise<Uint8Array> => {
  const tooLarge = (): InputError =>
    new InputError(
      address,
      `it is larger than ${sizeLimit / 1024 / 1024} MB; save the article to a file of its own`,
    );
  if (Number(response.headers.get('content-length') ?? 0) > sizeLimit) throw tooLarge();
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body ?? []) {
    size += piece.length;
    if (size > sizeLimit) throw tooLarge();
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
};

const faultOf = (
  address: string,
  error: unknown,
  signal: AbortSignal,
  { timeLimit }: FetchOptions,
): InputError => {
  if (signal.aborted) {
    return new InputError(
      address,
      `no answer within ${timeLimit / 1000} s; try again, or save the page to a file`,
      { cause: error },
    );
  }
  const cause = rootOf(error);
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
  const reason =
    cause instanceof PrivateHostError
      ? cause.message
      : (FAULTS.get(code ?? '') ?? `it cannot be fetched (${messageOf(cause)})`);
  return new InputError(address, reason, { cause: error });
};

const FAULTS: ReadonlyMap<string, string> = new Map([
  ['ENOTFOUND', 'no such host; check the address and the connection'],
  ['EAI_AGAIN', 'the host cannot be resolved now; check the connection'],
  ['ECONNREFUSED', 'the host refuses the connection; check the address'],
  ['ECONNRESET', 'the host broke the connection off; try again'],
  ['UND_ERR_CONNECT_TIMEOUT', 'the host does not answer; try again, or save the page to a file'],
]);

const rootOf = (error: unknown): unknown =>
  error instanceof Error && error.cause !== undefined ? rootOf(error.cause) : error;

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message || error.name : String(error);
