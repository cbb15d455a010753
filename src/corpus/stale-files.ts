// Which files an earlier build left in the folder that the new one does not replace: a folder holds one graph, not two.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ARTICLES_FILE } from './article-lines.ts';
import { BUILD_FORMATS } from './options.ts';
import { fileOf } from './planned-files.ts';
import type { PlannedFile } from './staging.ts';

/**
 * Paths of graph files that were built from other articles. None where the folder was built from the same articles (the
 * formats then add up), or where it holds no `articles.jsonl` (its files are not ours).
 */
export const staleFiles = async (
  folder: string,
  planned: readonly PlannedFile[],
): Promise<readonly string[]> => {
  const present = new Set(await readdir(folder).catch(() => []));
  const articles = planned.find(({ name }) => name === ARTICLES_FILE);
  if (!articles || !present.has(ARTICLES_FILE)) return [];
  const before = await digest(createReadStream(join(folder, ARTICLES_FILE)));
  if (before === (await digest(articles.pieces()))) return [];
  const names = new Set(planned.map(({ name }) => name));
  return BUILD_FORMATS.map(fileOf)
    .filter((name) => present.has(name) && !names.has(name))
    .map((name) => join(folder, name));
};

const digest = async (pieces: Iterable<string> | AsyncIterable<string | Uint8Array>): Promise<string> => {
  const hash = createHash('sha256');
  for await (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
};
