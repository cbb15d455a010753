// Finds out which articles stand and what they say, where some cannot be understood and others then stand in their place.
import type { ArticleFacts } from '../model/facts.ts';
import type { ArticleCard } from '../store/card.ts';
import type { ArticleDiagnostic } from './article-diagnostic.ts';
import { type Edition, editionOf } from './edition.ts';
import { type Keeping, keepFacts, keepUnread } from './keep-facts.ts';

export interface Settled {
  readonly edition: Edition;
  /** All that the store is to hold, in canonical order: those of the edition, and those that this Rajut cannot understand. */
  readonly cards: readonly ArticleCard[];
  /** Content hash → facts of the article as it was read; of all that stand, or of those that were given. */
  readonly facts: ReadonlyMap<string, ArticleFacts>;
  readonly failures: readonly ArticleDiagnostic[];
}

export interface SettleOptions {
  readonly keeping: Keeping;
  /** Whether facts are wanted of all articles that stand, and not only of those that were given. */
  readonly all: boolean;
}

/** All articles are stored when it resolves. */
export const settle = async (
  cards: readonly ArticleCard[],
  { keeping, all }: SettleOptions,
): Promise<Settled> => {
  const { store, given } = keeping;
  const facts = new Map<string, ArticleFacts>();
  const failures: ArticleDiagnostic[] = [];
  const failed: ArticleCard[] = [];
  for (let sound = cards; ; sound = sound.filter((card) => !failed.includes(card))) {
    const edition = editionOf(
      sound,
      (card) => given.get(card.contentHash) ?? store.read(card.contentHash)?.article,
    );
    const standing = new Set(edition.standing.map(({ card }) => card));
    const wanted = [...standing].filter(
      ({ contentHash }) => !facts.has(contentHash) && (all || given.has(contentHash)),
    );
    await keepUnread(
      edition.cards.filter((card) => !standing.has(card)),
      keeping,
    );
    if (wanted.length === 0) {
      const later = failed.filter(({ contentHash }) => !given.has(contentHash) && store.read(contentHash));
      return { edition, cards: [...edition.cards, ...later], facts, failures };
    }
    const kept = await keepFacts(wanted, keeping);
    for (const [hash, found] of kept.facts) facts.set(hash, found);
    failures.push(...kept.failures);
    failed.push(...wanted.filter(({ contentHash }) => !kept.facts.has(contentHash)));
  }
};
