// Finds the texts behind a graph: in the graph itself (`--with-text`), else in the articles.jsonl that a build leaves beside it.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { ARTICLES_FILE } from '../corpus/article-lines.ts';
import { InputError } from '../model/errors.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { rowsOf, textAt } from './explain-facts.ts';
import { TEXTS_QUERY } from './explain-queries.ts';

/** Article id → its text, for those that are wanted and known. */
export const articleTexts = async (
  store: GraphStore,
  data: string,
  wanted: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> => {
  const inGraph = rowsOf(store.table(TEXTS_QUERY)).map(
    (row) => [textAt(row, 'id'), textAt(row, 'text')] as const,
  );
  if (inGraph.length > 0) return new Map(inGraph);
  const path = join(statSync(data).isDirectory() ? data : dirname(data), ARTICLES_FILE);
  return existsSync(path) ? textsIn(path, wanted) : new Map();
};

const textsIn = async (path: string, wanted: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> => {
  const texts = new Map<string, string>();
  let number = 0;
  for await (const line of createInterface({
    input: createReadStream(path),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number += 1;
    const article = line.trim() === '' ? undefined : parsed(line, path, number);
    if (typeof article !== 'object' || article === null || !('id' in article) || !('text' in article))
      continue;
    const { id, text } = article;
    if (typeof id === 'string' && typeof text === 'string' && wanted.has(id)) texts.set(id, text);
  }
  return texts;
};

const parsed = (line: string, path: string, number: number): unknown => {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new InputError(path, `line ${number} is no JSON`, { cause });
  }
};
