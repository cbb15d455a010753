// Writes N-Quads in canonical order, one graph after the other.
import { Writer } from 'n3';
import type { OrderedQuads } from './order.ts';
import { inPieces } from './pieces.ts';

export const writeNQuads = (quads: OrderedQuads): Iterable<string> => inPieces(lines(quads));

function* lines({ graphs }: OrderedQuads): Generator<string> {
  const writer = new Writer({ format: 'application/n-quads' });
  for (const { graph, subjects } of graphs) {
    for (const { quads } of subjects) {
      for (const { subject, predicate, object } of quads) {
        yield writer.quadToString(subject, predicate, object, graph);
      }
    }
  }
}
