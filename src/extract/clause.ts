// Tells a reported clause from a noun phrase, and where the clause begins and ends.
import { isCapitalised } from '../language/token-forms.ts';
import { isWordToken, type SpeechDiscourse } from './discourse.ts';
import { isOf, type SpeechFrame } from './quotation-lexicon.ts';
import { isQuoteMark } from './quote-marks.ts';
import { isVerbal } from './verbal.ts';

const CLAUSE_REACH = 30;
const OPENER_REACH = 14;
const isPredicate = (discourse: SpeechDiscourse, i: number): boolean =>
  !discourse.nameAt.has(i) &&
  (isVerbal(discourse, i) || isOf(discourse.lexicon, discourse.lower[i], 'auxiliary'));

/** Where the clause after the verb of saying at `verb` begins; undefined where what follows is no clause. */
export const clauseStart = (
  discourse: SpeechDiscourse,
  verb: number,
  end: number,
  frame: SpeechFrame,
): number | undefined => {
  const { exact } = discourse;
  const next = afterTime(discourse, verb + 1, end);
  if (exact[next] === ',') return afterComma(discourse, next + 1, end);
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
  if (frame !== 'request' && !ADDRESSING.has(lower[from] ?? '')) return undefined;
  for (let i = from + 1; i < Math.min(end, from + OPENER_REACH); i++) {
    if (opens(i)) return i + 1;
    if (/^[.;:?!"“”]$/.test(exact[i] ?? '') || isVerbal(discourse, i) || lower[i] === 'yang')
      return undefined;
    if (exact[i] === ',' && !opens(i + 1)) return undefined;
  }
  return undefined;
};

const ADDRESSING = new Set([
  'kepada',
  'pada',
  'ke',
  'di',
  'dalam',
  'melalui',
  'lewat',
  'secara',
  'dengan',
  'saat',
]);

const afterComma = (discourse: SpeechDiscourse, from: number, end: number): number | undefined => {
  const { lower, lexicon } = discourse;
  if (isOf(lexicon, lower[from], 'opener')) return from + 1 < end ? from + 1 : undefined;
  if (discourse.exact[from] === '*') return afterComma(discourse, from + 1, end);
  return from + 1 < end && isWordLike(discourse, from) ? from : undefined;
};

const isWordLike = ({ tokens }: SpeechDiscourse, i: number): boolean =>
  tokens[i]?.shape === 'word' || tokens[i]?.shape === 'number' || tokens[i]?.shape === 'symbol';

/** "pemerintah berhati-hati", "warga untuk menyapu": somebody, then what he is to do. */
const isRequest = (discourse: SpeechDiscourse, from: number, end: number): boolean => {
  const { lower, exact } = discourse;
  if (isPredicate(discourse, from)) return false;
  for (let i = from + 1; i < Math.min(end, from + OPENER_REACH); i++) {
    if (/^[.,;:?!"“”]$/.test(exact[i] ?? '')) return false;
    if (lower[i] === 'yang') i++;
    else if (lower[i] === 'untuk' || isPredicate(discourse, i)) return true;
  }
  return false;
};

/** A predicate outside relative clauses; right at the start it is the clause itself ("menyebut ada masalah"). */
const hasPredicate = (discourse: SpeechDiscourse, from: number, end: number): boolean => {
  const { lower, exact } = discourse;
  if (isPredicate(discourse, from)) return true;
  for (let i = from + 1; i < Math.min(end, from + CLAUSE_REACH); i++) {
    if (/^[.;:?!"“”]$/.test(exact[i] ?? '') || SUBORDINATE.has(lower[i] ?? '')) return false;
    if (exact[i] === ',' && GOES_ON.has(lower[i + 1] ?? '')) return false;
    if (lower[i] === 'yang') i = relativeVerb(discourse, i + 1);
    else if (NOMINAL_LEAD.has(lower[i] ?? '')) i++;
    else if (isPredicate(discourse, i) || closesSubject(discourse, i, end)) return true;
  }
  return false;
};

/** "putusan itu | keliru": behind the pointer that closes the subject whatever is no preposition predicates. */
const closesSubject = (discourse: SpeechDiscourse, i: number, end: number): boolean => {
  const { lower, exact, lexicon, nameAt, timeAt } = discourse;
  const next = lower[i + 1] ?? '';
  if (!isOf(lexicon, lower[i], 'pointer') || i + 1 >= end || nameAt.has(i + 1) || timeAt.has(i + 1))
    return false;
  if (next === ',') return lower[i + 2] === 'yakni' || lower[i + 2] === 'yaitu';
  const open = isOf(lexicon, next, 'stop') || isOf(lexicon, next, 'connective') || SUBORDINATE.has(next);
  return !open && exact[i + 1] === next && /^\p{L}/u.test(next);
};

/** Behind a comma these add another clause, or examples. */
const GOES_ON = new Set([
  'selanjutnya',
  'lalu',
  'kemudian',
  'termasuk',
  'seperti',
  'namun',
  'tetapi',
  'tapi',
  'dan',
  'serta',
  'melainkan',
]);

/** Behind these stands another clause, or what the noun phrase is called: its verb proves nothing. */
const SUBORDINATE = new Set([
  'sebagai',
  'setelah',
  'sebelum',
  'usai',
  'karena',
  'ketika',
  'saat',
  'tanpa',
  'sambil',
  'seraya',
  'jika',
  'sehingga',
  'agar',
]);

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
  return isSaidOf(discourse, from, end);
};

/** Words that no noun phrase holds outside of a relative clause. */
const FINITE = new Set([
  'akan',
  'telah',
  'sudah',
  'belum',
  'tidak',
  'bukan',
  'adalah',
  'merupakan',
  'masih',
  'sedang',
  'bisa',
  'dapat',
  'harus',
  'sangat',
]);

/** "kronologi lengkapnya akan disampaikan": even a noun that is often said alone may open a clause. */
const isSaidOf = ({ lower, exact, lexicon }: SpeechDiscourse, from: number, end: number): boolean => {
  for (let i = from + 1; i < Math.min(end, from + CLAUSE_REACH); i++) {
    if (/^[,.;:?!"“”]$/.test(exact[i] ?? '') || lower[i] === 'yang' || isOf(lexicon, lower[i], 'opener'))
      return false;
    if (FINITE.has(lower[i] ?? '')) return true;
  }
  return false;
};

/** Words whose verb belongs to a noun: "untuk menyapu", "dalam membangun", "cara memasak". */
const NOMINAL_LEAD = new Set(['untuk', 'dalam', 'cara', 'guna', 'demi', 'dengan', 'upaya']);

/** The relative clause's verb, with the "sebagai" that belongs to it ("yang bekerja sebagai guru"). */
const relativeVerb = (discourse: SpeechDiscourse, from: number): number => {
  const verb = skipAuxiliaries(discourse, from);
  return discourse.lower[verb + 1] === 'sebagai' ? verb + 1 : verb;
};

const skipAuxiliaries = (discourse: SpeechDiscourse, from: number): number => {
  let i = from;
  while (isOf(discourse.lexicon, discourse.lower[i], 'auxiliary')) i++;
  return i;
};

/** Words that begin what the narrator adds behind the clause. */
const TAIL = new Set([
  'dikutip',
  'dilansir',
  'seperti',
  'sebagaimana',
  'saat',
  'ketika',
  'dalam',
  'kepada',
  'di',
  'pada',
  'usai',
  'melalui',
  'lewat',
]);
const TAIL_SPEECH = new Set([
  'dikutip',
  'dilansir',
  'ditemui',
  'dihubungi',
  'dikonfirmasi',
  'diwawancarai',
  'diterima',
  'ditulis',
  'keterangannya',
  'keterangan',
  'wartawan',
  'jumpa',
  'konferensi',
]);
const WITHOUT_SAYING = new Set([
  'merinci',
  'menyebut',
  'menyebutkan',
  'menjelaskan',
  'memerinci',
  'mengungkapkan',
]);

/** One past the clause's last token: the sentence's end, without its stop and what the narrator adds. */
export const clauseEnd = (discourse: SpeechDiscourse, from: number, end: number): number => {
  const { exact, lower, timeAt } = discourse;
  let last = end;
  while (last > from && endsSentence(exact, from, last - 1)) last--;
  for (let i = from + 2; i < last; i++) {
    if (lower[i] === 'tanpa' && WITHOUT_SAYING.has(lower[i + 1] ?? '')) return trimComma(exact, from, i);
    if (TAIL.has(lower[i] ?? '') && speaksOfSaying(discourse, i, last)) return trimComma(exact, from, i);
    if (exact[i] === ',' && lower[i + 1] === 'sebuah' && !hasPredicate(discourse, i + 2, last)) return i;
  }
  if (!timeAt.has(last - 1)) return last;
  let date = last;
  while (date > from && timeAt.has(date - 1)) date--;
  const attributed = exact[date - 1] === ',' && isCapitalised(exact[date]) && exact[date + 1] === '(';
  return attributed ? trimComma(exact, from, date) : last;
};

/** A stop, or a quotation mark that the clause has not opened. */
const endsSentence = (exact: readonly string[], from: number, at: number): boolean => {
  const form = exact[at] ?? '';
  if (/^[.?!…*\\]+$/.test(form)) return true;
  return isQuoteMark(form) && !exact.slice(from, at).some(isQuoteMark);
};

const trimComma = (exact: readonly string[], from: number, at: number): number =>
  at - 1 > from && exact[at - 1] === ',' ? at - 1 : at;

/** "saat ditemui", "dalam keterangannya", "kepada wartawan": the occasion of the saying. */
const speaksOfSaying = (discourse: SpeechDiscourse, at: number, last: number): boolean => {
  const { lower } = discourse;
  if (TAIL_SPEECH.has(lower[at] ?? '')) return true;
  for (let i = at + 1; i < Math.min(last, at + 3); i++)
    if (TAIL_SPEECH.has(lower[i] ?? '')) return isWordToken(discourse, i);
  return false;
};

/** One past the noun phrase at `from`: up to a comma, or to a predicate that is in no relative clause. */
export const nounPhraseEnd = (discourse: SpeechDiscourse, from: number, end: number): number => {
  const { exact, lower } = discourse;
  for (let i = from + 1; i < end; i++) {
    if (exact[i] === ',') return i;
    if (lower[i] === 'yang') i = skipAuxiliaries(discourse, i + 1);
    else if (isPredicate(discourse, i)) return i;
  }
  return end;
};
