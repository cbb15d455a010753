// Whether a trigger tells a happening: only where enough is named with it.
import type { EventRecord, Party } from '../model/record.ts';
import type { EventTypeRule } from './event-lexicon.ts';
import { isJoint, type Trigger } from './frame.ts';

/** Letters of a year: on its own it tells no happening but an election. */
const YEAR = 4;

/** Whether enough is named for the words to tell a happening. */
export const isAnchored = (
  { type, agents, patients, place, date = '' }: EventRecord,
  { needs }: EventTypeRule,
  { needs: more, frame }: Trigger,
): boolean => {
  const [doers, done] = [named(agents), named(patients)];
  if (more === 'place' && !place) return false;
  if (more === 'both') {
    return isJoint(frame) ? doers > 1 : doers > 0 && done > 0;
  }
  switch (needs) {
    case 'any':
      return (
        doers + done > 0 || place !== undefined || date.length > YEAR || (date !== '' && type === 'Election')
      );
    case 'participant':
      return doers + done > 0;
    case 'agent':
      return doers > 0;
    case 'patient':
      return done > 0;
    default:
      return needs satisfies never;
  }
};

const named = (parties: readonly Party[]): number =>
  parties.filter((party) => party.kind === 'entity').length;
