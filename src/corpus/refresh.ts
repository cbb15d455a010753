// Makes the files of a folder again where they do not show what its store holds: articles were added to many, or somebody judged.
import { withStore } from './build.ts';
import { BUILD_FORMATS, type BuildOptions } from './options.ts';
import { formatsIn } from './publication.ts';
import { loadResources } from './resources.ts';
import { type Updated, updateStore } from './update-store.ts';

/** Rejects with StoreBusy while another process writes to the store. */
export const refresh = (options: Pick<BuildOptions, 'out' | 'signal' | 'onProgress'>): Promise<Updated> =>
  withStore(options, async (store) => {
    const { settings, published, cards } = store;
    if (!settings)
      throw new Error(`${store.folder}: its journal does not say how the graph is to be written`);
    return updateStore(store, {
      resources: loadResources(),
      cards,
      given: new Map(),
      settings,
      formats: published ? formatsIn(published) : BUILD_FORMATS,
      files: 'if-behind',
      options,
    });
  });
