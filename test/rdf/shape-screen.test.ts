import { readFileSync } from 'node:fs';
import type { Quad } from '@rdfjs/types';
import fc from 'fast-check';
import { DataFactory } from 'n3';
import { describe, expect, it } from 'vitest';
import { parseQuads } from '../../src/rdf/parse.ts';
import { judge } from '../../src/rdf/shacl-engine.ts';
import { shapeScreen } from '../../src/rdf/shape-screen.ts';
import { createValidator } from '../../src/rdf/validate.ts';
import { BOTH, graphOf } from './facts-graph.ts';

const text = readFileSync('ontology/shapes.ttl', 'utf8');
const shapes = parseQuads(text, 'ttl');
const { quad, literal } = DataFactory;

/** One change of a graph: a quad goes, comes twice, or says what another says. */
const change = fc.record({
  kind: fc.constantFrom('gone', 'twice', 'object', 'subject', 'text'),
  at: fc.nat(),
  other: fc.nat(),
});

const changed = (
  graph: readonly Quad[],
  { kind, at, other }: { readonly kind: string; readonly at: number; readonly other: number },
): readonly Quad[] => {
  const here = graph[at % graph.length];
  const there = graph[other % graph.length];
  if (!here || !there) return graph;
  const { subject, predicate, object } = here;
  const put = {
    gone: [],
    twice: [here, quad(subject, predicate, there.object)],
    object: [quad(subject, predicate, there.object)],
    subject: [quad(there.subject, predicate, object)],
    text: [quad(subject, predicate, literal('x'))],
  }[kind];
  return graph.flatMap((one) => (one === here ? (put ?? []) : [one]));
};

describe('the screen before the SHACL engine', () => {
  it('knows all that the shapes of Rajut ask for', () => {
    expect(shapeScreen(shapes)(graphOf(BOTH))).toBeUndefined();
    expect(shapeScreen(shapes)(graphOf(BOTH, { rdf12: true }))).toBeUndefined();
  });

  it('leaves the report of any graph as the engine makes it', async () => {
    const validate = createValidator(text);
    const graphs = fc.tuple(fc.boolean(), fc.array(change, { minLength: 1, maxLength: 6 }));
    await fc.assert(
      fc.asyncProperty(graphs, async ([rdf12, changes]) => {
        const graph = changes.reduce(changed, graphOf(BOTH, { rdf12 }));
        expect(await validate(graph)).toEqual(await judge({ shapes, quads: graph }));
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['a constraint that it does not know', 'sh:property [ sh:path schema:name ; sh:maxLength 3 ]'],
    ['a path of several steps', 'sh:property [ sh:path ( schema:about schema:name ) ; sh:minCount 1 ]'],
    [
      'nodes that are named',
      'sh:targetNode schema:Person ; sh:property [ sh:path schema:name ; sh:minCount 1 ]',
    ],
  ])('leaves a graph to the engine where a shape asks for %s', (_, asked) => {
    const own = parseQuads(
      `@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix schema: <https://schema.org/> .
      <x> sh:targetClass schema:Person ; ${asked} .`,
      'ttl',
      'https://example.org/',
    );
    const quads = graphOf(BOTH);
    expect(shapeScreen(own)(quads)).toEqual({ shapes: own, quads });
  });
});
