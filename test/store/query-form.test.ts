import { describe, expect, it } from 'vitest';
import { queryForm } from '../../src/store/query-form.ts';

describe('queryForm', () => {
  it.each([
    ['SELECT * { }', 'select'],
    ['ask { }', 'ask'],
    ['# SELECT\nPREFIX construct: <urn:delete>\nBASE <http://ask.example/>\nDescribe <urn:x>', 'describe'],
    ['PREFIX a:<urn:a#>CONSTRUCT WHERE { ?s ?p "select" }', 'construct'],
    ['PREFIX a: <urn:a>\nWITH <urn:g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }', 'update'],
    ['DROP GRAPH <urn:g>', 'update'],
    ['', 'unknown'],
    ['# only a comment', 'unknown'],
  ])('reads %j as %s', (query, form) => {
    expect(queryForm(query)).toBe(form);
  });
});
