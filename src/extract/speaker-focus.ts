// Follows who is in focus through the text, so that "dia", "-nya" and "pria itu" find the person they mean.
import type { Sentence } from '../model/document.ts';
import type { EntityKey } from '../model/entity.ts';
import type { Span } from '../model/span.ts';
import type { NamedToken, SpeechDiscourse } from './discourse.ts';
import { isOf } from './quotation-lexicon.ts';
import type { SpeechAct } from './speech-act.ts';
import { isVerbal } from './verbal.ts';

export interface ResolvedSpeaker {
  readonly speaker?: EntityKey;
  readonly speakerDescription?: Span;
}

interface Focus {
  readonly at: number;
  readonly entity: EntityKey;
}

/** One speaker for each act, parallel to `acts` (sorted by token). Linear. */
export const resolveSpeakers = (
  discourse: SpeechDiscourse,
  acts: readonly SpeechAct[],
): readonly ResolvedSpeaker[] => {
  const subjects = outside(subjectsOf(discourse), discourse, acts);
  let next = 0;
  const persons = new Set(
    discourse.document.entities.filter(({ type }) => type === 'Person').map(({ key }) => key),
  );
  let person: EntityKey | undefined;
  let group: EntityKey | undefined;
  let unnamed: Span | undefined;
  const focusOn = (entity: EntityKey): void => {
    unnamed = undefined;
    if (persons.has(entity)) person = entity;
    else group = entity;
  };
  return acts.map((act, index) => {
    for (let subject = subjects[next]; subject && subject.at < act.at; subject = subjects[++next])
      focusOn(subject.entity);
    const known =
      speakerOf(discourse, act) ?? (act.pattern === 'no-cue' ? ofNextAct(acts, index) : undefined);
    if (known !== undefined) focusOn(known);
    const { speaker } = act;
    if (known !== undefined) return { speaker: known };
    if (speaker?.kind !== 'described') {
      const described = speaker?.kind === 'focus' ? speaker.described : undefined;
      return unnamed ? { speakerDescription: described ?? unnamed } : resolved(person ?? group, described);
    }
    if (speaksForGroup(discourse, act)) return resolved(group, speaker.described);
    unnamed = speaker.described;
    return { speakerDescription: speaker.described };
  });
};

/** What is said names nobody who goes on to speak: "Ole sudah cerita," katanya. */
const outside = (
  subjects: readonly Focus[],
  { tokens }: SpeechDiscourse,
  acts: readonly SpeechAct[],
): readonly Focus[] => {
  const direct = acts.filter(({ manner }) => manner === 'direct');
  let next = 0;
  return subjects.filter(({ at }) => {
    const start = tokens[at]?.start ?? 0;
    while ((direct[next]?.content.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    return start < (direct[next]?.content.start ?? Number.POSITIVE_INFINITY);
  });
};

const resolved = (speaker: EntityKey | undefined, described: Span | undefined): ResolvedSpeaker =>
  speaker === undefined ? (described ? { speakerDescription: described } : {}) : { speaker };

/** The speaker that the words beside the cue, or the next sentences, name. */
const speakerOf = (discourse: SpeechDiscourse, { speaker, at }: SpeechAct): EntityKey | undefined => {
  if (speaker?.kind === 'named') return speaker.entity;
  return speaker?.kind === 'described' ? identifiedLater(discourse, at) : undefined;
};

/** "imbuh pernyataan dari klub": whichever organisation is in focus. */
const speaksForGroup = ({ document }: SpeechDiscourse, { speaker }: SpeechAct): boolean =>
  speaker?.kind === 'described' &&
  STATEMENT.test(document.article.text.slice(speaker.described.start, speaker.described.end));

const STATEMENT = /^(?:pernyataan|keterangan|rilis|siaran pers|pengumuman)/i;

/** A quotation without a cue that goes on into the next paragraph is said by whom the next one names. */
const ofNextAct = (acts: readonly SpeechAct[], index: number): EntityKey | undefined => {
  const [act, next] = [acts[index], acts[index + 1]];
  if (!act || next?.manner !== 'direct' || next.speaker?.kind !== 'named') return undefined;
  return next.at - act.at < 200 && act.content.end + 3 >= next.content.start
    ? next.speaker.entity
    : undefined;
};

/** Names that open a sentence as its subject: a verb follows, with at most brackets, commas and adverbs between, or "dalam …". */
const subjectsOf = (discourse: SpeechDiscourse): readonly Focus[] => {
  const subjects: Focus[] = [];
  for (const sentence of discourse.document.sentences) {
    const subject = reporterOf(discourse, sentence) ?? subjectOf(discourse, sentence);
    if (subject) subjects.push({ at: subject.first, entity: subject.entity.key });
  }
  return subjects;
};

const SUBJECT_REACH = 24;
const REPORT_REACH = 8;

/** "Hal senada disampaikan oleh Sari": the one who says it. */
const reporterOf = (
  discourse: SpeechDiscourse,
  { firstToken, lastToken }: Sentence,
): NamedToken | undefined => {
  const { lower, nameAt } = discourse;
  for (let i = firstToken + 1; i < Math.min(lastToken, firstToken + REPORT_REACH); i++) {
    if (SAID.test(lower[i] ?? '')) return firstPerson(nameAt, i, lastToken);
  }
  return undefined;
};

const subjectOf = (
  discourse: SpeechDiscourse,
  { firstToken, lastToken }: Sentence,
): NamedToken | undefined => {
  for (let i = firstToken; i < Math.min(lastToken, firstToken + SUBJECT_REACH); i++) {
    const name = discourse.nameAt.get(i);
    if (!name) {
      if (isVerbal(discourse, i)) return undefined;
      continue;
    }
    const person = name.entity.type === 'Person';
    const agent = person || name.entity.type === 'Organization';
    if (agent && opensPredicate(discourse, name.last, lastToken)) return name;
    if (person && i === firstToken && isOf(discourse.lexicon, discourse.lower[name.last], 'stop'))
      return name;
    i = name.last - 1;
  }
  return undefined;
};

const opensPredicate = (discourse: SpeechDiscourse, from: number, end: number): boolean => {
  const { exact, lower, lexicon } = discourse;
  let i = from;
  if (exact[i] === '(') while (i < end && exact[i] !== ')') i++;
  while (
    i < end &&
    (exact[i] === ')' || exact[i] === ',' || isOf(lexicon, lower[i], 'adverb')) &&
    !discourse.nameAt.has(i)
  )
    i++;
  if (i >= end || discourse.nameAt.has(i)) return false;
  if (exact[from] === ',' && !isVerbal(discourse, i)) i = afterApposition(exact, i, end);
  return isVerbal(discourse, i) || isOf(lexicon, lower[i], 'auxiliary') || lexicon.verbs.has(lower[i] ?? '');
};

const APPOSITION_REACH = 14;

/** Past ", penerima penghargaan sekolah, ": what stands behind its second comma. */
const afterApposition = (exact: readonly string[], from: number, end: number): number => {
  for (let i = from; i < Math.min(end, from + APPOSITION_REACH); i++) {
    if (exact[i] === ',') return i + 1;
    if (exact[i] === '.') break;
  }
  return from;
};

const POINTS_BACK = new Set(['ini', 'itu', 'tersebut', 'senada', 'demikian']);
const SAID =
  /^di(?:sampaikan|ungkapkan|katakan|nyatakan|utarakan|tegaskan|jelaskan|sebutkan|kemukakan|akui|ungkap)(?:nya)?$/;

/** "Ekonom mengingatkan … Hal ini disampaikan Sari": the one whom the next two sentences name as the speaker. */
const identifiedLater = (discourse: SpeechDiscourse, at: number): EntityKey | undefined => {
  const { sentences } = discourse.document;
  const { lower, nameAt } = discourse;
  const own = sentenceAt(sentences, at);
  for (const sentence of sentences.slice(own + 1, own + 4)) {
    if (lower[sentence.firstToken] !== 'hal' || !POINTS_BACK.has(lower[sentence.firstToken + 1] ?? ''))
      continue;
    for (let i = sentence.firstToken + 2; i < sentence.lastToken; i++) {
      if (i <= sentence.firstToken + 6 && !SAID.test(lower[i] ?? '')) continue;
      return firstPerson(nameAt, i, sentence.lastToken)?.entity.key;
    }
  }
  return undefined;
};

const firstPerson = (
  nameAt: ReadonlyMap<number, NamedToken>,
  from: number,
  end: number,
): NamedToken | undefined => {
  for (let i = from; i < end; i++) {
    const name = nameAt.get(i);
    if (name?.entity.type === 'Person') return name;
  }
  return undefined;
};

const sentenceAt = (sentences: readonly Sentence[], token: number): number => {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle]?.firstToken ?? 0) <= token) low = middle;
    else high = middle - 1;
  }
  return low;
};
