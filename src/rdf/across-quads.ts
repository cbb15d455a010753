// Writes which records of several articles tell one happening, and which cannot hold together; for the default graph.
import type { NamedNode, Quad } from '@rdfjs/types';
import { DataFactory } from 'n3';
import type { Article } from '../model/article.ts';
import { NO_IDENTITY } from '../model/identity.ts';
import type { EventRecord, Figure, Tenure } from '../model/record.ts';
import { eventNode } from './event-quads.ts';
import { figureNode } from './figure-quads.ts';
import { articleIri } from './iri.ts';
import type { GraphOptions } from './options.ts';
import { tenureNodeIri } from './tenure-quads.ts';
import { iriNode } from './terms.ts';
import { rajut } from './vocabulary.ts';

type Told<Key extends string, R> = { readonly article: Article } & { readonly [K in Key]: R };
type Pairs<T> = readonly (readonly [T, T])[];

/** What was found across articles, each two once. */
export interface AcrossArticles {
  readonly happenings: Pairs<Told<'event', EventRecord>>;
  readonly tenures: Pairs<Told<'tenure', Tenure>>;
  readonly figures: Pairs<Told<'figure', Figure>>;
}

/** From the later telling to the earlier one. */
export const acrossQuads = (
  { happenings, tenures, figures }: AcrossArticles,
  options: GraphOptions,
): readonly Quad[] => {
  const { base, identity = NO_IDENTITY } = options;
  const site = (article: Article): { readonly article: NamedNode; readonly options: GraphOptions } => ({
    article: iriNode(articleIri(base, article.id)),
    options,
  });
  const events = happenings.map(([a, b]) =>
    DataFactory.quad(
      eventNode(site(b.article), b.event),
      rajut.sameHappening,
      eventNode(site(a.article), a.event),
    ),
  );
  const tenureNode = ({ article, tenure }: Told<'tenure', Tenure>): NamedNode =>
    iriNode(tenureNodeIri(base, tenure, (key) => identity.keyOf(article.id, key)));
  const contradictions = [
    ...tenures.map(([a, b]) => [tenureNode(a), tenureNode(b)] as const),
    ...figures.map(
      ([a, b]) => [figureNode(site(a.article), a.figure), figureNode(site(b.article), b.figure)] as const,
    ),
  ];
  return [...events, ...contradictions.map(([a, b]) => DataFactory.quad(b, rajut.contradicts, a))];
};
