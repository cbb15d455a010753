// Reads Turtle, TriG, N-Triples and N-Quads into quads.
import type { Quad } from '@rdfjs/types';
import { Parser } from 'n3';

const MEDIA_TYPES = {
  ttl: 'text/turtle',
  trig: 'application/trig',
  nq: 'application/n-quads',
  nt: 'application/n-triples',
} as const;

export type ParsedFormat = keyof typeof MEDIA_TYPES;

/** Throws an Error that names the line where the text is not well-formed. */
export const parseQuads = (text: string, format: ParsedFormat, base?: string): readonly Quad[] =>
  new Parser({ format: MEDIA_TYPES[format], ...(base !== undefined && { baseIRI: base }) }).parse(text);
