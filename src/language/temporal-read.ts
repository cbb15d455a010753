// What the readers of times share: what they look at, and what they give back.
import type { TemporalExpression, Token } from '../model/document.ts';
import { type CivilDate, isoDay } from './calendar.ts';
import type { TemporalLexicon, TimeRole } from './temporal-lexicon.ts';

/** One time as a reader finds it: token indices, and the value without its place in the text. */
export interface TimeRead {
  readonly first: number;
  /** One past its last token. */
  readonly last: number;
  readonly value: string;
  readonly precision: TemporalExpression['precision'];
  readonly anchor: TemporalExpression['anchor'];
  /** Given where the form itself says it (a range); else the preposition before it decides. */
  readonly role?: TimeRole;
  /** A weekday printed beside a date that falls on another day. */
  readonly clash?: string;
}

/** What every reader of times looks at. */
export interface TimeContext {
  readonly exact: readonly string[];
  readonly lower: readonly string[];
  readonly tokens: readonly Token[];
  readonly lexicon: TemporalLexicon;
  /** The article's date: what "kemarin" counts from. */
  readonly today: CivilDate | undefined;
  /** One past the sentence's last token. */
  readonly end: number;
  /** The sentence's first token. */
  readonly begin: number;
  /** The day last told in this sentence, which a clock time belongs to. */
  readonly day: string | undefined;
}

/** Token indices, end exclusive. */
export type TokenRange = Pick<TimeRead, 'first' | 'last'>;

/** A day as a reader gives it. */
export const dayRead = (range: TokenRange, date: CivilDate, anchor: TimeRead['anchor']): TimeRead => ({
  ...range,
  ...{ value: isoDay(date), precision: 'day', anchor },
});
