// Puts the dataset of a request into its query: what the request names replaces what the query names (SPARQL 1.1 Protocol, 2.1.4).
import type { Query } from 'sparqljs';
import { iriNode } from '../rdf/terms.ts';
import type { SparqlRequest } from './sparql-request.ts';

/** The query with FROM and FROM NAMED as the request has them; unchanged where the request names no graph. */
export const withDataset = async ({ query, defaultGraphs, namedGraphs }: SparqlRequest): Promise<string> => {
  if (defaultGraphs.length === 0 && namedGraphs.length === 0) return query;
  const { Generator } = (await import('sparqljs')).default;
  const parsed = await parsedQuery(query);
  if (!parsed) return query;
  const from = { default: defaultGraphs.map(iriNode), named: namedGraphs.map(iriNode) };
  return new Generator().stringify({ ...parsed, from });
};

/** Undefined where the query is malformed or an update: the engine then says what is wrong with it. */
const parsedQuery = async (query: string): Promise<Query | undefined> => {
  const { Parser } = (await import('sparqljs')).default;
  try {
    const parsed = new Parser({ skipUngroupedVariableCheck: true }).parse(query);
    return parsed.type === 'query' ? parsed : undefined;
  } catch {
    return undefined;
  }
};
