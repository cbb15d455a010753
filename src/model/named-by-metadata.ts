// The entities that an article's metadata names: its authors, editors, publisher and the place of its dateline.
import type { Article } from './article.ts';
import { type Entity, type EntityKey, type EntityType, entityKey, type FineType } from './entity.ts';
import type { ArticleFacts } from './facts.ts';
import { overlaps } from './span.ts';

const named = (type: EntityType, name: string, fineTypes: readonly FineType[] = []): Entity => ({
  key: entityKey(type, name),
  type,
  fineTypes,
  name,
  alternateNames: [],
  links: [],
});

export const personNamed = (name: string): Entity => named('Person', name);

export const publisherOf = (article: Article): Entity | undefined =>
  article.publisher === undefined
    ? undefined
    : named('Organization', article.publisher, ['NewsMediaOrganization']);

/** The place of the dateline: the one that the text mentions there, else the one of that name, else a new one. */
export const datelinePlace = (facts: ArticleFacts): Entity | undefined => {
  const { dateline, datelineSpan } = facts.article;
  if (dateline === undefined) return undefined;
  const places = facts.entities.filter(({ type }) => type === 'Place');
  const there = new Set<EntityKey>(
    facts.mentions
      .filter((mention) => datelineSpan !== undefined && overlaps(mention, datelineSpan))
      .map(({ entity }) => entity),
  );
  return (
    places.find(({ key }) => there.has(key)) ??
    places.find(({ name, alternateNames }) => [name, ...alternateNames].includes(dateline)) ??
    named('Place', dateline)
  );
};

/** All of them; they may share a key with an entity of the text, and are then one with it. */
export const namedByMetadata = (facts: ArticleFacts): readonly Entity[] =>
  [
    ...[...facts.article.authors, ...facts.article.editors].map(personNamed),
    publisherOf(facts.article),
    datelinePlace(facts),
  ].filter((entity) => entity !== undefined);
