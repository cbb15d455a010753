// The media types in which the endpoint answers, as the W3C names them; the first of each list is its own, the others are asked for too.
import type { TableFormat, TripleFormat } from '../store/query-form.ts';
import type { Offer } from './negotiate.ts';

/** For SELECT and ASK: SPARQL 1.1 Query Results in JSON, XML, CSV and TSV. */
export const TABLE_OFFERS: readonly Offer<TableFormat>[] = [
  { types: ['application/sparql-results+json', 'application/json'], value: 'json' },
  { types: ['application/sparql-results+xml', 'application/xml', 'text/xml'], value: 'xml' },
  { types: ['text/csv'], value: 'csv' },
  { types: ['text/tab-separated-values'], value: 'tsv' },
];

/** For CONSTRUCT, DESCRIBE, the description of the service and of entities. */
export const TRIPLE_OFFERS: readonly Offer<TripleFormat>[] = [
  { types: ['text/turtle', 'application/x-turtle'], value: 'ttl' },
  { types: ['application/n-triples', 'text/plain'], value: 'nt' },
  { types: ['application/n-quads'], value: 'nt' }, // every N-Triples document is one of N-Quads
];
