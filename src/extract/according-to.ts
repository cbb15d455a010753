// Reads "Menurut Sari, …" and "menurutnya …": who is named, and where the clause behind begins.
import type { SpeechDiscourse } from './discourse.ts';
import { clauseAct, type Stretch } from './indirect-act.ts';
import { isPredicate, nounPhraseEnd } from './predicate.ts';
import { isOf } from './quotation-lexicon.ts';
import type { Speaker } from './speaker.ts';
import { speakerAfter } from './speaker-after.ts';
import type { SpeechAct } from './speech-act.ts';

const PATTERN = 'according-to';
/** How many tokens an apposition with its commas may take. */
const REACH = 30;

/** The act whose cue is token `i`; undefined where that is no "menurut", or a document is named ("menurut data"). */
export const accordingTo = (stretch: Stretch, i: number): SpeechAct | undefined => {
  const { discourse, last } = stretch;
  const { lower, exact, lexicon } = discourse;
  if (lower[i] === 'menurutnya') {
    const start = exact[i + 1] === ',' ? i + 2 : i + 1;
    return clauseAct(stretch, { at: i, speaker: { kind: 'focus' }, pattern: PATTERN }, start);
  }
  if (lower[i] !== 'menurut' || isOf(lexicon, lower[i + 1], 'source')) return undefined;
  const phrase = Math.max(i + 2, nounPhraseEnd(discourse, i + 1, last));
  const read = speakerAfter(
    discourse,
    i + 1,
    exact[phrase] === ',' ? behindApposed(discourse, phrase, last) : phrase,
  );
  if (!read) return undefined;
  const start = behindSpeaker(stretch, read.last, read.speaker);
  return clauseAct(stretch, { at: i, speaker: read.speaker, pattern: PATTERN }, start);
};

/** Behind "Menurut warga Garut, [Sari]," the speaker ends at the second comma. */
const behindApposed = ({ exact, nameAt }: SpeechDiscourse, comma: number, last: number): number => {
  for (let i = comma + 1; i < Math.min(last, comma + 5); i++) {
    const name = nameAt.get(i);
    if (name?.entity.type !== 'Person') continue;
    return exact[name.last] === ',' || exact[name.last] === '(' ? name.last : comma;
  }
  return comma;
};

/** Past "Menurut Alvin[ (30), pemilik bengkel di Depok,]": behind the comma that closes the speaker. */
const behindSpeaker = ({ discourse, last }: Stretch, from: number, speaker: Speaker): number => {
  const { exact, nameAt, lower, lexicon } = discourse;
  let at = from;
  if (exact[at] === '(') while (at < last && exact[at] !== ')') at++;
  if (exact[at] === ')') at++;
  const commas: number[] = [];
  for (let i = at; i < Math.min(last, at + REACH); i++) if (exact[i] === ',') commas.push(i);
  const [first] = commas;
  if (speaker.kind === 'focus' && speaker.described === undefined) return first === at ? at + 1 : at;
  if (first === undefined) return at;
  if (first === at && isOf(lexicon, lower[at + 1], 'occupation')) return closingComma(discourse, commas) + 1;
  const opened = first > at && nameAt.has(at - 1) && isClause(discourse, at, first);
  return opened ? at : first + 1;
};

/** Of ", pemilik bengkel di Depok, Jawa Barat, …" the last comma before a word in lower case closes the speaker. */
const closingComma = ({ exact, lower, nameAt }: SpeechDiscourse, commas: readonly number[]): number => {
  const closes = (comma: number): boolean => !nameAt.has(comma + 1) || lower[comma + 1] === exact[comma + 1];
  return commas.slice(1).find(closes) ?? commas[1] ?? commas[0] ?? 0;
};

const isClause = (discourse: SpeechDiscourse, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (isPredicate(discourse, i)) return true;
  return false;
};
