import { describe, expect, it } from 'vitest';
import type { ArticleFacts } from '../../src/model/facts.ts';
import { sharedQuads } from '../../src/rdf/shared-quads.ts';
import { rajut, rdf, schema, skos } from '../../src/rdf/vocabulary.ts';
import { BOTH, tripleSet } from './facts-graph.ts';
import { BASE, FACTS, LATER_FACTS, OPTIONS } from './invented.ts';

const shared = (...all: readonly ArticleFacts[]) => sharedQuads(all, OPTIONS);

const values = (
  all: readonly ArticleFacts[],
  subject: string,
  predicate: { value: string },
): readonly string[] =>
  shared(...all)
    .filter((quad) => quad.subject.value === BASE + subject && quad.predicate.value === predicate.value)
    .map(({ object }) => object.value.replace(/^.*[/#]/, ''))
    .sort();

const renamed = (id: string, name: string): ArticleFacts => ({
  ...LATER_FACTS,
  article: { ...LATER_FACTS.article, id, authors: [] },
  entities: LATER_FACTS.entities.slice(0, 1).map((entity) => ({ ...entity, name })),
});

describe('what holds across articles', () => {
  it('is the same set in any order of articles, and when one is given twice', () => {
    const once = tripleSet(shared(FACTS, LATER_FACTS));
    expect(tripleSet(shared(LATER_FACTS, FACTS))).toEqual(once);
    expect(tripleSet(shared(FACTS, LATER_FACTS, FACTS))).toEqual(once);
    expect(shared(FACTS, LATER_FACTS, FACTS)).toHaveLength(once.length);
  });

  it('stands in the default graph, each triple once', () => {
    const quads = shared(...BOTH);
    expect(quads.every(({ graph }) => graph.termType === 'DefaultGraph')).toBe(true);
    expect(tripleSet(quads)).toHaveLength(quads.length);
  });

  it('names an entity as most articles do, and keeps the other names', () => {
    const articles = [renamed('1', 'Dewi L.'), renamed('2', 'Dewi Larasati'), renamed('3', 'Dewi Larasati')];
    expect(values(articles, 'person/dewi-larasati', schema.name)).toEqual(['Dewi Larasati']);
    expect(values(articles, 'person/dewi-larasati', schema.alternateName)).toEqual(['Dewi L.']);
  });

  it('prefers the longer of equally common names', () => {
    expect(
      values([renamed('1', 'Dewi L.'), renamed('2', 'Dewi Laras')], 'person/dewi-larasati', schema.name),
    ).toEqual(['Dewi Laras']);
  });

  it('gives a class of our own with the one that it refines, and finer classes beside the general one', () => {
    expect(values(BOTH, 'facility/pasar-melati', rdf.type)).toEqual(['Facility', 'Place']);
    expect(values(BOTH, 'organization/partai-anggrek', rdf.type)).toEqual(['Organization', 'PoliticalParty']);
    expect(values(BOTH, 'place/sukamaju', rdf.type)).toEqual(['AdministrativeArea', 'City', 'Place']);
  });

  it('knows authors, editors, publisher and the place of the dateline', () => {
    expect(values(BOTH, 'person/citra-ci-ayu', schema.name)).toEqual(['Citra "Ci" Ayu']);
    expect(values(BOTH, 'person/gilang-nugraha', rdf.type)).toEqual(['Person']);
    expect(values(BOTH, 'organization/koran-rakit', rdf.type)).toEqual([
      'NewsMediaOrganization',
      'Organization',
    ]);
    const elsewhere = {
      ...FACTS,
      article: { ...FACTS.article, dateline: 'Kota Baru', datelineSpan: { start: 0, end: 1 } },
      mentions: [],
    };
    expect(values([elsewhere], 'place/kota-baru', schema.name)).toEqual(['Kota Baru']);
  });

  it('links with the highest confidence that an article gives, in a record that needs no evidence', () => {
    expect(values(BOTH, 'place/sukamaju', schema.sameAs)).toEqual(['Q999999991']);
    const quads = shared(...BOTH);
    const link = quads.find(
      ({ object }) => object.value.endsWith('Q999999991') && object.termType === 'NamedNode',
    );
    const record = quads.find(
      (quad) => quad.predicate.value === rdf.object.value && quad.object.equals(link?.object),
    );
    const confidence = quads.find(
      (quad) =>
        quad.subject.value === record?.subject.value && quad.predicate.value === rajut.confidence.value,
    );
    expect(confidence?.object.value).toBe('0.95');
  });

  it('observes a current tenure from the first to the last article that speaks of it, unless its dates are stated', () => {
    const tenure = 'tenure/dewi-larasati--bupati--place--sukamaju';
    expect(values(BOTH, tenure, rajut.firstObserved)).toEqual(['2024-03-07']);
    expect(values(BOTH, tenure, rajut.lastObserved)).toEqual(['2024-05-01']);
    const dated = { ...FACTS, tenures: FACTS.tenures.map((one) => ({ ...one, startDate: '2021' })) };
    expect(values([dated, LATER_FACTS], tenure, rajut.firstObserved)).toEqual([]);
  });

  it('makes a concept of each normal role', () => {
    expect(values(BOTH, 'role/bupati', skos.prefLabel)).toEqual(['Bupati']);
  });
});
