import { describe, expect, it } from 'vitest';
import { located } from '../../src/store/locate-error.ts';
import { QueryError } from '../../src/store/query-error.ts';

const told = async (query: string): Promise<string> =>
  (await located(query, new QueryError('the engine’s words', { line: 9, column: 9 }))).message;

describe('located', () => {
  it.each([
    ['', 'the query is empty'],
    ['  # a comment\n', 'the query is empty'],
    ['SELECT', 'line 1, column 7: the query ends too early'],
    ['SELECT * {\n ?s ?p }', 'line 2, column 8: "}" is not expected here'],
    ['SELECT (total_of(?x) AS ?y) {}', 'line 1, column 9: "total_of" is not expected here'],
    ['SELECT * { ?s ?p <a b> }', 'line 1, column 18: "<" is not expected here'],
    ['SELECT * { ?s ?p "open }', 'line 1, column 18: the string that begins here does not end'],
    ["SELECT * {\n?s ?p 'open\n}", 'line 2, column 7: the string that begins here does not end'],
    ['SELECT * { ?s kota:in ?o }', 'line 1, column 15: Unknown prefix: kota'],
    ['SELECT ?x (COUNT(?y) AS ?n) { ?x ?y ?z }', 'line 1, column 8: Projection of ungrouped variable (?x)'],
  ])('tells of %j: %s', async (query, message) => {
    expect(await told(query)).toBe(message);
  });

  it('leaves an error of a well-formed query as it is', async () => {
    expect(await told('ASK {}')).toBe('line 9, column 9: the engine’s words');
  });
});
