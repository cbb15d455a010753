// What the patterns of indirect speech share: the stretch they look at, and the act they give.
import { clauseEnd } from './clause-end.ts';
import { type SpeechDiscourse, spanOfTokens } from './discourse.ts';
import type { Speaker } from './speaker.ts';
import type { SpeechAct, SpeechPattern } from './speech-act.ts';

/** Tokens of one sentence outside of direct speech. */
export interface Stretch {
  readonly discourse: SpeechDiscourse;
  readonly first: number;
  /** One past its last token. */
  readonly last: number;
  /** True where direct speech of the same sentence stands before it. */
  readonly afterQuote: boolean;
}

/** A cue at a token, with the one who speaks there. */
export interface CuedSpeaker {
  readonly at: number;
  readonly speaker: Speaker;
  readonly pattern: SpeechPattern;
}

/** The act whose clause begins at `start` and runs to the stretch's end; undefined where no clause is left. */
export const clauseAct = (
  { discourse, last }: Stretch,
  cue: CuedSpeaker,
  start: number,
): SpeechAct | undefined => {
  const end = clauseEnd(discourse, start, last);
  return end - start < 2 ? undefined : indirectAct(discourse, cue, { start, end });
};

/** The act whose clause is the tokens from `start` to before `end`. */
export const indirectAct = (
  discourse: SpeechDiscourse,
  { at, speaker, pattern }: CuedSpeaker,
  { start, end }: { readonly start: number; readonly end: number },
): SpeechAct => ({
  ...{ manner: 'indirect', speaker, pattern, at },
  cue: spanOfTokens(discourse, at, at + 1),
  content: spanOfTokens(discourse, start, end),
});
