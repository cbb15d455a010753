// Where and when a happening is told to have been: the place and the date of its sentence.

import { covers, type Span } from '../model/span.ts';
import type { EventLexicon } from './event-lexicon.ts';
import { type FunctionWords, isIn } from './function-words.ts';
import type { Told } from './happenings.ts';
import { type Item, isName, isWord, type NameItem } from './items.ts';
import type { TriggerAt } from './triggers.ts';

export type TimeItem = Extract<Item, { kind: 'time' }>;

/** Part of a sentence: from the index `from` to before `until`. */
interface Stretch {
  readonly from: number;
  readonly until: number;
}

/**
 * The first place or facility behind "di" (of a visit, also "ke") before the next trigger, else further on; else one
 * that opens the sentence ("Di Garut, …"). A name of the happening has none, unless it "digelar di …".
 */
export const placeOf = (
  items: readonly Item[],
  { first, last, until, rule, frame }: TriggerAt,
  words: FunctionWords,
): NameItem | undefined =>
  isName(items[first]) &&
  !isIn(words.happens, items[last + 1]) &&
  !isIn(words['light-passive'], items[last + 1])
    ? undefined
    : (placeTold(items, { last, until, rule }, words) ??
      (frame === 'bare' ? placeWithin(items, { from: 0, until: first }, ['di'], words) : undefined));

const placeTold = (
  items: readonly Item[],
  { last, until, rule }: Pick<TriggerAt, 'last' | 'until' | 'rule'>,
  words: FunctionWords,
): NameItem | undefined =>
  (rule.placeWords.includes('ke') ? directPlace(items[last + 1]) : undefined) ??
  placeWithin(items, { from: last + 1, until }, rule.placeWords, words) ??
  placeWithin(items, { from: until + 1, until: items.length }, ['di'], words) ??
  (isWord(items[0], 'di') ? placeWithin(items, { from: 0, until: 5 }, ['di'], words) : undefined);

/** "meninjau Pasar Baru": what is visited is where it is. */
const directPlace = (item: Item | undefined): NameItem | undefined =>
  isName(item) && isPlace(item) ? item : undefined;

const isPlace = ({ entity }: NameItem): boolean => entity.type === 'Place' || entity.type === 'Facility';

/** A body right behind the preposition is where it sits: "di Pengadilan Negeri Garut". */
const isSite = (items: readonly Item[], at: number, prepositions: readonly string[]): boolean => {
  const item = items[at];
  return isName(item) && item.entity.type === 'Organization' && isWord(items[at - 1], ...prepositions);
};

/** The first place in the stretch behind one of the prepositions. */
export const placeWithin = (
  items: readonly Item[],
  { from, until }: Stretch,
  prepositions: readonly string[],
  words: FunctionWords,
): NameItem | undefined => {
  for (let i = from; i < Math.min(until, items.length); i++) {
    const item = items[i];
    if (!isName(item) || !(isPlace(item) || isSite(items, i, prepositions))) continue;
    const before = items.slice(Math.max(from, i - 4), i).findLast((other) => isIn(words.place, other));
    if (isWord(before, ...prepositions)) return item;
  }
  return undefined;
};

/** True of a noun that the sentence only mentions: "korban pembunuhan", "terkait kasus pemerasan". */
export const isBackground = (
  items: readonly Item[],
  { first, frame }: TriggerAt,
  words: FunctionWords,
): boolean => (frame.startsWith('noun') || frame === 'bare') && isIn(words.background, items[first - 1]);

/** How far the words go that say where and when: of a noun that is only mentioned, to the end of its phrase. */
export const reachOf = (items: readonly Item[], trigger: TriggerAt, words: FunctionWords): number => {
  if (!isBackground(items, trigger, words)) return items.length;
  const { last } = trigger;
  const end = items.findIndex((item, i) => i > last && (isWord(item, ',', '.') || isIn(words.clause, item)));
  return Math.min(end < 0 ? items.length : end, last + 6);
};

/** Of what is told in a quotation, place and date are those of its own words, not where and when it was said. */
export const withinQuote = (
  items: readonly Item[],
  trigger: Item,
  quoted: readonly Span[],
): readonly Item[] => {
  const quote = quoted.find(({ start, end }) => start <= trigger.start && trigger.end <= end);
  return quote ? items.map((item) => (covers(quote, item) ? item : unnamed(item))) : items;
};

/** What is named or dated in it no longer counts. */
const unnamed = (item: Item): Item =>
  item.kind === 'word' ? item : { kind: 'word', start: item.start, end: item.end, form: '', lower: '' };

/** The nearest date of the sentence, one behind the trigger preferred; of a clause with "yang" only one behind. */
export const dateOf = (
  items: readonly Item[],
  { first, last }: Pick<TriggerAt, 'first' | 'last'>,
): TimeItem | undefined =>
  exactest(items.slice(last + 1).filter(isDate)) ??
  (isRelative(items, first) ? undefined : exactest(items.slice(0, first).filter(isDate).toReversed()));

/** The first, unless it is a bare year and another says more. */
const exactest = (dates: readonly TimeItem[]): TimeItem | undefined =>
  dates.find((date) => isoDate(date).length > YEAR) ?? dates[0];

/** Letters of a year. */
const YEAR = 4;

/** "tarif yang [diberlakukan] …", "tarif yang telah [diberlakukan] …". */
const isRelative = (items: readonly Item[], first: number): boolean =>
  [1, 2].some((back) => isWord(items[first - back], 'yang'));

const isDate = (item: Item): item is TimeItem => item.kind === 'time' && item.time.role !== 'until';

/** ISO: to the day at most. */
export const isoDate = ({ time }: TimeItem): string => time.value.slice(0, 10);

/** When it was: the year of its name ("Pilkada 2020"), unless the sentence has a date in that year; ISO. */
export const whenOf = (
  items: readonly Item[],
  trigger: TriggerAt,
): { readonly date?: string; readonly said?: TimeItem } => {
  const said = dateOf(items, trigger);
  const date = said && isoDate(said);
  const year = yearInName(items[trigger.first]);
  if (year !== undefined && !date?.startsWith(year)) return { date: year };
  return said && date !== undefined ? { date, said } : {};
};

const yearInName = (item: Item | undefined): string | undefined =>
  isName(item) ? /\b(?:19|20)\d{2}\b/.exec(item.entity.name)?.[0] : undefined;

/** "Peristiwa itu terjadi di Garut, Senin (13/5)": place and date of what was told before. */
export const settingsOf = (items: readonly Item[], { happenings, words }: EventLexicon): readonly Told[] =>
  items.flatMap((item, first) => {
    const types = item.kind === 'word' ? happenings.get(item.lower) : undefined;
    const next = items[first + 1];
    if (!types || !(isIn(words.pointer, next) || isIn(words.happens, next))) return [];
    const place = placeWithin(items, { from: first + 1, until: items.length }, ['di'], words);
    const date = dateOf(items, { first, last: first });
    if (!place && !date) return [];
    return [
      {
        kind: 'setting',
        types,
        ...(place ? { place: place.entity.key } : {}),
        ...(date ? { date: isoDate(date) } : {}),
      },
    ];
  });
