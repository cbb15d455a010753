// Finds what a user means by the mentions of an entity: whole articles of it, or single mentions within them.
import type { ArticleFacts } from '../model/facts.ts';
import { partKey, type SplitPart } from '../model/judgement.ts';
import type { SightingRef } from '../model/sighting.ts';
import type { Span } from '../model/span.ts';
import { articleIri } from '../rdf/iri.ts';
import { mentionsWithin } from './divide-facts.ts';

export interface Seen {
  /** Where the entity is seen. */
  readonly refs: readonly SightingRef[];
  readonly articles: readonly ArticleFacts[];
  readonly base: string;
}

/**
 * A mention is named by its article's id or IRI, alone or with a stretch of it in code points: "detik-7", "detik-7#103-140",
 * "https://…/article/detik-7#char=103,140". `unknown`: the first that names none,
 * and what it could have named.
 */
export const splitParts = (
  named: readonly string[],
  { refs, articles, base }: Seen,
):
  | { readonly parts: readonly SplitPart[] }
  | { readonly unknown: string; readonly there: readonly string[] } => {
  const factsOf = new Map(articles.map((facts) => [facts.article.id, facts]));
  const within = ({ article, entity }: SightingRef, stretches: readonly Span[]): readonly Span[] => {
    const facts = factsOf.get(article);
    return facts ? mentionsWithin(facts, entity, stretches) : [];
  };
  const asked = named.map((name) => ({ name, ...stretchOf(name) }));
  const isOf = ({ article }: SightingRef, name: string): boolean =>
    name === article || name === articleIri(base, article);
  const unknown = asked.find(
    ({ article, stretch }) =>
      !refs.some((ref) => isOf(ref, article) && (!stretch || within(ref, [stretch]).length > 0)),
  );
  if (unknown) {
    const near = refs.filter((ref) => isOf(ref, unknown.article));
    const places = (ref: SightingRef): readonly string[] =>
      within(ref, [EVERYWHERE]).map(({ start, end }) => `${ref.article}#${start}-${end}`);
    return {
      unknown: unknown.name,
      there: near.length > 0 ? near.flatMap(places) : refs.map(({ article }) => article),
    };
  }
  const parts = refs.flatMap((ref): readonly SplitPart[] => {
    const here = asked.filter(({ article }) => isOf(ref, article));
    const spans = within(
      ref,
      here.flatMap(({ stretch }) => stretch ?? []),
    );
    const isAll = here.some(({ stretch }) => !stretch);
    if (!isAll && spans.length === 0) return [];
    if (isAll || spans.length === within(ref, [EVERYWHERE]).length) return [ref];
    const { article, entity } = ref;
    return [{ article, entity: partKey(entity, spans), of: entity, mentions: spans }];
  });
  return { parts };
};

const EVERYWHERE: Span = { start: 0, end: Number.POSITIVE_INFINITY };

/** "ID#12-20" and the fragments of the IRIs of evidence and mentions. */
const STRETCH = /^(.+)#(?:(?:char|mention)=)?(\d+)[,-](\d+)$/u;

const stretchOf = (name: string): { readonly article: string; readonly stretch?: Span } => {
  const [, article, start, end] = STRETCH.exec(name) ?? [];
  return article === undefined
    ? { article: name }
    : { article, stretch: { start: Number(start), end: Number(end) } };
};
