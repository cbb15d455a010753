// Writes who said what, and which statements stand inside the quoted words.
import type { ArticleFacts } from '../model/facts.ts';
import type { Quotation, Relation } from '../model/record.ts';
import { covers } from '../model/span.ts';
import type { ArticleSheet } from './article-sheet.ts';
import { recordIri } from './iri.ts';
import { statementNode } from './relation-quads.ts';
import { given, iriNode } from './terms.ts';
import { rajut, rdf, schema } from './vocabulary.ts';

export const writeQuotations = (sheet: ArticleSheet, { quotations, relations }: ArticleFacts): void => {
  for (const quotation of quotations) {
    writeQuotation(
      sheet,
      quotation,
      relations.filter(({ evidence }) => covers(quotation.content, evidence)),
    );
  }
};

const writeQuotation = (sheet: ArticleSheet, quotation: Quotation, claims: readonly Relation[]): void => {
  const { content, manner, speaker, speakerDescription, cue, addressee, about } = quotation;
  const key = [sheet.article.value, manner, content.start, content.end, speaker ?? ''];
  const node = iriNode(recordIri(sheet.options.base, 'quotation', key));
  sheet.add(node, rdf.type, manner === 'direct' ? rajut.DirectQuotation : rajut.IndirectQuotation);
  sheet.add(node, rajut.speaker, given(speaker, sheet.entity));
  sheet.add(node, rajut.speakerDescription, given(speakerDescription, sheet.quote));
  sheet.add(node, rajut.addressee, given(addressee, sheet.entity));
  sheet.add(node, rajut.cue, given(cue, sheet.quote));
  sheet.add(node, schema.text, sheet.quote(content));
  sheet.add(node, schema.about, ...about.map(sheet.entity));
  sheet.add(node, rajut.claims, ...claims.map((relation) => statementNode(sheet, relation)));
  sheet.support(node, [quotation]);
};
