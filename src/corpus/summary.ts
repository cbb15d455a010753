// What a build did, in numbers.
import { ENTITY_TYPES, type EntityType } from '../model/entity.ts';
import type { ArticleFacts } from '../model/facts.ts';
import type { FactRecord } from '../model/record.ts';
import { isAsserted } from '../rdf/article-sheet.ts';
import type { ArticleDiagnostic } from './distinct.ts';
import type { InputProblem } from './read-articles.ts';
import type { WrittenFile } from './staging.ts';

/** `built`: files were written. Otherwise none was: no article could be read, or the graph breaks a shape. */
export type BuildStatus = 'built' | 'nothing' | 'invalid';

export interface BuildCounts {
  readonly articles: number;
  /** Distinct entities over all articles; only the classes that occur, in the order of the model. */
  readonly entities: Readonly<Partial<Record<EntityType, number>>>;
  readonly records: Readonly<Record<FactRecord['kind'], number>>;
  /** Relations that the articles state themselves, and those that they only report. */
  readonly statements: { readonly asserted: number; readonly claimed: number };
}

export interface BuildSummary extends BuildCounts {
  readonly status: BuildStatus;
  /** Articles that were given more than once. */
  readonly repeated: number;
  readonly problems: readonly InputProblem[];
  /** Sorted by article; those of the shapes among them. */
  readonly diagnostics: readonly ArticleDiagnostic[];
  readonly seconds: number;
  readonly files: readonly WrittenFile[];
  /** Files of an earlier build of other articles, removed from the folder. */
  readonly removed: readonly string[];
}

export const countFacts = (all: readonly ArticleFacts[]): BuildCounts => {
  const keys = new Map(ENTITY_TYPES.map((type) => [type, new Set<string>()]));
  const records = { tenure: 0, event: 0, figure: 0, quotation: 0, relation: 0 };
  const statements = { asserted: 0, claimed: 0 };
  for (const facts of all) {
    for (const { type, key } of facts.entities) keys.get(type)?.add(key);
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
