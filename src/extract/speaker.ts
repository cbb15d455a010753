// Reads who speaks beside a word of saying: a name, "dia", "pria itu", or somebody unnamed.
import { isCapitalised } from '../language/token-forms.ts';
import type { Entity, EntityKey } from '../model/entity.ts';
import type { Span } from '../model/span.ts';
import { isWordToken, type NamedToken, type SpeechDiscourse, spanOfTokens } from './discourse.ts';
import { isOf } from './quotation-lexicon.ts';
import { isVerbal } from './verbal.ts';

/** Before the text's earlier persons are looked at: who speaks, as far as the words beside the cue tell. */
export type Speaker =
  | { readonly kind: 'named'; readonly entity: EntityKey }
  /** "dia", "ujarnya": whoever is in focus; with the words where they describe him ("pria 54 tahun itu"). */
  | { readonly kind: 'focus'; readonly described?: Span }
  /** "seorang warga": nobody that the words name. */
  | { readonly kind: 'described'; readonly described: Span };

export interface SpeakerRead {
  readonly speaker: Speaker;
  /** One past the last token of the speaker. */
  readonly last: number;
}

const SPEAKS: ReadonlySet<Entity['type']> = new Set(['Person', 'Organization', 'Place', 'Facility']);
const PHRASE_LIMIT = 40;

/** Who stands after a cue at `at - 1`: "kata [Ketua KPK, Budi, kepada …]". Undefined where nobody does. */
export const speakerAfter = (
  discourse: SpeechDiscourse,
  at: number,
  end: number,
): SpeakerRead | undefined => {
  const { lower, lexicon } = discourse;
  if (lower[at] === 'yang' && isWordToken(discourse, at + 1)) {
    return { speaker: { kind: 'described', described: spanOfTokens(discourse, at, at + 2) }, last: at + 2 };
  }
  if (discourse.exact[at] === '*') return speakerAfter(discourse, at + 1, end);
  if (at >= end || (isOf(lexicon, lower[at], 'stop') && !discourse.nameAt.has(at))) return undefined;
  if (isOf(lexicon, lower[at], 'pronoun')) return { speaker: { kind: 'focus' }, last: at + 1 };
  const stop = phraseEnd(discourse, at, end);
  const names = namesIn(discourse, at, stop);
  const person = names.find(({ entity }) => entity.type === 'Person');
  if (person && !isSomebodyOf(discourse, person, at)) {
    return { speaker: { kind: 'named', entity: person.entity.key }, last: person.last };
  }
  const [first] = names;
  if (first && SPEAKS.has(first.entity.type) && opensPhrase(discourse, first, at)) {
    return { speaker: { kind: 'named', entity: first.entity.key }, last: first.last };
  }
  const apposed = apposedPerson(discourse, at, end);
  if (apposed) return { speaker: { kind: 'named', entity: apposed.entity.key }, last: apposed.last };
  const last = commaOr(discourse, at, stop);
  if (last === at || !isWordToken(discourse, at)) return undefined;
  const described = spanOfTokens(discourse, at, last);
  const pointed = isOf(lexicon, lower[last - 1], 'pointer');
  return { speaker: pointed ? { kind: 'focus', described } : { kind: 'described', described }, last };
};

/** The phrase runs to the sentence's end, a quotation mark or a word that begins something else ("kepada", "saat"). */
const phraseEnd = (
  { exact, lower, lexicon, nameAt, timeAt }: SpeechDiscourse,
  at: number,
  end: number,
): number => {
  let i = at;
  let depth = 0;
  for (; i < Math.min(end, at + PHRASE_LIMIT); i++) {
    const form = exact[i] ?? '';
    if (form === '(') depth++;
    else if (form === ')') depth--;
    else if (depth === 0 && nameAt.has(i)) continue;
    else if (depth === 0 && (/^[.?!:;"“”]$/.test(form) || timeAt.has(i))) break;
    else if (depth === 0 && i > at && isOf(lexicon, lower[i], 'stop') && lower[i] === form) break;
  }
  return i;
};

const APPOSED_REACH = 16;

/** "warga di Garut, Sari", "jaksa dari Kejari Garut, Sari": the name behind the first comma, titles allowed. */
const apposedPerson = (discourse: SpeechDiscourse, at: number, end: number): NamedToken | undefined => {
  const { exact, nameAt, timeAt } = discourse;
  let i = at;
  while (i < Math.min(end, at + APPOSED_REACH) && exact[i] !== ',') {
    if (/^[.?!:;"“”]$/.test(exact[i] ?? '') || timeAt.has(i) || isVerbal(discourse, i)) return undefined;
    i++;
  }
  if (exact[i] !== ',') return undefined;
  let name = i + 1;
  while (name < end && name < i + 4 && !nameAt.has(name) && isCapitalised(exact[name])) name++;
  const found = nameAt.get(name);
  return found?.entity.type === 'Person' ? found : undefined;
};

const namesIn = ({ nameAt }: SpeechDiscourse, at: number, end: number): readonly NamedToken[] => {
  const names: NamedToken[] = [];
  for (let i = at; i < end; i++) {
    const name = nameAt.get(i);
    if (!name) continue;
    names.push(name);
    i = name.last - 1;
  }
  return names;
};

/** "pengacara Budi", "istri Rudi": the one who speaks is not the one named. */
const isSomebodyOf = ({ lower, lexicon }: SpeechDiscourse, { first }: NamedToken, begin: number): boolean =>
  first > begin && isOf(lexicon, lower[first - 1], 'relation');

/** An organisation speaks for itself where no role or noun stands before it: "kata DAPA", "kata pihak Bank Jaya". */
const opensPhrase = ({ lower, lexicon }: SpeechDiscourse, { first }: NamedToken, at: number): boolean =>
  first === at || (first === at + 1 && isOf(lexicon, lower[at], 'connective'));

const commaOr = ({ exact }: SpeechDiscourse, at: number, end: number): number => {
  let i = at;
  while (i < end && exact[i] !== ',' && exact[i] !== '(') i++;
  return i;
};

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
  if (name) return namedSubject(discourse, name, begin);
  return distantSubject(discourse, i, begin) ?? nominalSubject(discourse, i, begin);
};

/** "Sari membantah dan mengatakan", "kata Sari seraya menambahkan": whoever the words before name first. */
const openingSpeaker = (discourse: SpeechDiscourse, begin: number, end: number): Speaker | undefined => {
  for (let i = begin; i < end; i++) {
    if (isOf(discourse.lexicon, discourse.lower[i], 'pronoun')) return { kind: 'focus' };
    const entity = discourse.nameAt.get(i)?.entity;
    if (entity && SPEAKS.has(entity.type)) return { kind: 'named', entity: entity.key };
    if (isVerbal(discourse, i)) return undefined;
  }
  return undefined;
};

const openingOf = ({ exact }: SpeechDiscourse, close: number, begin: number): number => {
  let i = close;
  while (i > begin && exact[i] !== '(') i--;
  return i;
};

const namedSubject = (discourse: SpeechDiscourse, name: NamedToken, begin: number): Speaker | undefined => {
  const { lower, lexicon, exact } = discourse;
  const { entity, first } = name;
  if (!SPEAKS.has(entity.type) || entity.fineTypes.includes('NewsMediaOrganization')) return undefined;
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
  if (alone || exact[before] === ',' || isOf(lexicon, lower[before], 'connective'))
    return { kind: 'named', entity: entity.key };
  return bearerOf(discourse, phrase, begin) ?? describedFrom(discourse, phrase, name.last);
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
  const first = phraseStart(discourse, at, begin);
  const lead = discourse.nameAt.get(first);
  if (lead && lead.last <= at && isOf(lexicon, lower[lead.last], 'stop'))
    return namedSubject(discourse, lead, first);
  if (isOf(lexicon, lower[first], 'source') || isOf(lexicon, lower[at], 'source')) return undefined;
  if (!isSomebody(discourse, first, at)) return undefined;
  const described = spanOfTokens(discourse, first, at + 1);
  if (isOf(lexicon, lower[at], 'pointer')) return { kind: 'focus', described };
  return bearerOf(discourse, first, begin) ?? { kind: 'described', described };
};

/** "pengamatan", "keputusan": a deed or its outcome says nothing; "kepolisian", "perusahaan" do. */
const DEED = /^(?:pe|ke)\p{Ll}{4,}an(?:nya)?$/u;

/** A noun phrase of somebody: no verb outside of a relative clause, no deed, no word that denies. */
const isSomebody = (discourse: SpeechDiscourse, first: number, at: number): boolean => {
  const { lower, lexicon } = discourse;
  const head = lower[first] ?? '';
  if (NARRATOR.has(lower[at] ?? '')) return false;
  if (isOf(lexicon, head, 'stop') || isOf(lexicon, head, 'negation') || isOf(lexicon, lower[at], 'stop'))
    return false;
  if (DEED.test(head) && !isOf(lexicon, head, 'institution')) return false;
  for (let i = first; i <= at; i++) {
    if (lower[i] === 'yang') i++;
    else if (isVerbal(discourse, i) || DENIES.has(lower[i] ?? '')) return false;
  }
  return true;
};

/** Whoever writes or is written to: "mari kita berharap" reports nobody. */
const NARRATOR = new Set(['kita', 'kami', 'saya', 'aku', 'anda', 'kamu', 'kalian', 'siapa', 'apa']);
const DENIES = new Set(['tidak', 'belum', 'tak', 'bukan', 'seperti']);

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
