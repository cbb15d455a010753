// Gives the facts of articles, from the store where this Rajut understood them before, else anew; what is new is stored while the work goes on.
import { interruptible } from '../io/interruptible.ts';
import type { Article } from '../model/article.ts';
import type { ArticleFacts } from '../model/facts.ts';
import { understand } from '../pipeline.ts';
import type { ArticleStore } from '../store/article-store.ts';
import type { ArticleCard } from '../store/card.ts';
import type { StoredArticle } from '../store/segment-file.ts';
import type { ArticleDiagnostic } from './article-diagnostic.ts';
import { eachArticle } from './each-article.ts';
import type { BuildOptions } from './options.ts';
import type { LoadedResources } from './resources.ts';

export interface Keeping {
  readonly store: ArticleStore;
  readonly resources: LoadedResources;
  /** See `understandingOf`. */
  readonly understanding: string;
  /** Articles that were given now, by the hash of their content. */
  readonly given: ReadonlyMap<string, Article>;
  /** Whether articles are in the store as soon as they are understood; else who calls puts them there in the end. */
  readonly grows: boolean;
  readonly options: Pick<BuildOptions, 'signal' | 'onProgress'>;
}

export interface KeptFacts {
  /** Content hash → facts of the article as it was read. */
  readonly facts: ReadonlyMap<string, ArticleFacts>;
  /** Of articles that could not be understood, and of those whose segment is damaged. */
  readonly failures: readonly ArticleDiagnostic[];
}

/** Articles that are finished and not yet stored: a kill loses no more than these, or as much as is done in this time (ms). */
const GROUP = 32;
const PATIENCE = 250;

/** A process that is killed has stored all but the last few; one that is told to stop has stored all that it finished. */
export const keepFacts = async (cards: readonly ArticleCard[], keeping: Keeping): Promise<KeptFacts> => {
  const { store, resources, understanding, given, grows, options } = keeping;
  const facts = new Map<string, ArticleFacts>();
  const group = new Group(store, grows);
  const work = async (card: ArticleCard): Promise<void> => {
    const { contentHash } = card;
    const stored = store.read(contentHash);
    const known = stored?.understood;
    if (known?.by === understanding) {
      facts.set(contentHash, known.facts);
      if (given.has(contentHash)) await group.add(card);
      return;
    }
    const article = given.get(contentHash) ?? stored?.article;
    if (!article) throw new Error('its segment is missing or damaged; add the article again');
    const says = interruptible(article.text.length, () => understand(article, resources));
    const understood = { by: understanding, facts: says };
    facts.set(contentHash, says);
    await group.add(card, { contentHash, article, understood });
  };
  try {
    const { failures } = await eachArticle(cards, {
      work,
      signal: options.signal,
      onArticle: (done) => options.onProgress?.({ stage: 'understanding', done, total: cards.length }),
    });
    return { facts, failures };
  } finally {
    await group.flush();
  }
};

/** Stores articles a group at a time: many files are flushed in the time of one. */
class Group {
  readonly #store: ArticleStore;
  readonly #grows: boolean;
  readonly #stored: Set<string>;
  #articles: StoredArticle[] = [];
  #cards: ArticleCard[] = [];
  #since = performance.now();

  constructor(store: ArticleStore, grows: boolean) {
    this.#store = store;
    this.#grows = grows;
    this.#stored = new Set(store.cards.map(({ contentHash }) => contentHash));
  }

  async add(card: ArticleCard, article?: StoredArticle): Promise<void> {
    if (article) this.#articles.push(article);
    if (this.#grows && !this.#stored.has(card.contentHash)) this.#cards.push(card);
    if (this.#articles.length >= GROUP || performance.now() - this.#since > PATIENCE) await this.flush();
  }

  async flush(): Promise<void> {
    const [articles, cards] = [this.#articles, this.#cards];
    [this.#articles, this.#cards] = [[], []];
    if (articles.length > 0) await this.#store.write(articles);
    await this.#store.add(cards);
    this.#since = performance.now();
  }
}

/** Stores articles whose facts no graph needs: older versions, texts that stand under another id. */
export const keepUnread = async (
  cards: readonly ArticleCard[],
  { store, given, grows }: Keeping,
): Promise<void> => {
  const fresh = cards.filter(({ contentHash }) => given.has(contentHash) && !store.has(contentHash));
  const articles = fresh.flatMap(({ contentHash }) => {
    const article = given.get(contentHash);
    return article ? [{ contentHash, article }] : [];
  });
  if (articles.length > 0) await store.write(articles);
  const known = new Set(store.cards.map(({ contentHash }) => contentHash));
  if (grows) await store.add(cards.filter(({ contentHash }) => !known.has(contentHash)));
};
