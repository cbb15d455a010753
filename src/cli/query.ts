// `rajut query`: asks a graph in SPARQL and writes the answer as a table or in a format of the W3C.
import { readFile } from 'node:fs/promises';
import { text as textOf } from 'node:stream/consumers';
import { type Command, Option } from 'commander';
import { UsageError } from '../model/errors.ts';
import { type CommandContext, collect, isoDay, oneOf } from './command.ts';
import { freshen } from './fresh-data.ts';
import { savedQueries } from './saved-queries.ts';
import { tableOf } from './table.ts';
import type { Terminal } from './terminal.ts';

const FORMATS = ['table', 'json', 'csv', 'tsv', 'xml', 'ttl', 'nt'] as const;
type Format = (typeof FORMATS)[number];

interface QueryFlags {
  readonly file?: string;
  readonly saved?: string;
  readonly list?: true;
  readonly data?: readonly string[];
  readonly format?: Format;
  readonly asOf?: string;
}

export const addQuery = (program: Command, { terminal }: CommandContext): void => {
  const { say } = terminal;
  program
    .command('query')
    .description(say('query.about'))
    .argument('[sparql]', say('query.sparql'))
    .addOption(new Option('--file <path>', say('query.file')).conflicts('saved'))
    .option('--saved <name>', say('query.saved'))
    .option('--list', say('query.list'))
    .option('-d, --data <path>', say('query.data'), collect)
    .option('--as-of <date>', say('query.asOf'), isoDay)
    .option(`-f, --format <${FORMATS.join('|')}>`, say('query.format'), oneOf(FORMATS))
    .addHelpText('after', `\n${say('query.after')}`)
    .action((sparql: string | undefined, flags: QueryFlags) =>
      flags.list ? list(terminal) : run(sparql, flags, terminal),
    );
};

const run = async (sparql: string | undefined, flags: QueryFlags, terminal: Terminal): Promise<void> => {
  const query = await queryText(sparql, flags, terminal);
  const { openStore } = await import('../store/graph-store.ts');
  const { givesTriples, queryForm } = await import('../store/query-form.ts');
  const { answerTable } = await import('./answer-table.ts');
  const { pointingAt } = await import('./query-fault.ts');
  const { data = ['out'], format = 'table' } = flags;
  await freshen(data, terminal);
  const store = openStore(data, { asOf: flags.asOf });
  try {
    if (format !== 'table') terminal.out.write(store.answer(query, format));
    else if (givesTriples(queryForm(query))) terminal.out.write(store.answer(query, 'ttl'));
    else terminal.out.write(answerTable(store.table(query), terminal));
  } catch (error) {
    throw await pointingAt(query, error, terminal);
  }
};

/** The one query that was given, in whichever way. */
const queryText = async (
  sparql: string | undefined,
  { file, saved }: QueryFlags,
  { say }: Terminal,
): Promise<string> => {
  const given = [sparql, file, saved].filter((source) => source !== undefined);
  if (given.length !== 1) throw new UsageError(say('query.one'));
  if (sparql !== undefined) return sparql;
  if (saved !== undefined) return savedText(saved, say);
  return file === undefined || file === '-' ? textOf(process.stdin) : readQueryFile(file);
};

const savedText = async (name: string, say: Terminal['say']): Promise<string> => {
  const queries = await savedQueries();
  const found = queries.find((query) => query.name === name);
  if (found) return found.text;
  const names = queries.map((query) => query.name).join(', ');
  throw new UsageError(say('query.unknownSaved', { name, names }));
};

const readQueryFile = async (path: string): Promise<string> => {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new UsageError(`${path}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
};

const list = async ({ say, out, language }: Terminal): Promise<void> => {
  const rows = (await savedQueries()).map(({ name, titles }) => [name, titles[language]]);
  const columns = [say('query.name'), say('query.title')].map((title) => ({ title, align: 'left' }) as const);
  out.write(tableOf(columns, rows, { width: out.columns, strong: (text) => out.style('bold', text) }));
};
