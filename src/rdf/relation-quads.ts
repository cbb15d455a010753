// Writes a statement between two things: always its record, and the plain triple only where the article asserts it.
import type { NamedNode, Quad_Object } from '@rdfjs/types';
import { DataFactory } from 'n3';
import type { Predicate, Relation } from '../model/record.ts';
import { type ArticleSheet, isAsserted } from './article-sheet.ts';
import { recordIri } from './iri.ts';
import { dateLiteral, iriNode } from './terms.ts';
import { rajut, rdf, schema } from './vocabulary.ts';

const PREDICATE: { readonly [P in Predicate]: NamedNode } = {
  'schema:containedInPlace': schema.containedInPlace,
  'schema:location': schema.location,
  'schema:parentOrganization': schema.parentOrganization,
  'schema:memberOf': schema.memberOf,
  'schema:spouse': schema.spouse,
  'schema:parent': schema.parent,
  'schema:sibling': schema.sibling,
  'schema:alumniOf': schema.alumniOf,
  'schema:owns': schema.owns,
  'schema:founder': schema.founder,
  'rajut:workedOn': rajut.workedOn,
  'schema:homeLocation': schema.homeLocation,
  'schema:birthPlace': schema.birthPlace,
  'schema:foundingDate': schema.foundingDate,
};

export const writeRelation = (sheet: ArticleSheet, relation: Relation): void => {
  const node = statementNode(sheet, relation);
  const subject = sheet.entity(relation.subject);
  const predicate = PREDICATE[relation.predicate];
  const object = objectTerm(sheet, relation);
  if (isAsserted(relation)) sheet.add(subject, predicate, object);
  sheet.add(node, rdf.type, rajut.Statement, rdf.Statement);
  if (sheet.options.rdf12) {
    sheet.add(node, rdf.reifies, DataFactory.quad(subject, predicate, object));
  } else {
    sheet.add(node, rdf.subject, subject);
    sheet.add(node, rdf.predicate, predicate);
    sheet.add(node, rdf.object, object);
  }
  sheet.support(node, [relation]);
};

/** The record of a relation, which a quotation may claim. */
export const statementNode = (sheet: ArticleSheet, relation: Relation): NamedNode => {
  const { subject, predicate, object, evidence, modality, attributedTo = '' } = relation;
  const target = object.kind === 'entity' ? object.entity : object.value;
  const content = [sheet.article.value, subject, predicate, target, evidence.start, evidence.end];
  return iriNode(recordIri(sheet.options.base, 'statement', [...content, modality, attributedTo]));
};

const objectTerm = (sheet: ArticleSheet, { object }: Relation): Quad_Object =>
  object.kind === 'entity' ? sheet.entity(object.entity) : dateLiteral(object.value);
