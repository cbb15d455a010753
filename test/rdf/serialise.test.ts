import type { Quad } from '@rdfjs/types';
import fc from 'fast-check';
import { DataFactory } from 'n3';
import { parse as parseWithEngine } from 'oxigraph';
import { describe, expect, it } from 'vitest';
import { parseQuads } from '../../src/rdf/parse.ts';
import { GRAPH_FORMATS, type GraphFormat, serialise, serialiseToString } from '../../src/rdf/serialise.ts';
import { rajut, rdf, schema } from '../../src/rdf/vocabulary.ts';
import { BOTH, graphOf, quadSet, tripleSet, WRITING } from './facts-graph.ts';
import { BASE } from './invented.ts';

const MEDIA: Readonly<Record<GraphFormat, string>> = {
  ttl: 'text/turtle',
  trig: 'application/trig',
  nq: 'application/n-quads',
  jsonld: 'application/ld+json',
};

const write = (quads: Iterable<Quad>, format: GraphFormat): string =>
  serialiseToString(quads, format, WRITING);
const { namedNode, literal, quad } = DataFactory;

describe('serialise', () => {
  const quads = graphOf(BOTH, { withText: true });

  it.each(GRAPH_FORMATS)('writes %s that the engine reads as the same graph', (format) => {
    const read: readonly Quad[] = parseWithEngine(write(quads, format), { format: MEDIA[format] });
    if (format === 'ttl') expect(tripleSet(read)).toEqual(tripleSet(quads));
    else expect(quadSet(read)).toEqual(quadSet(quads));
  });

  it.each(['ttl', 'trig', 'nq'] as const)('writes %s that n3 reads as the same graph', (format) => {
    const read = parseQuads(write(quads, format), format);
    if (format === 'ttl') expect(tripleSet(read)).toEqual(tripleSet(quads));
    else expect(quadSet(read)).toEqual(quadSet(quads));
  });

  it.each(GRAPH_FORMATS)('writes %s byte for byte alike in whatever order the triples come', (format) => {
    const few = quads.slice(0, 120);
    const text = write(few, format);
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...few], { minLength: few.length }),
        fc.nat(few.length),
        (shuffled, again) => {
          expect(write([...shuffled, ...shuffled.slice(again)], format)).toBe(text);
        },
      ),
      { numRuns: 20 },
    );
  });

  it.each(GRAPH_FORMATS)('survives any text in %s', (format) => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('', 'id'), (words, language) => {
        const said = [quad(namedNode(`${BASE}x/1`), schema.text, literal(words, language || undefined))];
        const read: readonly Quad[] = parseWithEngine(write(said, format), { format: MEDIA[format] });
        expect(tripleSet(read)).toEqual(tripleSet(said));
      }),
      { numRuns: 60 },
    );
  });

  it('cuts a large graph into pieces, whose sum is the whole', () => {
    const many = Array.from({ length: 3000 }, (_, i) =>
      quad(namedNode(`${BASE}x/${i}`), schema.text, literal('kata '.repeat(20))),
    );
    const pieces = [...serialise(many, 'nq', WRITING)];
    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.join('')).toBe(write(many, 'nq'));
  });

  it('writes an empty graph that can be read', () => {
    for (const format of GRAPH_FORMATS) {
      expect(parseWithEngine(write([], format), { format: MEDIA[format] })).toEqual([]);
    }
  });
});

describe('Turtle', () => {
  const place = namedNode(`${BASE}place/sukamaju`);

  it('reads well: prefixes, a block for each subject, its class first', () => {
    const text = write(
      [
        quad(place, schema.name, literal('Sukamaju', 'id')),
        quad(place, schema.containedInPlace, namedNode(`${BASE}place/melur`)),
        quad(place, rdf.type, schema.Place),
        quad(place, rdf.type, rajut.Facility),
        quad(namedNode(`${BASE}article/b`), rdf.type, schema.NewsArticle),
      ],
      'ttl',
    );
    expect(text).toMatch(/^@base <https:\/\/example\.org\/berita\/>\.\n@prefix rajut: /);
    expect(text.slice(text.indexOf('\n\n') + 2)).toBe(`<article/b> a schema:NewsArticle .

<place/sukamaju> a rajut:Facility, schema:Place ;
    schema:name "Sukamaju"@id ;
    schema:containedInPlace <place/melur> .
`);
  });

  it('lists articles, then entities, then records, and evidence last, by place in the text', () => {
    const subjects = [...write(graphOf(BOTH), 'ttl').matchAll(/^<([^>]*)>/gm)].map(([, iri = '']) => iri);
    const kinds = subjects.map((iri) => /#(char|mention|party|run)/.exec(iri)?.[1] ?? iri.split('/')[0]);
    expect(kinds.filter((kind, i) => kind !== kinds[i - 1])).toEqual([
      ...['article', 'run', 'facility', 'organization', 'person', 'place', 'program', 'post', 'role'],
      ...['tenure', 'event', 'figure', 'quotation', 'statement', 'link', 'party', 'mention', 'char'],
    ]);
    const starts = subjects
      .filter((iri) => iri.startsWith('article/pasar%2Fmelati%201#char='))
      .map((iri) => Number(/=(\d+)/.exec(iri)?.[1]));
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });

  it.each(['http://example.org/d#', 'urn:x:', 'https://example.org', 'https://example.org/a/../b/'])(
    'writes IRIs in full where the base %s cannot shorten them',
    (base) => {
      const said = [quad(namedNode(`${base}person/x`), rdf.type, schema.Person)];
      const text = serialiseToString(said, 'ttl', { ...WRITING, base });
      expect(text).toContain(`<${base}person/x> a schema:Person`);
      expect(tripleSet(parseQuads(text, 'ttl'))).toEqual(tripleSet(said));
    },
  );

  it.each([`${BASE}../x`, `${BASE}a/../b`, `${BASE}x:y/z`, `${BASE}/x`, `${BASE}?q`, BASE, `${BASE}a/./b`])(
    'keeps the IRI %s, which would not resolve to itself again',
    (iri) => {
      const said = [quad(namedNode(iri), rdf.type, schema.Person)];
      expect(write(said, 'ttl')).toContain(`<${iri}> a`);
    },
  );
});

describe('RDF 1.2', () => {
  const quads = graphOf(BOTH, { rdf12: true });

  it.each(['ttl', 'trig', 'nq'] as const)('in %s is read alike by n3 and the engine', (format) => {
    const text = write(quads, format);
    expect(text).toContain('<<(');
    const byEngine: readonly Quad[] = parseWithEngine(text, { format: MEDIA[format] });
    expect(tripleSet(byEngine)).toEqual(tripleSet(quads));
    expect(tripleSet(parseQuads(text, format))).toEqual(tripleSet(quads));
  });

  it('falls back to RDF 1.1 in JSON-LD, which has no triple terms', () => {
    const read: readonly Quad[] = parseWithEngine(write(quads, 'jsonld'), { format: MEDIA.jsonld });
    expect(quadSet(read)).toEqual(quadSet(graphOf(BOTH)));
  });
});

describe('plain RDF 1.1', () => {
  it.each(['ttl', 'trig', 'nq', 'jsonld'] as const)(
    'in %s holds nothing that Virtuoso or raptor refuse',
    (format) => {
      const text = write(graphOf(BOTH), format);
      expect(text).not.toMatch(/<<|\{\||VERSION|^\s*(?:PREFIX|BASE)\b|_:|"--(?:ltr|rtl)/im);
    },
  );
});
