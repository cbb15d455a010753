// Puts together what the article tells of one happening in several places.
import type { EntityKey } from '../model/entity.ts';
import type { EventRecord, EventType, Party } from '../model/record.ts';
import { textOf } from '../model/span.ts';

/** What one sentence tells of a happening. */
export type Told =
  /** An event; a pointing one ("pertemuan itu") only adds to what was told before. */
  | { readonly kind: 'event'; readonly event: EventRecord; readonly points: boolean }
  /** Place and date of a happening told before: "peristiwa itu terjadi di …". */
  | {
      readonly kind: 'setting';
      readonly types: ReadonlySet<EventType>;
      readonly place?: EntityKey;
      readonly date?: string;
    };

/** Which place lies in which, as the article says. */
export type Containment = ReadonlyMap<EntityKey, EntityKey>;

/**
 * Records of one type with a participant in common, or with one trigger word and nothing that differs, become one: the
 * first told.
 *
 * @param told what each sentence tells, in the order of the text
 */
export const mergeHappenings = (
  text: string,
  told: readonly (readonly Told[])[],
  within: Containment,
): readonly EventRecord[] => {
  const kept: EventRecord[] = [];
  /** Indices of what the latest sentence with events told. */
  let latest: readonly number[] = [];
  for (const sentence of told) {
    const here: number[] = [];
    for (const one of sentence) {
      if (one.kind === 'setting') {
        for (const at of here.length > 0 ? here : latest) place(kept, at, one);
        continue;
      }
      const at = keep(text, kept, one, within);
      if (at !== undefined) here.push(at);
    }
    if (here.length > 0) latest = here;
  }
  return kept;
};

/** Adds an event, or merges it into the one that it tells again; the index of either. */
const keep = (
  text: string,
  kept: EventRecord[],
  { event, points }: Extract<Told, { kind: 'event' }>,
  within: Containment,
): number | undefined => {
  const at = points
    ? kept.findLastIndex((other) => other.type === event.type)
    : kept.findIndex((other) => sameHappening(text, other, event, within));
  const other = kept[at];
  if (other) kept[at] = merged(other, event, within);
  else if (points) return undefined;
  return other ? at : kept.push(event) - 1;
};

const place = (kept: EventRecord[], at: number, setting: Extract<Told, { kind: 'setting' }>): void => {
  const event = kept[at];
  if (!event || !setting.types.has(event.type)) return;
  const date = event.date ?? setting.date;
  const where = event.place ?? setting.place;
  kept[at] = { ...event, ...(date ? { date } : {}), ...(where ? { place: where } : {}) };
};

const sameHappening = (text: string, a: EventRecord, b: EventRecord, within: Containment): boolean => {
  if (a.type !== b.type || a.modality !== b.modality) return false;
  if (a.date && b.date && !a.date.startsWith(b.date) && !b.date.startsWith(a.date)) return false;
  if (
    a.place &&
    b.place &&
    a.place !== b.place &&
    !liesIn(a.place, b.place, within) &&
    !liesIn(b.place, a.place, within)
  )
    return false;
  if (a.patients.some(isNamed) && b.patients.some(isNamed) && !share(a.patients, b.patients)) return false;
  if (a.agents.some(isNamed) && b.agents.some(isNamed)) return agree(a.agents, b.agents);
  const [left, right] = [
    [...a.agents, ...a.patients],
    [...b.agents, ...b.patients],
  ];
  if (share(left, right)) return true;
  const sameWord = textOf(text, a.trigger).toLowerCase() === textOf(text, b.trigger).toLowerCase();
  return sameWord && (!left.some(isNamed) || !right.some(isNamed));
};

/** Somebody acts in both, and of two pairs not one alone: who married Rina is not who married Sari. */
const agree = (left: readonly Party[], right: readonly Party[]): boolean => {
  const [a, b] = [left, right].map((parties) => new Set(keysOf({ agents: parties, patients: [] })));
  if (!a || !b) return false;
  const common = [...a].filter((key) => b.has(key)).length;
  return common > 0 && (common > 1 || Math.min(a.size, b.size) === 1);
};

const isNamed = (party: Party): boolean => party.kind === 'entity';

const share = (left: readonly Party[], right: readonly Party[]): boolean =>
  left.some((a) => a.kind === 'entity' && right.some((b) => b.kind === 'entity' && a.entity === b.entity));

const liesIn = (inner: EntityKey, outer: EntityKey, within: Containment): boolean => {
  const seen = new Set<EntityKey>();
  for (let at = within.get(inner); at !== undefined && !seen.has(at); at = within.get(at)) {
    if (at === outer) return true;
    seen.add(at);
  }
  return false;
};

const keysOf = ({ agents, patients }: Pick<EventRecord, 'agents' | 'patients'>): readonly string[] =>
  [...agents, ...patients].flatMap((party) => (party.kind === 'entity' ? [party.entity] : []));

/** The first told, with the later one's participants, and the more exact of two dates and places. */
const merged = (first: EventRecord, later: EventRecord, within: Containment): EventRecord => {
  const known = new Set(keysOf(first));
  const more = (parties: readonly Party[]): readonly Party[] =>
    parties.filter((party) => party.kind === 'entity' && !known.has(party.entity));
  const date = (later.date?.length ?? 0) > (first.date?.length ?? 0) ? later.date : first.date;
  const place =
    !first.place || (later.place && liesIn(later.place, first.place, within)) ? later.place : first.place;
  const purpose = first.purpose ?? later.purpose;
  const follows = first.follows ?? later.follows;
  return {
    ...first,
    agents: withUnnamed([...first.agents, ...more(later.agents)], later.agents),
    patients: withUnnamed([...first.patients, ...more(later.patients)], later.patients),
    about: [...new Set([...first.about, ...later.about])],
    ...(date ? { date } : {}),
    ...(place ? { place } : {}),
    ...(purpose ? { purpose } : {}),
    ...(follows ? { follows } : {}),
  };
};

/** Of an unnamed party told twice, the longer description stays. */
const withUnnamed = (parties: readonly Party[], later: readonly Party[]): readonly Party[] => {
  const told = later.find((party) => party.kind === 'unnamed');
  if (!told) return parties;
  const at = parties.findIndex((party) => party.kind === 'unnamed');
  const known = parties[at];
  if (known?.kind !== 'unnamed') return [...parties, told];
  return known.span.end - known.span.start >= told.span.end - told.span.start
    ? parties
    : parties.with(at, told);
};
