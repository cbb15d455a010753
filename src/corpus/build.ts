// The build: reads articles, understands them, checks their graph, and writes it as files that appear together.
import { rm } from 'node:fs/promises';
import { checkShapes } from './check-shapes.ts';
import { byArticle, distinct } from './distinct.ts';
import { knit } from './knit.ts';
import { BUILD_FORMATS, type BuildOptions } from './options.ts';
import { type BuiltGraph, plannedFiles } from './planned-files.ts';
import { readArticles } from './read-articles.ts';
import { loadResources } from './resources.ts';
import { writeTogether } from './staging.ts';
import { staleFiles } from './stale-files.ts';
import { type BuildSummary, countFacts } from './summary.ts';

/** Rejects where resources are missing or files cannot be written; everything else that went wrong is in the summary. */
export const build = async (inputs: readonly string[], options: BuildOptions): Promise<BuildSummary> => {
  const started = performance.now();
  const resources = loadResources();
  const read = await readArticles(inputs, resources, options);
  const { articles, notices } = distinct(read.articles);
  const { graph, failures, odd } = await knit(articles, resources, options);
  const shapes = await checkShapes(graph);
  const status = graph.facts.length === 0 ? 'nothing' : shapes.conforms ? 'built' : 'invalid';
  const written = status === 'built' ? await write(graph, options) : { files: [], removed: [] };
  return {
    status,
    ...countFacts(graph.facts),
    repeated: notices.filter(({ code }) => code === 'repeated-article').length,
    problems: read.problems,
    diagnostics: [...notices, ...failures, ...odd, ...shapes.diagnostics].toSorted(byArticle),
    seconds: (performance.now() - started) / 1000,
    ...written,
  };
};

const write = async (
  graph: BuiltGraph,
  { out, formats = BUILD_FORMATS, signal }: BuildOptions,
): Promise<Pick<BuildSummary, 'files' | 'removed'>> => {
  const planned = await plannedFiles(graph, formats);
  const removed = await staleFiles(out, planned);
  const files = await writeTogether(out, planned, signal);
  for (const path of removed) await rm(path);
  return { files, removed };
};
