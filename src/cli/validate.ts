// `rajut validate`: whether a graph keeps to the SHACL shapes.
import type { Command } from 'commander';
import type { CommandContext } from './command.ts';
import { freshen } from './fresh-data.ts';
import type { Terminal } from './terminal.ts';

interface ValidateFlags {
  readonly json?: true;
}

export const addValidate = (program: Command, context: CommandContext): void => {
  const { say } = context.terminal;
  program
    .command('validate')
    .description(say('validate.about'))
    .argument('<data...>', say('validate.data'))
    .option('--json', say('option.json'))
    .addHelpText('after', `\n${say('validate.after')}`)
    .action((data: readonly string[], flags: ValidateFlags) => run(data, flags, context));
};

const run = async (
  data: readonly string[],
  { json }: ValidateFlags,
  { terminal, finish }: CommandContext,
): Promise<void> => {
  const { shippedShapes } = await import('../corpus/shipped-shapes.ts');
  const { damagedArticles } = await import('../store/article-store.ts');
  const { openStore } = await import('../store/graph-store.ts');
  const { parseQuads } = await import('../rdf/parse.ts');
  const { reportText } = await import('./shape-report.ts');
  await freshen(data, terminal);
  const validate = await shippedShapes();
  const triples = openStore(data).answer('CONSTRUCT WHERE { ?s ?p ?o }', 'nt');
  const report = await validate(parseQuads(triples, 'nt'));
  terminal.out.write(json ? `${JSON.stringify(report, null, 2)}\n` : reportText(report, terminal));
  const damaged = data.flatMap((path) => damagedArticles(path));
  for (const { id } of damaged) terminal.err.write(damageLine(id, terminal));
  if (!report.conforms || damaged.length > 0) finish('failed');
};

const damageLine = (id: string, { say, err }: Terminal): string =>
  `${err.style('red', say('error.label'))} ${say('store.damaged', { id })}\n`;
