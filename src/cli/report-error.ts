// What a user is told about an error that ended a command, and how such an end counts.
import { CommanderError } from 'commander';
import { BuildInterrupted } from '../corpus/interrupted.ts';
import { UsageError } from '../model/errors.ts';
import { StoreBusy } from '../store/store-lock.ts';
import type { Terminal } from './terminal.ts';
import { inLanguage } from './usage-errors.ts';

export interface Fault {
  readonly outcome: 'done' | 'failed' | 'usage' | 'interrupted';
  /** For the error stream; empty where nothing is left to say. */
  readonly message: string;
}

export const faultOf = (error: unknown, terminal: Terminal): Fault => {
  const { say, err } = terminal;
  const label = err.style(['red', 'bold'], say('error.label'));
  if (error instanceof BuildInterrupted)
    return {
      outcome: 'interrupted',
      message: say('build.interrupted', { folder: error.folder, kept: error.kept }),
    };
  if (error instanceof StoreBusy)
    return { outcome: 'failed', message: `${label} ${busyText(error, terminal)}` };
  if (error instanceof Error && error.name === 'AbortError')
    return { outcome: 'interrupted', message: say('error.interrupted') };
  if (error instanceof CommanderError) return usageFault(error, terminal, label);
  if (error instanceof UsageError) return { outcome: 'usage', message: `${label} ${error.message}` };
  return { outcome: 'failed', message: `${label} ${textOf(error)}` };
};

const busyText = ({ folder, pid, host, lock }: StoreBusy, { say }: Terminal): string =>
  say('store.busy', { folder, pid, host, lock });

const usageFault = (error: CommanderError, { say, language }: Terminal, label: string): Fault => {
  if (error.exitCode === 0) return { outcome: 'done', message: '' };
  if (error.code === 'commander.help') return { outcome: 'usage', message: '' }; // the help itself was printed
  const text = inLanguage(error.message.replace(/^error: /, ''), language);
  return { outcome: 'usage', message: `${label} ${text}\n${say('error.seeHelp')}` };
};

/** The message; the trace too where the error is a fault of the program and not of what it was given. */
const textOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const bug = error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError;
  return bug ? (error.stack ?? error.message) : error.message;
};
