// Divides an article's entities as people judged: mentions that a split names are of another thing, and so is what they alone say.
import type { Entity, EntityKey, Mention } from '../model/entity.ts';
import type { ArticleFacts } from '../model/facts.ts';
import { groupBy } from '../model/group.ts';
import type { Judgement, SplitPart } from '../model/judgement.ts';
import { overKeys } from '../model/over-keys.ts';
import type { FactRecord } from '../model/record.ts';
import type { Span } from '../model/span.ts';
import { codePointText } from '../rdf/code-points.ts';

/** For the judgements that stand. Facts that none of them divides are given back as they are. */
export const factDivider = (judged: readonly Judgement[]): ((facts: ArticleFacts) => ArticleFacts) => {
  const parts = judged.flatMap((judgement) => (judgement.kind === 'split' ? judgement.apart : []));
  const byArticle = groupBy(
    parts.filter(({ of }) => of !== undefined),
    ({ article }) => article,
  );
  return (facts) => (byArticle.get(facts.article.id) ?? []).reduce(without, facts);
};

/** Mentions within one of the stretches (code points); `article` as RDF counts it. */
export const mentionsWithin = (
  { article, mentions }: ArticleFacts,
  entity: EntityKey,
  stretches: readonly Span[],
): readonly Span[] => {
  const { span } = codePointText(article.text);
  return mentions
    .filter((mention) => mention.entity === entity)
    .map(span)
    .filter(({ start, end }) => stretches.some((one) => one.start <= start && end <= one.end));
};

/** The part is left out where the article no longer has its mentions, or has no others of the entity. */
const without = (facts: ArticleFacts, { entity: key, of, mentions = [] }: SplitPart): ArticleFacts => {
  const { span } = codePointText(facts.article.text);
  const places = new Set(mentions.map(({ start, end }) => `${start} ${end}`));
  const isMoved = (mention: Mention): boolean => {
    const { start, end } = span(mention);
    return mention.entity === of && places.has(`${start} ${end}`);
  };
  const whole = facts.entities.find((entity) => entity.key === of);
  const moved = facts.mentions.filter(isMoved);
  const rest = facts.mentions.filter((mention) => mention.entity === of && !isMoved(mention));
  if (!whole || moved.length === 0 || rest.length === 0) return facts;
  const formsOf = (some: readonly Mention[]): readonly string[] =>
    some.filter(({ kind }) => kind === 'Name').map(({ start, end }) => facts.article.text.slice(start, end));
  const divide = dividing({ from: whole.key, to: key, moved, rest });
  return {
    ...facts,
    entities: [
      ...facts.entities.map((entity) =>
        entity === whole ? left(whole, formsOf(moved), formsOf(rest)) : entity,
      ),
      taken(whole, key, formsOf(moved)),
    ],
    mentions: facts.mentions.map((mention) => (isMoved(mention) ? { ...mention, entity: key } : mention)),
    tenures: facts.tenures.map(divide),
    events: facts.events.map(divide),
    figures: facts.figures.map(divide),
    quotations: facts.quotations.map(divide),
    relations: facts.relations.map(divide),
  };
};

/** What remains of the entity: without the forms that only the others bear. */
const left = (whole: Entity, moved: readonly string[], rest: readonly string[]): Entity => ({
  ...whole,
  alternateNames: whole.alternateNames.filter((form) => rest.includes(form) || !moved.includes(form)),
});

/** Named by its fullest form, by that of the whole where it has none; its items are not known. */
const taken = (whole: Entity, key: EntityKey, forms: readonly string[]): Entity => {
  const [name = whole.name, ...others] = [...new Set(forms)].sort(
    (a, b) => b.length - a.length || (a < b ? -1 : 1),
  );
  return { ...whole, key, name, alternateNames: others.toSorted(), links: [] };
};

interface Division {
  readonly from: EntityKey;
  readonly to: EntityKey;
  readonly moved: readonly Span[];
  readonly rest: readonly Span[];
}

/** A record is of the part whose mention stands nearest to its evidence; of equals it stays with the rest. */
const dividing =
  ({ from, to, moved, rest }: Division): (<R extends FactRecord>(record: R) => R) =>
  (record) => {
    const isMoved = nearest(moved, record.evidence) < nearest(rest, record.evidence);
    return isMoved ? overKeys(record, (key) => (key === from ? to : key)) : record;
  };

const nearest = (spans: readonly Span[], { start, end }: Span): number =>
  Math.min(...spans.map((span) => Math.max(0, start - span.end, span.start - end)));
