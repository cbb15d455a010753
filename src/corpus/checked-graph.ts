// The graph of the articles that stand, and what is wrong or odd in it.
import type { ArticleFacts } from '../model/facts.ts';
import type { Segment } from '../model/segment.ts';
import { type ArticleDiagnostic, byArticle } from './article-diagnostic.ts';
import { checkShapes } from './check-shapes.ts';
import type { BuiltGraph } from './planned-files.ts';
import type { Settled } from './settle.ts';
import { type WeaveOptions, weave } from './weave.ts';

export interface CheckedGraph {
  readonly graph: BuiltGraph;
  readonly conforms: boolean;
  /** Of articles that could not be written, and of shapes. */
  readonly diagnostics: readonly ArticleDiagnostic[];
}

export const checkedGraph = async (
  segments: readonly Segment[],
  options: WeaveOptions,
): Promise<CheckedGraph> => {
  const { graph, failures } = await weave(segments, options);
  const { conforms, diagnostics } = await checkShapes(graph);
  return { graph, conforms, diagnostics: [...failures, ...diagnostics].toSorted(byArticle) };
};

/** The segments of the articles that stand and whose facts are known, under the ids that they have there. */
export const segmentsOf = (
  { edition, facts }: Pick<Settled, 'edition' | 'facts'>,
  understanding: string,
): readonly Segment[] =>
  edition.standing.flatMap(({ card: { contentHash }, id, revisionOf }) => {
    const known = facts.get(contentHash);
    if (!known) return [];
    const article = { ...known.article, id, ...(revisionOf !== undefined && { revisionOf }) };
    return [{ contentHash, understanding, facts: { ...known, article } }];
  });

/** What the articles themselves are odd in. */
export const odditiesOf = ({ article, diagnostics }: ArticleFacts): readonly ArticleDiagnostic[] =>
  diagnostics.map((diagnostic) => ({ ...diagnostic, article: article.id }));
