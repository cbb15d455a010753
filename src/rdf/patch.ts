// Writes a change of a graph as RDF Patch (https://afs.github.io/rdf-delta/rdf-patch.html), which servers such as Fuseki apply.

/** `gone` and `added` are quads in N-Quads without the stop. What is gone comes first; equal changes give equal bytes. */
export const patchText = ({
  added,
  gone,
}: {
  readonly added: readonly string[];
  readonly gone: readonly string[];
}): string =>
  ['TX .', ...gone.map((quad) => `D ${quad} .`), ...added.map((quad) => `A ${quad} .`), 'TC .', ''].join(
    '\n',
  );
