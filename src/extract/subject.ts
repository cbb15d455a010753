// Reads the subject of a verb of saying: "[Sari] (34), warga Garut, mengaku", "[Polisi] menyebut", "[Dia] bilang".
import { isCapitalised } from '../language/token-forms.ts';
import type { Entity } from '../model/entity.ts';
import { isWordToken, type NamedToken, type SpeechDiscourse, spanOfTokens } from './discourse.ts';
import { isOf } from './quotation-lexicon.ts';
import { canSpeak, isSomebodyOf, type Speaker } from './speaker.ts';
import { isVerbal } from './verbal.ts';

/** The subject of the verb of saying at `verb`, looked for from there back to `begin`. */
export const subjectBefore = (
  discourse: SpeechDiscourse,
  verb: number,
  begin: number,
): Speaker | undefined => {
  const { lower, lexicon, exact } = discourse;
  let i = verb - 1;
  while (i >= begin && (exact[i] === '*' || (isOf(lexicon, lower[i], 'adverb') && !discourse.nameAt.has(i))))
    i--;
  if (isOf(lexicon, lower[i], 'negation') && !discourse.nameAt.has(i)) return undefined;
  if (exact[i] === ',') i--;
  if (exact[i] === ')') i = openingOf(discourse, i, begin) - 1;
  if (i < begin) return undefined;
  if (isOf(lexicon, lower[i], 'pronoun')) return { kind: 'focus' };
  if (isOf(lexicon, lower[i], 'joint')) return openingSpeaker(discourse, begin, i);
  const name = discourse.nameAt.get(i);
  const apposed =
    name?.entity.type !== 'Person' && exact[verb - 1] === ','
      ? distantSubject(discourse, i, begin)
      : undefined;
  if (apposed) return apposed;
  if (name) return namedSubject(discourse, name, begin) ?? beforeMedium(discourse, name, begin);
  return distantSubject(discourse, i, begin) ?? nominalSubject(discourse, i, begin);
};

/** "Sari membantah dan mengatakan", "kata Sari seraya menambahkan": whoever the words before name first. */
const openingSpeaker = (discourse: SpeechDiscourse, begin: number, end: number): Speaker | undefined => {
  for (let i = afterDateline(discourse, begin, end); i < end; i++) {
    if (isOf(discourse.lexicon, discourse.lower[i], 'pronoun')) return { kind: 'focus' };
    const entity = discourse.nameAt.get(i)?.entity;
    if (entity && canSpeak(entity)) return { kind: 'named', entity: entity.key };
    if (isVerbal(discourse, i)) return undefined;
  }
  return undefined;
};

const DATELINE_REACH = 10;

/** Past "JAKARTA, Warta - ". */
const afterDateline = ({ exact }: SpeechDiscourse, begin: number, end: number): number => {
  for (let i = begin; i < Math.min(end, begin + DATELINE_REACH); i++)
    if (/^[-–—]+$/.test(exact[i] ?? '')) return i + 1;
  return begin;
};

const openingOf = ({ exact }: SpeechDiscourse, close: number, begin: number): number => {
  let i = close;
  while (i > begin && exact[i] !== '(') i--;
  return i;
};

const namedSubject = (discourse: SpeechDiscourse, name: NamedToken, begin: number): Speaker | undefined => {
  const { lower, lexicon, exact } = discourse;
  const { entity, first } = name;
  if (!canSpeak(entity) || entity.fineTypes.includes('NewsMediaOrganization')) return undefined;
  const before = first - 1;
  const phrase = phraseStart(discourse, before, begin);
  if (isOf(lexicon, lower[phrase], 'source') && phrase < first) return undefined;
  const alone = before < begin || !isWordToken(discourse, before) || discourse.nameAt.has(before);
  if (entity.type === 'Person') {
    const somebodyOf = !alone && isOf(lexicon, lower[before], 'relation');
    return somebodyOf ? describedFrom(discourse, phrase, name.last) : { kind: 'named', entity: entity.key };
  }
  const whole = entity.type === 'Place' ? wholeBefore(discourse, before, begin) : undefined;
  if (whole) return { kind: 'named', entity: whole.key };
  const joined = isOf(lexicon, lower[before], 'connective') || isOf(lexicon, lower[before], 'body');
  if (alone || exact[before] === ',' || joined) return { kind: 'named', entity: entity.key };
  return bearerOf(discourse, phrase, begin) ?? describedFrom(discourse, phrase, name.last);
};

/** "Juru bicara itu dalam siaran yang dimuat Antara mengatakan": the medium only carries what the opening phrase says. */
const beforeMedium = (
  discourse: SpeechDiscourse,
  { entity, first }: NamedToken,
  begin: number,
): Speaker | undefined => {
  if (!entity.fineTypes.includes('NewsMediaOrganization')) return undefined;
  for (let i = begin + 1; i < first; i++)
    if (isOf(discourse.lexicon, discourse.lower[i], 'stop')) return openingSubject(discourse, begin);
  return undefined;
};

/** "Sari, ketua RT setempat mengatakan": the person whom the phrase at `phrase` describes. */
const bearerOf = ({ exact, nameAt }: SpeechDiscourse, phrase: number, begin: number): Speaker | undefined => {
  const entity =
    phrase - 2 >= begin && exact[phrase - 1] === ',' ? nameAt.get(phrase - 2)?.entity : undefined;
  return entity?.type === 'Person' ? { kind: 'named', entity: entity.key } : undefined;
};

/** "Badan Pangan (BP) Korea menyebut": the organisation before the place speaks. */
const wholeBefore = (
  { exact, nameAt }: SpeechDiscourse,
  before: number,
  begin: number,
): Entity | undefined => {
  let i = before;
  if (exact[i] === ')') while (i > begin && exact[i] !== '(') i--;
  const entity = nameAt.get(exact[i] === '(' ? i - 1 : i)?.entity;
  return entity?.type === 'Organization' ? entity : undefined;
};

/** "Mirza pada 2019 lalu mengatakan", "Sari saat dihubungi menyebut": an adjunct parts the person from the verb. */
const distantSubject = (discourse: SpeechDiscourse, at: number, begin: number): Speaker | undefined => {
  const { lower, lexicon, exact, nameAt } = discourse;
  for (let i = at; i >= Math.max(begin, at - 15); i--) {
    const name = nameAt.get(i);
    if (!name) {
      if (/^[.;:"“”]$/.test(exact[i] ?? '')) return undefined;
      continue;
    }
    const gap = name.last;
    const adjunct =
      exact[gap] === ',' ||
      isOf(lexicon, lower[gap], 'stop') ||
      exact[gap] === '(' ||
      lower[gap] === 'selaku';
    if (name.entity.type === 'Person' && adjunct && !isSomebodyOf(discourse, name, begin)) {
      return { kind: 'named', entity: name.entity.key };
    }
    i = name.first;
  }
  return undefined;
};

/** "Polisi menyebut", "mantan istri Budi itu menilai"; a document ("laporan itu menyebut") is no speaker. */
const nominalSubject = (discourse: SpeechDiscourse, at: number, begin: number): Speaker | undefined => {
  const { lower, lexicon } = discourse;
  if (!isWordToken(discourse, at))
    return discourse.timeAt.has(at) ? openingSubject(discourse, begin) : undefined;
  let first = phraseStart(discourse, at, begin);
  while (first < at && isOf(lexicon, lower[first], 'connective')) first++;
  const lead = discourse.nameAt.get(first);
  if (lead && lead.last <= at && isOf(lexicon, lower[lead.last], 'stop'))
    return namedSubject(discourse, lead, first);
  const pointed = isOf(lexicon, lower[at], 'pointer');
  if (isSource(discourse, first) || isSource(discourse, at)) return undefined;
  if (pointed && isSource(discourse, openingWord(discourse, begin))) return undefined;
  if (!isSomebody(discourse, first, at)) return undefined;
  const described = spanOfTokens(discourse, first, at + 1);
  if (pointed) return { kind: 'focus', described };
  return bearerOf(discourse, first, begin) ?? { kind: 'described', described };
};

/** The first word of the sentence that joins nothing: "[Sebelumnya,] aturan yang ditandatangani pada Mei itu". */
const openingWord = ({ lower, lexicon, exact }: SpeechDiscourse, begin: number): number => {
  let i = begin;
  while (exact[i] === ',' || isOf(lexicon, lower[i], 'connective') || isOf(lexicon, lower[i], 'adverb')) i++;
  return i;
};

/** "data", "hasilnya": a document or medium. */
const isSource = ({ lower, lexicon }: SpeechDiscourse, i: number): boolean =>
  isOf(lexicon, lower[i], 'source') || isOf(lexicon, lower[i]?.replace(/nya$/, ''), 'source');

/** "pengamatan", "keputusan": a deed or its outcome says nothing; "kepolisian", "perusahaan" do. */
const DEED = /^(?:pe|ke)\p{Ll}{4,}an(?:nya)?$/u;

/** A noun phrase of somebody: no verb outside of a relative clause, no deed, no word that denies. */
const isSomebody = (discourse: SpeechDiscourse, first: number, at: number): boolean => {
  const { lower, lexicon } = discourse;
  const head = lower[first] ?? '';
  if (isOf(lexicon, lower[at], 'narrator')) return false;
  if (isOf(lexicon, head, 'stop') || isOf(lexicon, head, 'negation') || isOf(lexicon, lower[at], 'stop'))
    return false;
  if (DEED.test(head) && !isOf(lexicon, head, 'institution')) return false;
  for (let i = first; i <= at; i++) {
    if (lower[i] === 'yang') i++;
    else if (isVerbal(discourse, i) || isOf(lexicon, lower[i], 'denial')) return false;
  }
  return true;
};

/** "…pemerintah pusat melalui surat tertanggal 3 Mei 2025 menyatakan": the phrase that opens the sentence speaks. */
const openingSubject = (discourse: SpeechDiscourse, begin: number): Speaker | undefined => {
  const { lower, lexicon, exact } = discourse;
  let first = begin;
  while (exact[first] === ',' || isOf(lexicon, lower[first], 'connective')) first++;
  const name = discourse.nameAt.get(first);
  if (name) return namedSubject(discourse, name, first);
  if (
    !isWordToken(discourse, first) ||
    isOf(lexicon, lower[first], 'source') ||
    isOf(lexicon, lower[first], 'stop')
  )
    return undefined;
  return describedFrom(discourse, first, first + 1);
};

const describedFrom = (discourse: SpeechDiscourse, first: number, last: number): Speaker => ({
  kind: 'described',
  described: spanOfTokens(discourse, first, last),
});

/** Back to the noun that opens the phrase: over words, up to a mark or a word that joins clauses. */
const phraseStart = (discourse: SpeechDiscourse, at: number, begin: number): number => {
  const { lower, lexicon, exact } = discourse;
  let i = at;
  while (i > begin) {
    const before = i - 1;
    if (!isWordToken(discourse, before)) break;
    const joins = isOf(lexicon, lower[before], 'connective') && !isCapitalised(exact[before]);
    if (joins && !isOf(lexicon, lower[before], 'pointer')) break;
    i = before;
  }
  return Math.max(i, begin);
};
