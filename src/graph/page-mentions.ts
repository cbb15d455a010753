// Where the nodes of an article stand in its text, nested so that they can be marked up.
import type { ArticleFacts } from '../model/facts.ts';
import { bySpan, covers, overlaps, type Span } from '../model/span.ts';
import type { PageArticle } from './page-article.ts';
import { dateId, eventId, figureId, type NodeTable, partyId, roleId } from './page-nodes.ts';

interface Place extends Span {
  readonly id: string;
}

/** A figure's evidence longer than this is a clause, not a number: it is not marked. */
const LONGEST_FIGURE = 48;

/**
 * The mentions of all nodes, sorted, outer before inner. Names go first: whatever crosses one, or
 * stands exactly where one stands, is left out.
 */
export const pageMentions = (facts: ArticleFacts, indexOf: NodeTable['indexOf']): PageArticle['mentions'] => {
  const kept: Place[] = [];
  for (const place of candidates(facts)) {
    if (place.start < place.end && kept.every((other) => nests(place, other))) kept.push(place);
  }
  return kept.sort(bySpan).flatMap(({ start, end, id }) => {
    const node = indexOf(id);
    return node === null ? [] : [[start, end, node] as const];
  });
};

const nests = (a: Span, b: Span): boolean => !overlaps(a, b) || covers(a, b) !== covers(b, a);

/** In order of preference. */
const candidates = (facts: ArticleFacts): readonly Place[] => {
  const entities = facts.mentions.map(({ start, end, kind, entity }) => ({ start, end, kind, id: entity }));
  return [
    ...entities.filter(({ kind }) => kind === 'Name'),
    ...facts.events.map(({ trigger }, index) => ({ ...trigger, id: eventId(index) })),
    ...facts.times.map(({ start, end, value }) => ({ start, end, id: dateId(value) })),
    ...facts.figures.flatMap(({ evidence }, index) =>
      evidence.end - evidence.start <= LONGEST_FIGURE ? [{ ...evidence, id: figureId(index) }] : [],
    ),
    ...roles(facts),
    ...entities.filter(({ kind }) => kind !== 'Name'),
    ...facts.events.flatMap(({ agents, patients }) =>
      [...agents, ...patients].flatMap((party) =>
        party.kind === 'unnamed' ? [{ ...party.span, id: partyId(party.span) }] : [],
      ),
    ),
    ...facts.quotations.flatMap(({ speakerDescription: span }) =>
      span ? [{ ...span, id: partyId(span) }] : [],
    ),
  ];
};

/** A role's words, where its evidence holds them as they are: "Direktur Utama" in "Direktur Utama PT Air". */
const roles = (facts: ArticleFacts): readonly Place[] =>
  facts.tenures.flatMap(({ role, evidence }, index) => {
    const words = facts.article.text.slice(evidence.start, evidence.end).toLowerCase();
    const at = role === '' ? -1 : words.indexOf(role.toLowerCase());
    if (at < 0) return [];
    const start = evidence.start + at;
    return [{ start, end: start + role.length, id: roleId(index) }];
  });
