// How much of an article each entity takes: the more it is named, and the earlier, the sooner a figure is about it.
import type { Linked } from '../model/document.ts';
import type { EntityKey } from '../model/entity.ts';

export interface Salience {
  /** How many entities are mentioned more often. */
  readonly rank: number;
  readonly inHeadline: boolean;
  readonly inLead: boolean;
}

const LEAD_SENTENCES = 2;

/** Of every entity that has a mention. Linear but for sorting the entities. */
export const salienceOf = ({
  article,
  entities,
  mentions,
  sentences,
}: Linked): ReadonlyMap<EntityKey, Salience> => {
  const counts = new Map<EntityKey, number>();
  for (const { entity } of mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  const leadEnd = sentences[Math.min(LEAD_SENTENCES, sentences.length) - 1]?.end ?? 0;
  const lead = new Set(mentions.filter(({ start }) => start < leadEnd).map(({ entity }) => entity));
  const ordered = [...counts.values()].sort((a, b) => b - a);
  return new Map(
    entities.map(({ key, name, alternateNames }) => [
      key,
      {
        rank: ordered.indexOf(counts.get(key) ?? 0),
        inHeadline: [name, ...alternateNames].some((form) => article.headline.includes(form)),
        inLead: lead.has(key),
      },
    ]),
  );
};
