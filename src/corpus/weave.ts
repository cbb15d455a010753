// Makes the graph of all articles from their segments and the judgements: what holds across articles, then what each says.
import type { Quad } from '@rdfjs/types';
import { confidentFacts } from '../model/confident-facts.ts';
import { readJudgements, standing } from '../model/judgement-lines.ts';
import type { Segment } from '../model/segment.ts';
import { acrossQuads } from '../rdf/across-quads.ts';
import { articleQuads } from '../rdf/article-quads.ts';
import type { GraphOptions } from '../rdf/options.ts';
import { sharedQuads } from '../rdf/shared-quads.ts';
import { acrossArticles, type IsSole } from '../resolve/fold/across-articles.ts';
import { fold } from '../resolve/fold/fold.ts';
import type { NameReader } from '../resolve/fold/read-name.ts';
import { sightingsOf } from '../resolve/fold/sightings.ts';
import type { ArticleDiagnostic } from './article-diagnostic.ts';
import { factDivider } from './divide-facts.ts';
import { eachArticle } from './each-article.ts';
import type { BuiltGraph } from './planned-files.ts';

export interface WeaveOptions {
  readonly graph: GraphOptions;
  /** The text of `judgements.jsonl`; empty where nobody has judged yet. */
  readonly judgements: string;
  readonly readName: NameReader;
  readonly isSole: IsSole;
  readonly signal?: AbortSignal | undefined;
}

export interface Woven {
  readonly graph: BuiltGraph;
  /** Articles that could not be written, and are left out. */
  readonly failures: readonly ArticleDiagnostic[];
}

/** The same graph for the same segments in any order, but for the order of `facts`. Near linear in the number of facts. */
export const weave = async (
  segments: readonly Segment[],
  { graph, judgements, readName, isSole, signal }: WeaveOptions,
): Promise<Woven> => {
  const judged = readJudgements(judgements);
  const divide = factDivider(standing(judged));
  const divided = segments.map((segment) => divide(segment.facts));
  const { identity } = fold(
    divided.map((facts) => sightingsOf(facts, readName)),
    judged,
  );
  const options = { ...graph, identity };
  const articles = divided.map((facts) => ({
    id: facts.article.id,
    facts: confidentFacts(facts, graph.minConfidence ?? 0),
  }));
  const { results, failures } = await eachArticle(articles, {
    signal,
    work: ({ facts }) => ({ facts, quads: articleQuads(facts, options).quads }),
  });
  const facts = results.map((result) => result.facts);
  const quads: Quad[] = [...sharedQuads(facts, options)];
  quads.push(...acrossQuads(acrossArticles(facts, { keyOf: identity.keyOf, isSole }), options));
  for (const result of results) for (const quad of result.quads) quads.push(quad);
  return { graph: { facts, quads, base: options.base, identity }, failures };
};
