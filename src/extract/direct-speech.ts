// Finds direct quotations: what stands between marks and is said by somebody, no title, nickname or scare quote.
import { isWordToken, type SpeechDiscourse, spanOfTokens } from './discourse.ts';
import { isOf } from './quotation-lexicon.ts';
import { isQuoteMark, type MarkedSpan, markedSpans } from './quote-marks.ts';
import type { Speaker } from './speaker.ts';
import { speakerAfter } from './speaker-after.ts';
import type { SpeechAct } from './speech-act.ts';
import { subjectBefore } from './subject.ts';

export interface DirectSpeech {
  readonly act: SpeechAct;
  readonly marks: MarkedSpan;
}

const FINAL = /^[,.?!…]+$|^\.{2,}$/;
const SENTENCE_WORDS = 4;
/** How many words a subject may have between quotation and verb: "…," para peneliti itu menyimpulkan. */
const SUBJECT_WORDS = 5;
/** How far before the opening mark a verb of saying may stand: "mengatakan kepada wartawan di Bogor, "…". */
const CUE_REACH = 12;

/** In text order. A quotation broken by its cue is two. */
export const directSpeech = (discourse: SpeechDiscourse): readonly DirectSpeech[] => {
  const found: DirectSpeech[] = [];
  for (const marks of markedSpans(discourse)) {
    const act = readDirect(discourse, marks, found.at(-1)?.marks);
    if (act) found.push({ act, marks });
  }
  return found;
};

const readDirect = (
  discourse: SpeechDiscourse,
  marks: MarkedSpan,
  previous: MarkedSpan | undefined,
): SpeechAct | undefined => {
  if (!marks.closed) return readUnclosed(discourse, marks);
  const first = marks.open + 1;
  if (first >= marks.close) return undefined;
  const base = {
    manner: 'direct',
    content: contentOf(discourse, first, marks.close),
    at: marks.close,
  } as const;
  const final = endsInMark(discourse, marks);
  const cued = cueAfter(discourse, marks.close + 1, marks.last, final);
  if (cued) return { ...base, ...cued, pattern: 'cue-after' };
  if (marks.open < marks.first) return undefined;
  const led =
    final || wordsIn(discourse, first, marks.close) >= SENTENCE_WORDS
      ? cueBefore(discourse, marks)
      : undefined;
  if (led) return { ...base, ...led, pattern: 'cue-before' };
  const follows = previous !== undefined && previous.first === marks.first;
  const opens = marks.open === marks.first || follows;
  if (!final || !opens || wordsIn(discourse, first, marks.close) < SENTENCE_WORDS) return undefined;
  const alone = marks.close + 2 >= marks.last || follows;
  if (alone) return { ...base, speaker: undefined, pattern: 'no-cue' };
  return discourse.exact[marks.close - 1] === ','
    ? { ...base, ...unknownCue(discourse, marks), pattern: 'no-cue' }
    : undefined;
};

/** `…," tutupna Sari`: a misspelt cue; whoever is named behind it, else who spoke last. */
const unknownCue = (discourse: SpeechDiscourse, { close, last }: MarkedSpan): Pick<SpeechAct, 'speaker'> => {
  const stop = sentenceEnd(discourse, close + 1, last);
  const read = speakerAfter(discourse, close + 1, stop);
  return { speaker: read?.speaker.kind === 'named' ? read.speaker : { kind: 'focus' } };
};

/** White space and the emphasis stars of scraped text are no part of what is said. */
const contentOf = (
  discourse: SpeechDiscourse,
  first: number,
  last: number,
): ReturnType<typeof spanOfTokens> => spanOfTokens(discourse, first, last);

const wordsIn = (discourse: SpeechDiscourse, first: number, last: number): number => {
  let words = 0;
  for (let i = first; i < last; i++) if (isWordToken(discourse, i)) words++;
  return words;
};

/** A mark that ends or goes on stands before the closing quotation mark, or a comma behind it. */
const endsInMark = ({ exact }: SpeechDiscourse, { close }: MarkedSpan): boolean => {
  let i = close - 1;
  while (exact[i] === '*' || exact[i] === "'" || exact[i] === '’' || exact[i] === ')') i--;
  return FINAL.test(exact[i] ?? '') || exact[close + 1] === ',';
};

type Cued = Pick<SpeechAct, 'speaker' | 'cue' | 'after'>;

/** `…," ujar Sari kepada wartawan`, `…," tambahnya`, `…," demikian bunyi pernyataan klub`. */
const cueAfter = (
  discourse: SpeechDiscourse,
  from: number,
  end: number,
  final: boolean,
): Cued | undefined => {
  const { exact, lower, lexicon } = discourse;
  let at = from;
  while (at < end && /^[*,.\\_]$/.test(exact[at] ?? '')) at++;
  const form = lower[at] ?? '';
  if (at >= end) return undefined;
  if (lexicon.verbs.get(form) !== 'cue' || exact[at] !== form)
    return final ? verbAfter(discourse, at, end) : undefined;
  if (!final && !isOf(lexicon, form, 'sure') && !form.endsWith('nya')) return undefined;
  const cue = spanOfTokens(discourse, at, at + 1);
  if (form === 'demikian' || form === 'bunyi') return { cue, ...announced(discourse, at + 1, end) };
  const stop = sentenceEnd(discourse, at, end);
  if (form.endsWith('nya')) return { cue, speaker: afterClitic(discourse, at + 1, stop), after: at + 1 };
  const read = speakerAfter(discourse, at + 1, stop);
  return read
    ? { cue, speaker: read.speaker, after: read.last }
    : { cue, speaker: { kind: 'focus' }, after: at + 1 };
};

/** `…," ia menambahkan`, `…," Sari menulis`: subject and verb in their usual order. */
const verbAfter = (discourse: SpeechDiscourse, at: number, end: number): Cued | undefined => {
  const { lower, lexicon, nameAt } = discourse;
  const name = nameAt.get(at);
  let verb = name?.last ?? at;
  while (
    !name &&
    verb < at + SUBJECT_WORDS &&
    isWordToken(discourse, verb) &&
    !lexicon.verbs.has(lower[verb] ?? '')
  )
    verb++;
  if (verb === at || verb >= end || !lexicon.verbs.has(lower[verb] ?? '')) return undefined;
  const cue = spanOfTokens(discourse, verb, verb + 1);
  const speaker = name
    ? ({ kind: 'named', entity: name.entity.key } as const)
    : subjectBefore(discourse, verb, at);
  return speaker && { cue, speaker, after: verb + 1 };
};

/** "-nya" points back, unless the name follows all the same: "jelasnya Sari". */
const afterClitic = (discourse: SpeechDiscourse, at: number, end: number): Speaker => {
  const name = at < end ? discourse.nameAt.get(at) : undefined;
  return name?.entity.type === 'Person' ? { kind: 'named', entity: name.entity.key } : { kind: 'focus' };
};

const sentenceEnd = ({ exact }: SpeechDiscourse, from: number, end: number): number => {
  let i = from;
  while (i < end && exact[i] !== '.' && !isQuoteMark(exact[i])) i++;
  return i;
};

/** "demikian bunyi pesan dari Departemen Komunikasi": the first one named up to the sentence's end. */
const announced = (discourse: SpeechDiscourse, from: number, end: number): Pick<SpeechAct, 'speaker'> => {
  const stop = sentenceEnd(discourse, from, end);
  let group: Speaker | undefined;
  let paper: Speaker | undefined;
  for (let i = from; i < stop; i++) {
    if (discourse.lower[i] === 'dikutip' || discourse.lower[i] === 'dilansir') break;
    const entity = discourse.nameAt.get(i)?.entity;
    if (entity?.type === 'Person') return { speaker: { kind: 'named', entity: entity.key } };
    if (entity?.type === 'Organization') group ??= { kind: 'named', entity: entity.key };
    if (discourse.lower[i] === 'dokumen')
      paper ??= { kind: 'described', described: spanOfTokens(discourse, i, i + 1) };
  }
  return { speaker: group ?? paper ?? { kind: 'focus' } };
};

/** `Sari mengatakan, "…`, `Kata dia: "…`. */
const cueBefore = (discourse: SpeechDiscourse, { open, first }: MarkedSpan): Cued | undefined => {
  const { exact, lower, lexicon } = discourse;
  const mark = exact[open - 1];
  if (mark !== ',' && mark !== ':') return directlyBefore(discourse, open, first);
  for (let i = open - 2; i >= Math.max(first, open - CUE_REACH); i--) {
    if (/^[.?!"“”]$/.test(exact[i] ?? '')) return undefined;
    const frame = lexicon.verbs.get(lower[i] ?? '');
    if (frame === undefined || discourse.nameAt.has(i)) continue;
    const cue = spanOfTokens(discourse, i, i + 1);
    if (frame === 'cue') {
      const clitic = lower[i]?.endsWith('nya');
      const read = clitic ? undefined : speakerAfter(discourse, i + 1, open - 1);
      return { cue, speaker: read?.speaker ?? { kind: 'focus' } };
    }
    const speaker = subjectBefore(discourse, i, first);
    return speaker && { cue, speaker };
  }
  return undefined;
};

/** `Sari berkata "…`: only where no title or name is quoted. */
const directlyBefore = (discourse: SpeechDiscourse, open: number, first: number): Cued | undefined => {
  const { lower, lexicon } = discourse;
  const frame = lexicon.verbs.get(lower[open - 1] ?? '');
  if (frame !== 'free' || open - 1 < first || isOf(lexicon, lower[open - 1], 'title')) return undefined;
  const speaker = subjectBefore(discourse, open - 1, first);
  return speaker && { cue: spanOfTokens(discourse, open - 1, open), speaker };
};

/** A paragraph that opens a quotation and does not close it: it goes on in the next, or the mark before the cue is lost. */
const readUnclosed = (discourse: SpeechDiscourse, marks: MarkedSpan): SpeechAct | undefined => {
  const { exact, lower, lexicon } = discourse;
  if (marks.open !== marks.first) return undefined;
  for (let i = marks.open + SENTENCE_WORDS; i < marks.last; i++) {
    if (lexicon.verbs.get(lower[i] ?? '') !== 'cue' || !FINAL.test(exact[i - 1] ?? '')) continue;
    const named =
      discourse.nameAt.has(i + 1) || isOf(lexicon, lower[i + 1], 'pronoun') || lower[i]?.endsWith('nya');
    const cued = named ? cueAfter(discourse, i, marks.last, true) : undefined;
    if (cued)
      return {
        manner: 'direct',
        content: spanOfTokens(discourse, marks.open + 1, i),
        at: i,
        ...cued,
        pattern: 'unclosed',
      };
  }
  if (wordsIn(discourse, marks.open + 1, marks.last) < SENTENCE_WORDS) return undefined;
  const content = spanOfTokens(discourse, marks.open + 1, marks.last);
  return { manner: 'direct', content, at: marks.last - 1, speaker: undefined, pattern: 'no-cue' };
};
