// An entity, a record or an article by its own address: what the graph says of it, as RDF or as a page.
import type { Context } from 'hono';
import { contextTerms } from '../corpus/context-terms.ts';
import { parseQuads } from '../rdf/parse.ts';
import { serialiseToString } from '../rdf/serialise.ts';
import { readTable } from '../store/result-table.ts';
import type { Answerer } from './answerer.ts';
import { entityPage } from './entity-page.ts';
import { describeQuery, describeTableQuery, isKnownQuery, successorQuery } from './entity-queries.ts';
import { TRIPLE_OFFERS } from './formats.ts';
import { type Choice, negotiate } from './negotiate.ts';
import { contentType, fault, notAcceptable } from './sparql.ts';

export interface EntityOptions {
  readonly service: Answerer;
  /** What the data's IRIs begin with: `base` + "person/x" is served at "/id/person/x". */
  readonly base: string;
}

/** What an IRI in a query may not hold (SPARQL 1.1, IRIREF): some characters, and a percent sign that begins no code. */
const FORBIDDEN = /[\x00-\x20<>"{}|\\^`]|%(?![0-9A-F]{2})/;
const OFFERS = [
  ...TRIPLE_OFFERS,
  { types: ['application/ld+json', 'application/json'], value: 'jsonld' },
  { types: ['text/html', 'application/xhtml+xml'], value: 'html' },
] as const;
type Format = (typeof OFFERS)[number]['value'];

export const entity = async (context: Context, options: EntityOptions): Promise<Response> => {
  const iri = options.base + normalPath(new URL(context.req.url).pathname.slice('/id/'.length));
  context.header('Vary', 'Accept');
  try {
    if (FORBIDDEN.test(iri) || !(await isKnown(options.service, iri)))
      return context.text(`The graph knows nothing of <${iri}>.\n`, 404);
    const successor = await successorOf(options.service, iri);
    if (successor?.startsWith(options.base))
      return context.redirect(`/id/${successor.slice(options.base.length)}`, 301);
    const choice = negotiate<Format>(context.req.header('accept'), OFFERS);
    return choice ? await describe(context, iri, choice, options) : notAcceptable(context, OFFERS);
  } catch (error) {
    return fault(context, error);
  }
};

/** As the graph writes it: letters and digits plain, codes in capitals (RFC 3986, 6.2.2): "%69ndia%2f" → "india%2F". */
const normalPath = (path: string): string =>
  path.replace(/%[0-9a-f]{2}/gi, (code) => {
    const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[\w.~-]/.test(character) ? character : code.toUpperCase();
  });

const isKnown = async (service: Answerer, iri: string): Promise<boolean> =>
  readTable(await service.answer(isKnownQuery(iri), 'json')).rows[0]?.[0]?.value === 'true';

const successorOf = async (service: Answerer, iri: string): Promise<string | undefined> =>
  readTable(await service.answer(successorQuery(iri), 'json')).rows[0]?.[0]?.value;

const describe = async (
  context: Context,
  iri: string,
  choice: Choice<Format>,
  { service, base }: EntityOptions,
): Promise<Response> => {
  const headers = { 'Content-Type': contentType(choice) };
  switch (choice.value) {
    case 'ttl':
    case 'nt':
      return context.body(await service.answer(describeQuery(iri), choice.value), 200, headers);
    case 'jsonld': {
      const quads = parseQuads(await service.answer(describeQuery(iri), 'nt'), 'nt');
      const json = serialiseToString(quads, 'jsonld', { base, context: await contextTerms() });
      return context.body(json, 200, headers);
    }
    case 'html': {
      const table = readTable(await service.answer(describeTableQuery(iri), 'json'));
      return context.html(entityPage(iri, table, base));
    }
    default:
      return choice.value satisfies never;
  }
};
