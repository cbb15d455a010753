// The SPARQL endpoint: parses a request, chooses the format, has the query answered, and says what went wrong.
import type { Context } from 'hono';
import { located } from '../store/locate-error.ts';
import { QueryError, QueryExhausted, QueryTimeout } from '../store/query-error.ts';
import { givesTriples, queryForm, type ResultFormat } from '../store/query-form.ts';
import type { Answerer } from './answerer.ts';
import { withDataset } from './dataset.ts';
import { TABLE_OFFERS, TRIPLE_OFFERS } from './formats.ts';
import { TooBusy } from './limited.ts';
import { type Choice, negotiate, type Offer } from './negotiate.ts';
import { serviceDescriptionQuery } from './service-description.ts';
import { parseSparqlRequest, type Refusal } from './sparql-request.ts';

/** Answers 200, or 400 (bad query), 403 (update), 405, 406, 413, 415, 503 (busy or shutting down), 504 (ran too long), 507 (out of memory) with the reason as text. */
export const sparql = async (context: Context, service: Answerer): Promise<Response> => {
  const parsed = await parseSparqlRequest(context.req.raw);
  switch (parsed.kind) {
    case 'refusal':
      return refuse(context, parsed.refusal);
    case 'description': {
      const { origin, pathname } = new URL(context.req.url);
      return answerIn(context, service, serviceDescriptionQuery(`${origin}${pathname}`), TRIPLE_OFFERS);
    }
    case 'query': {
      const query = await withDataset(parsed.request);
      const offers = givesTriples(queryForm(query)) ? TRIPLE_OFFERS : TABLE_OFFERS;
      return answerIn(context, service, query, offers);
    }
    default:
      return parsed satisfies never;
  }
};

/** Answers a query in the format that the client likes best of those on offer. */
export const answerIn = async (
  context: Context,
  service: Answerer,
  query: string,
  offers: readonly Offer<ResultFormat>[],
): Promise<Response> => {
  context.header('Vary', 'Accept');
  const choice = negotiate(context.req.header('accept'), offers);
  if (!choice) return notAcceptable(context, offers);
  try {
    const text = await service.answer(query, choice.value);
    return context.body(text, 200, { 'Content-Type': contentType(choice) });
  } catch (error) {
    return fault(context, error instanceof QueryError ? await located(query, error) : error);
  }
};

export const notAcceptable = (context: Context, offers: readonly Offer<string>[]): Response =>
  context.text(`Accept one of: ${offers.flatMap(({ types }) => types[0] ?? []).join(', ')}\n`, 406);

/** Text carries its charset; the other types have it fixed. */
export const contentType = ({ type }: Choice<string>): string =>
  type.startsWith('text/') ? `${type}; charset=utf-8` : type;

const refuse = (context: Context, { status, message }: Refusal): Response => {
  if (status === 405) context.header('Allow', 'GET, HEAD, POST, OPTIONS');
  return context.text(`${message}\n`, status);
};

/** What the client is told; a fault that is not the client's is written to the error stream too. */
export const fault = (context: Context, error: unknown): Response => {
  if (error instanceof QueryError) return context.text(`${error.message}\n`, 400);
  if (error instanceof QueryTimeout) return context.text(`${error.message}\n`, 504);
  if (error instanceof QueryExhausted) return context.text(`${error.message}\n`, 507);
  context.header('Retry-After', '5');
  if (error instanceof TooBusy) return context.text(`${error.message}\n`, 503);
  console.error(error);
  return context.text('the graph cannot be asked at the moment\n', 503);
};
