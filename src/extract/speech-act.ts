// One thing said in the text, before it is known which person "dia" or "pria itu" is.
import type { Span } from '../model/span.ts';
import type { Speaker } from './speaker.ts';

export interface SpeechAct {
  readonly manner: 'direct' | 'indirect';
  readonly content: Span;
  /** Undefined where nothing beside it tells who speaks: the one who spoke last goes on. */
  readonly speaker: Speaker | undefined;
  readonly cue?: Span;
  /** Name of the pattern that found it: keys the confidences. */
  readonly pattern: SpeechPattern;
  /** The token that orders acts and subjects in the text. */
  readonly at: number;
  /** One past the last token of cue and speaker, where an addressee may follow. */
  readonly after?: number;
}

export type SpeechPattern =
  | 'cue-after'
  | 'cue-before'
  | 'no-cue'
  | 'unclosed'
  | 'marked-clause'
  | 'bare-clause'
  | 'according-to'
  | 'cue-within';

/** How often each pattern is thought to be right, one against another; what is told of a quotation is calibrated from it. */
export const PATTERN_CONFIDENCE: Readonly<Record<SpeechPattern, number>> = {
  'cue-after': 0.97,
  'cue-before': 0.9,
  'no-cue': 0.75,
  unclosed: 0.7,
  'marked-clause': 0.9,
  'bare-clause': 0.85,
  'according-to': 0.9,
  'cue-within': 0.85,
};
