// The build: reads articles, understands them into the store of a folder, checks their graph, and publishes its files together.
import { Interrupted } from '../io/interruptible.ts';
import type { Article } from '../model/article.ts';
import { groupBy } from '../model/group.ts';
import { DEFAULT_BASE } from '../rdf/iri.ts';
import { ArticleStore } from '../store/article-store.ts';
import type { ArticleCard } from '../store/card.ts';
import type { Publication, StoreSettings } from '../store/journal.ts';
import { type ArticleDiagnostic, byArticle } from './article-diagnostic.ts';
import { cardOf } from './card-of.ts';
import { inBatch } from './edition.ts';
import { BuildInterrupted } from './interrupted.ts';
import { BUILD_FORMATS, type BuildFormat, type BuildOptions } from './options.ts';
import { formatsIn } from './publication.ts';
import { type ReadArticles, readArticles } from './read-articles.ts';
import { type LoadedResources, loadResources } from './resources.ts';
import { type BuildSummary, countFacts } from './summary.ts';
import { aboutGiven, updateStore } from './update-store.ts';

/**
 * Rejects where resources are missing, another process writes to the folder or files cannot be written, and with
 * BuildInterrupted where the signal says so; everything else that went wrong is in the summary.
 */
export const build = async (inputs: readonly string[], options: BuildOptions): Promise<BuildSummary> => {
  const started = performance.now();
  const resources = loadResources();
  const read = await readArticles(inputs, resources, options);
  const seconds = (): number => (performance.now() - started) / 1000;
  const { problems } = read;
  if (read.articles.length === 0 && (inputs.length > 0 || !options.add))
    return { ...NOTHING, problems, seconds: seconds() };
  const summary = await withStore(options, (store) => fill(store, read, { resources, options }));
  return { ...summary, problems, seconds: seconds() };
};

type Filled = Omit<BuildSummary, 'problems' | 'seconds'>;

const NOTHING: Filled = {
  status: 'nothing',
  ...countFacts([]),
  store: { added: 0, revised: 0, unchanged: 0, removed: 0 },
  filesBehind: false,
  repeated: 0,
  diagnostics: [],
  files: [],
  removed: [],
};

interface Given {
  readonly resources: LoadedResources;
  readonly options: BuildOptions;
}

/** Files of more articles are not made at once where some are added or removed: that would take longer than a few seconds. */
export const MOST_AT_ONCE = 2000;

const fill = async (
  store: ArticleStore,
  read: ReadArticles,
  { resources, options }: Given,
): Promise<Filled> => {
  const { add = false, formats, filesNow } = options;
  if (add) refuseUnknown(store);
  const { given, repeats } = byContent(read.articles);
  const batch = inBatch([...given.values()].map(cardOf));
  const cards = add ? arrived(store.cards, batch) : batch;
  const soon = filesNow ?? (!add || formats !== undefined || cards.length <= MOST_AT_ONCE);
  const updated = await updateStore(store, {
    resources,
    cards,
    given,
    settings: settingsOf(options, add ? store.settings : undefined),
    formats: formatsFor(options, store.published),
    files: soon ? (add ? 'if-behind' : 'now') : 'later',
    options,
  });
  const all = [...repeats, ...updated.diagnostics].toSorted(byArticle);
  const diagnostics = add ? aboutGiven(all, given) : all;
  const repeated = diagnostics.filter(({ code }) => code === 'repeated-article').length;
  return { ...updated, repeated, diagnostics };
};

/** Throws where nobody knows what the store holds: what is done to it would lose that. */
export const refuseUnknown = ({ isKnown, folder }: ArticleStore): void => {
  if (isKnown) return;
  throw new Error(
    `${folder}: its journal (.rajut/journal.jsonl) is damaged, or of another Rajut; build the articles anew without --add`,
  );
};

const arrived = (there: readonly ArticleCard[], batch: readonly ArticleCard[]): readonly ArticleCard[] => {
  const known = new Set(there.map(({ contentHash }) => contentHash));
  return [...there, ...batch.filter(({ contentHash }) => !known.has(contentHash))];
};

const settingsOf = (options: BuildOptions, before: StoreSettings | undefined): StoreSettings => {
  const minConfidence = options.minConfidence ?? before?.minConfidence ?? 0;
  return {
    base: options.base ?? before?.base ?? DEFAULT_BASE,
    mentions: options.mentions ?? before?.mentions ?? false,
    withText: options.withText ?? before?.withText ?? false,
    rdf12: options.rdf12 ?? before?.rdf12 ?? false,
    ...(minConfidence > 0 ? { minConfidence } : {}),
  };
};

/** Those that are asked for; where articles are added, those too that the folder has. */
const formatsFor = (
  { add = false, formats = [] }: BuildOptions,
  published: Publication | undefined,
): readonly BuildFormat[] => {
  const there = add && published ? formatsIn(published) : [];
  const wanted = BUILD_FORMATS.filter((format) => formats.includes(format) || there.includes(format));
  return wanted.length > 0 ? wanted : BUILD_FORMATS;
};

/** Every article once, by the hash of its content. */
const byContent = (
  articles: readonly Article[],
): { readonly given: ReadonlyMap<string, Article>; readonly repeats: readonly ArticleDiagnostic[] } => {
  const groups = groupBy(articles, (article) => cardOf(article).contentHash);
  const given = new Map<string, Article>();
  const repeats: ArticleDiagnostic[] = [];
  for (const [hash, [first, ...others]] of groups) {
    if (first) given.set(hash, first);
    for (const { id } of others) repeats.push(repeated(id));
  }
  return { given, repeats };
};

const repeated = (id: string): ArticleDiagnostic => ({
  article: id,
  severity: 'info',
  code: 'repeated-article',
  message: `article "${id}" was given more than once; it counts once`,
});

/** Opens the store of a folder for as long as the work takes. */
export const withStore = async <T>(
  { out, signal }: Pick<BuildOptions, 'out' | 'signal'>,
  work: (store: ArticleStore) => Promise<T>,
): Promise<T> => {
  const store = await ArticleStore.open(out);
  try {
    return await work(store);
  } catch (error) {
    const isStopped = signal?.aborted || error instanceof Interrupted;
    throw isStopped ? new BuildInterrupted(out, store.segmentCount, { cause: error }) : error;
  } finally {
    await store.close();
  }
};
