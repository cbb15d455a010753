// What each piece of evidence for or against one identity is worth, in log-odds (Fellegi and Sunter 1969).
import type { NameRelation } from './name-relation.ts';

export type EvidenceKind =
  | NameRelation
  | `${NameRelation}-shared`
  | 'same-words-rare'
  | 'short-rare'
  | 'fame'
  | 'stated'
  | 'stated-often'
  | 'same-item'
  | 'same-role'
  | 'like-role'
  | 'common-role'
  | 'other-role'
  | 'same-place'
  | 'company'
  | 'same-article';

/** `…-shared`: one of the names does not tell alone which thing it is; `…-rare`: but few people bear it. `company` is worth this much for each unit of company. */
export const WEIGHTS: Readonly<Record<EvidenceKind, number>> = {
  'same-words': 5,
  'same-words-shared': 0,
  'same-words-rare': 1.2,
  'same-sound': 3.5,
  'same-sound-shared': -0.5,
  'word-order': 2.5,
  'word-order-shared': 0,
  'one-edit': 2,
  'one-edit-shared': -0.5,
  part: 2.5,
  'part-shared': -0.5,
  initials: 0.5,
  'initials-shared': 0,
  letters: 0,
  'letters-shared': -1,
  short: -1,
  'short-rare': 0.7,
  'short-shared': -1,
  stated: 2,
  'stated-often': 4,
  'same-item': 8,
  'same-role': 4,
  'like-role': 2,
  'common-role': 0.5,
  'other-role': -1,
  'same-place': 1.5,
  company: 1,
  fame: 1,
  'same-article': -4,
};

/** Type → units of company that one other thing beside both is worth. */
export const COMPANY: Readonly<Record<string, number>> = {
  Person: 1.5,
  Organization: 0.7,
  Place: 0.5,
  Facility: 1.2,
  Program: 1,
  NamedEvent: 1,
  Legislation: 0.8,
  CreativeWork: 1,
  Product: 0.8,
  PeopleGroup: 0.3,
};

/** The same for a thing of its own type: the law beside "Pasal 310", the town beside "Jalan Sudirman". */
export const OWN_COMPANY: Readonly<Record<string, number>> = { Legislation: 1.6, Place: 1 };

/** Sum of weights from which two are taken for one. */
export const UNION = 2.3;

/** Sum of weights from which a pair is worth a look by a person. */
export const DOUBT = -1;

/** Fitted by `scripts/identity-calibration.ts` to pairs that a person read (Platt 1999): the weights above are set by hand. */
const PLATT = { slope: 1.49, offset: -2.33 } as const;

/** How likely two are one by the sum of what speaks for and against, [0, 1]. */
export const probabilityOf = (score: number): number => logistic(PLATT.slope * score + PLATT.offset);

export const logistic = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
