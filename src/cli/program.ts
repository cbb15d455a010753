// The command line as a whole: its commands, its languages, and how it treats what it cannot parse.
import { readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { addBuild } from './build.ts';
import { addDiff } from './diff.ts';
import { addEvaluate } from './evaluate.ts';
import { addExplain } from './explain.ts';
import { addLink } from './link.ts';
import type { MessageKey } from './messages.ts';
import { addQuery } from './query.ts';
import { addRemove } from './remove.ts';
import { addResolve } from './resolve.ts';
import { addServe } from './serve.ts';
import type { Outcome, Terminal } from './terminal.ts';
import { addValidate } from './validate.ts';

const COMMANDS = [
  addBuild,
  addRemove,
  addDiff,
  addQuery,
  addResolve,
  addExplain,
  addLink,
  addValidate,
  addServe,
  addEvaluate,
];
const PIPED_HELP_COLUMNS = 110;
const TITLES: Readonly<Record<string, MessageKey>> = {
  'Usage:': 'help.usage',
  'Arguments:': 'help.arguments',
  'Options:': 'help.options',
  'Global Options:': 'help.globalOptions',
  'Commands:': 'help.commands',
};

/** Runs a command line without the program's name and tells how it ended; throws what stopped it. */
export const runProgram = async (argv: readonly string[], terminal: Terminal): Promise<Outcome> => {
  let outcome: Outcome = 'done';
  const program = programOf(terminal);
  const finish = (ended: Outcome): void => {
    outcome = ended;
  };
  for (const add of COMMANDS) add(program, { terminal, finish });
  await program.parseAsync(argv, { from: 'user' });
  return outcome;
};

const programOf = (terminal: Terminal): Command => {
  const { say, out, err } = terminal;
  return new Command('rajut')
    .description(say('program.about'))
    .usage(say('program.usage'))
    .version(version(), '-V, --version', say('option.version'))
    .helpOption('-h, --help', say('option.help'))
    .helpCommand('help [command]', say('command.help'))
    .addOption(new Option('--lang <id|en>', say('option.lang')).choices(['id', 'en']))
    .addHelpText('after', `\n${say('program.after')}`)
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({
      writeOut: out.write,
      writeErr: err.write,
      getOutHelpWidth: () => out.columns ?? PIPED_HELP_COLUMNS,
      getErrHelpWidth: () => err.columns ?? PIPED_HELP_COLUMNS,
      getOutHasColors: () => out.styled,
      getErrHasColors: () => err.styled,
      outputError: () => undefined, // reported by the caller, in the user's language
    })
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => out.style('bold', TITLES[title] ? say(TITLES[title]) : title),
      optionDescription: (option) => option.description,
    });
};

const version = (): string => {
  const found: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return typeof found === 'object' && found !== null && 'version' in found ? String(found.version) : '';
};
