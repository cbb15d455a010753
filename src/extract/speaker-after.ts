// Reads who stands behind a cue: "kata [Ketua KPK, Budi], kepada …", "ujar [dia]", "kata [seorang warga]".
import { isCapitalised } from '../language/token-forms.ts';
import { isWordToken, type NamedToken, type SpeechDiscourse, spanOfTokens } from './discourse.ts';
import { isOf } from './quotation-lexicon.ts';
import { canSpeak, isSomebodyOf, type SpeakerRead } from './speaker.ts';
import { isVerbal } from './verbal.ts';

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
  if (first && (canSpeak(first.entity) || first.first === at) && opensPhrase(discourse, first, at)) {
    return { speaker: { kind: 'named', entity: first.entity.key }, last: first.last };
  }
  const apposed = apposedPerson(discourse, at, end);
  if (apposed) return { speaker: { kind: 'named', entity: apposed.entity.key }, last: apposed.last };
  const last = commaOr(discourse, at, stop);
  if (last === at || !isWordToken(discourse, at)) return undefined;
  const described = spanOfTokens(discourse, at, last);
  const pointed = isOf(lexicon, lower[last - 1], 'pointer') && !isOf(lexicon, lower[at], 'source');
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

/** An organisation speaks for itself where no role or noun stands before it: "kata DAPA", "kata pihak Bank Jaya". */
const opensPhrase = ({ lower, lexicon }: SpeechDiscourse, { first }: NamedToken, at: number): boolean =>
  first === at || (first === at + 1 && isOf(lexicon, lower[at], 'body'));

const commaOr = ({ exact }: SpeechDiscourse, at: number, end: number): number => {
  let i = at;
  while (i < end && exact[i] !== ',' && exact[i] !== '(') i++;
  return i;
};
