// Writes N-Quads in canonical order, one graph after the other.
import type { Quad } from '@rdfjs/types';
import { Writer } from 'n3';
import { byGraph, inCanonicalOrder } from './order.ts';
import { inPieces } from './pieces.ts';

export const writeNQuads = (quads: Iterable<Quad>): Iterable<string> => inPieces(lines(quads));

function* lines(quads: Iterable<Quad>): Generator<string> {
  const writer = new Writer({ format: 'application/n-quads' });
  for (const [graph, members] of byGraph(quads)) {
    for (const group of inCanonicalOrder(members)) {
      for (const { subject, predicate, object } of group.quads) {
        yield writer.quadToString(subject, predicate, object, graph);
      }
    }
  }
}
