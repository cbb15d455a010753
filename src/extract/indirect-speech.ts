// Finds indirect quotations: "Sari mengatakan bahwa …", "Menurut Sari, …", "Pasar itu, kata Sari, akan dibuka".
import type { Sentence } from '../model/document.ts';
import { clauseEnd, clauseStart, nounPhraseEnd } from './clause.ts';
import type { DirectSpeech } from './direct-speech.ts';
import { isWordToken, type SpeechDiscourse, spanOfTokens, stretchesOutside } from './discourse.ts';
import { isOf } from './quotation-lexicon.ts';
import { type Speaker, type SpeakerRead, speakerAfter, subjectBefore } from './speaker.ts';
import type { SpeechAct, SpeechPattern } from './speech-act.ts';

const ACCORDING = 'menurut';

/** In text order, at most one a sentence outside of direct speech. */
export const indirectSpeech = (
  discourse: SpeechDiscourse,
  direct: readonly DirectSpeech[],
): readonly SpeechAct[] => {
  const acts: SpeechAct[] = [];
  const marks = direct.map((speech) => speech.marks);
  let from = 0;
  for (const sentence of discourse.document.sentences) {
    while ((marks[from]?.close ?? Number.POSITIVE_INFINITY) < sentence.firstToken) from++;
    const near = marks.slice(from, from + 4);
    for (const { first, last } of stretchesOutside(sentence, near)) {
      const act = readStretch(discourse, sentence, first, last);
      if (act) acts.push(act);
    }
  }
  return acts;
};

const readStretch = (
  discourse: SpeechDiscourse,
  sentence: Sentence,
  first: number,
  last: number,
): SpeechAct | undefined => {
  const afterQuote = first > sentence.firstToken;
  for (let i = first; i < last; i++) {
    if (!isWordToken(discourse, i) || discourse.nameAt.has(i)) continue;
    const act =
      accordingTo(discourse, i, first, last) ??
      cueWithin(discourse, i, first, last, afterQuote) ??
      verbClause(discourse, i, first, last);
    if (act) return act;
  }
  return undefined;
};

/** "Menurut Sari, …", "menurutnya …", "menurut pejabat itu …". */
const accordingTo = (
  discourse: SpeechDiscourse,
  i: number,
  _first: number,
  last: number,
): SpeechAct | undefined => {
  const { lower, exact, lexicon } = discourse;
  const form = lower[i] ?? '';
  if (form === `${ACCORDING}nya`) {
    const start = exact[i + 1] === ',' ? i + 2 : i + 1;
    return act(discourse, i, { kind: 'focus' }, start, last, 'according-to');
  }
  if (form !== ACCORDING || isOf(lexicon, lower[i + 1], 'source')) return undefined;
  const phrase = Math.max(i + 2, nounPhraseEnd(discourse, i + 1, last));
  const read = speakerAfter(
    discourse,
    i + 1,
    exact[phrase] === ',' ? behindApposed(discourse, phrase, last) : phrase,
  );
  if (!read) return undefined;
  const start = afterApposition(discourse, read.last, last, read.speaker);
  return start === undefined ? undefined : act(discourse, i, read.speaker, start, last, 'according-to');
};

/** Behind "Menurut warga Garut, [Sari]," the speaker ends at the second comma. */
const behindApposed = ({ exact, nameAt }: SpeechDiscourse, comma: number, last: number): number => {
  for (let i = comma + 1; i < Math.min(last, comma + 5); i++) {
    const name = nameAt.get(i);
    if (name?.entity.type === 'Person')
      return exact[name.last] === ',' || exact[name.last] === '(' ? name.last : comma;
  }
  return comma;
};

/** Past "Menurut Alvin[, pemilik bengkel di Depok,]": the clause begins behind the comma that closes the speaker. */
const afterApposition = (
  discourse: SpeechDiscourse,
  from: number,
  last: number,
  speaker: Speaker,
): number | undefined => {
  const { exact, nameAt } = discourse;
  let at = from;
  if (exact[at] === '(') while (at < last && exact[at] !== ')') at++;
  if (exact[at] === ')') at++;
  const commas: number[] = [];
  for (let i = at; i < Math.min(last, at + 30); i++)
    if (exact[i] === ',' && !isInnerComma(discourse, i)) commas.push(i);
  const [first] = commas;
  if (speaker.kind === 'focus' && speaker.described === undefined) return first === at ? at + 1 : at;
  if (first === undefined) return at;
  const title = first === at && isApposition(discourse, at + 1, last);
  if (title) return (commas[titleCommas(discourse, commas)] ?? first) + 1;
  if (first > at && nameAt.has(at - 1) && isClauseAhead(discourse, at, first)) return at;
  return first + 1;
};

const isInnerComma = ({ tokens }: SpeechDiscourse, i: number): boolean =>
  tokens[i - 1]?.shape === 'number' &&
  tokens[i + 1]?.shape === 'number' &&
  tokens[i]?.end === tokens[i + 1]?.start;

/** ", pemilik bengkel", ", warga Depok", ", Ketua RT": a noun that says who the speaker is. */
const isApposition = (discourse: SpeechDiscourse, at: number, last: number): boolean => {
  const { lower } = discourse;
  if (at >= last) return false;
  return APPOSED.has(lower[at] ?? '');
};

const APPOSED = new Set([
  ...[
    'pemilik',
    'warga',
    'ketua',
    'kepala',
    'pengamat',
    'pakar',
    'ahli',
    'dosen',
    'guru',
    'direktur',
    'salah',
    'seorang',
  ],
  ...[
    'anggota',
    'sekretaris',
    'pelatih',
    'penulis',
    'pendiri',
    'manajer',
    'dokter',
    'mantan',
    'istri',
    'suami',
    'pengurus',
  ],
  ...[
    'juru',
    'kuasa',
    'koordinator',
    'pedagang',
    'petani',
    'pengelola',
    'penjual',
    'mahasiswa',
    'pegawai',
    'karyawan',
    'analis',
    'ekonom',
    'peneliti',
  ],
]);

/** Of ", pemilik bengkel di Depok, Jawa Barat, …" the last comma before a word in lower case closes the speaker. */
const titleCommas = ({ exact, lower, nameAt }: SpeechDiscourse, commas: readonly number[]): number => {
  for (let k = 1; k < commas.length; k++) {
    const next = (commas[k] ?? 0) + 1;
    if (!nameAt.has(next) || lower[next] === exact[next]) return k;
  }
  return Math.min(1, commas.length - 1);
};

const isClauseAhead = ({ lower, lexicon }: SpeechDiscourse, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (isOf(lexicon, lower[i], 'auxiliary')) return true;
  return false;
};

/** "…, lanjut Sari, …", "Katanya, …", "…, kata dia.": a short cue inside the sentence or at its edge. */
const cueWithin = (
  discourse: SpeechDiscourse,
  i: number,
  first: number,
  last: number,
  afterQuote: boolean,
): SpeechAct | undefined => {
  const { lower, exact, lexicon } = discourse;
  const form = lower[i] ?? '';
  if (lexicon.verbs.get(form) !== 'cue' || form === 'demikian' || form === 'bunyi') return undefined;
  const opens = i === first && !afterQuote;
  if (!(opens || exact[i - 1] === ',') || (afterQuote && i - first < 2)) return undefined;
  const read = form.endsWith('nya') ? cliticSpeaker(i + 1) : speakerAfter(discourse, i + 1, last);
  if (!read) return undefined;
  const named = read.speaker.kind !== 'described';
  const behind = exact[read.last] === ',' ? read.last + 1 : read.last;
  if (named && behind > read.last && goesOn(discourse, behind, last)) {
    return act(discourse, i, read.speaker, behind, last, 'cue-within');
  }
  const closes = i - first > SHORTEST && !afterQuote && closesHere(discourse, read.last, last);
  if (!closes || !(named || form === 'kata')) return undefined;
  return {
    ...cueOf(discourse, i, read.speaker, 'cue-within'),
    content: spanOfTokens(discourse, first, i - 1),
  };
};

const SHORTEST = 5;

const cliticSpeaker = (last: number): SpeakerRead => ({ speaker: { kind: 'focus' }, last });

/** A clause follows, no date: "…, kata Sari, akan dibuka", not "…, kata Sari, Rabu (4/6/2025)". */
const goesOn = ({ timeAt }: SpeechDiscourse, from: number, last: number): boolean =>
  from + 2 < last && !timeAt.has(from);

/** The sentence ends here, or with when and where it was said. */
const closesHere = (
  { exact, lower, lexicon, timeAt }: SpeechDiscourse,
  from: number,
  last: number,
): boolean => {
  const next = exact[from] === ',' ? from + 1 : from;
  return next >= last || exact[next] === '.' || timeAt.has(next) || isOf(lexicon, lower[next], 'stop');
};

/** "Sari mengatakan bahwa …", "Sari menilai, …", "Sari meminta warga menyapu". */
const verbClause = (
  discourse: SpeechDiscourse,
  i: number,
  first: number,
  last: number,
): SpeechAct | undefined => {
  const { lower, exact, lexicon } = discourse;
  const frame = lexicon.verbs.get(lower[i] ?? '');
  if (frame === undefined || frame === 'cue' || exact[i] !== lower[i]) return undefined;
  const start = clauseStart(discourse, i, last, frame);
  if (start === undefined) return undefined;
  const speaker = subjectBefore(discourse, i, first);
  if (!speaker) return undefined;
  return act(discourse, i, speaker, start, last, start > i + 1 ? 'marked-clause' : 'bare-clause');
};

const act = (
  discourse: SpeechDiscourse,
  cue: number,
  speaker: Speaker,
  start: number,
  last: number,
  pattern: SpeechPattern,
): SpeechAct | undefined => {
  const end = clauseEnd(discourse, start, last);
  if (end - start < 2) return undefined;
  return { ...cueOf(discourse, cue, speaker, pattern), content: spanOfTokens(discourse, start, end) };
};

const cueOf = (
  discourse: SpeechDiscourse,
  cue: number,
  speaker: Speaker,
  pattern: SpeechPattern,
): Omit<SpeechAct, 'content'> => ({
  manner: 'indirect',
  speaker,
  cue: spanOfTokens(discourse, cue, cue + 1),
  pattern,
  at: cue,
});
