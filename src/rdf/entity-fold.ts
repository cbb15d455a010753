// Folds what many articles say of one entity into one description, whatever the order of the articles.
import type { Entity, EntityKey, FineType } from '../model/entity.ts';

/** An entity as all articles together know it. */
export interface FoldedEntity {
  readonly key: EntityKey;
  readonly type: Entity['type'];
  /** Sorted. */
  readonly fineTypes: readonly FineType[];
  /** The name that most articles hold canonical; of equally many the longest, then the first by code units. */
  readonly name: string;
  /** Every other name, sorted. */
  readonly alternateNames: readonly string[];
  /** Sorted by IRI, each with its highest confidence. */
  readonly links: Entity['links'];
}

/** Sorted by key. */
export const foldEntities = (entities: Iterable<Entity>): readonly FoldedEntity[] => {
  const folds = new Map<EntityKey, Fold>();
  for (const entity of entities) {
    const fold = folds.get(entity.key) ?? emptyFold(entity);
    folds.set(entity.key, fold);
    add(fold, entity);
  }
  return [...folds.values()].map(finish).sort((a, b) => (a.key < b.key ? -1 : 1));
};

interface Fold {
  readonly key: EntityKey;
  readonly type: Entity['type'];
  readonly fineTypes: Set<FineType>;
  /** Name → in how many articles it is the canonical one. */
  readonly names: Map<string, number>;
  readonly links: Map<string, number>;
}

const emptyFold = ({ key, type }: Entity): Fold => ({
  key,
  type,
  fineTypes: new Set(),
  names: new Map(),
  links: new Map(),
});

const add = (fold: Fold, entity: Entity): void => {
  for (const fine of entity.fineTypes) fold.fineTypes.add(fine);
  fold.names.set(entity.name, (fold.names.get(entity.name) ?? 0) + 1);
  for (const name of entity.alternateNames) fold.names.set(name, fold.names.get(name) ?? 0);
  for (const { iri, confidence } of entity.links) {
    fold.links.set(iri, Math.max(confidence, fold.links.get(iri) ?? 0));
  }
};

const finish = ({ key, type, fineTypes, names, links }: Fold): FoldedEntity => {
  const name = favourite(names);
  return {
    key,
    type,
    fineTypes: [...fineTypes].sort(),
    name,
    alternateNames: [...names.keys()].filter((other) => other !== name).sort(),
    links: [...links.keys()].sort().map((iri) => ({ iri, confidence: links.get(iri) ?? 0 })),
  };
};

/** The most counted; of equals the longest, then the first by code units. Needs at least one. */
export const favourite = (counts: ReadonlyMap<string, number>): string => {
  const [best = ''] = [...counts].sort(
    ([a, m], [b, n]) => n - m || b.length - a.length || (a < b ? -1 : 1),
  )[0] ?? [''];
  return best;
};
