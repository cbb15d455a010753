// Makes the page of a store as it would have been on a day.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { factsAsOf } from '../model/facts-as-of.ts';
import { DEFAULT_BASE } from '../rdf/iri.ts';
import { STORE_FOLDER } from '../store/article-store.ts';
import { withStore } from './build.ts';
import { segmentsOf } from './checked-graph.ts';
import { pageOf } from './planned-files.ts';
import { judgementsIn } from './publication.ts';
import { loadResources } from './resources.ts';
import { settle } from './settle.ts';
import { understandingOf } from './understanding.ts';
import { weave } from './weave.ts';

/** Undefined where the folder holds no articles. Who is who is told by all of them, also by later ones. */
export const pageAsOf = async (
  folder: string,
  day: string,
  signal?: AbortSignal,
): Promise<string | undefined> => {
  if (!existsSync(join(folder, STORE_FOLDER))) return undefined;
  const resources = loadResources();
  const understanding = understandingOf();
  return withStore({ out: folder, signal }, async (store) => {
    const keeping = { store, resources, understanding, given: new Map(), grows: false, options: { signal } };
    const settled = await settle(store.cards, { keeping, all: true });
    const settings = store.settings ?? { base: DEFAULT_BASE, mentions: false, withText: false, rdf12: false };
    const { graph } = await weave(segmentsOf(settled, understanding), {
      graph: { ...settings, units: resources.units },
      judgements: judgementsIn(folder),
      readName: resources.readName,
      isSole: resources.isSole,
      signal,
    });
    return pageOf({ ...graph, facts: factsAsOf(graph.facts, day) });
  });
};
