// The resolving stage: names become mentions of entities, pronouns and pointing nouns are added, items are linked.
import type { FeatureWeights } from '../language/feature-weights.ts';
import type { Linked, Recognised } from '../model/document.ts';
import type { Entity, Link, Mention } from '../model/entity.ts';
import { bySpan } from '../model/span.ts';
import { type AnaphoraLexicon, anaphora } from './anaphora.ts';
import { type ClusterResources, cluster } from './cluster.ts';
import { type EntityResources, entitiesOf, withLinks } from './entities.ts';
import { formsOf } from './forms.ts';
import type { MentionLexicon } from './mention-profile.ts';
import { nestedVariants } from './nested-variants.ts';

export interface LinkResources extends ClusterResources, EntityResources {
  readonly mentionWords: MentionLexicon;
  readonly weights: FeatureWeights;
  readonly anaphora: AnaphoraLexicon;
  readonly linkItems: ItemLinker;
}

/** Reads what an article names, then gives the items elsewhere for each entity; none when the evidence is thin. */
export type ItemLinker = (
  document: Recognised,
  entities: readonly Entity[],
) => (entity: Entity) => readonly Link[];

/** Adds entities (sorted by first mention) and mentions (sorted). */
export const link = (document: Recognised, resources: LinkResources): Linked => {
  const clusters = cluster(document.article.text, formsOf(document), resources);
  const clustered = entitiesOf(clusters, resources);
  const plain = nestedVariants(clustered, resources.classWords);
  const linksOf = resources.linkItems(document, plain);
  const entities = plain.map((entity) => withLinks(entity, linksOf(entity)));
  const named = clustered
    .flatMap(({ entity, cluster: forms }) =>
      forms.flatMap((form) =>
        form.spans.map((span): Mention => ({ ...span, kind: 'Name', entity: entity.key })),
      ),
    )
    .sort(bySpan);
  const byKey = new Map(entities.map((entity) => [entity.key, entity]));
  const pointed = anaphora(document, named, byKey, resources);
  const first = new Map<string, number>();
  for (const mention of named) if (!first.has(mention.entity)) first.set(mention.entity, mention.start);
  return {
    ...document,
    entities: entities.toSorted((a, b) => (first.get(a.key) ?? 0) - (first.get(b.key) ?? 0)),
    mentions: [...named, ...pointed].sort(bySpan),
  };
};
