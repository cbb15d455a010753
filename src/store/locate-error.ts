// Finds where a query that the engine refused stops making sense: the engine's own places are those of its last attempt.
import { QueryError, type QueryPlace } from './query-error.ts';

/** What the grammar's parser (Jison) tells of the token that it could not take. */
interface ParserFault {
  readonly text: string;
  readonly token: string;
  readonly expected: readonly string[];
  /** The token before; lines count from 1, columns from 0. */
  readonly loc: { readonly last_line: number; readonly last_column: number };
}

/** A few expected tokens help; the whole alphabet does not. */
const MOST_EXPECTED = 4;

/** The error with the exact place and reason; as it is where the query is well-formed and was refused for another reason. */
export const located = async (query: string, error: QueryError): Promise<QueryError> => {
  const { Parser } = (await import('sparqljs')).default;
  try {
    const parsed = new Parser().parse(query);
    const isEmpty = !('type' in parsed); // neither a query nor an update, at most a prologue
    return isEmpty ? new QueryError('the query is empty', undefined, { cause: error }) : error;
  } catch (cause) {
    if (!(cause instanceof Error)) return error;
    const fault = faultOf(cause);
    if (!fault) return new QueryError(cause.message, placeOfName(query, cause.message), { cause });
    const offset = offsetOf(query, fault);
    return new QueryError(reasonOf(fault, query.slice(offset)), placeAt(query, offset), { cause });
  }
};

const faultOf = (error: Error): ParserFault | undefined =>
  'hash' in error && isFault(error.hash) ? error.hash : undefined;

const isFault = (hash: unknown): hash is ParserFault =>
  typeof hash === 'object' && hash !== null && 'text' in hash && 'expected' in hash && 'loc' in hash;

/** `rest` is the query from the token on: the grammar gives only the beginning of a word that it does not know. */
const reasonOf = ({ text, token, expected }: ParserFault, rest: string): string => {
  if (token === 'INVALID' && /^["']/.test(rest)) return 'the string that begins here does not end';
  const [whole = ''] = /^[\p{L}\p{N}_]+/u.exec(rest) ?? [];
  const word = whole.length > text.length ? whole : text;
  const found = token === 'EOF' ? 'the query ends too early' : `"${word}" is not expected here`;
  return expected.length > MOST_EXPECTED ? found : `${found}, but ${expected.join(', ').replaceAll("'", '')}`;
};

/** The token stands behind the one before it, with only white space and comments between. */
const offsetOf = (query: string, { text, loc }: ParserFault): number => {
  const lines = query.split('\n');
  const before =
    lines.slice(0, loc.last_line - 1).reduce((sum, line) => sum + line.length + 1, 0) + loc.last_column;
  const gap = /^(?:\s|#[^\n]*)*/.exec(query.slice(before))?.[0].length ?? 0;
  return text === '' ? query.length : before + gap;
};

/** Comments, IRIs and strings are passed over: no name stands in them. */
const NAMES =
  /#[^\n]*|<[^<>"{}|^`\\\s]*>|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|([\p{L}\p{N}_.-]*:|[?$][\p{L}\p{N}_]+)/gu;

/** "Unknown prefix: x" → where "x:" is used first; "… variable (?x)" → where ?x stands first. */
const placeOfName = (query: string, message: string): QueryPlace | undefined => {
  const [, prefix, variable] = /^Unknown prefix: (.*)$|\([?$](\w+)\)/.exec(message) ?? [];
  const isNamed = (name: string | undefined): boolean =>
    variable === undefined ? name === `${prefix}:` : name?.slice(1) === variable;
  const used = [...query.matchAll(NAMES)].find((match) => isNamed(match[1]));
  return used && placeAt(query, used.index);
};

const placeAt = (query: string, offset: number): QueryPlace => {
  const before = query.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: [...before.slice(before.lastIndexOf('\n') + 1)].length + 1 };
};
