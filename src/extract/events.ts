// Extracts events: a trigger word, and round it who did what to whom, where and when.

import type { ParsedSentence } from '../language/syntax.ts';
import type { Article } from '../model/article.ts';
import type { Linked, Sentence } from '../model/document.ts';
import type { EventRecord, Party } from '../model/record.ts';
import { bySpan, hull, type Span } from '../model/span.ts';
import type { ActorType, EventLexicon, EventTypeRule, Trigger } from './event-lexicon.ts';
import { type FunctionWords, isIn } from './function-words.ts';
import { sidesOf } from './grammar.ts';
import { type Containment, mergeHappenings, type Told } from './happenings.ts';
import { type Clause, type Item, isName, isProper, isWord, type NameItem, spanOf } from './items.ts';
import { modalityBefore } from './modality.ts';
import { type Scene, unnamedObject } from './nearby.ts';
import { participants } from './participants.ts';
import { type PhraseLexicon, phraseAt } from './phrase-lexicon.ts';

export interface EventContext {
  readonly within: Containment;
  /** The dependency tree of a sentence from an offset on, if sentences are parsed. */
  readonly treeOf: (sentence: Sentence, from: number) => ParsedSentence | undefined;
}

/** One record a happening, sorted by trigger; those told twice are merged, a headline into what the report tells in full. */
export const extractEvents = (
  { article }: Linked,
  clauses: readonly Clause[],
  lexicon: EventLexicon,
  { within, treeOf }: EventContext,
): readonly EventRecord[] => {
  const told = (isHeadline: boolean): readonly Told[] =>
    clauses
      .filter(({ sentence }) => {
        const kind = article.blocks[sentence.block]?.kind;
        return kind !== 'byline' && (kind === 'headline') === isHeadline;
      })
      .flatMap(({ sentence, items: all }) => {
        const items = withoutDateline(all, article);
        return followUps(
          items,
          eventsOf(items, lexicon, () => treeOf(sentence, items[0]?.start ?? sentence.start)),
        );
      });
  const events = mergeHappenings(article.text, [...told(false), ...told(true)], within);
  return events.toSorted((a, b) => bySpan(a.trigger, b.trigger));
};

const DASHES = ['-', '--', '–', '—'] as const;

/** Outlet and place at the head of the report take part in nothing: "GARUT, Kabar.com - Bupati …" → "Bupati …". */
const withoutDateline = (items: readonly Item[], { datelineSpan }: Article): readonly Item[] => {
  const behind = datelineSpan ? items.findIndex((item) => item.start >= datelineSpan.end) : -1;
  const isHere = behind > 0 && datelineSpan !== undefined && (items[0]?.start ?? 0) <= datelineSpan.start;
  const from = isHere ? behind : 0;
  const [outlet] = items;
  const isOutlet = isName(outlet) && outlet.entity.fineTypes.includes('NewsMediaOrganization');
  if (!isHere && !isOutlet) return items;
  const dash = items.findIndex((item, i) => i >= from && i < from + 6 && isWord(item, ...DASHES));
  return items.slice(dash < 0 ? from : dash + 1);
};

/** The tree is asked for only where there is a trigger. */
const eventsOf = (
  items: readonly Item[],
  lexicon: EventLexicon,
  tree: () => ParsedSentence | undefined,
): readonly Told[] => {
  const triggers = triggersOf(items, lexicon.triggers);
  const parsed = triggers.some((trigger) => asksForTree(items, trigger, lexicon)) ? tree() : undefined;
  return triggers.flatMap((trigger, i) => {
    const rule = lexicon.types.get(trigger.type);
    if (!rule) return [];
    const reach = { ...trigger, rule, until: triggers[i + 1]?.first ?? items.length };
    const event = eventAt(items, reach, lexicon, parsed);
    const points = isIn(lexicon.words.pointer, items[trigger.last + 1]);
    return event && (points || isAnchored(event, rule, trigger)) ? [{ event, points }] : [];
  });
};

const triggersOf = (
  items: readonly Item[],
  lexicon: PhraseLexicon<Trigger>,
): readonly Omit<TriggerAt, 'until' | 'rule'>[] => {
  const found: Omit<TriggerAt, 'until' | 'rule'>[] = [];
  for (let i = 0; i < items.length; i++) {
    const named = namedTrigger(items[i], lexicon);
    if (named) found.push({ first: i, last: i, ...named });
    const phrase = phraseAt(lexicon, items, i);
    if (!phrase) continue;
    const last = i + phrase.words.length - 1;
    found.push({ first: i, last, ...phrase.value });
    i = last;
  }
  return found;
};

/** The name of an election or meeting that a trigger word opens tells it: "Pilkada 2020", "Rapat Koordinasi Nasional". */
const namedTrigger = (item: Item | undefined, lexicon: PhraseLexicon<Trigger>): Trigger | undefined => {
  if (!isProper(item) || item.entity.type !== 'NamedEvent') return undefined;
  const [first = ''] = item.entity.name.toLowerCase().split(' ');
  const trigger = lexicon.byFirst.get(first)?.find(({ words }) => words.length === 1)?.value;
  return trigger?.type === 'Election' || trigger?.type === 'Meeting' ? trigger : undefined;
};

/** True where somebody named could take part: without a candidate there is nothing to ask the grammar. */
const asksForTree = (items: readonly Item[], { type, frame }: Trigger, { types }: EventLexicon): boolean => {
  const rule = types.get(type);
  if (!rule || frame === 'bare') return false;
  return items.some((item) => isName(item) && (isOf(item, rule.agents) || isOf(item, rule.patients)));
};

/** Whether enough is named for the words to tell a happening. */
const isAnchored = (
  { agents, patients, place, date }: EventRecord,
  { needs }: EventTypeRule,
  { needsBoth, frame }: Trigger,
): boolean => {
  const [doers, done] = [named(agents), named(patients)];
  if (needsBoth) return frame === 'mutual' ? doers > 1 : doers > 0 && done > 0;
  switch (needs) {
    case 'any':
      return doers + done > 0 || place !== undefined || date !== undefined;
    case 'participant':
      return doers + done > 0;
    case 'agent':
      return doers > 0;
    case 'patient':
      return done > 0;
    default:
      return needs satisfies never;
  }
};

const named = (parties: readonly Party[]): number =>
  parties.filter((party) => party.kind === 'entity').length;

/** "Pertemuan ini adalah tindak lanjut dari kerja sama …": the first follows the second. */
const followUps = (items: readonly Item[], told: readonly Told[]): readonly Told[] => {
  const at = items.findIndex((item, i) => isWord(item, 'tindak') && isWord(items[i + 1], 'lanjut'));
  const mark = items[at]?.start;
  if (mark === undefined) return told;
  const former = told.findLast(({ event }) => event.trigger.end <= mark);
  const cause = told.find(({ event }) => event.trigger.start > mark);
  if (!former || !cause) return told;
  return told.map((one) =>
    one === former ? { ...one, event: { ...one.event, follows: cause.event.trigger } } : one,
  );
};

interface TriggerAt extends Trigger {
  readonly first: number;
  readonly last: number;
  /** Where the next trigger begins, or the sentence ends. */
  readonly until: number;
  readonly rule: EventTypeRule;
}

const eventAt = (
  items: readonly Item[],
  trigger: TriggerAt,
  lexicon: EventLexicon,
  tree: ParsedSentence | undefined,
): EventRecord | undefined => {
  const [first, last] = [items[trigger.first], items[trigger.last]];
  if (!first || !last) return undefined;
  const { agents, patients } = participants(items, trigger, {
    words: lexicon.words,
    sides: tree && sidesOf(tree, items, { start: first.start, end: last.end }),
    isAgent: (item) => isOf(item, trigger.rule.agents),
    isPatient: (item) => isOf(item, trigger.rule.patients),
  });
  const themes = themesOf(items, trigger, [...agents, ...patients]);
  const affected = trigger.rule.themeIsPatient ? [...patients, ...themes] : patients;
  const place = placeOf(items, trigger, lexicon.words);
  const date = dateOf(items, trigger);
  const year = date ? undefined : yearInName(first);
  const unnamed = unnamedParty({ items, words: lexicon.words }, trigger, lexicon.partyNouns);
  return {
    kind: 'event',
    type: trigger.type,
    trigger: { start: first.start, end: last.end },
    agents: [
      ...agents.map(partyOf),
      ...(trigger.frame === 'active' && trigger.type !== 'Meeting' ? [] : unnamed),
    ],
    patients: [
      ...affected.map(partyOf),
      ...(trigger.frame === 'active' && trigger.type !== 'Meeting' ? unnamed : []),
    ],
    ...(place ? { place: place.entity.key } : {}),
    ...(date || year ? { date: date?.time.value.slice(0, 10) ?? year ?? '' } : {}),
    about: affected === patients ? [...new Set(themes.map((item) => item.entity.key))] : [],
    ...purposeOf(items, trigger.last, lexicon.words),
    evidence: hull(
      first,
      last,
      ...[...agents, ...affected, ...(place ? [place] : []), ...(date ? [date] : [])].map(spanOf),
    ),
    confidence: agents.length + patients.length > 0 ? 0.6 : 0.45,
    modality: modalityBefore(items, trigger.first, lexicon.modality),
  };
};

/** "Pilkada 2020" → "2020". */
const yearInName = (item: Item): string | undefined =>
  item.kind === 'name' ? /\b(?:19|20)\d{2}\b/.exec(item.entity.name)?.[0] : undefined;

/** Every party that meets is an agent; of other happenings the object is the patient. */
const unnamedParty = (
  scene: Scene,
  { frame, last }: TriggerAt,
  nouns: ReadonlySet<string>,
): readonly Party[] => {
  if (frame !== 'active' && frame !== 'mutual') return [];
  const found = unnamedObject(scene, last, nouns);
  return found ? [{ kind: 'unnamed', span: found }] : [];
};

const isOf = ({ entity }: NameItem, types: ReadonlySet<ActorType>): boolean =>
  types.has(entity.type) || (types.has('Country') && entity.fineTypes.includes('Country'));

const partyOf = (item: NameItem): Party => ({ kind: 'entity', entity: item.entity.key });

/** The first place or facility behind "di" (of a visit, also "ke") before the next trigger. */
const placeOf = (
  items: readonly Item[],
  { last, until, rule }: TriggerAt,
  words: FunctionWords,
): NameItem | undefined => {
  for (let i = last + 1; i < until; i++) {
    const item = items[i];
    if (!isName(item) || (item.entity.type !== 'Place' && item.entity.type !== 'Facility')) continue;
    const before = items.slice(Math.max(last + 1, i - 4), i).findLast((other) => isIn(words.place, other));
    if (isWord(before, ...rule.placeWords)) return item;
  }
  return undefined;
};

type TimeItem = Extract<Item, { kind: 'time' }>;

/** The nearest date of the sentence; one behind the trigger is preferred. */
const dateOf = (items: readonly Item[], { first, last }: TriggerAt): TimeItem | undefined => {
  const isDate = (item: Item): item is TimeItem => item.kind === 'time' && item.time.role !== 'until';
  return items.slice(last + 1).find(isDate) ?? items.slice(0, first).findLast(isDate);
};

/** Programmes and laws named behind the trigger that take no part in the event so far. */
const themesOf = (
  items: readonly Item[],
  { last }: TriggerAt,
  parts: readonly NameItem[],
): readonly NameItem[] => {
  const taken = new Set(parts.map((part) => part.entity));
  return items
    .slice(last + 1)
    .filter(isName)
    .filter(
      ({ entity }) =>
        (entity.type === 'Program' || entity.type === 'Legislation') &&
        !taken.has(entity) &&
        taken.add(entity),
    );
};

/** "… untuk membahas kerja sama": from behind the preposition to the end of the clause. */
const purposeOf = (
  items: readonly Item[],
  last: number,
  words: FunctionWords,
): { readonly purpose?: Span } => {
  const at = items.findIndex((item, i) => i > last && isIn(words.purpose, item));
  if (at < 0) return {};
  const stop = items.findIndex(
    (item, i) =>
      i > at && (isWord(item, ',', ';', '"', '”') || (item.kind === 'word' && item.form.startsWith('.'))),
  );
  const [start, end] = [items[at + 1], items[(stop < 0 ? items.length : stop) - 1]];
  return start && end && end.end > start.start ? { purpose: { start: start.start, end: end.end } } : {};
};
