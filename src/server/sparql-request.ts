// Reads a request of the SPARQL 1.1 Protocol (W3C, clause 2.1): query by GET, by POST of a form, by POST of the query itself.

export interface SparqlRequest {
  readonly query: string;
  /** Names of graphs that make up the default graph; none means all that there are. */
  readonly defaultGraphs: readonly string[];
  readonly namedGraphs: readonly string[];
}

/** A request that is not carried out: its status and the reason for the client. */
export interface Refusal {
  readonly status: 400 | 403 | 405 | 413 | 415;
  readonly message: string;
}

export type Parsed =
  | { readonly kind: 'query'; readonly request: SparqlRequest }
  | { readonly kind: 'description' }
  | { readonly kind: 'refusal'; readonly refusal: Refusal };

/** Bytes of a request body. */
export const LARGEST_BODY: number = 1 << 20;

const FORM = 'application/x-www-form-urlencoded';
const QUERY = 'application/sparql-query';
const UPDATE = 'application/sparql-update';

export const parseSparqlRequest = async (request: Request): Promise<Parsed> => {
  const { searchParams } = new URL(request.url);
  switch (request.method) {
    case 'GET':
    case 'HEAD':
      return searchParams.size === 0 ? { kind: 'description' } : ofParameters(searchParams);
    case 'POST':
      return ofPost(request, searchParams);
    default:
      return refuse(405, `${request.method} is not part of the protocol; use GET or POST`);
  }
};

const ofPost = async (request: Request, address: URLSearchParams): Promise<Parsed> => {
  const [type = '', ...parameters] = (request.headers.get('content-type') ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const charset = parameters.find((parameter) => parameter.startsWith('charset='));
  if (charset !== undefined && !/^charset="?utf-?8"?$/.test(charset))
    return refuse(415, `"${charset}" cannot be read; send UTF-8`);
  if (type === UPDATE) return refuseUpdate();
  if (type !== FORM && type !== QUERY)
    return refuse(415, `Content-Type "${type}" cannot be read; send ${QUERY} or ${FORM}`);
  const body = await bodyOf(request);
  if (body === undefined) return refuse(413, `the body is longer than ${LARGEST_BODY} bytes`);
  if (type === FORM) return ofParameters(new URLSearchParams(body));
  if (address.has('query'))
    return refuse(400, 'the query stands in the address and in the body; send it once');
  address.append('query', body);
  return ofParameters(address);
};

const ofParameters = (parameters: URLSearchParams): Parsed => {
  if (parameters.has('update')) return refuseUpdate();
  const [query, ...more] = parameters.getAll('query');
  if (query === undefined) return refuse(400, 'the parameter "query" is missing');
  if (more.length > 0) return refuse(400, 'the parameter "query" is given more than once');
  const defaultGraphs = parameters.getAll('default-graph-uri');
  const namedGraphs = parameters.getAll('named-graph-uri');
  const wrong = [...defaultGraphs, ...namedGraphs].find((iri) => !isAbsolute(iri));
  if (wrong !== undefined) return refuse(400, `"${wrong}" is no absolute IRI of a graph`);
  return { kind: 'query', request: { query, defaultGraphs, namedGraphs } };
};

/** Undefined where it is too long; no more than that is read. */
const bodyOf = async (request: Request): Promise<string | undefined> => {
  if (Number(request.headers.get('content-length') ?? 0) > LARGEST_BODY) return undefined;
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > LARGEST_BODY) return undefined;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
};

const isAbsolute = (iri: string): boolean => /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(iri);

const refuseUpdate = (): Parsed => refuse(403, 'this endpoint is read-only; updates are refused');

const refuse = (status: Refusal['status'], message: string): Parsed => ({
  kind: 'refusal',
  refusal: { status, message },
});
