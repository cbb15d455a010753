// What the article page knows of one article: its text, the things in it, where they stand, and the facts.
import type { BlockKind } from '../model/article.ts';
import type { Comparator } from '../model/comparator.ts';
import type { EntityType, FineType, Link } from '../model/entity.ts';
import type { EventType, FigureStatus, Modality, TenureStatus } from '../model/record.ts';

/** What a node is drawn as. */
export type NodeClass = 'person' | 'organisation' | 'place' | 'event' | 'work' | 'role' | 'date' | 'figure';

/** Start and end in UTF-16 code units of the article's text. */
export type Offsets = readonly [start: number, end: number];

/** How far the article stands behind a fact; fields that say "plainly" are left out. */
export interface Standing {
  readonly evidence: Offsets;
  /** [0, 1]. */
  readonly confidence: number;
  /** Left out for `Actual`. */
  readonly modality?: Exclude<Modality, 'Actual'>;
  /** The node of who says so, where it is not the article. */
  readonly speaker?: number;
  /** The article reports it and does not assert it itself (the assert rule). */
  readonly claimed?: true;
}

interface NodeBase {
  /** Unique in the article, the same in every build: "Person/anwar-sanusi", "event/0", "date/2023-11-08". */
  readonly id: string;
  readonly class: NodeClass;
  /** The article's own words. */
  readonly label: string;
}

export interface EntityNode extends NodeBase {
  readonly kind: 'entity';
  readonly type: EntityType;
  readonly iri: string;
  readonly fineTypes: readonly FineType[];
  readonly alternateNames: readonly string[];
  readonly links: readonly Link[];
}

/** A participant that the article describes without a name. */
export interface PartyNode extends NodeBase {
  readonly kind: 'party';
}

export interface RoleNode extends NodeBase, Standing {
  readonly kind: 'role';
  readonly status: TenureStatus;
  readonly normalRole?: string;
}

export interface EventNode extends NodeBase, Standing {
  readonly kind: 'event';
  readonly type: EventType;
  /** In the text's words. */
  readonly purpose?: string;
}

export interface FigureNode extends NodeBase, Standing {
  readonly kind: 'figure';
  readonly value: string;
  readonly unitCode: string;
  readonly comparator: Comparator;
  readonly status: FigureStatus;
  readonly counted?: string;
  readonly measure?: string;
  readonly dateFromArticle: boolean;
}

export interface DateNode extends NodeBase {
  readonly kind: 'date';
  /** ISO 8601, as long as its precision. */
  readonly value: string;
}

export type PageNode = EntityNode | PartyNode | RoleNode | EventNode | FigureNode | DateNode;

/** One line of the graph and one row of the table; an end that the article leaves open is null. */
export interface PageFact extends Standing {
  readonly subject: number | null;
  /** A key of the page's word table: "schema:location", "event:agent:Meeting", "tenure:Current". */
  readonly predicate: string;
  /** The text's own words for the predicate ("nilai kontrak"), where it has them. */
  readonly wording?: string;
  readonly object: number | null;
  /** Index of the quotation that this fact is part of. */
  readonly quotation?: number;
}

export interface PageQuotation extends Standing {
  readonly manner: 'direct' | 'indirect';
  readonly cue?: string;
  readonly by?: number;
  readonly to?: number;
  readonly about: readonly number[];
}

export interface PageArticle {
  readonly id: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly headline: string;
  readonly authors: readonly string[];
  readonly datePublished?: string;
  readonly dateModified?: string;
  readonly dateline?: string;
  readonly text: string;
  readonly blocks: readonly (readonly [start: number, end: number, kind: BlockKind])[];
  readonly sentences: readonly Offsets[];
  readonly nodes: readonly PageNode[];
  /** Sorted, outer before inner; two of them are disjoint or one holds the other. */
  readonly mentions: readonly (readonly [start: number, end: number, node: number])[];
  readonly facts: readonly PageFact[];
  readonly quotations: readonly PageQuotation[];
}

/** What the picker shows of an article. */
export interface PageEntry {
  readonly id: string;
  readonly headline: string;
  readonly publisher?: string;
  readonly datePublished?: string;
}

/** The index of a page that holds its articles in batches of `batchSize`. */
export interface PageIndex {
  readonly batchSize: number;
  readonly articles: readonly PageEntry[];
}
