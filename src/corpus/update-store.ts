// Brings a store to hold certain articles, and its files up to that.
import { join } from 'node:path';
import type { Article } from '../model/article.ts';
import type { ArticleStore } from '../store/article-store.ts';
import type { ArticleCard } from '../store/card.ts';
import type { StoreSettings } from '../store/journal.ts';
import { type ArticleDiagnostic, byArticle } from './article-diagnostic.ts';
import { type CheckedGraph, checkedGraph, odditiesOf, segmentsOf } from './checked-graph.ts';
import type { Standing } from './edition.ts';
import type { BuildFormat, BuildOptions } from './options.ts';
import { plannedFiles } from './planned-files.ts';
import { formatsIn, isCurrent, judgementsIn, stateOf } from './publication.ts';
import type { LoadedResources } from './resources.ts';
import { type Settled, settle } from './settle.ts';
import { type BuildSummary, countFacts, type StoreChange } from './summary.ts';
import { understandingOf } from './understanding.ts';

export interface Update {
  readonly resources: LoadedResources;
  /** Which articles the store is to hold, in the order of their arrival. */
  readonly cards: readonly ArticleCard[];
  /** Those that were given now, by the hash of their content. */
  readonly given: ReadonlyMap<string, Article>;
  readonly settings: StoreSettings;
  readonly formats: readonly BuildFormat[];
  /** When files are made: now; now, where they do not show what the store holds; when they are next needed. */
  readonly files: 'now' | 'if-behind' | 'later';
  readonly options: Pick<BuildOptions, 'signal' | 'onProgress'>;
}

export type Updated = Omit<BuildSummary, 'problems' | 'seconds' | 'repeated'>;

/** Where no article stands or the graph breaks a shape, the files stay as they were. */
export const updateStore = async (store: ArticleStore, update: Update): Promise<Updated> => {
  const { resources, cards, given, settings, files, options } = update;
  const before = new Set(store.cards.map(({ contentHash }) => contentHash));
  const wanted = new Set(cards.map(({ contentHash }) => contentHash));
  const grows = [...before].every((hash) => wanted.has(hash));
  if (grows && !store.settings && cards.length > 0) await store.replace(store.cards, settings);
  const understanding = understandingOf();
  const keeping = { store, resources, understanding, given, grows, options };
  const settled = await settle(cards, { keeping, all: files !== 'later' });
  const outcome: Outcome = { settled, understanding, change: changeOf(settled, before, given) };
  if (settled.edition.standing.length === 0) return { ...unwritten(outcome), status: 'nothing' };
  if (files === 'now' || (files === 'if-behind' && !isUpToDate(store, update, settled)))
    return writeFiles(store, update, outcome);
  await store.replace(settled.cards, settings);
  return { ...unwritten(outcome), status: 'built', filesBehind: !isCurrent(store.folder, store) };
};

interface Outcome {
  readonly settled: Settled;
  readonly understanding: string;
  readonly change: StoreChange;
}

const isUpToDate = (store: ArticleStore, { settings, formats }: Update, { cards }: Settled): boolean => {
  const { published, folder } = store;
  const present = published ? formatsIn(published) : [];
  return (
    formats.every((format) => present.includes(format)) && isCurrent(folder, { cards, settings, published })
  );
};

const writeFiles = async (store: ArticleStore, update: Update, outcome: Outcome): Promise<Updated> => {
  const { settings, resources, options } = update;
  const { settled, understanding } = outcome;
  const judgements = judgementsIn(store.folder);
  const { signal } = options;
  const checked = await checkedGraph(segmentsOf(settled, understanding), {
    graph: { ...settings, units: resources.units },
    judgements,
    readName: resources.readName,
    isSole: resources.isSole,
    signal,
  });
  const status = checked.graph.facts.length === 0 ? 'nothing' : checked.conforms ? 'built' : 'invalid';
  if (status !== 'built') return { ...summaryOf(outcome, checked), status };
  await store.replace(settled.cards, settings);
  const state = stateOf(store, judgements);
  const old = store.published;
  const kept = old?.state === state && old.understanding === understanding ? old.files.map(nameOf) : [];
  const planned = await plannedFiles(checked.graph, update.formats);
  const { files } = await store.publish(planned, { state, understanding, kept, signal });
  await store.sweep();
  const fresh = new Set(planned.map(nameOf));
  const there = new Set(files.map(nameOf));
  const gone = (old?.files ?? []).map(nameOf).filter((name) => !there.has(name));
  return {
    ...summaryOf(outcome, checked),
    status,
    files: files
      .filter(({ name }) => fresh.has(name))
      .map(({ name, bytes }) => ({ path: join(store.folder, name), bytes })),
    removed: gone.map((name) => join(store.folder, name)),
  };
};

const nameOf = ({ name }: { readonly name: string }): string => name;

const summaryOf = (
  { settled, change }: Outcome,
  { graph, diagnostics }: CheckedGraph,
): Omit<Updated, 'status'> => ({
  ...countFacts(graph.facts, graph.identity),
  store: change,
  filesBehind: false,
  diagnostics: [
    ...settled.edition.notices,
    ...settled.failures,
    ...graph.facts.flatMap(odditiesOf),
    ...diagnostics,
  ].toSorted(byArticle),
  files: [],
  removed: [],
});

/** Counts what the articles say that were given. */
const unwritten = ({ settled, understanding, change }: Outcome): Omit<Updated, 'status'> => {
  const facts = segmentsOf(settled, understanding).map((segment) => segment.facts);
  const { edition, failures } = settled;
  return {
    ...countFacts(facts),
    articles: edition.standing.length,
    store: change,
    filesBehind: false,
    diagnostics: [...edition.notices, ...failures, ...facts.flatMap(odditiesOf)].toSorted(byArticle),
    files: [],
    removed: [],
  };
};

const changeOf = (
  { cards, edition }: Settled,
  before: ReadonlySet<string>,
  given: ReadonlyMap<string, Article>,
): StoreChange => {
  const after = new Set(cards.map(({ contentHash }) => contentHash));
  const isAdded = ({ contentHash }: ArticleCard): boolean =>
    given.has(contentHash) && !before.has(contentHash);
  const replaces = ({ card, revisionOf }: Standing): boolean => revisionOf !== undefined && isAdded(card);
  return {
    added: cards.filter(isAdded).length,
    revised: edition.standing.filter(replaces).length,
    unchanged: [...given.keys()].filter((hash) => before.has(hash)).length,
    removed: [...before].filter((hash) => !after.has(hash)).length,
  };
};

/** What is odd in the articles that were given, and every error. */
export const aboutGiven = (
  diagnostics: readonly ArticleDiagnostic[],
  given: ReadonlyMap<string, Article>,
): readonly ArticleDiagnostic[] => {
  const ids = new Set([...given.values()].map(({ id }) => id));
  return diagnostics.filter(({ article, severity }) => severity === 'error' || ids.has(article));
};
