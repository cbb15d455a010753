// How a graph is written, whatever the article.
import type { Identity } from '../model/identity.ts';

export interface GraphOptions {
  /** Where data IRIs begin; ends in "/". */
  readonly base: string;
  /** A node for each mention, not only for what records rest on. */
  readonly mentions: boolean;
  /** The article's text as `nif:isString`. */
  readonly withText: boolean;
  /** RDF 1.2 reifiers `<<( s p o )>>` in place of the three `rdf:` triples of a statement. */
  readonly rdf12: boolean;
  /** Records that are less sure are left out, [0, 1]. */
  readonly minConfidence?: number;
  /** Unit code → QUDT IRI: "IDR" → "http://qudt.org/vocab/currency/IDR". */
  readonly units: ReadonlyMap<string, string>;
  /** Who is who across articles; every entity goes by the key of its article where it is left out. */
  readonly identity?: Identity;
}
