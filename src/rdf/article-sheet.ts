// The growing graph of one article: no triple stands in it twice, and every piece of evidence is checked and written once.
import type { Literal, NamedNode, Quad, Quad_Object, Quad_Subject } from '@rdfjs/types';
import { DataFactory } from 'n3';
import type { Article } from '../model/article.ts';
import type { EntityKey } from '../model/entity.ts';
import { NO_IDENTITY } from '../model/identity.ts';
import type { FactRecord } from '../model/record.ts';
import { type Span, textOf } from '../model/span.ts';
import { type CodePointText, codePointText } from './code-points.ts';
import { articleIri, entityIri, runIri, spanIri } from './iri.ts';
import type { GraphOptions } from './options.ts';
import { confidenceLiteral, integerLiteral, iriNode, stringLiteral, termKey } from './terms.ts';
import { nif, prov, rajut, rdf } from './vocabulary.ts';

/** What the evidence of a record says about it; `confidence` is the surest of several. */
export type Support = Pick<FactRecord, 'evidence' | 'confidence' | 'modality' | 'attributedTo'>;

/** Stated by the article itself, positively and as certain: only then is the plain triple written. */
export const isAsserted = ({ modality, attributedTo }: Support): boolean =>
  modality === 'Actual' && attributedTo === undefined;

export class ArticleSheet {
  readonly article: NamedNode;
  readonly run: NamedNode;
  readonly options: GraphOptions;
  readonly #id: string;
  readonly #text: string;
  readonly #points: CodePointText;
  readonly #quads: Quad[] = [];
  readonly #said = new Set<string>();
  readonly #entities = new Map<EntityKey, NamedNode>();
  readonly #spans = new Map<string, NamedNode>();

  constructor(article: Article, options: GraphOptions) {
    this.article = iriNode(articleIri(options.base, article.id));
    this.run = iriNode(runIri(this.article.value));
    this.options = options;
    this.#id = article.id;
    this.#text = article.text;
    this.#points = codePointText(article.text);
  }

  get quads(): readonly Quad[] {
    return this.#quads;
  }

  /** Adds a triple for each object, where there are any. */
  add(subject: Quad_Subject, predicate: NamedNode, ...objects: readonly (Quad_Object | undefined)[]): void {
    for (const object of objects) {
      if (object === undefined) continue;
      const key = `${termKey(subject)} ${predicate.value} ${termKey(object)}`;
      if (this.#said.has(key)) continue;
      this.#said.add(key);
      this.#put(subject, predicate, object);
    }
  }

  /** The key over all articles of an entity of this one. */
  readonly keyOf = (key: EntityKey): EntityKey => (this.options.identity ?? NO_IDENTITY).keyOf(this.#id, key);

  readonly entity = (key: EntityKey): NamedNode => {
    const known = this.#entities.get(key);
    if (known) return known;
    const node = iriNode(entityIri(this.options.base, this.keyOf(key)));
    this.#entities.set(key, node);
    return node;
  };

  /** The words of a span as a literal. */
  readonly quote = (span: Span): Literal => stringLiteral(textOf(this.#text, span));

  /** Code points of a span. Throws a RangeError where it is empty, leaves the text or cuts a surrogate pair. */
  points(span: Span): Span {
    const points = this.#points.span(span);
    const words = textOf(this.#text, span);
    if (words === '' || this.#points.slice(points) !== words) {
      throw new RangeError(
        `evidence ${span.start}–${span.end} of ${this.article.value} is no stretch of its text`,
      );
    }
    return points;
  }

  /** The evidence node of a span, which it writes at its first use. */
  evidence(span: Span): NamedNode {
    const { start, end } = this.points(span);
    const iri = spanIri(this.article.value, start, end);
    const known = this.#spans.get(iri);
    if (known) return known;
    const node = iriNode(iri);
    this.#spans.set(iri, node);
    this.#put(node, rdf.type, nif.RFC5147String);
    this.#put(node, nif.referenceContext, this.article);
    this.#put(node, nif.beginIndex, integerLiteral(start));
    this.#put(node, nif.endIndex, integerLiteral(end));
    this.#put(node, nif.anchorOf, this.quote(span));
    return node;
  }

  /** What every record carries: evidence, confidence, run, and how far it is not plain fact. Needs at least one support. */
  support(record: NamedNode, supports: readonly Support[]): void {
    for (const { evidence } of supports) this.add(record, rajut.evidence, this.evidence(evidence));
    this.add(record, rajut.confidence, confidenceLiteral(Math.max(...supports.map((s) => s.confidence))));
    this.add(record, prov.wasGeneratedBy, this.run);
    if (supports.some(isAsserted)) return;
    for (const { modality, attributedTo } of supports) {
      if (modality !== 'Actual') this.add(record, rajut.modality, rajut[modality]);
      if (attributedTo !== undefined) this.add(record, rajut.attributedTo, this.entity(attributedTo));
    }
  }

  #put(subject: Quad_Subject, predicate: NamedNode, object: Quad_Object): void {
    this.#quads.push(DataFactory.quad(subject, predicate, object, this.article));
  }
}
