// Adds to a warning of a contradiction what each side says, in the words of its article.
import type { Quad } from '@rdfjs/types';
import type { ShapeResult, ValidationReport } from './validation-report.ts';
import { nif, rajut } from './vocabulary.ts';

/** Linear in the quads, and nothing where no warning is of a contradiction. */
export const withPassages = (report: ValidationReport, quads: readonly Quad[]): ValidationReport => {
  const isContradiction = ({ path }: ShapeResult): boolean => path === rajut.contradicts.value;
  if (!report.warnings.some(isContradiction)) return report;
  const rivals = objectsOf(quads, rajut.contradicts.value);
  const evidence = objectsOf(quads, rajut.evidence.value);
  const words = objectsOf(quads, nif.anchorOf.value);
  const passageOf = (node: string): readonly string[] => {
    const [span = ''] = [...(evidence.get(node) ?? [])].sort();
    const [said] = words.get(span) ?? [];
    return said === undefined ? [] : [`"${said}" (${span.replace(/#.*$/u, '').replace(/^.*\//u, '')})`];
  };
  return {
    ...report,
    warnings: report.warnings.map((result) => {
      const { focusNode } = result;
      const passages = [focusNode, ...(rivals.get(focusNode) ?? [])].flatMap(passageOf);
      return isContradiction(result) ? { ...result, passages } : result;
    }),
  };
};

/** Subject → its objects. */
const objectsOf = (quads: readonly Quad[], predicate: string): ReadonlyMap<string, readonly string[]> => {
  const objects = new Map<string, string[]>();
  for (const quad of quads) {
    if (quad.predicate.value !== predicate) continue;
    const known = objects.get(quad.subject.value);
    if (known) known.push(quad.object.value);
    else objects.set(quad.subject.value, [quad.object.value]);
  }
  return objects;
};
