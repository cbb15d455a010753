// Loads everything that reading and understanding need, once for a run.
import { openShipped } from '../io/resources.ts';
import { prepare, type Resources } from '../pipeline.ts';
import { unitIris } from '../rdf/units.ts';
import { type IsSole, soleRoles } from '../resolve/fold/across-articles.ts';
import { foldLexicon } from '../resolve/fold/fold-lexicon.ts';
import { type NameReader, nameReader } from '../resolve/fold/read-name.ts';
import { buildReaderLexicon, type ReaderLexicon } from '../text/reader-lexicon.ts';

export interface LoadedResources extends Resources {
  readonly reader: ReaderLexicon;
  /** Unit code → QUDT IRI. */
  readonly units: ReadonlyMap<string, string>;
  /** For the corpus fold. */
  readonly readName: NameReader;
  readonly isSole: IsSole;
}

/** Throws a ResourceError where a shipped file is missing or broken. */
export const loadResources = (): LoadedResources => {
  const shipped = openShipped();
  const { tableOf, gazetteer } = shipped;
  const isPlace = (name: string): boolean => gazetteer.lookup(name).some((row) => row.type === 'Place');
  return {
    ...prepare(shipped),
    units: unitIris(tableOf('units')),
    isSole: soleRoles(tableOf),
    readName: nameReader(foldLexicon(tableOf, (words) => isPlace(capitalised(words)))),
    reader: buildReaderLexicon(tableOf, isPlace),
  };
};

/** "jawa barat" → "Jawa Barat". */
const capitalised = (words: string): string =>
  words.replace(/(?<=^|\s)\p{L}/gu, (letter) => letter.toUpperCase());
