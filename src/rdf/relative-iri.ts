// Shortens data IRIs against the base of a file: "https://w3id.org/rajut/id/person/x" → "person/x".

/** The rest of the IRI behind the base, or undefined where that would not resolve to the same IRI again. */
export type Relative = (iri: string) => string | undefined;

/** For a base with an authority and a path that ends in "/"; other bases shorten nothing. */
export const relativeTo = (base: string): Relative => {
  if (!canBeBase(base)) return () => undefined;
  return (iri) => {
    if (!iri.startsWith(base)) return undefined;
    const rest = iri.slice(base.length);
    return /^[\w-]+\/[^/?]/.test(rest) && !/\/\.{1,2}(?:[/?#]|$)/.test(rest) ? rest : undefined;
  };
};

export const canBeBase = (base: string): boolean =>
  /^[a-z][a-z0-9+.-]*:\/\/[^/?#]+\/(?:[^?#]*\/)?$/i.test(base) && !/\/\.{1,2}\//.test(base);
