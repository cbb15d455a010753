// Who takes part in an event, read from the names round its trigger: for sentences whose tree does not tell.
import type { Span } from '../model/span.ts';
import { subjectOf } from './clause-subject.ts';
import type { FramedTrigger, Participants } from './frame.ts';
import { type FunctionKind, isIn } from './function-words.ts';
import { isName, isWord, type NameItem } from './items.ts';
import {
  canAct,
  canUndergo,
  distinct,
  isPhraseEnd,
  listed,
  rightward,
  type Scene,
  STOPS,
} from './name-list.ts';

/** By position alone. */
export const nearby = (scene: Scene, { frame, first, last, until }: FramedTrigger): Participants => {
  switch (frame) {
    case 'active':
      return { agents: subjectOf(scene, first), patients: object(scene, last) };
    case 'passive':
      return { agents: doer(scene, last), patients: subjectOf(scene, first, canUndergo) };
    case 'undergo':
      return { agents: [], patients: subjectOf(scene, first, canUndergo) };
    case 'mutual':
      return { agents: distinct([...subjectOf(scene, first), ...partner(scene, last)]), patients: [] };
    case 'noun-doer':
      return {
        agents: distinct([
          ...governor(scene, first, ['light']),
          ...complements(scene, last),
          ...partnerBehind(scene, last),
          ...namedBehind(scene, last),
          ...doerOf(scene, last),
        ]),
        patients: [],
      };
    case 'noun-attended': {
      const doers = nearby(scene, { frame: 'noun-doer', first, last, until }).agents;
      return { agents: distinct([...attendee(scene, first), ...doers]), patients: [] };
    }
    case 'noun-held':
      return withBodiesActing(nearby(scene, { frame: 'noun-done', first, last, until }));
    case 'noun-done':
      return {
        agents: distinct([...governor(scene, first, ['light']), ...doerOf(scene, last)]),
        patients: distinct([
          ...governor(scene, first, ['bears']),
          ...victims(scene, first, last),
          ...complements(scene, last),
        ]),
      };
    case 'bare':
      return { agents: [], patients: [] };
    default:
      return frame satisfies never;
  }
};

/** Of an inquiry or a trial the bodies behind the noun hold it, and the persons undergo it: "penyidikan Polres Garut". */
export const withBodiesActing = ({ agents, patients }: Participants): Participants => {
  const bodies = patients.filter(({ entity }) => entity.type === 'Organization');
  return {
    agents: distinct([...agents, ...bodies]),
    patients: patients.filter((item) => !bodies.includes(item)),
  };
};

/** Who speaks at it: "kata Rina usai rapat itu", "ujar Rina, dalam acara diskusi publik". */
const attendee = ({ items, words }: Scene, first: number): readonly NameItem[] => {
  let at = first - 1;
  while (isIn(words.occasion, items[at])) at--;
  if (!isIn(words.attending, items[at])) return [];
  for (let i = at - 1; i >= Math.max(0, at - 8); i--) {
    const item = items[i];
    if (isName(item) && item.entity.type === 'Person') return [item];
    if (isIn(words.clause, item) || isIn(STOPS, item)) return [];
  }
  return items.slice(0, at).some(isName) ? [] : behindComma(items, first);
};

/** "Usai rapat bersama Komisi I, Rina …": whom the main clause behind it begins with. */
const behindComma = (items: Scene['items'], first: number): readonly NameItem[] => {
  const person = items.find(
    (item, i): item is NameItem =>
      i > first && isWord(items[i - 1], ',') && isName(item) && item.entity.type === 'Person',
  );
  return person ? [person] : [];
};

/** "S menjadi korban pembunuhan", "korban pembunuhan, S". */
const victims = (scene: Scene, first: number, last: number): readonly NameItem[] => {
  const { items, words } = scene;
  if (!isWord(items[first - 1], 'korban')) return [];
  if (isIn(words.copula, items[first - 2])) return subjectOf(scene, first - 2);
  const at = isWord(items[last + 1], ',') || isIn(words['named-by'], items[last + 1]) ? last + 2 : last + 1;
  const next = items[at];
  return isName(next) && next.entity.type === 'Person' ? listed(scene, at, canUndergo) : [];
};

/** Whose the noun at `first` is by the verb before it: "Rina menggelar rapat", "Tono menjalani pemeriksaan". */
const governor = (scene: Scene, first: number, kinds: readonly FunctionKind[]): readonly NameItem[] => {
  for (let i = first - 1; i >= Math.max(0, first - 3); i--) {
    const item = scene.items[i];
    if (item?.kind !== 'word') return [];
    if (kinds.some((kind) => isIn(scene.words[kind], item))) return subjectOf(scene, i);
  }
  return [];
};

/** The first name behind the verb before the next preposition or clause, with those joined to it. */
const object = (scene: Scene, last: number): readonly NameItem[] => firstWithin(scene, last, 12);

const firstWithin = (scene: Scene, at: number, reach: number): readonly NameItem[] => {
  const { items, words } = scene;
  for (let i = at + 1; i < Math.min(items.length, at + reach); i++) {
    if (isPhraseEnd(words, items[i])) return [];
    if (isName(items[i])) return rightward(scene, i);
  }
  return [];
};

/** Behind "oleh", or behind a passive verb: "ditangkap Polda Jabar", "ditahan penyidik Polda Jabar". */
const doer = (scene: Scene, last: number): readonly NameItem[] => {
  const { items, words } = scene;
  for (let i = last + 1; i < Math.min(items.length, last + 4); i++) {
    const item = items[i];
    if (isName(item) && canAct(item)) {
      const isDirect = i === last + 1 || item.entity.type === 'Organization';
      return isDirect ? rightward(scene, i).filter(canAct) : doerOf(scene, last);
    }
    if (item?.kind !== 'word' || !/^\p{Ll}/u.test(item.form) || isPhraseEnd(words, item)) break;
  }
  return doerOf(scene, last);
};

/** Of a noun: behind "oleh" alone, since what stands right behind it is done to ("penangkapan Tono oleh polisi"). */
const doerOf = (scene: Scene, last: number): readonly NameItem[] => {
  const { items, words } = scene;
  const oleh = items.findIndex((item, i) => i > last && i < last + 12 && isWord(item, 'oleh'));
  if (oleh >= 0) return firstActors(scene, oleh);
  const verb = items.findIndex((item, i) => i > last && i < last + 8 && isIn(words['light-passive'], item));
  const next = items[verb + 1];
  return verb >= 0 && isName(next) && canAct(next) ? rightward(scene, verb + 1).filter(canAct) : [];
};

/** Behind a verb itself ("menemui Rina"), else behind "dengan" or "bersama". */
const partner = (scene: Scene, last: number): readonly NameItem[] => {
  const next = scene.items[last + 1];
  if (isName(next) && canAct(next)) return rightward(scene, last + 1).filter(canAct);
  const behind = partnerBehind(scene, last);
  return behind.length > 0 ? behind : firstActors(scene, last);
};

/** Behind "dengan" or "bersama". */
const partnerBehind = (scene: Scene, last: number): readonly NameItem[] => {
  const at = scene.items.findIndex((item, i) => i > last && i < last + 10 && isIn(scene.words.partner, item));
  return at < 0 ? [] : firstActors(scene, at);
};

/** "laga perebutan tempat ketiga, yakni Persita dan Dewa", "final yang mempertemukan Persita dan Dewa". */
const namedBehind = ({ items, words }: Scene, last: number): readonly NameItem[] => {
  const at = items.findLastIndex((item, i) => i > last && i < last + 14 && isIn(words.parties, item));
  const first = items.findIndex((item, i) => at >= 0 && i > at && i < at + 4 && isName(item) && canAct(item));
  return first < 0 ? [] : rightward({ items, words }, first).filter(canAct);
};

/** The first actor within a role's length behind `at`: "dengan Menteri Luar Negeri Jepang X" → X. */
const firstActors = (scene: Scene, at: number): readonly NameItem[] => {
  const { items, words } = scene;
  for (let i = at + 1; i < Math.min(items.length, at + 10); i++) {
    const item = items[i];
    if (isPhraseEnd(words, item) || isIn(words.away, item) || isIn(STOPS, item)) return [];
    if (!isName(item) || !canAct(item)) continue;
    const end = items.findIndex((other, k) => k > i && isPhraseEnd(words, other));
    const reach = Math.min(end < 0 ? items.length : end, i + 4);
    const person = items.findIndex(
      (other, k) => k > i && k < reach && isName(other) && other.entity.type === 'Person',
    );
    return item.entity.type !== 'Person' && person > 0
      ? rightward(scene, person)
      : rightward(scene, i).filter(canAct);
  }
  return [];
};

/** "pertemuan antara A dan B", "penangkapan A": the actors right behind the noun. */
const complements = (scene: Scene, last: number): readonly NameItem[] => {
  const next = scene.items[last + 1];
  if (isWord(next, 'antara')) return firstWithin(scene, last + 1, 6);
  return firstWithin(scene, isWord(next, 'terhadap', 'atas') ? last + 1 : last, 4);
};

/** An unnamed party behind the trigger, in the text's words: "bertemu pimpinan perusahaan di …" → "pimpinan perusahaan". */
export const unnamedObject = (
  { items, words }: Scene,
  last: number,
  nouns: ReadonlySet<string>,
): Span | undefined => {
  const start = items[last + 1];
  if (!start || !isIn(nouns, start)) return undefined;
  let end = last + 1;
  for (let i = last + 2; i < Math.min(items.length, last + 9); i++) {
    if (!isWord(items[i]) || isPhraseEnd(words, items[i])) break;
    end = i;
  }
  return { start: start.start, end: items[end]?.end ?? start.end };
};
