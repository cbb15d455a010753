// Writes a graph as Turtle, TriG, N-Quads or JSON-LD: the same bytes for the same triples in whatever order they come.
import type { Quad } from '@rdfjs/types';
import { OrderedQuads } from './order.ts';
import { type JsonLdContext, writeJsonLd } from './write-jsonld.ts';
import { writeNQuads } from './write-nquads.ts';
import { writeTriG, writeTurtle } from './write-turtle.ts';

export const GRAPH_FORMATS = ['ttl', 'trig', 'nq', 'jsonld'] as const;
export type GraphFormat = (typeof GRAPH_FORMATS)[number];

export interface SerialiseOptions {
  /** Data IRIs are written relative to it where the format can. */
  readonly base: string;
  /** The terms of `ontology/context.jsonld`; JSON-LD alone uses them. */
  readonly context: JsonLdContext;
}

/** The text in pieces of some 64 KB. Turtle merges all graphs; the other formats keep them. O(n log n); pass OrderedQuads to several calls to sort once. */
export const serialise = (
  quads: Iterable<Quad> | OrderedQuads,
  format: GraphFormat,
  { base, context }: SerialiseOptions,
): Iterable<string> => {
  const ordered = quads instanceof OrderedQuads ? quads : new OrderedQuads(quads);
  switch (format) {
    case 'ttl':
      return writeTurtle(ordered, base);
    case 'trig':
      return writeTriG(ordered, base);
    case 'nq':
      return writeNQuads(ordered);
    case 'jsonld':
      return writeJsonLd(ordered, base, context);
    default:
      return format satisfies never;
  }
};

/** The whole text at once, for small graphs. */
export const serialiseToString = (
  quads: Iterable<Quad> | OrderedQuads,
  format: GraphFormat,
  options: SerialiseOptions,
): string => [...serialise(quads, format, options)].join('');
