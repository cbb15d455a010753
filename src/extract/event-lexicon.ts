// What events are read with: triggers, and for each type who can take part and what must be named.
import type { EntityType } from '../model/entity.ts';
import type { EventType } from '../model/record.ts';
import type { CastLexicon } from './cast.ts';
import type { Trigger } from './frame.ts';
import type { FunctionWords } from './function-words.ts';
import type { ModalityLexicon } from './modality.ts';
import type { PhraseLexicon } from './phrase-lexicon.ts';

/** A row of `data/lexicons/event-types.tsv`. */
export interface EventTypeRule {
  /** What is named behind the trigger of these types is what it is about. */
  readonly themes: ReadonlySet<EntityType>;
  /** It is what it is done to instead. */
  readonly themeIsPatient: boolean;
  /** Prepositions that its place may stand behind. */
  readonly placeWords: readonly string[];
  readonly agents: ReadonlySet<ActorType>;
  readonly patients: ReadonlySet<ActorType>;
  readonly needs: 'any' | 'participant' | 'agent' | 'patient';
}

/** An entity type, or a place that can act. */
export type ActorType = EntityType | 'Country';

/** The second part of a trigger of two. */
export interface PartedTrigger {
  /** The words of which one phrase must follow the first word within a few items, lower case. */
  readonly rests: readonly (readonly string[])[];
  readonly trigger: Trigger;
}

export interface EventLexicon {
  readonly triggers: PhraseLexicon<Trigger>;
  /** First word, lower case → triggers whose rest other words may part from it: "menetapkan … tersangka". */
  readonly partedTriggers: ReadonlyMap<string, readonly PartedTrigger[]>;
  /** Phrases that hold a trigger and name no happening. */
  readonly notTriggers: PhraseLexicon<true>;
  readonly modality: ModalityLexicon;
  readonly types: ReadonlyMap<EventType, EventTypeRule>;
  /** Lower-case nouns of unnamed parties. */
  readonly partyNouns: ReadonlySet<string>;
  readonly words: FunctionWords;
  readonly cast: CastLexicon;
  /** How the name of an occasion begins, lower case ("piala") → what happens when it is held. */
  readonly occasions: ReadonlyMap<string, EventType>;
  /** Lower-case noun that points back at a happening ("peristiwa") → the types that it may stand for. */
  readonly happenings: ReadonlyMap<string, ReadonlySet<EventType>>;
}
