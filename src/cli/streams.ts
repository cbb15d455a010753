// The process's own streams as sinks: colour where the terminal shows it and nobody objects, quiet where the reader has gone.
import { styleText } from 'node:util';
import type { Sink } from './terminal.ts';

/** NO_COLOR (no-color.org) forbids colour, FORCE_COLOR asks for it, else a terminal has it. */
export const mayColour = (
  stream: Pick<NodeJS.WriteStream, 'isTTY'>,
  env: Readonly<Record<string, string | undefined>>,
): boolean => {
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR']) return env['FORCE_COLOR'] !== '0';
  return stream.isTTY === true && env['TERM'] !== 'dumb';
};

export const sinkOf = (
  stream: NodeJS.WriteStream,
  env: Readonly<Record<string, string | undefined>>,
): Sink => {
  const styled = mayColour(stream, env);
  return {
    write: (text) => void stream.write(text),
    style: (style, text) => (styled ? styleText(style, text) : text),
    styled,
    columns: stream.isTTY ? stream.columns : undefined,
  };
};

/** A reader such as `head` that closes the pipe has had enough: that is no error. */
export const endOnBrokenPipe = (stream: NodeJS.WriteStream, end: () => void): void => {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    end();
  });
};

let stop: AbortController | undefined;

/** See `Terminal.stopSignal`. */
export const stopSignal = (): AbortSignal => {
  if (stop) return stop.signal;
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => controller.abort());
  stop = controller;
  return controller.signal;
};
