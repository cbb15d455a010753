// `rajut link --explain NAME`: which item elsewhere a name means, with every candidate and the reasons.
import type { Command } from 'commander';
import { ENTITY_TYPES, type EntityType } from '../model/entity.ts';
import type { LinkExplanation } from '../resolve/explain-link.ts';
import { type CommandContext, oneOf } from './command.ts';
import { tableOf } from './table.ts';
import type { Terminal } from './terminal.ts';

interface LinkFlags {
  readonly explain: string;
  readonly context?: string;
  readonly type?: EntityType;
  readonly date?: string;
  readonly json?: true;
}

export const addLink = (program: Command, { terminal }: CommandContext): void => {
  const { say } = terminal;
  program
    .command('link')
    .description(say('link.about'))
    .requiredOption('-e, --explain <name>', say('link.explain'))
    .option('-c, --context <text>', say('link.context'))
    .option('-t, --type <type>', say('link.type', { types: ENTITY_TYPES.join(', ') }), oneOf(ENTITY_TYPES))
    .option('--date <date>', say('link.date'))
    .option('--json', say('option.json'))
    .addHelpText('after', `\n${say('link.after')}`)
    .action((flags: LinkFlags) => run(flags, terminal));
};

const run = async (flags: LinkFlags, terminal: Terminal): Promise<void> => {
  const explanations = await explain(flags);
  if (flags.json) terminal.out.write(`${JSON.stringify(explanations.map(forMachines))}\n`);
  else if (explanations.length === 0) terminal.out.write(`${terminal.say('link.unknown')}\n`);
  else for (const each of explanations) terminal.out.write(forPeople(each, terminal));
};

const explain = async ({
  explain: name,
  context = name,
  type,
  date,
}: LinkFlags): Promise<readonly LinkExplanation[]> => {
  const { openShipped } = await import('../io/resources.ts');
  const { prepare } = await import('../pipeline.ts');
  const { recogniseText } = await import('../corpus/recognise-text.ts');
  const { link } = await import('../resolve/link.ts');
  const { linkLexicon } = await import('../resolve/link-items.ts');
  const { explainLink } = await import('../resolve/explain-link.ts');
  const shipped = openShipped();
  const resources = prepare(shipped);
  const read = link(recogniseText(context, resources), resources.link);
  const dated = { ...read, article: { ...read.article, ...(date !== undefined && { datePublished: date }) } };
  return explainLink({ name, type, context: dated }, linkLexicon(shipped.gazetteer, shipped.tableOf));
};

const forMachines = ({ type, candidates, links }: LinkExplanation): object => ({
  type,
  candidates: candidates.map(({ row, confidence, reason }) => ({
    name: row.name,
    ...(row.fine && { class: row.fine }),
    ...(row.within && { within: row.within }),
    ...(row.wikidata && { wikidata: row.wikidata }),
    ...(row.geonames && { geonames: row.geonames }),
    confidence,
    reason,
  })),
  links,
});

const forPeople = ({ type, candidates, links }: LinkExplanation, { say, out }: Terminal): string => {
  const titles = [
    type,
    say('link.within'),
    'Wikidata',
    'GeoNames',
    say('link.confidence'),
    say('link.reason'),
  ];
  const columns = titles.map((title, i) => ({ title, align: i === 4 ? 'right' : 'left' }) as const);
  const rows = candidates.map(({ row, confidence, reason }) => [
    row.name,
    row.within ?? '',
    row.wikidata ?? '',
    row.geonames ?? '',
    confidence.toFixed(2),
    reason,
  ]);
  const table = tableOf(columns, rows, { width: out.columns, strong: (text) => out.style('bold', text) });
  const answer = links.length > 0 ? links.map(({ iri }) => iri).join(' ') : say('link.none');
  return `${table}→ ${answer}\n`;
};
