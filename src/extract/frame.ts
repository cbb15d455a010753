// The frame of a trigger: on which sides of it its participants stand.
import type { EventType } from '../model/record.ts';
import type { NameItem } from './items.ts';

/** On which sides of a trigger its participants stand; `data/lexicons/event-triggers.tsv` says what each means. */
export const FRAMES = [
  'active',
  'passive',
  'mutual',
  'undergo',
  'noun-doer',
  'noun-attended',
  'noun-done',
  'noun-held',
  'bare',
] as const;

export type Frame = (typeof FRAMES)[number];

/** True of a happening between several, who are all agents. */
export const isJoint = (frame: Frame): boolean =>
  frame === 'mutual' || frame === 'noun-doer' || frame === 'noun-attended';

export interface Participants {
  readonly agents: readonly NameItem[];
  readonly patients: readonly NameItem[];
}

export interface FramedTrigger {
  readonly frame: Frame;
  /** Indices of its first and last item. */
  readonly first: number;
  readonly last: number;
  /** Where the next trigger, or the sentence, ends its reach. */
  readonly until: number;
}

/** A row of `data/lexicons/event-triggers.tsv`. */
export interface Trigger {
  readonly type: EventType;
  readonly frame: Frame;
  /** `both`: an agent and a patient (of what several do together, two agents) must be named; `place`: a place. */
  readonly needs: '' | 'both' | 'place';
}
