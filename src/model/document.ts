// The layers that the stages add to an article; no layer is ever rewritten.
import type { Article } from './article.ts';
import type { Comparator } from './comparator.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Entity, EntityType, Mention } from './entity.ts';
import type { EventRecord, Figure, Quotation, Relation, Tenure } from './record.ts';
import type { Span } from './span.ts';

export interface Document {
  readonly article: Article;
}

export type TokenShape = 'word' | 'number' | 'punctuation' | 'symbol';

export interface Token extends Span {
  readonly shape: TokenShape;
}

/** A sentence of a block that holds facts. */
export interface Sentence extends Span {
  /** Index into `article.blocks`. */
  readonly block: number;
  /** Its tokens are `tokens.slice(firstToken, lastToken)`. */
  readonly firstToken: number;
  readonly lastToken: number;
}

export interface Segmented extends Document {
  /** Sorted, non-overlapping. */
  readonly sentences: readonly Sentence[];
  /** Sorted, non-overlapping; every non-space character of a sentence is in one token. */
  readonly tokens: readonly Token[];
}

/** A stretch that names something, titles and degrees left outside. */
export interface Name extends Span {
  readonly type: EntityType;
  /** How sure the recogniser is, [0, 1]. */
  readonly score: number;
}

/** How exact a date is; `instant` carries a clock time. */
export type Precision = 'year' | 'month' | 'day' | 'instant';

/** A date or time as written, resolved against the article's date where it is relative. */
export interface TemporalExpression extends Span {
  /** ISO 8601, as long as its precision: "2023", "2023-06", "2023-11-08", "2023-11-08T14:00:00+07:00". */
  readonly value: string;
  readonly precision: Precision;
  /** `deictic` was resolved against the article's date ("kemarin", "hingga saat ini"). */
  readonly anchor: 'stated' | 'deictic';
  /** What the preposition makes of it: "sejak 1993" = since, "hingga Juni 2023" = until. */
  readonly role: 'at' | 'since' | 'until' | 'before' | 'after';
}

/** A number with its unit or counted noun, written with digits (or digits and a scale word), or in words. */
export interface Quantity extends Span {
  /** Exact decimal in plain notation: "1500000000000", "12.5", "-3". */
  readonly value: string;
  /** "IDR", "percent", "year", "kilometre", "count" … as listed in `data/lexicons/units.tsv`. */
  readonly unitCode: string;
  readonly comparator: Comparator;
  /** The noun counted ("Pekerja Migran Indonesia"), where the unit is "count". */
  readonly counted?: Span;
  /** "per bulan" → "month". */
  readonly per?: string;
}

export interface Recognised extends Segmented {
  /** Sorted, non-overlapping. */
  readonly names: readonly Name[];
  /** Sorted, non-overlapping. */
  readonly times: readonly TemporalExpression[];
  /** Sorted; the two ends of a range overlap, since the lower one is evidenced by the whole range. */
  readonly quantities: readonly Quantity[];
  /** What was odd in the text so far: a weekday that does not fit its date. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface Linked extends Recognised {
  /** Sorted by first mention. */
  readonly entities: readonly Entity[];
  /** Sorted; name mentions do not overlap. */
  readonly mentions: readonly Mention[];
}

export interface Extracted extends Linked {
  readonly tenures: readonly Tenure[];
  readonly events: readonly EventRecord[];
  readonly figures: readonly Figure[];
  readonly quotations: readonly Quotation[];
  readonly relations: readonly Relation[];
}

/** A step of the flow: takes a document, returns it with one layer more. */
export type Stage<In extends Document, Out extends In, Resources> = (
  document: In,
  resources: Resources,
) => Out;
