// Judges a graph with the SHACL engine: slow and thorough, for the few nodes that the screen cannot pass.
import type { Literal, Quad, Term } from '@rdfjs/types';
import ShaclValidator from 'rdf-validate-shacl';
import environment from 'rdf-validate-shacl/src/defaultEnv.js';
import type { ValidationResult } from 'rdf-validate-shacl/src/validation-report.js';
import { IndexedQuads } from './indexed-quads.ts';
import { QuadPointer } from './quad-pointer.ts';
import type { Doubts } from './shape-screen.ts';
import type { ShapeResult, ValidationReport } from './validation-report.ts';

/** The engine's own environment, but the datasets that it only reads are ours: its index of four keys a quad costs more than the check of an article. */
const factory: typeof environment = Object.create(environment, {
  dataset: {
    value: (quads?: Iterable<Quad>) => (quads ? new IndexedQuads([...quads]) : environment.dataset()),
  },
});

/** The engine counts how often it meets a node and a shape to end endless recursion, at a quarter of its time; no shape here recurs. */
const OPTIONS = { factory, maxNodeChecks: 0, allowNamedNodeInList: false };

export const judge = async ({ shapes, quads }: Doubts): Promise<ValidationReport> => {
  const validator = new ShaclValidator(new IndexedQuads(shapes), OPTIONS);
  const { results } = await validator.validate(new QuadPointer(new IndexedQuads(quads)));
  const isViolation = (result: ValidationResult): boolean => !!result.severity?.value.endsWith('#Violation');
  const violations = inOrder(results.filter(isViolation));
  return {
    conforms: violations.length === 0,
    violations,
    warnings: inOrder(results.filter((result) => !isViolation(result))),
  };
};

/** Two constraints of one shape that fail for one value are one result. */
const inOrder = (results: readonly ValidationResult[]): readonly ShapeResult[] => {
  const byKey = new Map<string, ShapeResult>();
  for (const { focusNode, path, value, message, sourceShape } of results) {
    const key = [focusNode, path, value, sourceShape].map((term) => term?.value ?? '').join('\u0000');
    byKey.set(key, shapeResult(focusNode, path, value, message));
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, result]) => result);
};

const shapeResult = (
  focusNode: Term | null,
  path: Term | null,
  value: Term | null,
  messages: readonly Term[],
): ShapeResult => ({
  focusNode: focusNode?.value ?? '',
  ...(path && { path: path.value }),
  ...(value && { value: value.value }),
  messages: Object.fromEntries(messages.filter(isLiteral).map((text) => [text.language, text.value])),
});

const isLiteral = (term: Term): term is Literal => term.termType === 'Literal';
