// Reads short cues inside a sentence or at its edge: "…, lanjut Sari, …", "Katanya, …", "…, kata Sari."
import type { SpeechDiscourse } from './discourse.ts';
import { clauseAct, indirectAct, type Stretch } from './indirect-act.ts';
import { isOf } from './quotation-lexicon.ts';
import type { SpeakerRead } from './speaker.ts';
import { speakerAfter } from './speaker-after.ts';
import type { SpeechAct } from './speech-act.ts';

const PATTERN = 'cue-within';
/** Fewer words than this before a closing cue are no clause. */
const SHORTEST = 5;

/** The act whose cue is token `i`: the clause behind it or, where the sentence ends there, the one before. */
export const cueWithin = (stretch: Stretch, i: number): SpeechAct | undefined => {
  const { discourse, first, last, afterQuote } = stretch;
  const { exact } = discourse;
  if (!isCue(stretch, i)) return undefined;
  const read = isClitic(discourse, i) ? cliticSpeaker(i + 1) : speakerAfter(discourse, i + 1, last);
  if (!read) return undefined;
  const cue = { at: i, speaker: read.speaker, pattern: PATTERN } as const;
  const named = read.speaker.kind !== 'described';
  const behind = exact[read.last] === ',' ? read.last + 1 : read.last;
  if (named && behind > read.last && goesOn(stretch, behind)) return clauseAct(stretch, cue, behind);
  if (afterQuote || i - first <= SHORTEST || !closesHere(stretch, read.last)) return undefined;
  return named || discourse.lower[i] === 'kata'
    ? indirectAct(discourse, cue, { start: first, end: i - 1 })
    : undefined;
};

/** At the sentence's start or behind a comma; right behind direct speech the cue belongs to that. */
const isCue = ({ discourse, first, afterQuote }: Stretch, i: number): boolean => {
  const { lower, exact, lexicon } = discourse;
  const form = lower[i] ?? '';
  if (lexicon.verbs.get(form) !== 'cue' || form === 'demikian' || form === 'bunyi') return false;
  return afterQuote ? exact[i - 1] === ',' && i - first > 1 : i === first || exact[i - 1] === ',';
};

const isClitic = ({ lower }: SpeechDiscourse, i: number): boolean => lower[i]?.endsWith('nya') ?? false;

const cliticSpeaker = (last: number): SpeakerRead => ({ speaker: { kind: 'focus' }, last });

/** A clause follows, no date: "…, kata Sari, akan dibuka", not "…, kata Sari, Rabu (4/6/2025)". */
const goesOn = ({ discourse, last }: Stretch, from: number): boolean =>
  from + 2 < last && !discourse.timeAt.has(from);

/** The sentence ends here, or with when and where it was said. */
const closesHere = ({ discourse, last }: Stretch, from: number): boolean => {
  const { exact, lower, lexicon, timeAt } = discourse;
  const next = exact[from] === ',' ? from + 1 : from;
  return next >= last || exact[next] === '.' || timeAt.has(next) || isOf(lexicon, lower[next], 'stop');
};
