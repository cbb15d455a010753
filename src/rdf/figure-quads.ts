// Writes a figure with what it measures, how exactly, and as of when: never a bare number on an entity.
import type { NamedNode } from '@rdfjs/types';
import type { Figure } from '../model/record.ts';
import type { ArticleSheet } from './article-sheet.ts';
import { recordIri } from './iri.ts';
import { booleanLiteral, dateLiteral, given, iriNode, numberLiteral, stringLiteral } from './terms.ts';
import { rajut, rdf, schema } from './vocabulary.ts';

export const writeFigure = (sheet: ArticleSheet, figure: Figure): void => {
  const { value, unitCode, counted, measure, about, referenceDate } = figure;
  const node = figureNode(sheet, figure);
  const unit = sheet.options.units.get(unitCode);
  sheet.add(node, rdf.type, rajut.Figure);
  sheet.add(node, schema.observationAbout, given(about, sheet.entity));
  sheet.add(node, rajut.measure, given(measure, stringLiteral));
  sheet.add(node, rajut.counted, given(counted, stringLiteral));
  sheet.add(node, rajut.comparator, rajut[figure.comparator]);
  sheet.add(node, rajut.value, numberLiteral(value));
  sheet.add(node, rajut.unitCode, stringLiteral(unitCode));
  sheet.add(node, rajut.unit, given(unit, iriNode));
  sheet.add(node, rajut.referenceDate, given(referenceDate, dateLiteral));
  sheet.add(node, rajut.dateFromArticle, figure.dateFromArticle ? booleanLiteral(true) : undefined);
  sheet.add(node, rajut.figureStatus, rajut[figure.status]);
  sheet.support(node, [figure]);
};

/** The node of a figure; `sheet`: that of its article, or its article and options alone. */
export const figureNode = (sheet: Pick<ArticleSheet, 'article' | 'options'>, figure: Figure): NamedNode => {
  const { evidence, value, unitCode, counted, measure, about, referenceDate } = figure;
  const content = [
    ...[sheet.article.value, evidence.start, evidence.end, value, unitCode, figure.comparator, figure.status],
    ...[
      about ?? '',
      counted ?? '',
      measure ?? '',
      referenceDate ?? '',
      figure.modality,
      figure.attributedTo ?? '',
    ],
  ];
  return iriNode(recordIri(sheet.options.base, 'figure', content));
};
