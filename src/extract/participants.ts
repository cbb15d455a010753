// Who takes part in an event: read from the dependency tree where it tells, else from the names round the trigger.

import { lastBeside } from './clause-subject.ts';
import { type Frame, type FramedTrigger, isJoint, type Participants } from './frame.ts';
import { type FunctionWords, isIn } from './function-words.ts';
import type { Sides } from './grammar.ts';
import { type Item, isName, type NameItem } from './items.ts';
import { canAct, canUndergo, distinct } from './name-list.ts';
import { nearby, withBodiesActing } from './nearby.ts';

export interface ParticipantOptions {
  readonly words: FunctionWords;
  /** What the sentence's tree says, if it is parsed. */
  readonly sides: Sides | undefined;
  readonly isAgent: (item: NameItem) => boolean;
  readonly isPatient: (item: NameItem) => boolean;
}

/** Each participant once on each side: of those that fit, what the tree says, else what stands round the trigger. */
export const participants = (
  sentence: readonly Item[],
  trigger: FramedTrigger,
  { words, sides, isAgent, isPatient }: ParticipantOptions,
): Participants => {
  const near = nearby({ items: sentence.slice(0, trigger.until), words }, trigger);
  const told = sides ? grammatical(trigger.frame, sides) : NOBODY;
  const isQuoted = (item: NameItem): boolean => reports(sentence, item, trigger.first, words);
  const acting = (item: NameItem): NameItem => {
    const last = sentence[lastBeside(sentence, sentence.indexOf(item), isAgent)];
    return isName(last) ? last : item;
  };
  const isMutual = isJoint(trigger.frame);
  return {
    agents: preferred(
      told.agents.filter((item) => isAgent(item) && !isQuoted(item)).map(acting),
      near.agents.filter(isAgent),
      isMutual,
    ),
    patients: preferred(
      told.patients.filter((item) => isPatient(item) && !isQuoted(item)),
      near.patients.filter(isPatient),
      false,
    ),
  };
};

/** True of who only tells of it: in "Rina memperkirakan Tono menang" Rina. */
const reports = (
  sentence: readonly Item[],
  { end }: NameItem,
  first: number,
  { reporting }: FunctionWords,
): boolean => sentence.some((word, i) => i < first && word.start >= end && isIn(reporting, word));

/**
 * What the tree says; the neighbours where they are the same and more, since a list beside the verb ("A dan Bupati B") is
 * plainer than a tree of it. Of a happening between several that is believed of two alone.
 */
const preferred = (
  told: readonly NameItem[],
  near: readonly NameItem[],
  isMutual: boolean,
): readonly NameItem[] => {
  if (told.length === 0) return near;
  const agrees = told.every((item) => near.some((other) => other.entity === item.entity));
  const adds = near.length > told.length && (!isMutual || near.length === 2);
  return agrees && adds ? near : told;
};

const NOBODY: Participants = { agents: [], patients: [] };

const grammatical = (frame: Frame, sides: Sides): Participants => {
  const { subjects, objects, doers, partners, complements } = sides;
  switch (frame) {
    case 'active':
      return { agents: subjects.filter(canAct), patients: objects };
    case 'passive':
      return { agents: [...doers, ...objects].filter(canAct), patients: subjects.filter(canUndergo) };
    case 'undergo':
      return { agents: [], patients: subjects };
    case 'mutual':
      return { agents: distinct([...subjects, ...objects, ...partners].filter(canAct)), patients: [] };
    case 'noun-doer':
    case 'noun-attended':
      return { agents: distinct([...complements, ...partners, ...doers].filter(canAct)), patients: [] };
    case 'noun-done':
      return { agents: doers.filter(canAct), patients: complements };
    case 'noun-held':
      return withBodiesActing(grammatical('noun-done', sides));
    case 'bare':
      return NOBODY;
    default:
      return frame satisfies never;
  }
};
