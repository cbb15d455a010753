// `rajut explain`: all that a graph says of one entity, each fact in its sentence.
import type { Command } from 'commander';
import type { CommandContext } from './command.ts';
import { freshen } from './fresh-data.ts';

interface ExplainFlags {
  readonly json?: boolean;
}

export const addExplain = (program: Command, { terminal, finish }: CommandContext): void => {
  const { say } = terminal;
  program
    .command('explain')
    .description(say('explain.about'))
    .argument('<data>', say('explain.data'))
    .argument('<name>', say('explain.name'))
    .option('--json', say('option.json'))
    .addHelpText('after', `\n${say('explain.after')}`)
    .action(async (data: string, name: string, { json = false }: ExplainFlags) => {
      await freshen([data], terminal);
      const { explainEntity } = await import('./explain-entity.ts');
      finish(await explainEntity({ data, name, json }, terminal));
    });
};
