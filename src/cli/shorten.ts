// IRIs and literals as a person reads them in a table: prefixes for namespaces, no quotes, no datatypes.
import { NAMESPACES } from '../rdf/vocabulary.ts';

const LOCAL = /^[\p{L}\p{N}_][\p{L}\p{N}_.-]*$/u;

/** "https://schema.org/name" → "schema:name"; an IRI without a known namespace stays whole. */
export const shortIri = (iri: string): string => {
  for (const [prefix, namespace] of Object.entries(NAMESPACES)) {
    const rest = iri.startsWith(namespace) ? iri.slice(namespace.length) : '';
    if (LOCAL.test(rest)) return `${prefix}:${rest}`;
  }
  return iri;
};
