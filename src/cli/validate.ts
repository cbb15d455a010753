// `rajut validate`: whether a graph keeps to the SHACL shapes.
import type { Command } from 'commander';
import type { ShapeResult, ValidationReport } from '../rdf/validate.ts';
import type { CommandContext } from './command.ts';
import { countText } from './numbers.ts';
import { shortIri } from './shorten.ts';
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
  const { openStore } = await import('../store/graph-store.ts');
  const { parseQuads } = await import('../rdf/parse.ts');
  const validate = await shippedShapes();
  const triples = openStore(data).answer('CONSTRUCT WHERE { ?s ?p ?o }', 'nt');
  const report = await validate(parseQuads(triples, 'nt'));
  terminal.out.write(json ? `${JSON.stringify(report, null, 2)}\n` : reportText(report, terminal));
  if (!report.conforms) finish('failed');
};

const reportText = ({ conforms, violations, warnings }: ValidationReport, terminal: Terminal): string => {
  const { say, out } = terminal;
  const counts = {
    violations: countText(violations.length, terminal),
    warnings: countText(warnings.length, terminal),
  };
  return [
    ...violations.map((result) => line(result, out.style('red', say('validate.violation')), terminal)),
    ...warnings.map((result) => line(result, out.style('yellow', say('validate.warning')), terminal)),
    `${say(conforms ? 'validate.conforms' : 'validate.violations', counts)}\n`,
  ].join('');
};

/** "violation  <node>: what the shape says (property: value)". */
const line = (
  { focusNode, path, value, messages }: ShapeResult,
  label: string,
  { language, out }: Terminal,
): string => {
  const said = messages[language] ?? messages['en'] ?? '';
  const datum = [path && shortIri(path), value && shortIri(value)].filter(Boolean).join(': ');
  return `${label}  ${shortIri(focusNode)}: ${said}${datum ? ` ${out.style('gray', `(${datum})`)}` : ''}\n`;
};
