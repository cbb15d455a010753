// What events are read with: triggers, and for each type who can take part and what must be named.
import type { EntityType } from '../model/entity.ts';
import type { EventType } from '../model/record.ts';
import type { Frame } from './frame.ts';
import type { FunctionWords } from './function-words.ts';
import type { ModalityLexicon } from './modality.ts';
import type { PhraseLexicon } from './phrase-lexicon.ts';

/** A row of `data/lexicons/event-triggers.tsv`. */
export interface Trigger {
  readonly type: EventType;
  readonly frame: Frame;
  /** An agent and a patient (of a mutual one, two agents) must be named. */
  readonly needsBoth: boolean;
}

/** A row of `data/lexicons/event-types.tsv`. */
export interface EventTypeRule {
  /** A programme or law named with the trigger is what it is done to, not what it is about. */
  readonly themeIsPatient: boolean;
  /** Prepositions that its place may stand behind. */
  readonly placeWords: readonly string[];
  readonly agents: ReadonlySet<ActorType>;
  readonly patients: ReadonlySet<ActorType>;
  readonly needs: 'any' | 'participant' | 'agent' | 'patient';
}

/** An entity type, or a place that can act. */
export type ActorType = EntityType | 'Country';

export interface EventLexicon {
  readonly triggers: PhraseLexicon<Trigger>;
  readonly modality: ModalityLexicon;
  readonly types: ReadonlyMap<EventType, EventTypeRule>;
  /** Lower-case nouns of unnamed parties. */
  readonly partyNouns: ReadonlySet<string>;
  readonly words: FunctionWords;
}
