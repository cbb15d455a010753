// What a person decided about who is who: data that every build replays, and that beats any score.
import { contentHash } from './content-hash.ts';
import type { EntityKey } from './entity.ts';
import type { SightingRef } from './sighting.ts';
import type { Span } from './span.ts';

/** An entity as it stood when it was judged. */
export interface JudgedEntity {
  readonly key: EntityKey;
  readonly name: string;
  /** Its earliest sightings: they tell later which entity was meant, whatever its key has become. */
  readonly sightings: readonly SightingRef[];
}

/** What a split takes out: an entity of an article, or some mentions of one. */
export interface SplitPart extends SightingRef {
  /** The entity that the mentions were of; left out where all of it is meant. */
  readonly of?: EntityKey;
  /** Where they stand, in Unicode code points. */
  readonly mentions?: readonly Span[];
}

/** The key of an entity that mentions are taken to: that of the whole, "~" and a hash of where they stand. */
export const partKey = (whole: EntityKey, mentions: readonly Span[]): EntityKey =>
  `${whole}~${contentHash(mentions.map(({ start, end }) => `${start} ${end}`).join('\n')).slice(0, 6)}`;

/** Whether a key was made by `partKey`. */
export const isPartKey = (key: EntityKey): boolean => key.includes('~');

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
    | { readonly kind: 'split'; readonly from: JudgedEntity; readonly apart: readonly SplitPart[] }
    | { readonly kind: 'rename'; readonly entity: JudgedEntity; readonly name: string }
    | { readonly kind: 'undo'; readonly judgement: string }
  );
