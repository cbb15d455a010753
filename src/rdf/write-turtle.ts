// Writes Turtle and TriG that a person likes to read: n3 writes the terms, this orders and spaces them.
import type { NamedNode, Quad, Term } from '@rdfjs/types';
import { DataFactory, Writer } from 'n3';
import type { OrderedGraph, OrderedQuads } from './order.ts';
import { inPieces } from './pieces.ts';
import { canBeBase, type Relative, relativeTo } from './relative-iri.ts';
import { NAMESPACES } from './vocabulary.ts';

/** All graphs merged into one. */
export const writeTurtle = ({ merged }: OrderedQuads, base: string): Iterable<string> =>
  inPieces(document([{ graph: DataFactory.defaultGraph(), subjects: merged }], base));

/** The default graph, then each named graph in braces. */
export const writeTriG = ({ graphs }: OrderedQuads, base: string): Iterable<string> =>
  inPieces(document(graphs, base));

function* document(graphs: Iterable<OrderedGraph>, base: string): Generator<string> {
  const sink = new SpacingSink();
  if (canBeBase(base)) yield `@base <${base}>.\n`;
  const writer = new Writer(sink, { format: 'application/trig', prefixes: NAMESPACES });
  const relative = relativeTo(base);
  for (const { graph, subjects } of graphs) {
    const name = shortened(graph, relative);
    for (const { subject, quads } of subjects) {
      const shortSubject = shortened(subject, relative);
      for (const { predicate, object } of quads) {
        writer.addQuad(shortSubject, predicate, shortenedObject(object, relative), name);
      }
      yield sink.take();
    }
  }
  writer.end();
  yield sink.take();
}

const LINE = 110;

/** Collects what n3 writes: a blank line between subjects, a space before each stop, no line much longer than it must be. */
class SpacingSink {
  #text = '';
  #lineStart = 0;

  /** n3 hands over one chunk a triple, which begins with what closes the one before; quoted text holds no bare newline. */
  write(chunk: string, _encoding: string, done?: () => void): void {
    if (chunk.startsWith(', ')) this.#addObject(chunk.slice(2));
    else this.#addLine(spaced(chunk));
    done?.();
  }

  #addObject(object: string): void {
    const column = this.#text.length - this.#lineStart;
    if (column + object.length < LINE) this.#text += `, ${object}`;
    else this.#addLine(`,\n        ${object}`);
  }

  #addLine(chunk: string): void {
    this.#lineStart = this.#text.length + chunk.lastIndexOf('\n') + 1;
    this.#text += chunk;
  }

  end(done?: () => void): void {
    done?.();
  }

  take(): string {
    const text = this.#text;
    this.#text = '';
    this.#lineStart -= text.length;
    return text;
  }
}

/** The end of a statement or graph is followed by a blank line, unless the file ends there. */
const spaced = (chunk: string): string => {
  if (chunk.startsWith(';\n')) return ` ${chunk}`;
  const [, end, rest = ''] = /^(\.\n|\n\}\n)(.*)$/s.exec(chunk) ?? [];
  if (end === undefined) return chunk;
  return ` .${end.replace('.', '')}${rest && '\n'}${rest}`;
};

const shortened = <T extends Term>(term: T, relative: Relative): T | NamedNode => {
  const rest = term.termType === 'NamedNode' ? relative(term.value) : undefined;
  return rest === undefined ? term : DataFactory.namedNode(rest);
};

const shortenedObject = (object: Quad['object'], relative: Relative): Quad['object'] =>
  object.termType === 'Quad'
    ? DataFactory.quad(
        shortened(object.subject, relative),
        object.predicate,
        shortenedObject(object.object, relative),
      )
    : shortened(object, relative);
