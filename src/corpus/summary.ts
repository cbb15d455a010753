// What a build did, in numbers.
import { ENTITY_TYPES, type EntityType } from '../model/entity.ts';
import type { ArticleFacts } from '../model/facts.ts';
import { type Identity, NO_IDENTITY } from '../model/identity.ts';
import type { FactRecord } from '../model/record.ts';
import { isAsserted } from '../rdf/article-sheet.ts';
import type { ArticleDiagnostic } from './article-diagnostic.ts';
import type { InputProblem } from './read-articles.ts';

export interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
}

/** `built`: the store holds what was given. Otherwise no file was written: no article could be read, or the graph breaks a shape. */
export type BuildStatus = 'built' | 'nothing' | 'invalid';

export interface BuildCounts {
  readonly articles: number;
  /** Distinct entities over all articles; only the classes that occur, in the order of the model. */
  readonly entities: Readonly<Partial<Record<EntityType, number>>>;
  readonly records: Readonly<Record<FactRecord['kind'], number>>;
  /** Relations that the articles state themselves, and those that they only report. */
  readonly statements: { readonly asserted: number; readonly claimed: number };
}

/** What became of the articles that were given. */
export interface StoreChange {
  /** New to the store. */
  readonly added: number;
  /** Those of them that replace an older version. */
  readonly revised: number;
  /** In the store before, and understood by this Rajut: nothing was done. */
  readonly unchanged: number;
  /** In the store before, and no longer. */
  readonly removed: number;
}

/** Counts are of the whole graph, or where no file was written of the articles that were added. */
export interface BuildSummary extends BuildCounts {
  readonly status: BuildStatus;
  readonly store: StoreChange;
  /** Whether the files show the store as it was before; they are made when they are next needed. */
  readonly filesBehind: boolean;
  /** Articles that were given more than once. */
  readonly repeated: number;
  readonly problems: readonly InputProblem[];
  /** Sorted by article; those of the shapes among them. */
  readonly diagnostics: readonly ArticleDiagnostic[];
  readonly seconds: number;
  readonly files: readonly WrittenFile[];
  /** Files of an earlier state of the store that were not made again, removed from the folder. */
  readonly removed: readonly string[];
}

export const countFacts = (all: readonly ArticleFacts[], identity: Identity = NO_IDENTITY): BuildCounts => {
  const keys = new Map(ENTITY_TYPES.map((type) => [type, new Set<string>()]));
  const records = { tenure: 0, event: 0, figure: 0, quotation: 0, relation: 0 };
  const statements = { asserted: 0, claimed: 0 };
  for (const facts of all) {
    for (const { type, key } of facts.entities) keys.get(type)?.add(identity.keyOf(facts.article.id, key));
    records.tenure += facts.tenures.length;
    records.event += facts.events.length;
    records.figure += facts.figures.length;
    records.quotation += facts.quotations.length;
    records.relation += facts.relations.length;
    for (const relation of facts.relations) statements[isAsserted(relation) ? 'asserted' : 'claimed']++;
  }
  const entities = Object.fromEntries(
    [...keys].filter(([, found]) => found.size > 0).map(([type, found]) => [type, found.size]),
  );
  return { articles: all.length, entities, records, statements };
};
