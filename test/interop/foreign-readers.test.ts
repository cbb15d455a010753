import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseQuads } from '../../src/rdf/parse.ts';
import { GRAPH_FORMATS, serialiseToString } from '../../src/rdf/serialise.ts';
import { BOTH, graphOf, quadSet, tripleSet, WRITING } from '../rdf/facts-graph.ts';
import { graphFolder } from '../store/graph-folder.ts';
import { hasRapper, hasRdflib, PYTHON, printed, RAPPER } from './tools.ts';

let folder = '';
beforeAll(() => {
  folder = graphFolder();
  if (!hasRapper) console.warn(`skipped: ${RAPPER} is not installed (Debian's raptor2-utils)`);
  if (!hasRdflib) console.warn(`skipped: ${PYTHON} has no rdflib (Debian's python3-rdflib)`);
});
afterAll(() => rmSync(folder, { recursive: true }));

const triples = tripleSet(graphOf(BOTH));
const fileOf = (format: string): string => join(folder, `graph.${format}`);

describe.skipIf(!hasRapper)('rapper', () => {
  it.each([
    ['ttl', 'turtle'],
    ['nq', 'nquads'],
    ['trig', 'trig'],
  ])('reads graph.%s unchanged, as the same graph', (format, name) => {
    const read = parseQuads(printed(RAPPER, '-q', '-i', name, '-o', 'ntriples', fileOf(format)), 'nt');
    expect(tripleSet(read)).toEqual(triples);
  });

  it('reads as many triples from the Turtle and the N-Quads of one article', () => {
    for (const format of ['ttl', 'nq'] as const) {
      writeFileSync(
        join(folder, `one.${format}`),
        serialiseToString(graphOf(BOTH.slice(0, 1)), format, WRITING),
      );
    }
    const count = (format: string, name: string): number =>
      printed(RAPPER, '-q', '-i', name, '-o', 'ntriples', join(folder, `one.${format}`))
        .trimEnd()
        .split('\n').length;
    expect(count('nq', 'nquads')).toBe(count('ttl', 'turtle'));
  });

  it.each(['rajut', 'alignments', 'borrowed', 'shapes'])('reads ontology/%s.ttl', (name) => {
    const read = parseQuads(
      printed(RAPPER, '-q', '-i', 'turtle', '-o', 'ntriples', `ontology/${name}.ttl`),
      'nt',
    );
    expect(read.length).toBeGreaterThan(5);
  });
});

describe.skipIf(!hasRdflib)('rdflib', () => {
  const NAMES: Readonly<Record<string, string>> = {
    ttl: 'turtle',
    nq: 'nquads',
    trig: 'trig',
    jsonld: 'json-ld',
  };
  const SCRIPT = `import sys, rdflib
read = rdflib.ConjunctiveGraph()
read.parse(sys.argv[1], format=sys.argv[2])
merged = rdflib.Graph()
for triple in read.triples((None, None, None)): merged.add(triple)
sys.stdout.write(merged.serialize(format="nt"))`;

  it.each(GRAPH_FORMATS)('reads graph.%s unchanged, as the same graph', (format) => {
    const read = parseQuads(printed(PYTHON, '-c', SCRIPT, fileOf(format), NAMES[format] ?? format), 'nt');
    expect(tripleSet(read)).toEqual(triples);
  });

  it.each(['trig', 'nq', 'jsonld'])('finds the named graphs of graph.%s', (format) => {
    const count = `import sys, rdflib
read = rdflib.ConjunctiveGraph()
read.parse(sys.argv[1], format=sys.argv[2])
print(len(set((s, p, o, g.identifier if isinstance(g.identifier, rdflib.URIRef) and "/article/" in g.identifier else "") for s, p, o, g in read.quads())))`;
    expect(Number(printed(PYTHON, '-c', count, fileOf(format), NAMES[format] ?? format))).toBe(
      quadSet(graphOf(BOTH)).length,
    );
  });
});
