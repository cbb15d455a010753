// Extracts events: a trigger word, and round it who did what to whom, where and when.

import type { ParsedSentence } from '../language/syntax.ts';
import type { Article } from '../model/article.ts';
import type { Linked, Sentence } from '../model/document.ts';
import type { EventRecord, Party, Quotation } from '../model/record.ts';
import { bySpan, hull, type Span } from '../model/span.ts';
import { accusedOf, heldFor, withCastOfCrime } from './case-events.ts';
import { castOf, withCast } from './cast.ts';
import { isAnchored } from './event-anchor.ts';
import type { ActorType, EventLexicon } from './event-lexicon.ts';
import { isBackground, placeOf, reachOf, settingsOf, whenOf, withinQuote } from './event-setting.ts';
import { purposeOf, themesOf } from './event-themes.ts';
import type { Trigger } from './frame.ts';
import { isIn } from './function-words.ts';
import { sidesOf } from './grammar.ts';
import { type Containment, mergeHappenings, type Told } from './happenings.ts';
import {
  type Clause,
  type Item,
  isName,
  isWord,
  type NameItem,
  partiesOf,
  spanOf,
  withoutDateline,
} from './items.ts';
import { modalityOf } from './modality.ts';
import type { Scene } from './name-list.ts';
import { unnamedObject } from './nearby.ts';
import { participants } from './participants.ts';
import { type TriggerAt, triggersOf } from './triggers.ts';

export interface EventContext {
  readonly within: Containment;
  /** The dependency tree of a sentence from an offset on, if sentences are parsed. */
  readonly treeOf: (sentence: Sentence, from: number) => ParsedSentence | undefined;
  readonly quotations?: readonly Quotation[];
}

/** One record a happening, sorted by trigger; those told twice are merged, a headline into what the report tells in full. */
export const extractEvents = (
  { article }: Linked,
  clauses: readonly Clause[],
  lexicon: EventLexicon,
  { within, treeOf, quotations = [] }: EventContext,
): readonly EventRecord[] => {
  const kindOf = ({ sentence }: Clause): string | undefined => article.blocks[sentence.block]?.kind;
  const report = clauses.filter((clause) => !['byline', 'headline'].includes(kindOf(clause) ?? ''));
  const headlines = clauses.filter((clause) => kindOf(clause) === 'headline');
  const read = [...report, ...headlines].map((clause) => ({
    ...clause,
    items: withoutDateline(clause.items, article),
  }));
  const quoted = quotations.map(({ content }) => content);
  const toldBy = (clause: Clause, suspects: readonly NameItem[]): readonly Told[] =>
    toldIn(clause, lexicon, treeOf, { quoted, suspects });
  const told = read.map((clause) => toldBy(clause, []));
  const known = told.flatMap((all) => all.flatMap((one) => (one.kind === 'event' ? [one.event] : [])));
  const cast = castOf(read, known, lexicon.cast);
  const acting = withCast(read, cast, lexicon.cast);
  const suspects = cast.get('suspect') ?? [];
  const retold = acting.map((clause, i) =>
    clause === read[i] && suspects.length === 0 ? (told[i] ?? []) : toldBy(clause, suspects),
  );
  const events = mergeHappenings(article.text, retold, within).map((event) => yetToCome(event, article));
  const filled = withCastOfCrime(events, cast);
  return filled.toSorted((a, b) => bySpan(a.trigger, b.trigger));
};

/** What is dated after the article is planned. */
const yetToCome = (event: EventRecord, { datePublished = '' }: Article): EventRecord => {
  const { date = '', modality } = event;
  const isLater = date !== '' && datePublished !== '' && date > datePublished.slice(0, date.length);
  return modality === 'Actual' && isLater ? { ...event, modality: 'Planned' } : event;
};

/** What the article says beyond the sentence. */
interface Known {
  readonly quoted: readonly Span[];
  readonly suspects: readonly NameItem[];
}

const toldIn = (
  { sentence, items }: Clause,
  lexicon: EventLexicon,
  treeOf: EventContext['treeOf'],
  known: Known,
): readonly Told[] => {
  const tree = (): ParsedSentence | undefined => treeOf(sentence, items[0]?.start ?? sentence.start);
  return followUps(items, [...eventsOf(items, lexicon, tree, known), ...settingsOf(items, lexicon)]);
};

/** The tree is asked for only where there is a trigger. */
const eventsOf = (
  items: readonly Item[],
  lexicon: EventLexicon,
  tree: () => ParsedSentence | undefined,
  known: Known,
): readonly Told[] => {
  const triggers = triggersOf(items, lexicon);
  const parsed = triggers.some((trigger) => asksForTree(items, trigger, lexicon)) ? tree() : undefined;
  const read = triggers.flatMap((trigger, i) => {
    const rule = lexicon.types.get(trigger.type);
    if (!rule) return [];
    const at = { ...trigger, rule, until: triggers[i + 1]?.first ?? items.length };
    const event = eventAt(items, at, lexicon, { tree: parsed, quoted: known.quoted });
    return event ? [{ at, event: heldFor(event, known.suspects) }] : [];
  });
  const accused = accusedOf(read.map(({ event }) => event));
  return read.flatMap(({ at, event: told }): readonly Told[] => {
    const event = isBackground(items, at, lexicon.words) ? accused(told) : told;
    const points = isIn(lexicon.words.pointer, items[at.last + 1]);
    return points || isAnchored(event, at.rule, at) ? [{ kind: 'event', event, points }] : [];
  });
};

/** True where somebody named could take part: without a candidate there is nothing to ask the grammar. */
const asksForTree = (items: readonly Item[], { type, frame }: Trigger, { types }: EventLexicon): boolean => {
  const rule = types.get(type);
  if (!rule || frame === 'bare') return false;
  return items.some((item) => isName(item) && (isOf(item, rule.agents) || isOf(item, rule.patients)));
};

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
  { tree, quoted }: { readonly tree: ParsedSentence | undefined; readonly quoted: readonly Span[] },
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
  const setting = withinQuote(items.slice(0, reachOf(items, trigger, lexicon.words)), first, quoted);
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
