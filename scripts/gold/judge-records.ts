// Tells of each record of an annotated article whether it is right: paired with a gold fact, and like it in all that counts.

import type { EntityKey } from '../../src/model/entity.ts';
import type { ArticleFacts } from '../../src/model/facts.ts';
import type {
  EventRecord,
  FactRecord,
  Figure,
  Party,
  Quotation,
  Relation,
  Tenure,
} from '../../src/model/record.ts';
import type { Span } from '../../src/model/span.ts';
import type {
  GoldEvent,
  GoldFacts,
  GoldFigure,
  GoldQuotation,
  GoldRelation,
  GoldTenure,
} from './gold-facts.ts';

export interface JudgedRecord {
  readonly record: FactRecord;
  readonly isRight: boolean;
}

/** Each record once, in the order of the facts; relations that are said again, and those to a date, are left out. */
export const judgeRecords = (facts: ArticleFacts, gold: GoldFacts): readonly JudgedRecord[] => {
  const same = sameEntity(facts, gold);
  return [
    ...judge(facts.tenures, gold.tenures, (record, fact) => tenureLikeness(record, fact, same)),
    ...judge(facts.quotations, gold.quotations, (record, fact) => quotationLikeness(record, fact, same)),
    ...judge(facts.figures, gold.figures, (record, fact) => figureLikeness(record, fact, same)),
    ...judge(facts.events, gold.events, (record, fact) => eventLikeness(record, fact, same)),
    ...judge(distinct(facts.relations), gold.relations, (record, fact) =>
      relationLikeness(record, fact, same),
    ),
  ];
};

/** How well a record fits a gold fact (0: not at all), and whether it says the same in full. */
interface Likeness {
  readonly score: number;
  readonly isFull: boolean;
}

type Same = (key: EntityKey | undefined, id: string | null) => boolean;

const judge = <R extends FactRecord, G>(
  records: readonly R[],
  gold: readonly G[],
  likeness: (record: R, fact: G) => Likeness,
): readonly JudgedRecord[] => {
  const pairs = paired(records.length, gold.length, (i, j) => {
    const record = records[i];
    const fact = gold[j];
    return record !== undefined && fact !== undefined ? likeness(record, fact).score : 0;
  });
  return records.map((record, i) => {
    const fact = gold[pairs.get(i) ?? -1];
    return { record, isRight: fact !== undefined && likeness(record, fact).isFull };
  });
};

/** Pairs the best fitting first, each at most once. */
const paired = (
  left: number,
  right: number,
  score: (i: number, j: number) => number,
): ReadonlyMap<number, number> => {
  const all: { readonly i: number; readonly j: number; readonly value: number }[] = [];
  for (let i = 0; i < left; i++)
    for (let j = 0; j < right; j++) {
      const value = score(i, j);
      if (value > 0) all.push({ i, j, value });
    }
  all.sort((a, b) => b.value - a.value || a.j - b.j || a.i - b.i);
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const { i, j } of all) {
    if (pairs.has(i) || taken.has(j)) continue;
    pairs.set(i, j);
    taken.add(j);
  }
  return pairs;
};

const overlap = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** An entity stands for the gold thing whose mentions it shares most of. */
const sameEntity = ({ entities, mentions }: ArticleFacts, gold: GoldFacts): Same => {
  const spans = new Map<EntityKey, Span[]>(entities.map(({ key }) => [key, []]));
  for (const mention of mentions) if (mention.kind === 'Name') spans.get(mention.entity)?.push(mention);
  const keys = [...spans.keys()];
  const pairs = paired(keys.length, gold.entities.length, (i, j) => {
    const own = spans.get(keys[i] ?? '') ?? [];
    const others = gold.entities[j]?.mentions ?? [];
    return own.reduce((sum, a) => others.reduce((part, b) => part + overlap(a, b), sum), 0);
  });
  const idOf = new Map([...pairs].map(([i, j]) => [keys[i], gold.entities[j]?.id]));
  return (key, id) => (key === undefined ? id === null : id !== null && idOf.get(key) === id);
};

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const tenureLikeness = (record: Tenure, fact: GoldTenure, same: Same): Likeness => {
  const [own, other] = [new Set(wordsOf(record.role)), new Set(wordsOf(fact.role))];
  const both = [...own].filter((word) => other.has(word)).length;
  const held = both === Math.min(own.size, other.size) ? 0.6 : 0;
  const role = Math.max(held, both / (own.size + other.size - both));
  const org = same(record.organization, fact.org);
  return {
    score: same(record.person, fact.person) && role >= 0.5 ? role + (org ? 1 : 0) : 0,
    isFull: org && record.status.toLowerCase() === fact.status,
  };
};

const quotationLikeness = (record: Quotation, fact: GoldQuotation, same: Same): Likeness => {
  const { content } = record;
  const hull = Math.max(content.end, fact.span.end) - Math.min(content.start, fact.span.start);
  const share = overlap(content, fact.span) / hull;
  return {
    score: share >= 0.8 ? share : 0,
    isFull: same(record.speaker, fact.speaker) && record.manner === fact.kind,
  };
};

const figureLikeness = (record: Figure, fact: GoldFigure, same: Same): Likeness => {
  const sameValue = Math.abs(Number(record.value) - fact.value) <= Math.abs(fact.value) * 1e-9;
  const sameUnit = record.unitCode.toLowerCase() === fact.unit.toLowerCase();
  const date = record.dateFromArticle ? undefined : record.referenceDate;
  return {
    score: sameValue && sameUnit ? overlap(record.evidence, fact.span) : 0,
    isFull:
      record.comparator.toLowerCase() === fact.comparator.toLowerCase() &&
      (date ?? null) === fact.date &&
      same(record.about, fact.of),
  };
};

const eventLikeness = (record: EventRecord, fact: GoldEvent, same: Same): Likeness => {
  const took = (parties: readonly Party[], ids: readonly string[]): number =>
    ids.filter((id) => parties.some((party) => party.kind === 'entity' && same(party.entity, id))).length;
  const named = [...record.agents, ...record.patients].filter(({ kind }) => kind === 'entity').length;
  const shared = took(record.agents, fact.agents) + took(record.patients, fact.patients);
  const all = fact.agents.length + fact.patients.length;
  const sameDate = (record.date ?? null) === fact.date;
  const touches = overlap(record.evidence, fact.span) > 0;
  const fits = touches || shared > 0;
  return {
    score: record.type === fact.type && fits ? (touches ? 2 : 0) + shared + 0.1 : 0,
    isFull:
      shared === all &&
      named === all &&
      sameDate &&
      same(record.place, fact.place) &&
      record.modality.toLowerCase() === fact.modality,
  };
};

/** Gold relation types and the predicates that say them; a founder is told of the organisation. */
const PREDICATES: Readonly<Record<string, readonly string[]>> = {
  locatedIn: ['schema:containedInPlace', 'schema:location'],
  partOf: ['schema:parentOrganization'],
  memberOf: ['schema:memberOf'],
  spouseOf: ['schema:spouse'],
  childOf: ['schema:parent'],
  siblingOf: ['schema:sibling'],
  alumnusOf: ['schema:alumniOf'],
  ownerOf: ['schema:owns'],
  founderOf: ['schema:founder'],
  worksOn: ['rajut:workedOn'],
  residesIn: ['schema:homeLocation'],
  birthPlace: ['schema:birthPlace'],
};
const SYMMETRIC = new Set(['spouseOf', 'siblingOf']);

const relationLikeness = (record: Relation, fact: GoldRelation, same: Same): Likeness => {
  const { subject, object, predicate } = record;
  if (object.kind !== 'entity' || !PREDICATES[fact.type]?.includes(predicate))
    return { score: 0, isFull: false };
  const [from, to] = fact.type === 'founderOf' ? [fact.object, fact.subject] : [fact.subject, fact.object];
  const straight = same(subject, from) && same(object.entity, to);
  const turned = SYMMETRIC.has(fact.type) && same(subject, to) && same(object.entity, from);
  return { score: straight || turned ? 1 : 0, isFull: true };
};

const distinct = (relations: readonly Relation[]): readonly Relation[] => {
  const seen = new Map<string, Relation>();
  for (const relation of relations) {
    if (relation.object.kind !== 'entity') continue;
    const key = `${relation.predicate} ${relation.subject} ${relation.object.entity}`;
    if (!seen.has(key)) seen.set(key, relation);
  }
  return [...seen.values()];
};
