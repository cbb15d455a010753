// Makes entities of clustered forms: canonical name, other names, finer classes, key.
import type { Entity, EntityKey, EntityType, FineType, Link } from '../model/entity.ts';
import { slug } from '../model/slug.ts';
import type { Cluster } from './cluster.ts';
import { bestSpelling, type Form, foldName } from './forms.ts';

/** What the name itself says about its class, from `data/lexicons/fine-types.tsv`. */
export interface FineTypeRule {
  readonly words: readonly string[];
  readonly place: 'start' | 'end' | 'any';
  readonly type: EntityType;
  readonly fine: FineType;
}

export interface EntityResources {
  readonly fineTypes: readonly FineTypeRule[];
  /** Finer classes known for a form, beyond what its words say. */
  readonly knownFineTypes: (form: Form) => readonly FineType[];
}

export interface Clustered {
  readonly entity: Entity;
  readonly cluster: Cluster;
}

/** Entities in the order of the clusters; keys are unique, links still to be given. */
export const entitiesOf = (
  clusters: readonly Cluster[],
  resources: EntityResources,
): readonly Clustered[] => {
  const taken = new Map<EntityKey, number>();
  return clusters.map((cluster) => {
    const type = commonType(cluster);
    const name = canonicalName(cluster);
    const base = `${type}/${slug(name)}`;
    const count = (taken.get(base) ?? 0) + 1;
    taken.set(base, count);
    const entity: Entity = {
      key: count === 1 ? base : `${base}-${count}`,
      type,
      fineTypes: fineTypesOf(type, cluster, resources),
      name,
      alternateNames: [...new Set(cluster.map((form) => form.text))].filter((text) => text !== name).sort(),
      links: [],
    };
    return { entity, cluster };
  });
};

export const withLinks = (entity: Entity, links: readonly Link[]): Entity => ({ ...entity, links });

const commonType = (cluster: Cluster): EntityType => {
  const votes = new Map<EntityType, number>();
  for (const form of cluster) votes.set(form.type, (votes.get(form.type) ?? 0) + form.weight);
  return [...votes].reduce((best, vote) => (vote[1] > best[1] ? vote : best), ['Organization', -1] as [
    EntityType,
    number,
  ])[0];
};

/** The fullest form; of forms as full, the spelling that is not all capitals. */
const canonicalName = (cluster: Cluster): string => {
  const most = Math.max(...cluster.map((form) => form.words.length));
  return bestSpelling(
    cluster.filter((form) => form.words.length === most).flatMap((form) => form.spans.map(() => form.text)),
  );
};

const fineTypesOf = (type: EntityType, cluster: Cluster, resources: EntityResources): readonly FineType[] => {
  const found = new Set<FineType>();
  for (const form of cluster) {
    for (const fine of resources.knownFineTypes(form)) found.add(fine);
    const rule = resources.fineTypes.find((r) => r.type === type && matches(r, foldName(form.text)));
    if (rule) found.add(rule.fine);
  }
  return [...found].sort();
};

const matches = ({ words, place }: FineTypeRule, name: readonly string[]): boolean => {
  if (place === 'start') return words.every((word, i) => name[i] === word);
  const from = name.length - words.length;
  if (place === 'end') return from > 0 && words.every((word, i) => name[from + i] === word);
  return name.some((_, at) => words.every((word, i) => name[at + i] === word));
};
