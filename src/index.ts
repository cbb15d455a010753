// The public API: build graphs, read and understand articles one by one, ask graphs in SPARQL.

export type { ArticleDiagnostic } from './corpus/article-diagnostic.ts';
export { build } from './corpus/build.ts';
export type { BuildFormat, BuildOptions, BuildProgress } from './corpus/options.ts';
export { type InputProblem, type ReadArticles, readArticles } from './corpus/read-articles.ts';
export { type RemoveOptions, removeArticles } from './corpus/remove.ts';
export { type LoadedResources, loadResources } from './corpus/resources.ts';
export type { BuildStatus, BuildSummary, StoreChange, WrittenFile } from './corpus/summary.ts';
export type { Article } from './model/article.ts';
export type { ArticleFacts } from './model/facts.ts';
export { type Resources, understand } from './pipeline.ts';
export { type GraphStore, openStore } from './store/graph-store.ts';
