// Checks a built graph against the SHACL shapes, and tells which article each fault stands in.
import { articleIri } from '../rdf/iri.ts';
import type { ShapeResult } from '../rdf/validation-report.ts';
import type { ArticleDiagnostic } from './article-diagnostic.ts';
import type { BuiltGraph } from './planned-files.ts';
import { shippedShapes } from './shipped-shapes.ts';

export interface ShapeCheck {
  readonly conforms: boolean;
  /** Violations are errors. */
  readonly diagnostics: readonly ArticleDiagnostic[];
}

export const checkShapes = async (graph: Omit<BuiltGraph, 'identity'>): Promise<ShapeCheck> => {
  const validate = await shippedShapes();
  const { conforms, violations, warnings } = await validate(graph.quads);
  const articleOf = placesOf(graph, [...violations, ...warnings]);
  const diagnostic = (severity: ArticleDiagnostic['severity'], result: ShapeResult): ArticleDiagnostic => {
    const article = articleOf.get(result.focusNode) ?? '';
    const code = severity === 'error' ? 'shape-violation' : 'shape-warning';
    return { article, severity, code, message: describe(result, article, graph.base) };
  };
  return {
    conforms,
    diagnostics: [
      ...violations.map((result) => diagnostic('error', result)),
      ...warnings.map((result) => diagnostic('warning', result)),
    ],
  };
};

/** Node → the id of the first article whose graph speaks of it; nodes of the default graph are in none. */
const placesOf = (
  { facts, quads, base }: Omit<BuiltGraph, 'identity'>,
  results: readonly ShapeResult[],
): ReadonlyMap<string, string> => {
  const ids = new Map(facts.map(({ article }) => [articleIri(base, article.id), article.id]));
  const wanted = new Set(results.map(({ focusNode }) => focusNode));
  const places = new Map<string, string>();
  if (wanted.size === 0) return places;
  for (const { subject, graph } of quads) {
    const id = wanted.has(subject.value) ? ids.get(graph.value) : undefined;
    if (id !== undefined && !places.has(subject.value)) places.set(subject.value, id);
  }
  return places;
};

/** "tenure/x: it ends before it starts (endDate 2019)"; the article itself need not be named again. */
const describe = (
  { focusNode, path, value, messages, passages = [] }: ShapeResult,
  article: string,
  base: string,
): string => {
  const node = focusNode.startsWith(base) ? focusNode.slice(base.length) : focusNode;
  const said = messages['en'] ?? Object.values(messages)[0] ?? 'breaks a shape';
  const datum = [path?.replace(/^.*[/#]/, ''), value].filter(Boolean).join(' ');
  return `${focusNode === articleIri(base, article) ? '' : `${node}: `}${said}${datum ? ` (${datum})` : ''}${passages.length > 0 ? `: ${passages.join(' ↔ ')}` : ''}`;
};
