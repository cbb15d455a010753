// The extracting stage: tenures, quotations, figures, relations and events of a linked document.
import { parse, type SyntaxResources } from '../language/parse.ts';
import type { ParsedSentence } from '../language/syntax.ts';
import type { Extracted, Linked, Sentence } from '../model/document.ts';
import type { Relation } from '../model/record.ts';
import { claimed } from './claims.ts';
import type { EventLexicon } from './event-lexicon.ts';
import { extractEvents } from './events.ts';
import { extractFigures, type FigureResources } from './figures.ts';
import { clausesOf } from './items.ts';
import { extractQuotations, type QuotationLexicon } from './quotations.ts';
import { extractRelations, type RelationLexicon } from './relations.ts';
import { withRoleHolders } from './role-holders.ts';
import { extractTenures, type TenureLexicon } from './tenures.ts';

export interface ExtractResources {
  readonly tenures: TenureLexicon;
  readonly relations: RelationLexicon;
  readonly events: EventLexicon;
  readonly quotations: QuotationLexicon;
  readonly figures: FigureResources;
  /** Absent where sentences are not to be parsed. */
  readonly syntax: SyntaxResources | undefined;
}

/** Adds the records; what stands inside a quotation is marked as claimed. */
export const extract = (document: Linked, resources: ExtractResources): Extracted => {
  const clauses = clausesOf(document);
  const quotations = extractQuotations(document, resources.quotations);
  const tenures = extractTenures(document, clauses, resources.tenures, quotations);
  const relations = extractRelations(document, clauses, resources.relations, quotations);
  const acting = withRoleHolders(clauses, resources.tenures, {
    affiliations: resources.relations.affiliations,
    tenures,
    entities: document.entities,
  });
  const events = extractEvents(document, acting, resources.events, {
    within: containment(relations),
    treeOf: treeFinder(document, resources.syntax),
    quotations,
  });
  return {
    ...document,
    quotations,
    tenures: claimed(tenures, quotations),
    relations: claimed(relations, quotations),
    events: claimed(events, quotations),
    figures: claimed(extractFigures(document, resources.figures, { quotations, tenures }), quotations),
  };
};

/** Parses the sentences that are asked for, each from an offset on and once. */
const treeFinder = (
  document: Linked,
  syntax: SyntaxResources | undefined,
): ((sentence: Sentence, from: number) => ParsedSentence | undefined) => {
  const parsed = new Map<number, ParsedSentence | undefined>();
  return (sentence, from) => {
    if (!syntax) return undefined;
    if (parsed.has(from)) return parsed.get(from);
    let { firstToken } = sentence;
    while (firstToken < sentence.lastToken && (document.tokens[firstToken]?.start ?? 0) < from) firstToken++;
    const [tree] = parse({ ...document, sentences: [{ ...sentence, firstToken }] }, syntax).parses;
    parsed.set(from, tree);
    return tree;
  };
};

const containment = (relations: readonly Relation[]): ReadonlyMap<string, string> =>
  new Map(
    relations.flatMap(({ predicate, subject, object }) =>
      predicate === 'schema:containedInPlace' && object.kind === 'entity'
        ? [[subject, object.entity] as const]
        : [],
    ),
  );
