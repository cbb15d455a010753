// Compares two graphs triple by triple, one named graph after the other, and keeps both open to be asked about what differs.
import { type DefaultGraph, defaultGraph, type NamedNode, namedNode, type Store } from 'oxigraph';
import { answering, type GraphStore, loadGraphs } from './graph-store.ts';

export interface GraphDifference {
  /** Triples or quads that only the second has, as N-Quads without the stop; sorted. */
  readonly added: readonly string[];
  /** Those that only the first has. */
  readonly gone: readonly string[];
  readonly before: GraphStore;
  readonly after: GraphStore;
}

/** Paths are files, or folders of builds. Where one of the two has no named graphs, those of the other do not count. Throws as `openStore` does. */
export const compareGraphs = (before: readonly string[], after: readonly string[]): GraphDifference => {
  const [one, other] = [loadGraphs(before), loadGraphs(after)];
  const names = [namesIn(one), namesIn(other)] as const;
  if (names.some((found) => found.length === 0)) {
    const stores = { before: answering(one), after: answering(other) }; // their default graphs now hold all
    return { ...differing(one, other, []), ...stores };
  }
  const difference = differing(one, other, [...new Set(names.flat())].sort());
  return { ...difference, before: answering(one), after: answering(other) };
};

const namesIn = (store: Store): readonly string[] => {
  const found: unknown = store.query('SELECT DISTINCT ?graph { GRAPH ?graph { ?s ?p ?o } }');
  if (!Array.isArray(found)) return [];
  return found.flatMap((row) => (row instanceof Map ? [String(row.get('graph')?.value)] : []));
};

const differing = (
  one: Store,
  other: Store,
  names: readonly string[],
): Pick<GraphDifference, 'added' | 'gone'> => {
  const added: string[] = [];
  const gone: string[] = [];
  for (const graph of [defaultGraph(), ...names.map((name) => namedNode(name))]) {
    const [before, after] = [triplesOf(one, graph), triplesOf(other, graph)];
    if (before === after) continue;
    const [had, has] = [new Set(before.split('\n')), new Set(after.split('\n'))];
    const line = (triple: string): string => placed(triple, graph);
    for (const triple of has) if (!had.has(triple)) added.push(line(triple));
    for (const triple of had) if (!has.has(triple)) gone.push(line(triple));
  }
  return { added: added.sort(), gone: gone.sort() };
};

/** One triple a line; the same triples come in the same order. */
const triplesOf = (store: Store, graph: NamedNode | DefaultGraph): string =>
  store.dump({ format: 'application/n-triples', from_graph_name: graph });

const placed = (triple: string, graph: NamedNode | DefaultGraph): string => {
  const bare = triple.replace(/ \.$/, '');
  return graph.termType === 'NamedNode' ? `${bare} <${graph.value}>` : bare;
};
