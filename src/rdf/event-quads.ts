// Writes what happened: the type, the words that tell it, who took part, where and when.
import type { NamedNode } from '@rdfjs/types';
import type { EventRecord, Party } from '../model/record.ts';
import { overlaps } from '../model/span.ts';
import type { ArticleSheet } from './article-sheet.ts';
import { partyIri, recordIri } from './iri.ts';
import { dateLiteral, given, iriNode } from './terms.ts';
import { rajut, rdf, schema } from './vocabulary.ts';

export const writeEvents = (sheet: ArticleSheet, events: readonly EventRecord[]): void => {
  for (const event of events) {
    writeEvent(sheet, event);
    const { follows } = event;
    const followed = follows && events.find((other) => other !== event && overlaps(other.trigger, follows));
    if (followed) sheet.add(eventNode(sheet, event), rajut.follows, eventNode(sheet, followed));
  }
};

const writeEvent = (sheet: ArticleSheet, event: EventRecord): void => {
  const node = eventNode(sheet, event);
  const { place, date, purpose } = event;
  sheet.add(node, rdf.type, rajut.Event, rajut[event.type]);
  sheet.add(node, rajut.trigger, sheet.quote(event.trigger));
  sheet.add(node, rajut.agent, ...event.agents.map((party) => partyNode(sheet, party)));
  sheet.add(node, rajut.patient, ...event.patients.map((party) => partyNode(sheet, party)));
  sheet.add(node, schema.location, given(place, sheet.entity));
  sheet.add(node, schema.startDate, given(date, dateLiteral));
  sheet.add(node, schema.about, ...event.about.map(sheet.entity));
  sheet.add(node, schema.description, given(purpose, sheet.quote));
  sheet.support(node, [event]);
};

/** The node of an event; `sheet`: that of its article, or its article and options alone. */
export const eventNode = (
  sheet: Pick<ArticleSheet, 'article' | 'options'>,
  event: EventRecord,
): NamedNode => {
  const {
    type,
    trigger,
    evidence,
    agents,
    patients,
    place = '',
    date = '',
    modality,
    attributedTo = '',
  } = event;
  const parties = [...agents, 'patients', ...patients].map((party) =>
    typeof party === 'string' ? party : party.kind === 'entity' ? party.entity : party.span.start,
  );
  const spans = [trigger.start, trigger.end, evidence.start, evidence.end];
  const content = [sheet.article.value, type, ...spans, place, date, modality, attributedTo, ...parties];
  return iriNode(recordIri(sheet.options.base, 'event', content));
};

/** The entity, or a node for the unnamed party, which is local to the article. */
const partyNode = (sheet: ArticleSheet, party: Party): NamedNode => {
  if (party.kind === 'entity') return sheet.entity(party.entity);
  const { start, end } = sheet.points(party.span);
  const node = iriNode(partyIri(sheet.article.value, start, end));
  sheet.add(node, rdf.type, rajut.UnnamedParty);
  sheet.add(node, schema.description, sheet.quote(party.span));
  sheet.add(node, rajut.evidence, sheet.evidence(party.span));
  return node;
};
