// Understands every article and writes what it says as quads; one article's fault leaves that article out, and is reported.
import type { Quad } from '@rdfjs/types';
import type { Article } from '../model/article.ts';
import type { ArticleFacts } from '../model/facts.ts';
import { understand } from '../pipeline.ts';
import { articleQuads } from '../rdf/article-quads.ts';
import { DEFAULT_BASE } from '../rdf/iri.ts';
import type { GraphOptions } from '../rdf/options.ts';
import { sharedQuads } from '../rdf/shared-quads.ts';
import type { ArticleDiagnostic } from './distinct.ts';
import { eachArticle } from './each-article.ts';
import type { BuildOptions } from './options.ts';
import type { BuiltGraph } from './planned-files.ts';
import type { LoadedResources } from './resources.ts';

export interface Knitted {
  readonly graph: BuiltGraph;
  readonly failures: readonly ArticleDiagnostic[];
  /** What the articles themselves are odd in. */
  readonly odd: readonly ArticleDiagnostic[];
}

/** Linear in the length of the articles; their order does not matter but for the order of `facts`. */
export const knit = async (
  articles: readonly Article[],
  resources: LoadedResources,
  options: BuildOptions,
): Promise<Knitted> => {
  const graphOptions = graphOptionsOf(resources, options);
  const { results, failures } = await eachArticle(articles, {
    signal: options.signal,
    onArticle: (done) => options.onProgress?.({ stage: 'understanding', done, total: articles.length }),
    work: (article) => {
      const facts = understand(article, resources);
      return { facts, quads: articleQuads(facts, graphOptions).quads };
    },
  });
  const facts = results.map((result) => result.facts);
  const quads: Quad[] = [...sharedQuads(facts, graphOptions)];
  for (const result of results) for (const quad of result.quads) quads.push(quad);
  return { graph: { facts, quads, base: graphOptions.base }, failures, odd: facts.flatMap(oddities) };
};

const graphOptionsOf = (
  { units }: LoadedResources,
  { base = DEFAULT_BASE, mentions = false, withText = false, rdf12 = false }: BuildOptions,
): GraphOptions => ({ base, mentions, withText, rdf12, units });

const oddities = ({ article, diagnostics }: ArticleFacts): readonly ArticleDiagnostic[] =>
  diagnostics.map((diagnostic) => ({ ...diagnostic, article: article.id }));
