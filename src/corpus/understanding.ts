// Names the Rajut that understands articles: a hash of the code and data that facts follow from.
import { createHash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shippedFolder } from '../io/resources.ts';

const CODE = ['model', 'text', 'language', 'resolve', 'extract', 'pipeline'];

let known: string | undefined;

/** 16 hex digits. The same code and data give the same ones on every machine; some ten milliseconds, once in a process. */
export const understandingOf = (): string => {
  known ??= hashOfSources();
  return known;
};

const hashOfSources = (): string => {
  const data = shippedFolder('data');
  const code = fileURLToPath(new URL('..', import.meta.url));
  const files = [
    ...filesIn(join(data, 'lexicons'), data),
    ...filesIn(join(data, 'gazetteers'), data),
    ...filesIn(join(data, 'models'), data),
    ...filesIn(code, code).filter(({ name }) => CODE.includes(name.split(/[./]/)[0] ?? '')),
  ];
  const hash = createHash('sha256');
  for (const { name, path } of files) hash.update(`${name}\n`).update(sampleOf(path));
  return hash.digest('hex').slice(0, 16);
};

interface Source {
  readonly name: string;
  readonly path: string;
}

const filesIn = (folder: string, from: string): readonly Source[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(
      (entry) => entry.isFile() && /\.(?:js|ts|tsv|bin)$/.test(entry.name) && !entry.name.endsWith('.d.ts'),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path, name: relative(from, path).replaceAll('\\', '/') }));

const WHOLE = 1 << 20;
const BLOCK = 1 << 12;
const STRIDE = 1 << 16;

/** A whole file; of a large one its length and every sixteenth block: weights that are trained anew differ everywhere. */
const sampleOf = (path: string): Uint8Array => {
  const { size } = statSync(path);
  if (size <= WHOLE) return readFileSync(path);
  const sample = new Uint8Array(Math.ceil(size / STRIDE) * BLOCK + 8);
  new DataView(sample.buffer).setFloat64(0, size);
  const file = openSync(path, 'r');
  try {
    for (let at = 0, to = 8; at < size; at += STRIDE, to += BLOCK) readSync(file, sample, to, BLOCK, at);
  } finally {
    closeSync(file);
  }
  return sample;
};
