// `rajut serve`: the page, the SPARQL endpoint and the entities of a built graph over HTTP.
import type { Command } from 'commander';
import { DEFAULT_BASE } from '../rdf/iri.ts';
import { baseIri, type CommandContext, isoDay, numberFrom } from './command.ts';
import { freshen } from './fresh-data.ts';
import type { Terminal } from './terminal.ts';

interface ServeFlags {
  readonly data: string;
  readonly port: number;
  readonly host: string;
  readonly timeout: number;
  readonly base: string;
  readonly asOf?: string;
  readonly json?: true;
}

export const addServe = (program: Command, context: CommandContext): void => {
  const { say } = context.terminal;
  program
    .command('serve')
    .description(say('serve.about'))
    .option('-d, --data <folder>', say('serve.data'), 'out')
    .option('-p, --port <number>', say('serve.port'), numberFrom(0, 65_535), 3030)
    .option('--host <address>', say('serve.host'), '127.0.0.1')
    .option('--timeout <seconds>', say('serve.timeout'), numberFrom(0.1, 3600), 10)
    .option('--base <IRI>', say('serve.base', { base: DEFAULT_BASE }), baseIri, DEFAULT_BASE)
    .option('--as-of <date>', say('serve.asOf'), isoDay)
    .option('--json', say('serve.json'))
    .addHelpText('after', `\n${say('serve.after')}`)
    .action((flags: ServeFlags) => run(flags, context));
};

const run = async (flags: ServeFlags, { terminal }: CommandContext): Promise<void> => {
  const { startServer } = await import('../server/start.ts');
  const { isLoopback } = await import('../server/host-check.ts');
  const { data, port, host, timeout, base } = flags;
  await freshen([data], terminal);
  const asOf = flags.asOf === undefined ? undefined : await asOfDay(data, flags.asOf, terminal);
  const options = { data, port, host, timeLimit: timeout * 1000, base, asOf };
  const server = await startServer(options).catch((error) => {
    throw explained(error, flags, terminal);
  });
  const { say, out, err } = terminal;
  if (!isLoopback(host))
    err.write(`${err.style('yellow', say('warning.label'))} ${say('serve.open', { host })}\n`);
  const ready = flags.json
    ? JSON.stringify({ url: server.url })
    : say('serve.ready', { data, url: server.url });
  out.write(`${ready}\n`);
  await aborted(terminal.stopSignal());
  await server.close();
};

const asOfDay = async (
  data: string,
  day: string,
  terminal: Terminal,
): Promise<{ readonly day: string; readonly page: string | undefined }> => {
  const { pageAsOf } = await import('../corpus/page-as-of.ts');
  return { day, page: await pageAsOf(data, day, terminal.stopSignal()) };
};

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });

/** The system's errors about addresses in words, with a way out. */
const explained = (error: unknown, { port, host }: ServeFlags, { say }: Terminal): unknown => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return new Error(say('serve.portTaken', { port }), { cause: error });
    case 'EACCES':
      return new Error(say('serve.portForbidden', { port }), { cause: error });
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new Error(say('serve.hostUnknown', { host }), { cause: error });
    default:
      return error;
  }
};
