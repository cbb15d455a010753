// Knows a verb by its prefix, where no tagger is asked.
import type { SpeechDiscourse } from './discourse.ts';
import { isOf } from './quotation-lexicon.ts';

/** Active, middle and passive verbs by their prefix. */
const VERB = /^(?:me|ber|ter|di)\p{Ll}{3,}/u;

/** "menyapu", "berlari", "dibuka"; not a noun that only looks like one ("menteri", "berita"). */
export const isVerbForm = (form: string, isLookalike: (form: string) => boolean): boolean =>
  VERB.test(form) && !isLookalike(form);

/** A verb in lower case that no name holds. */
export const isVerbal = ({ lower, exact, lexicon, nameAt }: SpeechDiscourse, i: number): boolean => {
  const form = lower[i] ?? '';
  if (nameAt.has(i) || exact[i] !== form) return false;
  return isVerbForm(form, (noun) => isOf(lexicon, noun, 'lookalike'));
};
