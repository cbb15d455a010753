// `rajut resolve`: a person says who is who; every build from then on keeps to it.
import type { Command } from 'commander';
import type { Request } from '../corpus/judge.ts';
import type { CommandContext } from './command.ts';
import { freshen } from './fresh-data.ts';
import { authorOf, type ResolveFlags } from './resolve-flags.ts';
import { judgementText, verdictText } from './resolve-text.ts';
import type { Terminal } from './terminal.ts';

export const addResolve = (program: Command, context: CommandContext): void => {
  const { say } = context.terminal;
  const resolve = program
    .command('resolve')
    .description(say('resolve.about'))
    .usage(say('resolve.usage'))
    .addHelpText('after', `\n${say('resolve.after')}`);
  const add = (name: string, about: string): Command =>
    resolve
      .command(name)
      .description(about)
      .option('-d, --data <folder>', say('resolve.data'), 'out')
      .option('--json', say('option.json'));
  const addJudging = (name: string, about: string): Command =>
    add(name, about).option('--why <text>', say('resolve.why')).option('--by <name>', say('resolve.by'));
  for (const kind of ['merge', 'never'] as const) {
    addJudging(`${kind} <a> <b>`, say(`resolve.${kind}`)).action(
      (a: string, b: string, flags: ResolveFlags) => run({ kind, a, b }, flags, context),
    );
  }
  addJudging('split <entity>', say('resolve.split'))
    .requiredOption('--mentions <list...>', say('resolve.mentions'))
    .action((entity: string, flags: ResolveFlags & { readonly mentions: readonly string[] }) =>
      run({ kind: 'split', entity, mentions: flags.mentions.flatMap(mentionsIn) }, flags, context),
    );
  addJudging('rename <entity> <name>', say('resolve.rename')).action(
    (entity: string, name: string, flags: ResolveFlags) =>
      run({ kind: 'rename', entity, name }, flags, context),
  );
  addJudging('undo [judgement]', say('resolve.undo')).action((id: string | undefined, flags: ResolveFlags) =>
    run({ kind: 'undo', ...(id !== undefined && { judgement: id }) }, flags, context),
  );
  add('log', say('resolve.log')).action((flags: ResolveFlags) => log(flags, context.terminal));
  addJudging('suggest', say('resolve.suggest'))
    .option('--limit <count>', say('resolve.limit'), Number, 20)
    .action(async (flags: ResolveFlags) => {
      const { suggest } = await import('./resolve-suggest.ts');
      await suggest(flags, context.terminal);
    });
};

/** "detik-7,detik-8#char=103,140": the comma of a stretch parts nothing. */
const mentionsIn = (list: string): readonly string[] => list.split(/(?<!#(?:(?:char|mention)=)?\d+),/u);

const run = async (
  request: Request,
  flags: ResolveFlags,
  { terminal, finish }: CommandContext,
): Promise<void> => {
  const { openCourt } = await import('../corpus/judge.ts');
  const court = await openCourt(flags.data, terminal.stopSignal());
  const verdict = await court.judge(request, authorOf(flags));
  if (verdict.kind === 'made') await freshen([flags.data], terminal);
  if (flags.json) terminal.out.write(`${JSON.stringify(verdict, null, 2)}\n`);
  else (verdict.kind === 'made' ? terminal.out : terminal.err).write(verdictText(verdict, terminal));
  if (verdict.kind !== 'made') finish('failed');
};

const log = async ({ data, json }: ResolveFlags, terminal: Terminal): Promise<void> => {
  const { judgementsIn } = await import('../corpus/publication.ts');
  const { readJudgements, standing } = await import('../model/judgement-lines.ts');
  const judgements = readJudgements(judgementsIn(data));
  const stand = new Set(standing(judgements).map(({ id }) => id));
  if (json) terminal.out.write(`${JSON.stringify(judgements, null, 2)}\n`);
  else if (judgements.length === 0) terminal.err.write(`${terminal.say('resolve.noJudgements')}\n`);
  else
    for (const judgement of judgements) {
      const isUndone = judgement.kind !== 'undo' && !stand.has(judgement.id);
      const undone = isUndone ? ` ${terminal.out.style('gray', terminal.say('resolve.undone'))}` : '';
      terminal.out.write(`${judgementText(judgement, terminal)}${undone}\n`);
    }
};
