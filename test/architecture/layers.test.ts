import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Which parts of `src` a part may import, as docs/architecture.md tells it. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: ['model'],
  language: ['model', 'text'],
  resolve: ['model', 'text', 'language'],
  extract: ['model', 'text', 'language'],
  rdf: ['model'],
  graph: ['model'],
  store: ['model', 'rdf'],
  io: ['model', 'rdf', 'text', 'language'],
  'pipeline.ts': ['model', 'text', 'language', 'resolve', 'extract'],
  corpus: ['model', 'text', 'language', 'resolve', 'extract', 'rdf', 'graph', 'store', 'io', 'pipeline.ts'],
  cli: [
    'model',
    'text',
    'language',
    'resolve',
    'extract',
    'rdf',
    'graph',
    'store',
    'io',
    'pipeline.ts',
    'corpus',
    'server',
  ],
  server: [
    'model',
    'text',
    'language',
    'resolve',
    'extract',
    'rdf',
    'graph',
    'store',
    'io',
    'pipeline.ts',
    'corpus',
  ],
  'index.ts': ['model', 'pipeline.ts', 'corpus', 'rdf', 'store'],
  web: ['model', 'graph'],
};
/** Only these touch disk, clock, network or console. */
const RIM: ReadonlySet<string> = new Set(['io', 'store', 'corpus', 'cli', 'server']);
const IMPORT = /(?:^|\n)\s*(?:import|export)\s(?:[^'";]*?\sfrom\s)?'([^']+)'|import\('([^']+)'\)/g;

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map(normalize)
  .filter((path) => /\.tsx?$/.test(path));

const partOf = (path: string): string => path.split('/')[0] ?? '';

interface Import {
  readonly from: string;
  readonly to: string;
}

const imports: readonly Import[] = files.flatMap((from) =>
  [...readFileSync(join('src', from), 'utf8').matchAll(IMPORT)].map((m) => ({
    from,
    to: m[1] ?? m[2] ?? '',
  })),
);
const internal: readonly Import[] = imports
  .filter(({ to }) => to.startsWith('.') && /\.tsx?$/.test(to))
  .map(({ from, to }) => ({ from, to: relative('src', join('src', dirname(from), to)) }));

describe('layers', () => {
  it('sees the imports of every part', () => {
    expect(internal.length).toBeGreaterThan(100);
    expect(new Set(files.map(partOf))).toEqual(new Set(Object.keys(MAY_IMPORT)));
  });

  it.each(Object.entries(MAY_IMPORT))('%s imports only what lies below it', (part, allowed) => {
    const wrong = internal.filter(
      ({ from, to }) => partOf(from) === part && partOf(to) !== part && !allowed.includes(partOf(to)),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps node: modules at the rim', () => {
    expect(imports.filter(({ from, to }) => to.startsWith('node:') && !RIM.has(partOf(from)))).toEqual([]);
  });

  it('has no import cycle', () => {
    const next = new Map<string, string[]>();
    for (const { from, to } of internal) next.set(from, [...(next.get(from) ?? []), to]);
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file))
        throw new Error(`cycle: ${[...path.slice(path.indexOf(file)), file].join(' → ')}`);
      if (done.has(file)) return;
      for (const to of next.get(file) ?? []) visit(to, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(done.size).toBeGreaterThan(files.length / 2);
  });

  it('names nothing after the seed article', () => {
    const seed = readFileSync('data/articles/sekjen-kemnaker-miyagi.txt', 'utf8');
    const words = ['Anwar Sanusi', 'Miyagi', 'Farhati'].filter((word) => seed.includes(word));
    expect(words).toHaveLength(3);
    const lexicons = readdirSync('data/lexicons').map((name) => join('data/lexicons', name));
    const hits = [...files.map((path) => join('src', path)), ...lexicons].filter((path) => {
      const text = readFileSync(path, 'utf8');
      return words.some((word) => text.includes(word));
    });
    expect(hits).toEqual([]);
  });
});
