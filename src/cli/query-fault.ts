// Shows where a query cannot be parsed: the message, the line, and a caret under the column.
import { located } from '../store/locate-error.ts';
import { QueryError, type QueryPlace } from '../store/query-error.ts';
import type { Terminal } from './terminal.ts';
import { widthOf } from './width.ts';

/** The error with its place in the query drawn below the message; any other error as it is. */
export const pointingAt = async (
  query: string,
  error: unknown,
  terminal: Pick<Terminal, 'err'>,
): Promise<unknown> => {
  if (!(error instanceof QueryError)) return error;
  const fault = await located(query, error);
  const { message, place } = fault;
  return place
    ? new QueryError(`${message}\n${pointAt(query, place, terminal)}`, undefined, { cause: error })
    : fault;
};

/** The line of the query with its number, and below it a caret; a tab is shown as one space. */
export const pointAt = (
  query: string,
  { line, column }: QueryPlace,
  { err }: Pick<Terminal, 'err'>,
): string => {
  const text = (query.split(/\r\n|\r|\n/)[line - 1] ?? '').replaceAll('\t', ' ');
  const gutter = `${line} | `;
  const before = [...text].slice(0, column - 1).join('');
  const caret = ' '.repeat(gutter.length + widthOf(before)) + err.style(['red', 'bold'], '^');
  return `${err.style('gray', gutter)}${text}\n${caret}`;
};
