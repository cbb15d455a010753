// Writes the named graph of one article: everything that it says, and nothing that holds beyond it.
import type { Quad } from '@rdfjs/types';
import type { Mention } from '../model/entity.ts';
import type { ArticleFacts } from '../model/facts.ts';
import { ArticleSheet } from './article-sheet.ts';
import { writeEvents } from './event-quads.ts';
import { writeFigure } from './figure-quads.ts';
import { mentionIri } from './iri.ts';
import { writeMetadata } from './metadata-quads.ts';
import type { GraphOptions } from './options.ts';
import { writeQuotations } from './quotation-quads.ts';
import { writeRelation } from './relation-quads.ts';
import { writeTenures } from './tenure-quads.ts';
import { iriNode } from './terms.ts';
import { rajut, rdf } from './vocabulary.ts';

export interface ArticleGraph {
  /** The article's IRI, which is also the name of its graph. */
  readonly graph: string;
  /** Each triple once, in the named graph. */
  readonly quads: readonly Quad[];
}

/** Linear in the number of facts. Throws a RangeError where evidence is no stretch of the article's text. */
export const articleQuads = (facts: ArticleFacts, options: GraphOptions): ArticleGraph => {
  const sheet = new ArticleSheet(facts.article, options);
  writeMetadata(sheet, facts);
  writeTenures(sheet, facts.tenures);
  writeEvents(sheet, facts.events);
  for (const figure of facts.figures) writeFigure(sheet, figure);
  for (const relation of facts.relations) writeRelation(sheet, relation);
  writeQuotations(sheet, facts);
  if (options.mentions) for (const mention of facts.mentions) writeMention(sheet, mention);
  return { graph: sheet.article.value, quads: sheet.quads };
};

const writeMention = (sheet: ArticleSheet, mention: Mention): void => {
  const { start, end } = sheet.points(mention);
  const node = iriNode(mentionIri(sheet.article.value, start, end));
  sheet.add(node, rdf.type, rajut.Mention);
  sheet.add(node, rajut.refersTo, sheet.entity(mention.entity));
  sheet.add(node, rajut.mentionKind, rajut[mention.kind]);
  sheet.add(node, rajut.evidence, sheet.evidence(mention));
};
