// Reads the events of marked text, for the tests of extraction.
import { extractEvents } from '../../src/extract/events.ts';
import { clausesOf } from '../../src/extract/items.ts';
import { eventLexicon } from '../../src/extract/lexicons.ts';
import { withRoleHolders } from '../../src/extract/role-holders.ts';
import { relationLexicon, tenureLexicon } from '../../src/extract/role-lexicons.ts';
import { extractTenures } from '../../src/extract/tenures.ts';
import type { EventRecord, Party } from '../../src/model/record.ts';
import { linked, shipped } from '../marked.ts';

const lexicon = eventLexicon(shipped.tableOf);
const { affiliations } = relationLexicon(shipped.tableOf, shipped.gazetteer);
const tenureWords = tenureLexicon(shipped.tableOf, shipped.gazetteer);

export interface ReadEvent {
  readonly event: EventRecord;
  /** "Meeting [Rina, Tono] [] @Garut 2024-05-13 Actual": type, agents, patients, place, date, modality. */
  readonly line: string;
}

export const readEvents = (source: string): readonly ReadEvent[] => {
  const document = linked(source);
  const { text } = document.article;
  const nameOf = (key: string | undefined): string =>
    document.entities.find((e) => e.key === key)?.name ?? '-';
  const party = (p: Party): string =>
    p.kind === 'entity' ? nameOf(p.entity) : `"${text.slice(p.span.start, p.span.end)}"`;
  const clauses = clausesOf(document);
  const tenures = extractTenures(document, clauses, tenureWords);
  const acting = withRoleHolders(clauses, tenureWords, {
    affiliations,
    tenures,
    entities: document.entities,
  });
  const events = extractEvents(document, acting, lexicon, { within: new Map(), treeOf: () => undefined });
  return events.map((e) => ({
    event: e,
    line: `${e.type} [${e.agents.map(party).join(', ')}] [${e.patients.map(party).join(', ')}] @${nameOf(e.place)} ${e.date ?? '-'} ${e.modality}`,
  }));
};
