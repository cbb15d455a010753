// What an article about a case leaves to its reader: the crime is that of who is held for it, and of its one cast.
import type { EventRecord, EventType } from '../model/record.ts';
import type { Cast } from './cast.ts';
import { type NameItem, partiesOf } from './items.ts';

/** Happenings whose patients are held to have done what the sentence names as their ground. */
const HELD: ReadonlySet<EventType> = new Set(['Arrest', 'Charge', 'Trial']);

/** "Tono ditahan terkait kasus pemerasan", "kasus pemerasan yang menjerat Tono": the crime is Tono's. */
export const accusedOf = (events: readonly EventRecord[]): ((event: EventRecord) => EventRecord) => {
  const held = events.filter(({ type }) => HELD.has(type));
  return (event) => {
    if (event.type !== 'Crime' || event.agents.length > 0) return event;
    const before = held.findLast(({ trigger }) => trigger.end <= event.trigger.start);
    const { patients = [] } = before ?? held[0] ?? {};
    return { ...event, agents: patients };
  };
};

/** Who is arrested or charged where the sentence names nobody: the suspects of the article. */
export const heldFor = (event: EventRecord, suspects: readonly NameItem[]): EventRecord => {
  const isHeld = event.type === 'Arrest' || event.type === 'Charge';
  if (!isHeld || event.patients.some(({ kind }) => kind === 'entity')) return event;
  const agents = new Set(event.agents.flatMap((party) => (party.kind === 'entity' ? [party.entity] : [])));
  const others = suspects.filter(({ entity }) => !agents.has(entity.key));
  return { ...event, patients: [...event.patients, ...partiesOf(others)] };
};

/** Of the one crime of an article the suspects are the agents and the victims the patients, where it names none. */
export const withCastOfCrime = (events: readonly EventRecord[], cast: Cast): readonly EventRecord[] => {
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
