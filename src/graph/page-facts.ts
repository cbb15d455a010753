// The lines of an article's graph: every record cut into facts of one subject, one predicate and one object.
import type { ArticleFacts } from '../model/facts.ts';
import type { EventRecord, Figure, Party, Quotation, Relation, Tenure } from '../model/record.ts';
import type { Span } from '../model/span.ts';
import { textOf } from '../model/span.ts';
import type { PageFact, PageQuotation } from './page-article.ts';
import { dateId, eventId, figureId, type NodeTable, partyId, roleId, standing } from './page-nodes.ts';

type IndexOf = NodeTable['indexOf'];

/** The facts of all records, in the order in which the article says them. */
export const pageFacts = (facts: ArticleFacts, indexOf: IndexOf): readonly PageFact[] =>
  [
    ...facts.tenures.flatMap((tenure, index) => tenureFacts(tenure, index, indexOf)),
    ...facts.events.flatMap((event, index) => eventFacts(event, index, { all: facts.events, indexOf })),
    ...facts.relations.map((relation) => relationFact(relation, indexOf)),
    ...facts.figures.flatMap((figure, index) => figureFacts(figure, index, indexOf)),
    ...facts.quotations.flatMap((quotation, index) => quotationFacts(quotation, index, indexOf)),
  ].sort((a, b) => a.evidence[0] - b.evidence[0]);

/** The quotations, in the order given. */
export const pageQuotations = (facts: ArticleFacts, indexOf: IndexOf): readonly PageQuotation[] =>
  facts.quotations.map((quotation) => {
    const by = speakerOf(quotation, indexOf);
    const to = optional(quotation.addressee, indexOf);
    return {
      ...standing(quotation, indexOf),
      manner: quotation.manner,
      ...(quotation.cue && { cue: textOf(facts.article.text, quotation.cue) }),
      ...(by !== null && { by }),
      ...(to !== null && { to }),
      about: quotation.about.map(indexOf).filter((node) => node !== null),
    };
  });

const optional = (id: string | undefined, indexOf: IndexOf): number | null =>
  id === undefined ? null : indexOf(id);

/** "Anwar, Sekretaris Jenderal Kemnaker" → person holds role, role at organisation. */
const tenureFacts = (tenure: Tenure, index: number, indexOf: IndexOf): readonly PageFact[] => {
  const base = standing(tenure, indexOf);
  const role = indexOf(roleId(index));
  const tail = (predicate: string, id: string | undefined): readonly PageFact[] =>
    id === undefined ? [] : [{ ...base, subject: role, predicate, object: indexOf(id) }];
  return [
    { ...base, subject: indexOf(tenure.person), predicate: `tenure:${tenure.status}`, object: role },
    ...tail('tenure:at', tenure.organization),
    ...tail('tenure:since', tenure.startDate && dateId(tenure.startDate)),
    ...tail('tenure:until', tenure.endDate && dateId(tenure.endDate)),
  ];
};

interface EventSetting {
  readonly all: readonly EventRecord[];
  readonly indexOf: IndexOf;
}

/** Agents point at the event; the event points at its patients, place, date, topics and forerunner. */
const eventFacts = (
  event: EventRecord,
  index: number,
  { all, indexOf }: EventSetting,
): readonly PageFact[] => {
  const base = standing(event, indexOf);
  const subject = indexOf(eventId(index));
  const to = (predicate: string, id: string): PageFact => ({
    ...base,
    subject,
    predicate: `event:${predicate}:${event.type}`,
    object: indexOf(id),
  });
  const agentFacts = event.agents.map((agent): PageFact => {
    return {
      ...base,
      subject: indexOf(idOf(agent)),
      predicate: `event:agent:${event.type}`,
      object: subject,
    };
  });
  const followed = event.follows && indexOfTrigger(all, event.follows);
  return [
    ...agentFacts,
    ...event.patients.map((patient) => to('patient', idOf(patient))),
    ...(event.place === undefined ? [] : [to('place', event.place)]),
    ...(event.date === undefined ? [] : [to('date', dateId(event.date))]),
    ...event.about.map((topic) => to('about', topic)),
    ...(followed === undefined ? [] : [to('follows', eventId(followed))]),
  ];
};

const idOf = (party: Party): string => (party.kind === 'entity' ? party.entity : partyId(party.span));

const indexOfTrigger = (events: readonly EventRecord[], trigger: Span): number | undefined => {
  const found = events.findIndex(
    (event) => event.trigger.start === trigger.start && event.trigger.end === trigger.end,
  );
  return found < 0 ? undefined : found;
};

const relationFact = (relation: Relation, indexOf: IndexOf): PageFact => ({
  ...standing(relation, indexOf),
  subject: indexOf(relation.subject),
  predicate: relation.predicate,
  object: indexOf(relation.object.kind === 'entity' ? relation.object.entity : dateId(relation.object.value)),
});

/** "nilai kontrak Rp2,7 triliun" → thing, "nilai kontrak", figure. */
const figureFacts = (figure: Figure, index: number, indexOf: IndexOf): readonly PageFact[] => {
  const base = standing(figure, indexOf);
  const node = indexOf(figureId(index));
  const measured: PageFact = {
    ...base,
    subject: optional(figure.about, indexOf),
    predicate: 'figure:about',
    ...(figure.measure !== undefined && { wording: figure.measure }),
    object: node,
  };
  if (figure.referenceDate === undefined) return [measured];
  const asOf = indexOf(dateId(figure.referenceDate));
  return [measured, { ...base, subject: node, predicate: 'figure:asOf', object: asOf }];
};

/** One fact for each thing spoken of or to; one with an open end where the quotation names none. */
const quotationFacts = (quotation: Quotation, index: number, indexOf: IndexOf): readonly PageFact[] => {
  const base = { ...standing(quotation, indexOf), subject: speakerOf(quotation, indexOf), quotation: index };
  const about = `quotation:${quotation.manner}`;
  const topics = quotation.about.length > 0 ? quotation.about.map(indexOf) : [null];
  const spoken = topics.map((object): PageFact => ({ ...base, predicate: about, object }));
  const to = optional(quotation.addressee, indexOf);
  return to === null ? spoken : [...spoken, { ...base, predicate: 'quotation:addressee', object: to }];
};

const speakerOf = (quotation: Quotation, indexOf: IndexOf): number | null =>
  optional(
    quotation.speaker ?? (quotation.speakerDescription && partyId(quotation.speakerDescription)),
    indexOf,
  );
