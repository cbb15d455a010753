// A graph in memory that answers SPARQL 1.1 queries; its default graph is the union of all graphs. Read-only.
import { Store } from 'oxigraph';
import { parseQuads } from '../rdf/parse.ts';
import { serialiseToString } from '../rdf/serialise.ts';
import { forgetLater, holdAsOf } from './as-of.ts';
import { fasterQuery } from './faster-query.ts';
import { graphFiles } from './graph-files.ts';
import { loadFile } from './load-file.ts';
import { QueryError, QueryExhausted, queryErrorOf } from './query-error.ts';
import { givesTriples, isTripleFormat, queryForm, type ResultFormat } from './query-form.ts';
import { type ResultTable, readTable } from './result-table.ts';

export interface GraphStore {
  /** The result in one of the W3C formats. Throws a QueryError for a bad query or a format that its form does not have, a QueryExhausted for one that runs out of memory. */
  readonly answer: (query: string, format: ResultFormat) => string;
  /** The solutions of a SELECT, or the one cell of an ASK. Throws a QueryError for a query that gives a graph. */
  readonly table: (query: string) => ResultTable;
  /** How many distinct triples the union of all graphs holds. */
  readonly countTriples: () => number;
}

export interface OpenOptions {
  /** An ISO date: only what held and was known on that day. */
  readonly asOf?: string | undefined;
}

/** Reads files, and the folders of builds, into one store. Throws a UsageError for a path, an InputError for what a file holds. */
export const openStore = (paths: readonly string[], options: OpenOptions = {}): GraphStore =>
  answering(loadGraphs(paths), options);

/** The engine with the files' graphs as they are. Throws as `openStore` does. */
export const loadGraphs = (paths: readonly string[]): Store => {
  const store = new Store();
  for (const file of graphFiles(paths)) loadFile(store, file);
  return store;
};

/** Answers from what the engine holds; it must not be used for anything else from now on. */
export const answering = (store: Store, { asOf }: OpenOptions = {}): GraphStore => {
  if (asOf !== undefined) forgetLater(store, asOf);
  mergeGraphs(store);
  if (asOf !== undefined) holdAsOf(store, asOf);
  return {
    answer: (query, format) => answer(store, query, format),
    table: (query) => readTable(answer(store, query, 'json')),
    countTriples: () => Number(readTable(answer(store, COUNT, 'json')).rows[0]?.[0]?.value),
  };
};

const COUNT = 'SELECT (COUNT(*) AS ?n) { ?s ?p ?o }';

/** Copies named graphs into the default one: the engine's own union repeats a solution for each graph that holds it. */
const mergeGraphs = (store: Store): void => {
  if (store.query('ASK { GRAPH ?graph { ?s ?p ?o } }') === true) {
    store.update('INSERT { ?s ?p ?o } WHERE { GRAPH ?graph { ?s ?p ?o } }');
  }
};

const answer = (store: Store, query: string, format: ResultFormat): string => {
  const form = queryForm(query);
  if (form === 'update') throw new QueryError('the graph is read-only: an update cannot be run');
  if (form !== 'unknown' && givesTriples(form) !== isTripleFormat(format)) {
    const formats = givesTriples(form) ? 'ttl or nt' : 'json, csv, tsv or xml';
    throw new QueryError(`${form.toUpperCase()} gives ${formats}, not ${format}`);
  }
  const written = run(store, query, MEDIA_TYPES[format]);
  return format === 'ttl' ? readableTurtle(written) : written;
};

const run = (store: Store, query: string, mediaType: string): string => {
  const evaluate = (text: string): string => String(store.query(text, { results_format: mediaType }));
  const faster = fasterQuery(query);
  try {
    return evaluate(faster ?? query);
  } catch (error) {
    const known = queryErrorOf(error);
    if (faster === undefined || known instanceof QueryExhausted) throw known;
  }
  try {
    return evaluate(query); // tells what is wrong, and where, of the text as it was written
  } catch (error) {
    throw queryErrorOf(error);
  }
};

const MEDIA_TYPES: { readonly [F in ResultFormat]: string } = {
  json: 'application/sparql-results+json',
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  xml: 'application/sparql-results+xml',
  nt: 'application/n-triples',
  ttl: 'application/n-triples',
};

/** With prefixes and grouped by subject, as the engine's own Turtle is not. */
const readableTurtle = (triples: string): string =>
  serialiseToString(parseQuads(triples, 'nt'), 'ttl', { base: '', context: {} });
