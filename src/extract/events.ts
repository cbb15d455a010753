// Extracts events: a trigger word, and round it who did what to whom, where and when.

import type { ParsedSentence } from '../language/syntax.ts';
import type { Article } from '../model/article.ts';
import type { Linked, Sentence } from '../model/document.ts';
import type { EventRecord, EventType, Party } from '../model/record.ts';
import { bySpan, hull } from '../model/span.ts';
import { type Cast, castOf, withCast } from './cast.ts';
import type { ActorType, EventLexicon, EventTypeRule, Trigger } from './event-lexicon.ts';
import { dateOf, isBackground, isoDate, placeOf, placeWithin, reachOf, whenOf } from './event-setting.ts';
import { purposeOf, themesOf } from './event-themes.ts';
import { isJoint } from './frame.ts';
import { isIn } from './function-words.ts';
import { sidesOf } from './grammar.ts';
import { type Containment, mergeHappenings, type Told } from './happenings.ts';
import { type Clause, type Item, isName, isWord, type NameItem, spanOf } from './items.ts';
import { modalityOf } from './modality.ts';
import { type Scene, unnamedObject } from './nearby.ts';
import { participants } from './participants.ts';
import { type TriggerAt, triggersOf } from './triggers.ts';

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
  const kindOf = ({ sentence }: Clause): string | undefined => article.blocks[sentence.block]?.kind;
  const report = clauses.filter((clause) => !['byline', 'headline'].includes(kindOf(clause) ?? ''));
  const headlines = clauses.filter((clause) => kindOf(clause) === 'headline');
  const read = [...report, ...headlines].map((clause) => ({
    ...clause,
    items: withoutDateline(clause.items, article),
  }));
  const toldBy = (clause: Clause): readonly Told[] => toldIn(clause, lexicon, treeOf);
  const told = read.map(toldBy);
  const known = told.flatMap((all) => all.flatMap((one) => (one.kind === 'event' ? [one.event] : [])));
  const cast = castOf(read, known, lexicon.cast);
  const acting = withCast(read, cast, lexicon.cast);
  const retold = acting.map((clause, i) => (clause === read[i] ? (told[i] ?? []) : toldBy(clause)));
  const events = mergeHappenings(article.text, retold, within).map((event) => yetToCome(event, article));
  const filled = sole(events, cast);
  return filled.toSorted((a, b) => bySpan(a.trigger, b.trigger));
};

/** Of the one crime of an article the suspects are the agents and the victims the patients, where it names none. */
const sole = (events: readonly EventRecord[], cast: Cast): readonly EventRecord[] => {
  const crimes = events.filter(({ type }) => type === 'Crime');
  if (crimes.length !== 1) return events;
  return events.map((event) =>
    event.type !== 'Crime'
      ? event
      : {
          ...event,
          agents: event.agents.length > 0 ? event.agents : partiesOf(cast.get('suspect') ?? []),
          patients: event.patients.length > 0 ? event.patients : partiesOf(cast.get('victim') ?? []),
        },
  );
};

/** What is dated after the article is planned. */
const yetToCome = (event: EventRecord, { datePublished = '' }: Article): EventRecord => {
  const { date = '', modality } = event;
  const isLater = date !== '' && datePublished !== '' && date > datePublished.slice(0, date.length);
  return modality === 'Actual' && isLater ? { ...event, modality: 'Planned' } : event;
};

const toldIn = (
  { sentence, items }: Clause,
  lexicon: EventLexicon,
  treeOf: EventContext['treeOf'],
): readonly Told[] => {
  const tree = (): ParsedSentence | undefined => treeOf(sentence, items[0]?.start ?? sentence.start);
  return followUps(items, [...eventsOf(items, lexicon, tree), ...settingsOf(items, lexicon)]);
};

/** "Peristiwa itu terjadi di Garut, Senin (13/5)": place and date of what was told before. */
const settingsOf = (items: readonly Item[], { happenings, words }: EventLexicon): readonly Told[] =>
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
  const triggers = triggersOf(items, lexicon);
  const parsed = triggers.some((trigger) => asksForTree(items, trigger, lexicon)) ? tree() : undefined;
  const read = triggers.flatMap((trigger, i) => {
    const rule = lexicon.types.get(trigger.type);
    if (!rule) return [];
    const at = { ...trigger, rule, until: triggers[i + 1]?.first ?? items.length };
    const event = eventAt(items, at, lexicon, parsed);
    return event ? [{ at, event }] : [];
  });
  const accused = accusedOf(read.map(({ event }) => event));
  return read.flatMap(({ at, event: told }): readonly Told[] => {
    const event = isBackground(items, at, lexicon.words) ? accused(told) : told;
    const points = isIn(lexicon.words.pointer, items[at.last + 1]);
    return points || isAnchored(event, at.rule, at) ? [{ kind: 'event', event, points }] : [];
  });
};

/** Happenings whose patients are held to have done what the sentence names as their ground. */
const HELD: ReadonlySet<EventType> = new Set(['Arrest', 'Charge', 'Trial']);

/** "Tono ditahan terkait kasus pemerasan": the crime is Tono's. */
const accusedOf = (events: readonly EventRecord[]): ((event: EventRecord) => EventRecord) => {
  const held = events.filter(({ type }) => HELD.has(type));
  return (event) => {
    if (event.type !== 'Crime' || event.agents.length > 0) return event;
    const before = held.findLast(({ trigger }) => trigger.end <= event.trigger.start);
    return before ? { ...event, agents: before.patients } : event;
  };
};

/** True where somebody named could take part: without a candidate there is nothing to ask the grammar. */
const asksForTree = (items: readonly Item[], { type, frame }: Trigger, { types }: EventLexicon): boolean => {
  const rule = types.get(type);
  if (!rule || frame === 'bare') return false;
  return items.some((item) => isName(item) && (isOf(item, rule.agents) || isOf(item, rule.patients)));
};

/** Letters of a year: on its own it tells no happening but an election. */
const YEAR = 4;

/** Whether enough is named for the words to tell a happening. */
const isAnchored = (
  { type, agents, patients, place, date = '' }: EventRecord,
  { needs }: EventTypeRule,
  { needs: more, frame }: Trigger,
): boolean => {
  const [doers, done] = [named(agents), named(patients)];
  if (more === 'place' && !place) return false;
  if (more === 'both') {
    return isJoint(frame) ? doers > 1 : doers > 0 && done > 0;
  }
  switch (needs) {
    case 'any':
      return (
        doers + done > 0 || place !== undefined || date.length > YEAR || (date !== '' && type === 'Election')
      );
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
  const events = told.flatMap((one) => (one.kind === 'event' ? [one] : []));
  const former = events.findLast(({ event }) => event.trigger.end <= mark);
  const cause = events.find(({ event }) => event.trigger.start > mark);
  if (!former || !cause) return told;
  return told.map((one) =>
    one === former ? { ...former, event: { ...former.event, follows: cause.event.trigger } } : one,
  );
};

const eventAt = (
  items: readonly Item[],
  trigger: TriggerAt,
  lexicon: EventLexicon,
  tree: ParsedSentence | undefined,
): EventRecord | undefined => {
  const [first, last] = [items[trigger.first], items[trigger.last]];
  if (!first || !last) return undefined;
  const { agents, patients: undergoing } = participants(items, trigger, {
    words: lexicon.words,
    sides: tree && sidesOf(tree, items, { start: first.start, end: last.end }),
    isAgent: (item) => isOf(item, trigger.rule.agents),
    isPatient: (item) => isOf(item, trigger.rule.patients),
  });
  const patients = undergoing.filter(({ entity }) => agents.every((agent) => agent.entity !== entity));
  const themes = themesOf(items, trigger, [...agents, ...patients]);
  const affected = trigger.rule.themeIsPatient ? [...patients, ...themes] : patients;
  const setting = items.slice(0, reachOf(items, trigger, lexicon.words));
  const place = placeOf(setting, trigger, lexicon.words);
  const { date, said } = whenOf(setting, trigger);
  const unnamed = unnamedParty({ items, words: lexicon.words }, trigger, lexicon.partyNouns);
  return {
    kind: 'event',
    type: trigger.type,
    trigger: { start: first.start, end: last.end },
    agents: [
      ...partiesOf(agents),
      ...(trigger.frame === 'active' && trigger.type !== 'Meeting' ? [] : unnamed),
    ],
    patients: [
      ...partiesOf(affected),
      ...(trigger.frame === 'active' && trigger.type !== 'Meeting' ? unnamed : []),
    ],
    ...(place ? { place: place.entity.key } : {}),
    ...(date === undefined ? {} : { date }),
    about: affected === patients ? [...new Set(themes.map((item) => item.entity.key))] : [],
    ...purposeOf(items, trigger.last, lexicon.words),
    evidence: hull(
      first,
      last,
      ...[...agents, ...affected, ...(place ? [place] : []), ...(said ? [said] : [])].map(spanOf),
    ),
    confidence: agents.length + patients.length > 0 ? 0.6 : 0.45,
    modality: modalityOf(items, trigger, lexicon),
  };
};

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

const partiesOf = (items: readonly NameItem[]): readonly Party[] =>
  [...new Set(items.flatMap(({ entity, others = [] }) => [entity.key, ...others.map(({ key }) => key)]))].map(
    (entity) => ({ kind: 'entity', entity }),
  );
