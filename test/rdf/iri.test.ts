import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentHash } from '../../src/model/content-hash.ts';
import { entityKey } from '../../src/model/entity.ts';
import { slug } from '../../src/model/slug.ts';
import { articleIri, entityIri, postIri, recordIri, spanIri, tenureIri } from '../../src/rdf/iri.ts';

const BASE = 'https://example.org/berita/';

describe('IRIs', () => {
  it.each([
    ['Person/dewi-larasati', 'person/dewi-larasati'],
    ['PeopleGroup/dayak', 'people-group/dayak'],
    ['NamedEvent/pekan-raya', 'named-event/pekan-raya'],
    ['CreativeWork/laskar-2', 'creative-work/laskar-2'],
  ])('names the entity %s by class and slug', (key, path) => {
    expect(entityIri(BASE, key)).toBe(BASE + path);
  });

  it('makes the same key from a name as resolution does', () => {
    expect(entityKey('Person', "Ma'ruf Amin")).toBe('Person/maruf-amin');
  });

  it.each([
    ['abc-1', 'article/abc-1'],
    ['a/b c?d#e', 'article/a%2Fb%20c%3Fd%23e'],
    ['..', 'article/%2E%2E'],
    ['\ud83c', 'article/%EF%BF%BD'],
  ])('keeps the article id %j within one step of the path', (id, path) => {
    expect(articleIri(BASE, id)).toBe(BASE + path);
  });

  it('names evidence as RFC 5147 does', () => {
    expect(spanIri(articleIri(BASE, 'x'), 103, 140)).toBe(`${BASE}article/x#char=103,140`);
  });

  it('gives one tenure the same IRI in every article, and others another', () => {
    const tenure = { person: 'Person/dewi', role: 'Bupati' };
    const inPlace = tenureIri(BASE, { ...tenure, organization: 'Place/sukamaju' });
    expect(inPlace).toBe(`${BASE}tenure/dewi--bupati--place--sukamaju`);
    expect(tenureIri(BASE, { ...tenure, organization: 'Organization/sukamaju' })).not.toBe(inPlace);
    expect(tenureIri(BASE, tenure)).toBe(`${BASE}tenure/dewi--bupati`);
    expect(postIri(BASE, 'Ketua Umum', 'Organization/partai-x')).toBe(`${BASE}post/ketua-umum--partai-x`);
  });

  it('makes slugs without "--", so that the parts of a tenure stay apart', () => {
    fc.assert(fc.property(fc.string(), (name) => !slug(name).includes('--')));
  });

  it('tells records apart by any part of their content', () => {
    expect(recordIri(BASE, 'event', ['x', 1, 23])).not.toBe(recordIri(BASE, 'event', ['x', 12, 3]));
    expect(recordIri(BASE, 'event', ['x', 1])).toMatch(
      /^https:\/\/example\.org\/berita\/event\/[0-9a-f]{16}$/,
    );
  });
});

describe('contentHash', () => {
  it('keeps its value for ever: the IRIs of records rest on it', () => {
    expect(contentHash('')).toBe('488bdcb81aee8d83');
    expect(contentHash('Pasar Melati')).toBe('8deb8abf2e3b9ab2');
  });

  it('gives no two of many similar contents the same hash', () => {
    const hashes = new Set(
      Array.from({ length: 300_000 }, (_, i) => contentHash(`article/${i % 977}\u0000${i}`)),
    );
    expect(hashes.size).toBe(300_000);
  });
});
