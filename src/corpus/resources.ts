// Loads everything that reading and understanding need, once for a run.
import { openShipped } from '../io/resources.ts';
import { prepare, type Resources } from '../pipeline.ts';
import { unitIris } from '../rdf/units.ts';
import { buildReaderLexicon, type ReaderLexicon } from '../text/reader-lexicon.ts';

export interface LoadedResources extends Resources {
  readonly reader: ReaderLexicon;
  /** Unit code → QUDT IRI. */
  readonly units: ReadonlyMap<string, string>;
}

/** Throws a ResourceError where a shipped file is missing or broken. */
export const loadResources = (): LoadedResources => {
  const shipped = openShipped();
  const { tableOf, gazetteer } = shipped;
  return {
    ...prepare(shipped),
    units: unitIris(tableOf('units')),
    reader: buildReaderLexicon(tableOf, (name) => gazetteer.lookup(name).some((row) => row.type === 'Place')),
  };
};
