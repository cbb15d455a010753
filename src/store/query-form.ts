// Tells which kind of answer a SPARQL query asks for, and in which formats it can be written.

export type QueryForm = 'select' | 'ask' | 'construct' | 'describe' | 'update' | 'unknown';

/** Formats of the W3C: tables for SELECT and ASK, graphs for CONSTRUCT and DESCRIBE. */
export const TABLE_FORMATS = ['json', 'csv', 'tsv', 'xml'] as const;
export const TRIPLE_FORMATS = ['ttl', 'nt'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];
export type TripleFormat = (typeof TRIPLE_FORMATS)[number];
export type ResultFormat = TableFormat | TripleFormat;

/** Comments, IRIs, strings and prefixed names are passed over: no keyword stands in them. */
const TOKEN = /#[^\n]*|<[^<>"{}|^`\\\s]*>|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|[\w-]*:|[a-z]+/gi;

const FORMS: ReadonlyMap<string, QueryForm> = new Map([
  ['select', 'select'],
  ['ask', 'ask'],
  ['construct', 'construct'],
  ['describe', 'describe'],
  ...['insert', 'delete', 'load', 'clear', 'drop', 'create', 'copy', 'move', 'add', 'with'].map(
    (keyword) => [keyword, 'update'] as const,
  ),
]);

/** By the first keyword behind the prologue; `unknown` where there is none. */
export const queryForm = (query: string): QueryForm => {
  for (const [token] of query.matchAll(TOKEN)) {
    const form = FORMS.get(token.toLowerCase());
    if (form) return form;
  }
  return 'unknown';
};

export const givesTriples = (form: QueryForm): boolean => form === 'construct' || form === 'describe';

export const isTripleFormat = (format: ResultFormat): format is TripleFormat =>
  format === 'ttl' || format === 'nt';
