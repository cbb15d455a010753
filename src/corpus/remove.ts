// Takes articles out of a store: all that only they said is gone from its files.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../model/errors.ts';
import { type ArticleStore, STORE_FOLDER } from '../store/article-store.ts';
import { MOST_AT_ONCE, refuseUnknown, withStore } from './build.ts';
import { editionOf } from './edition.ts';
import { findArticle, type NamedArticle } from './find-articles.ts';
import { BUILD_FORMATS, type BuildOptions } from './options.ts';
import { formatsIn } from './publication.ts';
import { loadResources } from './resources.ts';
import { type BuildSummary, countFacts } from './summary.ts';
import { type Updated, updateStore } from './update-store.ts';

export interface RemoveOptions extends Pick<BuildOptions, 'out' | 'filesNow' | 'signal' | 'onProgress'> {
  /** Only the newest version of each: the one before it stands again. */
  readonly newestOnly?: boolean;
}

export interface RemoveSummary extends Omit<BuildSummary, 'problems' | 'repeated'> {
  /** Ids of the articles that were taken out. */
  readonly gone: readonly string[];
}

/**
 * `names` are ids, IRIs or addresses. Rejects with a UsageError, and takes nothing out, where the folder holds no store or one
 * of them names no article.
 */
export const removeArticles = async (
  names: readonly string[],
  options: RemoveOptions,
): Promise<RemoveSummary> => {
  const started = performance.now();
  const { out } = options;
  if (!existsSync(join(out, STORE_FOLDER)))
    throw new UsageError(`${out}: holds no articles (rajut build --out ${out})`);
  return withStore(options, async (store) => {
    refuseUnknown(store);
    const gone = named(names, store);
    const updated = await withoutArticles(store, gone, options);
    const seconds = (performance.now() - started) / 1000;
    return { ...updated, gone: gone.map(({ id }) => id), seconds };
  });
};

const named = (names: readonly string[], store: ArticleStore): readonly NamedArticle[] => {
  const edition = editionOf(store.cards, ({ contentHash }) => store.read(contentHash)?.article);
  const base = store.settings?.base ?? '';
  const found = names.map((name) => [name, findArticle(name, edition, base)] as const);
  const unknown = found.flatMap(([name, article]) => (article ? [] : [`"${name}"`]));
  if (unknown.length > 0) throw new UsageError(`${store.folder}: holds no article ${unknown.join(', ')}`);
  return found.flatMap(([, article]) => article ?? []);
};

const withoutArticles = async (
  store: ArticleStore,
  gone: readonly NamedArticle[],
  { newestOnly, filesNow, signal, onProgress }: RemoveOptions,
): Promise<Updated> => {
  const out = new Set(gone.flatMap(({ versions }) => (newestOnly ? versions[0] : versions)));
  const cards = store.cards.filter((card) => !out.has(card));
  const { settings, published } = store;
  if (!settings) throw new Error(`${store.folder}: its journal does not say how the graph is to be written`);
  const soon = filesNow ?? cards.length <= MOST_AT_ONCE;
  if (cards.length === 0) return emptied(store);
  return updateStore(store, {
    resources: loadResources(),
    cards,
    given: new Map(),
    settings,
    formats: published ? formatsIn(published) : BUILD_FORMATS,
    files: soon ? 'now' : 'later',
    options: { signal, onProgress },
  });
};

/** Without articles there is no graph: its files go too. */
const emptied = async (store: ArticleStore): Promise<Updated> => {
  const files = store.published?.files ?? [];
  const removed = store.cards.length;
  await store.empty();
  return {
    status: 'built',
    ...countFacts([]),
    store: { added: 0, revised: 0, unchanged: 0, removed },
    filesBehind: false,
    diagnostics: [],
    files: [],
    removed: files.map(({ name }) => join(store.folder, name)),
  };
};
