// What a person decided about who is who: data that every build replays, and that beats any score.
import type { EntityKey } from './entity.ts';
import type { SightingRef } from './sighting.ts';

/** An entity as it stood when it was judged. */
export interface JudgedEntity {
  readonly key: EntityKey;
  readonly name: string;
  /** Its earliest sightings: they tell later which entity was meant, whatever its key has become. */
  readonly sightings: readonly SightingRef[];
}

interface JudgementBase {
  /** Hash of the rest of the row. */
  readonly id: string;
  readonly who: string;
  /** xsd:dateTime. */
  readonly when: string;
  readonly why?: string;
}

/** `merge`: both are one. `never`: they are two, whatever speaks for one. `split`: these sightings are another than the rest. */
export type Judgement = JudgementBase &
  (
    | { readonly kind: 'merge'; readonly a: JudgedEntity; readonly b: JudgedEntity }
    | { readonly kind: 'never'; readonly a: JudgedEntity; readonly b: JudgedEntity }
    | { readonly kind: 'split'; readonly from: JudgedEntity; readonly apart: readonly SightingRef[] }
    | { readonly kind: 'rename'; readonly entity: JudgedEntity; readonly name: string }
    | { readonly kind: 'undo'; readonly judgement: string }
  );
