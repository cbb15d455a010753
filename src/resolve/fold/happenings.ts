// Finds what several articles tell of one happening: type, day, place and participants agree.
import type { Article } from '../../model/article.ts';
import type { EntityKey } from '../../model/entity.ts';
import type { ArticleFacts } from '../../model/facts.ts';
import type { Identity } from '../../model/identity.ts';
import { type EventRecord, isAsserted } from '../../model/record.ts';

/** An event where it is told. */
export interface ToldEvent {
  readonly article: Article;
  readonly event: EventRecord;
}

/**
 * Each telling with the first one of the same happening; of one article none with another. A day must be known, a participant
 * shared, and no place contradicted. Linear in the events.
 */
export const sameHappenings = (
  all: readonly ArticleFacts[],
  keyOf: Identity['keyOf'],
): readonly (readonly [ToldEvent, ToldEvent])[] => {
  const firsts = new Map<string, Told[]>();
  return all.toSorted(byDate).flatMap(({ article, events }) =>
    events.flatMap((event): readonly (readonly [ToldEvent, ToldEvent])[] => {
      const told = toldOf(article, event, keyOf);
      const keys = keysOf(told);
      if (keys.length === 0) return [];
      const first = keys
        .flatMap((key) => firsts.get(key) ?? [])
        .find((other) => other.article.id !== article.id && placesAgree(other, told));
      for (const key of first ? [] : keys) firsts.set(key, [...(firsts.get(key) ?? []), told]);
      return first ? [[first, told]] : [];
    }),
  );
};

interface Told extends ToldEvent {
  readonly participants: readonly EntityKey[];
  readonly place: EntityKey | undefined;
}

const byDate = ({ article: a }: ArticleFacts, { article: b }: ArticleFacts): number =>
  compare(a.datePublished ?? '9', b.datePublished ?? '9') || compare(a.id, b.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const toldOf = (article: Article, event: EventRecord, keyOf: Identity['keyOf']): Told => ({
  article,
  event,
  participants: [...event.agents, ...event.patients].flatMap((party) =>
    party.kind === 'entity' ? [keyOf(article.id, party.entity)] : [],
  ),
  place: event.place === undefined ? undefined : keyOf(article.id, event.place),
});

/** One key for each participant; none where the article does not assert it, or names no day. */
const keysOf = ({ event, participants }: Told): readonly string[] => {
  const day = event.date?.slice(0, 10) ?? '';
  if (day.length < 10 || !isAsserted(event)) return [];
  return [...new Set(participants)].map((participant) => `${event.type} ${day} ${participant}`);
};

const placesAgree = (a: Told, b: Told): boolean =>
  a.place === undefined || b.place === undefined || a.place === b.place;
