// Knows a verb by its prefix, where no tagger is asked.
import type { SpeechDiscourse } from './discourse.ts';
import { isOf } from './quotation-lexicon.ts';

/** Active, middle and passive verbs by their prefix; what only looks like one stands in the lexicon. */
const VERB = /^(?:me|ber|ter|di)\p{Ll}{3,}/u;

/** A verb by its form: "menyapu", "berlari", "terjual", "dibuka"; not "menteri", "berita". */
export const isVerbal = ({ lower, exact, lexicon, nameAt }: SpeechDiscourse, i: number): boolean => {
  const form = lower[i] ?? '';
  if (nameAt.has(i) || exact[i] !== form) return false;
  return VERB.test(form) && !isOf(lexicon, form, 'lookalike');
};
