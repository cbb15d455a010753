// Which articles stand: of every article its newest version, of every text one article, every id once.
import { groupBy } from '../model/group.ts';
import type { ArticleCard } from '../store/card.ts';
import { type ArticleDiagnostic, byArticle, byText } from './article-diagnostic.ts';
import { sharing } from './sharing.ts';
import { type ArticleOf, storiesOf } from './stories.ts';

/** An article that stands. */
export interface Standing {
  readonly card: ArticleCard;
  /** Unique: the id that the source gave, or that and a part of the text's hash. */
  readonly id: string;
  /** The id of the version before it. */
  readonly revisionOf?: string;
}

/** The versions of one article. */
export interface Chain {
  readonly newest: ArticleCard;
  /** The newest first. */
  readonly older: readonly ArticleCard[];
  /** All cards of the article, also those that say less of the same text; the newest last. */
  readonly members: readonly ArticleCard[];
}

export interface Edition {
  /** In canonical order. */
  readonly chains: readonly Chain[];
  /** Sorted by id. */
  readonly standing: readonly Standing[];
  /** All cards in canonical order: the versions of an article together, the newest last. */
  readonly cards: readonly ArticleCard[];
  /** Sorted by article. */
  readonly notices: readonly ArticleDiagnostic[];
}

/**
 * The order of the cards counts only where versions of one article do not state when they were changed: the later one then
 * replaces the earlier. Of equal texts under several ids the article stands that states most about itself.
 */
export const editionOf = (cards: readonly ArticleCard[], articleOf: ArticleOf): Edition => {
  const notices: ArticleDiagnostic[] = [];
  const stories = storiesOf(cards, articleOf);
  const chains = stories.map((story) => chainOf(story, notices)).toSorted(byNewest);
  const standing = withIds(distinctTexts(chains, notices), notices);
  return {
    standing: standing.toSorted((a, b) => byText(a.id, b.id)),
    chains,
    cards: chains.flatMap(({ members }) => members),
    notices: notices.toSorted(byArticle),
  };
};

/** Puts cards that come together into the order in which they count as given. */
export const inBatch = (cards: readonly ArticleCard[]): readonly ArticleCard[] =>
  cards.toSorted(
    (a, b) =>
      byText(a.changed ?? '', b.changed ?? '') || a.stated - b.stated || byText(a.contentHash, b.contentHash),
  );

const chainOf = (story: readonly ArticleCard[], notices: ArticleDiagnostic[]): Chain => {
  const [only] = story;
  if (only && story.length === 1) return { newest: only, older: [], members: story };
  const texts = groupBy(story, ({ textSha256 }) => textSha256);
  const versions: ArticleCard[] = [];
  const best = new Map([...texts].map(([text, same]) => [text, richest(same)]));
  for (const card of story) if (best.get(card.textSha256) === card) insert(versions, card);
  const [newest, ...older] = versions.toReversed();
  if (!newest) throw new RangeError('an article without a version');
  for (const same of texts.values()) for (const _ of same.slice(1)) notices.push(repeated(newest, newest));
  if (older[0]) notices.push(revised(newest, older[0]));
  const poorer = (version: ArticleCard): readonly ArticleCard[] =>
    (texts.get(version.textSha256) ?? [])
      .filter((card) => card !== version)
      .toSorted((a, b) => byText(a.contentHash, b.contentHash));
  return { newest, older, members: versions.flatMap((version) => [...poorer(version), version]) };
};

/** The one that states most about itself; of equals the last. */
const richest = (same: readonly ArticleCard[]): ArticleCard | undefined =>
  same.reduce<ArticleCard | undefined>((a, b) => (a && a.stated > b.stated ? a : b), undefined);

/** Behind all that are not stated to be newer. */
const insert = (versions: ArticleCard[], card: ArticleCard): void => {
  const isNewer = ({ changed }: ArticleCard): boolean =>
    changed !== undefined && card.changed !== undefined && changed > card.changed;
  const place = versions.findLastIndex((version) => !isNewer(version)) + 1;
  versions.splice(place, 0, card);
};

/** One chain of each text. */
const distinctTexts = (chains: readonly Chain[], notices: ArticleDiagnostic[]): readonly Chain[] => {
  const left = new Set<Chain>();
  for (const same of sharing(chains, ({ newest }) => newest.textSha256)) {
    const [kept, ...others] = same.toSorted(byRichness);
    for (const other of others) {
      left.add(other);
      if (kept) notices.push(repeated(kept.newest, other.newest));
    }
  }
  return left.size === 0 ? chains : chains.filter((chain) => !left.has(chain));
};

/** Of different articles under one id the earliest keeps the id; each other gets its text's hash: "detik-1-9f86d081". */
const withIds = (chains: readonly Chain[], notices: ArticleDiagnostic[]): readonly Standing[] => {
  const ids = new Map<Chain, string>();
  for (const same of sharing(chains, ({ newest }) => newest.id)) {
    for (const chain of same.toSorted(byAge).slice(1)) {
      const id = versionId(chain.newest.id, chain.newest);
      ids.set(chain, id);
      notices.push(renamed(chain.newest.id, id));
    }
  }
  return chains.map((chain) => {
    const {
      newest,
      older: [before],
    } = chain;
    const id = ids.get(chain) ?? newest.id;
    return { card: newest, id, ...(before && { revisionOf: earlierId(before, newest) }) };
  });
};

const earlierId = (before: ArticleCard, newest: ArticleCard): string =>
  before.id === newest.id ? versionId(before.id, before) : before.id;

/** The id of an older version: "detik-1-9f86d081". */
export const versionId = (id: string, { textSha256 }: ArticleCard): string =>
  `${id}-${textSha256.slice(0, 8)}`;

const repeated = (kept: ArticleCard, other: ArticleCard): ArticleDiagnostic => ({
  article: kept.id,
  severity: 'info',
  code: 'repeated-article',
  message:
    kept.id === other.id
      ? `article "${kept.id}" was given more than once; it counts once`
      : `article "${other.id}" has the same text as "${kept.id}"; it counts once`,
});

/** Where the versions do not say which is newer, only the order of adding tells: the user should know. */
const revised = ({ id, changed }: ArticleCard, before: ArticleCard): ArticleDiagnostic => ({
  article: id,
  severity: 'info',
  code: 'revised-article',
  message:
    changed !== undefined && changed !== before.changed
      ? `article "${id}" has several versions; the newest stands`
      : `article "${id}" has several versions that do not say which is newer; the one that was added last stands`,
});

const renamed = (given: string, id: string): ArticleDiagnostic => ({
  article: id,
  severity: 'warning',
  code: 'shared-id',
  message: `another text has the id "${given}" too; this one is "${id}"`,
});

const byRichness = ({ newest: a }: Chain, { newest: b }: Chain): number =>
  b.stated - a.stated || byText(a.id, b.id) || byText(a.contentHash, b.contentHash);

const byAge = ({ newest: a }: Chain, { newest: b }: Chain): number =>
  byText(a.changed ?? '', b.changed ?? '') || byText(a.textSha256, b.textSha256);

const byNewest = ({ newest: a }: Chain, { newest: b }: Chain): number =>
  byText(a.id, b.id) || byText(a.contentHash, b.contentHash);
