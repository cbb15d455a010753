// What SHACL found, as a person reads it.
import type { ShapeResult, ValidationReport } from '../rdf/validation-report.ts';
import { countText } from './numbers.ts';
import { shortIri } from './shorten.ts';
import type { Terminal } from './terminal.ts';

/** A line for each result, violations first, and the verdict. */
export const reportText = (
  { conforms, violations, warnings }: ValidationReport,
  terminal: Terminal,
): string => {
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
  { focusNode, path, value, messages, passages = [] }: ShapeResult,
  label: string,
  { language, out }: Terminal,
): string => {
  const said = messages[language] ?? messages['en'] ?? '';
  const datum = [path && shortIri(path), value && shortIri(value)].filter(Boolean).join(': ');
  const shown = datum ? ` ${out.style('gray', `(${datum})`)}` : '';
  return `${label}  ${shortIri(focusNode)}: ${said}${shown}\n${passages.map((one) => `  ${one}\n`).join('')}`;
};
