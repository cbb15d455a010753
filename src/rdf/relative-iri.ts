// Shortens data IRIs against the base of a file: "https://w3id.org/rajut/id/person/x" → "person/x".

/** The rest of the IRI behind the base, or undefined where that would not resolve to the same IRI again. */
export type Relative = (iri: string) => string | undefined;

/** For a base with an authority and a path that ends in "/"; other bases shorten nothing. */
export const relativeTo = (base: string): Relative => {
  if (!canBeBase(base)) return () => undefined;
  return (iri) => {
    if (!iri.startsWith(base)) return undefined;
    const rest = iri.slice(base.length);
    return TWO_STEPS.test(rest) ? rest : undefined;
  };
};

/** "kind/name" and perhaps a fragment: nothing that resolving would take for a scheme, a host or a step up. */
const TWO_STEPS = /^[\w-]+\/[^/?#.][^/?#]*(?:#.*)?$/;

export const canBeBase = (base: string): boolean =>
  /^[a-z][a-z0-9+.-]*:\/\/[^/?#]+\/(?:[^?#]*\/)?$/i.test(base) && !/\/\.{1,2}\//.test(base);
