// Who is who across articles: what the corpus fold decided.
import type { EntityKey } from './entity.ts';

/** An entity of the corpus, as far as the fold knows more than its articles. */
export interface FoldedIdentity {
  readonly key: EntityKey;
  /** The name that a judgement gave it. */
  readonly name?: string;
  /** Keys that it had, or could have had from some of its articles alone; sorted, never its own. */
  readonly mergedFrom: readonly EntityKey[];
  /** What tells it apart from its namesakes, in Indonesian; only where it has some. */
  readonly description?: string;
}

export interface Identity {
  /** The key over all articles of an entity of one article; that of an unknown one is its own. */
  readonly keyOf: (article: string, entity: EntityKey) => EntityKey;
  /** Only what says more than a key. */
  readonly entities: ReadonlyMap<EntityKey, FoldedIdentity>;
}

/** Every entity goes by the key that its article gives it. */
export const NO_IDENTITY: Identity = { keyOf: (_, entity) => entity, entities: new Map() };
