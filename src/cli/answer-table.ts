// The answer to a query as a table for people.
import type { ResultTable, ResultTerm } from '../store/result-table.ts';
import { countText } from './numbers.ts';
import { shortIri } from './shorten.ts';
import { tableOf } from './table.ts';
import type { Terminal } from './terminal.ts';

const NUMBER = /^http:\/\/www\.w3\.org\/2001\/XMLSchema#(?:integer|decimal|double|float|int|long)$/;

/** Numbers to the right, IRIs with prefixes, the number of rows below. */
export const answerTable = ({ variables, rows }: ResultTable, terminal: Terminal): string => {
  const { say, out } = terminal;
  const columns = variables.map((title, i) => {
    const terms = rows.flatMap((row) => row[i] ?? []);
    return { title, align: terms.length > 0 && terms.every(isNumber) ? 'right' : 'left' } as const;
  });
  const cells = rows.map((row) => row.map(shown));
  const table = tableOf(columns, cells, { width: out.columns, strong: (text) => out.style('bold', text) });
  return `${table}${out.style('gray', say('query.rows', { count: countText(rows.length, terminal) }))}\n`;
};

const isNumber = (term: ResultTerm): boolean => term.kind === 'literal' && NUMBER.test(term.datatype ?? '');

const shown = (term: ResultTerm | undefined): string => {
  if (term === undefined) return '';
  switch (term.kind) {
    case 'iri':
      return shortIri(term.value);
    case 'blank':
      return `_:${term.value}`;
    default:
      return term.value;
  }
};
