import { describe, expect, it } from 'vitest';
import { QueryError, QueryExhausted, queryErrorOf } from '../../src/store/query-error.ts';

describe('queryErrorOf', () => {
  it.each([
    ['error at 2:16: expected one of LATERAL, SERVICE, [_]', 'line 2, column 16: expected LATERAL, SERVICE'],
    [`error at 1:5: expected one of ['0' ..= '9'], [_]`, 'line 1, column 5: not expected here'],
    ['error at 1:28: expected IRI parsing failed', 'line 1, column 28: IRI parsing failed'],
    [
      'error at 3:1: expected one of OPTIONAL, Prefix not found, [_]',
      'line 3, column 1: the prefix is not declared',
    ],
    ['The service <http://x/> is not supported', 'The service <http://x/> is not supported'],
  ])('reads %j as %j', (message, readable) => {
    const error = queryErrorOf(new Error(message));
    expect(error).toBeInstanceOf(QueryError);
    expect(error.message).toBe(readable);
    expect(error.cause).toMatchObject({ message });
  });

  it('tells the end of the engine’s memory from a bad query', () => {
    const panic = Object.assign(new Error('unreachable'), { name: 'RuntimeError' });
    expect(queryErrorOf(panic)).toBeInstanceOf(QueryExhausted);
  });
});
