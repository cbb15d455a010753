// Finds the files of a graph: those named, and in a folder each graph once, whatever number of formats it is kept in.
import { readdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { UsageError } from '../model/errors.ts';
import { groupBy } from '../model/group.ts';

export interface GraphFile {
  readonly path: string;
  readonly mediaType: string;
}

/** Extension → media type; of several copies of a graph the first of these is read, those with named graphs before others. */
const MEDIA_TYPES: ReadonlyMap<string, string> = new Map([
  ['.nq', 'application/n-quads'],
  ['.trig', 'application/trig'],
  ['.jsonld', 'application/ld+json'],
  ['.ttl', 'text/turtle'],
  ['.nt', 'application/n-triples'],
]);

/** Sorted within a folder. Throws a UsageError for a path that is missing, of another kind, or a folder without a graph. */
export const graphFiles = (paths: readonly string[]): readonly GraphFile[] =>
  paths.flatMap((path) => (statOf(path).isDirectory() ? filesOfFolder(path) : [fileOf(path)]));

const statOf = (path: string): ReturnType<typeof statSync> & object => {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) throw new UsageError(`${path}: no such file or folder`);
  return stat;
};

const filesOfFolder = (folder: string): readonly GraphFile[] => {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && MEDIA_TYPES.has(extname(entry.name)))
    .map(({ name }) => name)
    .sort();
  if (names.length === 0) throw new UsageError(`${folder}: holds no graph (${EXTENSIONS})`);
  const copies = groupBy(names, (name) => basename(name, extname(name)));
  return [...copies.values()].map((group) => {
    const best = [...MEDIA_TYPES.keys()].find((extension) => group.some((name) => name.endsWith(extension)));
    return fileOf(join(folder, group.find((name) => extname(name) === best) ?? ''));
  });
};

const fileOf = (path: string): GraphFile => {
  const mediaType = MEDIA_TYPES.get(extname(path));
  if (mediaType === undefined) throw new UsageError(`${path}: not a graph file (${EXTENSIONS})`);
  return { path, mediaType };
};

const EXTENSIONS: string = [...MEDIA_TYPES.keys()].join(', ');
