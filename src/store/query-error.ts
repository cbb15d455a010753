// What was wrong with a query, and where in it.

/** Both count from 1. */
export interface QueryPlace {
  readonly line: number;
  readonly column: number;
}

export class QueryError extends Error {
  override readonly name = 'QueryError';
  /** What was wrong, without the place. */
  readonly reason: string;
  /** Absent where the query is well-formed and cannot be answered for another reason. */
  readonly place: QueryPlace | undefined;

  constructor(reason: string, place?: QueryPlace, options?: ErrorOptions) {
    super(place ? `line ${place.line}, column ${place.column}: ${reason}` : reason, options);
    this.reason = reason;
    this.place = place;
  }
}

/** A query that was ended because it ran longer than it may. */
export class QueryTimeout extends Error {
  override readonly name = 'QueryTimeout';
  constructor(milliseconds: number) {
    super(`the query ran longer than ${milliseconds / 1000} s and was stopped`);
  }
}

/** A query that needed more memory than the engine can have; the store that ran it is not to be used again. */
export class QueryExhausted extends Error {
  override readonly name = 'QueryExhausted';
  constructor(options?: ErrorOptions) {
    super('the query needs more memory than the engine can have: narrow it, or set a LIMIT', options);
  }
}

/** The engine's message ("error at 2:16: expected one of LATERAL, ['0' ..= '9'], …") in words for a person. */
export const queryErrorOf = (cause: unknown): QueryError | QueryExhausted => {
  if (cause instanceof Error && cause.name === 'RuntimeError') return new QueryExhausted({ cause });
  const message = cause instanceof Error ? cause.message : String(cause);
  const [, line, column, reason = ''] = /error at (\d+):(\d+): (.*)/s.exec(message) ?? [];
  if (line === undefined || column === undefined) return new QueryError(message, undefined, { cause });
  return new QueryError(readable(reason), { line: Number(line), column: Number(column) }, { cause });
};

/** A remark of the engine alone where it made one; else what it expected, without the character classes of its grammar. */
const readable = (reason: string): string => {
  if (reason.includes('Prefix not found')) return 'the prefix is not declared';
  const expected = /^expected (?:one of )?(.*)$/s.exec(reason)?.[1];
  if (expected === undefined) return reason;
  const tokens = expected.match(/\[(?:'[^']*'|[^\]'])*\]|"(?:[^"\\]|\\.)*"|[^,\s][^,]*/g) ?? [];
  const remark = tokens.find((token) => /^\w+ \w+/.test(token));
  if (remark !== undefined) return remark;
  const words = tokens.filter((token) => !token.startsWith('['));
  return words.length === 0 ? 'not expected here' : `expected ${words.join(', ')}`;
};
