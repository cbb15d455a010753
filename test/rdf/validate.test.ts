import { readFileSync } from 'node:fs';
import type { NamedNode, Quad, Quad_Object } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { describe, expect, it } from 'vitest';
import { confidenceLiteral, integerLiteral, nameLiteral, stringLiteral } from '../../src/rdf/terms.ts';
import { createValidator } from '../../src/rdf/validate.ts';
import { NAMESPACES, nif, org, rajut, rdf, schema, xsd } from '../../src/rdf/vocabulary.ts';
import { BOTH, graphOf } from './facts-graph.ts';
import { BASE, FACTS } from './invented.ts';

const validate = createValidator(readFileSync('ontology/shapes.ttl', 'utf8'));
const { literal, quad, namedNode } = DataFactory;
const graph = graphOf(BOTH);

const subjectOf = (type: NamedNode): Quad['subject'] => {
  const found = graph.find(({ predicate, object }) => predicate.equals(rdf.type) && object.equals(type));
  if (!found) throw new Error(`no ${type.value}`);
  return found.subject;
};

/** The graph with what the first node of a class says by one property put in the place of what it said. */
const changed = (
  type: NamedNode,
  predicate: NamedNode,
  ...objects: readonly Quad_Object[]
): readonly Quad[] => {
  const subject = subjectOf(type);
  const rest = graph.filter((q) => !(q.subject.equals(subject) && q.predicate.equals(predicate)));
  return [...rest, ...objects.map((object) => quad(subject, predicate, object))];
};

describe('validation', () => {
  it('passes the graph of the invented articles, in RDF 1.2 also', async () => {
    expect(await validate(graph)).toEqual({ conforms: true, violations: [], warnings: [] });
    expect((await validate(graphOf(BOTH, { rdf12: true }))).conforms).toBe(true);
  });

  it.each([
    ['an article without identifier', schema.NewsArticle, schema.identifier, []],
    [
      'an article with two headlines',
      schema.NewsArticle,
      schema.headline,
      [stringLiteral('a'), stringLiteral('b')],
    ],
    ['a hash that is none', schema.NewsArticle, rajut.textSha256, [stringLiteral('abc')]],
    ['evidence without words', nif.RFC5147String, nif.anchorOf, []],
    ['one span with two strings', nif.RFC5147String, nif.anchorOf, [stringLiteral('a'), stringLiteral('b')]],
    ['evidence that ends before it begins', nif.RFC5147String, nif.endIndex, [integerLiteral(0)]],
    ['evidence without an end', nif.RFC5147String, nif.endIndex, []],
    ['evidence before the text', nif.RFC5147String, nif.beginIndex, [integerLiteral(-1)]],
    ['evidence of no article', nif.RFC5147String, nif.referenceContext, []],
    ['a tenure without evidence', rajut.Tenure, rajut.evidence, []],
    ['an event without evidence', rajut.Event, rajut.evidence, []],
    ['a statement without evidence', rajut.Statement, rajut.evidence, []],
    ['a confidence above 1', rajut.Figure, rajut.confidence, [literal('1.5', xsd.decimal)]],
    ['a confidence below 0', rajut.IdentityLink, rajut.confidence, [literal('-0.1', xsd.decimal)]],
    ['evidence that is no stretch of text', rajut.Figure, rajut.evidence, [stringLiteral('kata')]],
    ['evidence that is not there', rajut.Figure, rajut.evidence, [namedNode(`${BASE}article/a#char=1,2`)]],
    ['a statement without a subject', rajut.Statement, rdf.subject, []],
    ['a statement without a predicate', rajut.Statement, rdf.predicate, []],
    ['a statement without an object', rajut.Statement, rdf.object, []],
    ['a modality that is none', rajut.Statement, rajut.modality, [stringLiteral('denied')]],
    ['a comparator that is none', rajut.Figure, rajut.comparator, [rajut.Current]],
    ['a figure of no known status', rajut.Figure, rajut.figureStatus, [rajut.Current]],
    ['a tenure of what is no person', rajut.Tenure, org.member, [subjectOf(schema.Place)]],
    ['a tenure of nobody', rajut.Tenure, org.member, []],
    ['a status that is none', rajut.Tenure, rajut.tenureStatus, [rajut.About]],
    ['an event without trigger', rajut.Event, rajut.trigger, []],
    [
      'a figure with an inexact number',
      rajut.Figure,
      rajut.value,
      [literal('1e3', namedNode(`${NAMESPACES.xsd}double`))],
    ],
    ['a quotation without words', rajut.DirectQuotation, schema.text, []],
    ['an entity with two names', schema.Place, schema.name, [nameLiteral('a'), nameLiteral('b')]],
    ['a name in no language', schema.Place, schema.name, [stringLiteral('a')]],
    ['a member without a name', schema.Person, schema.name, []],
  ] as const)('refuses %s', async (_, type, predicate, objects) => {
    const { conforms, violations } = await validate(changed(type, predicate, ...objects));
    expect(conforms).toBe(false);
    expect(violations.map(({ focusNode }) => focusNode)).toContain(subjectOf(type).value);
    for (const { messages } of violations) {
      expect(Object.keys(messages).sort()).toEqual(['en', 'id']);
    }
  });

  it('says which node, property and value is at fault, once', async () => {
    const { violations } = await validate(changed(rajut.Figure, rajut.confidence, confidenceLiteral(7)));
    expect(violations).toEqual([
      {
        focusNode: subjectOf(rajut.Figure).value,
        path: rajut.confidence.value,
        value: '7.0',
        messages: {
          en: 'A record has a confidence from 0 to 1.',
          id: 'Catatan memiliki tingkat keyakinan dari 0 sampai 1.',
        },
      },
    ]);
  });

  it('only warns of an article that was modified before it was published, and keeps both times', async () => {
    const odd = { ...FACTS, article: { ...FACTS.article, dateModified: '2024-03-06T20:00:00+07:00' } };
    const report = await validate(graphOf([odd]));
    expect(report).toMatchObject({ conforms: true, violations: [] });
    expect(report.warnings).toMatchObject([
      {
        focusNode: `${BASE}article/pasar%2Fmelati%201`,
        path: schema.datePublished.value,
        value: '2024-03-07T08:15:00+07:00',
      },
    ]);
  });

  it('compares times across zones', async () => {
    const east = { ...FACTS, article: { ...FACTS.article, dateModified: '2024-03-07T10:00:00+09:00' } };
    expect((await validate(graphOf([east]))).warnings).toHaveLength(1);
    const later = { ...FACTS, article: { ...FACTS.article, dateModified: '2024-03-07T10:30:00+09:00' } };
    expect((await validate(graphOf([later]))).warnings).toEqual([]);
  });

  it('answers each of several graphs for itself', async () => {
    const broken = changed(rajut.Figure, rajut.confidence);
    const reports = await Promise.all([validate(graph), validate(broken), validate(graph)]);
    expect(reports.map(({ conforms }) => conforms)).toEqual([true, false, true]);
  });
});
