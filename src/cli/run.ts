// The program: sets the streams up, runs the command line, and is the only place that sets exit codes.
import { languageOf } from './language.ts';
import { sayIn } from './messages.ts';
import { runProgram } from './program.ts';
import { faultOf } from './report-error.ts';
import { endOnBrokenPipe, sinkOf, stopSignal } from './streams.ts';
import type { Terminal } from './terminal.ts';

const EXIT = { done: 0, failed: 1, usage: 2, interrupted: 130 } as const;

/** Runs the command line that the process was started with. */
export const run = async (): Promise<void> => {
  const argv = process.argv.slice(2);
  const language = languageOf(argv, process.env);
  const terminal: Terminal = {
    language,
    say: sayIn(language),
    out: sinkOf(process.stdout, process.env),
    err: sinkOf(process.stderr, process.env),
    stopSignal,
  };

  for (const stream of [process.stdout, process.stderr])
    endOnBrokenPipe(stream, () => process.exit(EXIT.done));

  try {
    process.exitCode = EXIT[await runProgram(argv, terminal)];
  } catch (error) {
    const fault = faultOf(error, terminal);
    if (fault.message) terminal.err.write(`${fault.message}\n`);
    process.exitCode = EXIT[fault.outcome];
    if (fault.outcome === 'interrupted') process.exit(); // what was waited for may never end
  }
};
