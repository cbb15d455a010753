// Leaves out of an article's facts the records that are not sure enough.
import type { ArticleFacts } from './facts.ts';
import type { EventRecord, FactRecord } from './record.ts';

/** The facts whose confidence is at least `least`, [0, 1]; entities and mentions stay. */
export const confidentFacts = (facts: ArticleFacts, least: number): ArticleFacts => {
  const sure = <T extends FactRecord>(records: readonly T[]): readonly T[] =>
    records.filter(({ confidence }) => confidence >= least);
  return {
    ...facts,
    tenures: sure(facts.tenures),
    quotations: sure(facts.quotations),
    figures: sure(facts.figures),
    relations: sure(facts.relations),
    events: withoutLostLinks(sure(facts.events)),
  };
};

/** An event follows no other that was left out. */
const withoutLostLinks = (events: readonly EventRecord[]): readonly EventRecord[] => {
  const triggers = new Set(events.map(({ trigger }) => trigger.start));
  return events.map((event) => {
    if (event.follows === undefined || triggers.has(event.follows.start)) return event;
    const { follows: _, ...alone } = event;
    return alone;
  });
};
