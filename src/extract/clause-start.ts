// Finds where the clause begins that somebody is reported as saying; a noun phrase that is said is none.
import type { Discourse, SpeechDiscourse } from './discourse.ts';
import { hasFinite, hasPredicate, isPredicate } from './predicate.ts';
import { isOf, type SpeechFrame } from './quotation-lexicon.ts';
import { isVerbal } from './verbal.ts';

const OPENER_REACH = 14;
const REQUEST_REACH = 24;

/** Where the clause after the verb of saying at `verb` begins; undefined where what follows is no clause. */
export const clauseStart = (
  discourse: SpeechDiscourse,
  verb: number,
  end: number,
  frame: SpeechFrame,
): number | undefined => {
  const { exact, lower, lexicon } = discourse;
  const next = afterTime(discourse, exact[verb + 1] === '*' ? verb + 2 : verb + 1, end);
  if (exact[next] === ',') return afterComma(discourse, next + 1, end);
  if (isOf(lexicon, lower[next], 'joint') && lexicon.verbs.has(lower[next + 1] ?? '')) return undefined;
  if (lower[next] === 'apakah' && next + 1 < end) return next;
  const opened = openerAfter(discourse, next, end, frame);
  if (opened !== undefined) return opened;
  if (frame === 'marked' || next >= end || !isWordLike(discourse, next)) return undefined;
  if (isAbstract(discourse, next)) return opensAbstract(discourse, next, end, frame) ? next : undefined;
  if (frame === 'subject' && isPredicate(discourse, next)) return undefined;
  if (frame === 'free') return next + 1 < end ? next : undefined;
  if (frame === 'request') return isRequest(discourse, next, end) ? next : undefined;
  return hasPredicate(discourse, next, end) ? next : undefined;
};

/** Past "pada Sabtu (14/6/2025) sore" where a comma closes it: "mengumumkan pada Sabtu, mereka …". */
const afterTime = ({ exact, lower, timeAt }: SpeechDiscourse, from: number, end: number): number => {
  let i = lower[from] === 'pada' ? from + 1 : from;
  if (!timeAt.has(i)) return from;
  while (i < end && exact[i] !== ',' && i < from + OPENER_REACH) i++;
  return exact[i] === ',' ? i : from;
};

/** After "bahwa" or "agar": at once, behind an adverb, behind the one spoken to or asked ("… kepada wartawan bahwa …"). */
const openerAfter = (
  discourse: SpeechDiscourse,
  from: number,
  end: number,
  frame: SpeechFrame,
): number | undefined => {
  const { exact, lower, lexicon } = discourse;
  const opens = (i: number): boolean => i + 1 < end && isOf(lexicon, lower[i], 'opener');
  if (opens(from)) return from + 1;
  let behind = from;
  while (isOf(lexicon, lower[behind], 'adverb')) behind++;
  if (opens(behind)) return behind + 1;
  if (frame !== 'request' && !isOf(lexicon, lower[from], 'addressing')) return undefined;
  for (let i = from + 1; i < Math.min(end, from + OPENER_REACH); i++) {
    if (opens(i)) return i + 1;
    if (/^[.;:?!"“”]$/.test(exact[i] ?? '') || isVerbal(discourse, i) || lower[i] === 'yang')
      return undefined;
    if (exact[i] === ',' && !opens(i + 1)) return undefined;
  }
  return undefined;
};

const afterComma = (discourse: SpeechDiscourse, from: number, end: number): number | undefined => {
  const { lower, lexicon } = discourse;
  if (isOf(lexicon, lower[from], 'opener')) return from + 1 < end ? from + 1 : undefined;
  if (discourse.exact[from] === '*') return afterComma(discourse, from + 1, end);
  return from + 1 < end && isWordLike(discourse, from) ? from : undefined;
};

const isWordLike = ({ tokens }: Discourse, i: number): boolean =>
  tokens[i]?.shape === 'word' || tokens[i]?.shape === 'number' || tokens[i]?.shape === 'symbol';

/** "pemerintah berhati-hati", "warga untuk menyapu": somebody, then what he is to do. */
const isRequest = (discourse: SpeechDiscourse, from: number, end: number): boolean => {
  const { lower, exact } = discourse;
  if (isPredicate(discourse, from)) return false;
  for (let i = from + 1; i < Math.min(end, from + REQUEST_REACH); i++) {
    if (/^[.,;:?!"“”]$/.test(exact[i] ?? '')) return false;
    if (lower[i] === 'yang') i++;
    else if (lower[i] === 'untuk' || isPredicate(discourse, i)) return true;
  }
  return false;
};

/** "alasan", "pendapatnya": a noun that is often said alone. */
const isAbstract = ({ lower, lexicon, nameAt }: SpeechDiscourse, i: number): boolean =>
  !nameAt.has(i) &&
  (isOf(lexicon, lower[i], 'abstract') || isOf(lexicon, lower[i]?.replace(/nya$/, ''), 'abstract'));

/** "mengatakan proses hukum berjalan", "menyebut hal itu dilakukan", "menyebut kronologinya akan disampaikan". */
const opensAbstract = (
  discourse: SpeechDiscourse,
  from: number,
  end: number,
  frame: SpeechFrame,
): boolean => {
  if (frame === 'request') return false;
  const pointed = isOf(discourse.lexicon, discourse.lower[from + 1], 'pointer');
  if (frame === 'free' || pointed) return hasPredicate(discourse, pointed ? from + 1 : from, end);
  return hasFinite(discourse, from, end);
};
