// The narrow waist: all that an article says, without a token. RDF, graph, store and web see nothing else of it.
import type { Article } from './article.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Extracted, TemporalExpression } from './document.ts';
import type { Entity, Mention } from './entity.ts';
import type { EventRecord, Figure, Quotation, Relation, Tenure } from './record.ts';
import type { Span } from './span.ts';

export interface ArticleFacts {
  readonly article: Article;
  /** Sorted, non-overlapping: the sentences that evidence is shown in. */
  readonly sentences: readonly Span[];
  readonly times: readonly TemporalExpression[];
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  readonly tenures: readonly Tenure[];
  readonly events: readonly EventRecord[];
  readonly figures: readonly Figure[];
  readonly quotations: readonly Quotation[];
  readonly relations: readonly Relation[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What an extracted document says, its tokens left behind. */
export const factsOf = (document: Extracted): ArticleFacts => ({
  article: document.article,
  sentences: document.sentences.map(({ start, end }) => ({ start, end })),
  times: document.times,
  entities: document.entities,
  mentions: document.mentions,
  tenures: document.tenures,
  events: document.events,
  figures: document.figures,
  quotations: document.quotations,
  relations: document.relations,
  diagnostics: document.diagnostics,
});
