import { expect, it } from 'vitest';
import { withPassages } from '../../src/rdf/contradiction-passages.ts';
import { parseQuads } from '../../src/rdf/parse.ts';

const QUADS = parseQuads(
  `@prefix rajut: <https://w3id.org/rajut/ns#> .
   @prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> .
   @base <https://example.org/> .
   <tenure/a> rajut:evidence <article/1#char=0,4> ; rajut:contradicts <tenure/b> .
   <tenure/b> rajut:evidence <article/2#char=9,12> .
   <article/1#char=0,4> nif:anchorOf "Rina" .
   <article/2#char=9,12> nif:anchorOf "Adi" .`,
  'ttl',
);

const warning = (property: string) => ({
  focusNode: 'https://example.org/tenure/a',
  path: `https://w3id.org/rajut/ns#${property}`,
  messages: {},
});

it('adds what each side of a contradiction says, and nothing to other warnings', () => {
  const report = { conforms: true, violations: [], warnings: [warning('contradicts'), warning('value')] };
  expect(withPassages(report, QUADS).warnings).toEqual([
    { ...warning('contradicts'), passages: ['"Rina" (1)', '"Adi" (2)'] },
    warning('value'),
  ]);
});
