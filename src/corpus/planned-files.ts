// What each file of a build holds; what a format needs is loaded only where the format is asked for.
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { Quad } from '@rdfjs/types';
import { interruptible } from '../io/interruptible.ts';
import { ResourceError } from '../model/errors.ts';
import type { ArticleFacts } from '../model/facts.ts';
import type { Identity } from '../model/identity.ts';
import { entityIri } from '../rdf/iri.ts';
import { OrderedQuads } from '../rdf/order.ts';
import { serialise } from '../rdf/serialise.ts';
import type { PlannedFile } from '../store/stage-files.ts';
import { ARTICLES_FILE, articleLines } from './article-lines.ts';
import { contextTerms } from './context-terms.ts';
import type { BuildFormat } from './options.ts';

export interface BuiltGraph {
  readonly facts: readonly ArticleFacts[];
  readonly quads: readonly Quad[];
  readonly base: string;
  readonly identity: Identity;
}

export const fileOf = (format: BuildFormat): string => `graph.${format}`;

const TEMPLATE = new URL('../../dist/web/index.html', import.meta.url);

/** The graph in each format, and the articles themselves. */
export const plannedFiles = async (
  graph: BuiltGraph,
  formats: readonly BuildFormat[],
): Promise<readonly PlannedFile[]> => {
  const ordered = new OrderedQuads(graph.quads);
  const files = await Promise.all(formats.map((format) => planned(graph, ordered, format)));
  return [
    ...files,
    { name: ARTICLES_FILE, pieces: () => articleLines(graph.facts.map((facts) => facts.article)) },
  ];
};

const planned = async (
  graph: BuiltGraph,
  ordered: OrderedQuads,
  format: BuildFormat,
): Promise<PlannedFile> => {
  const name = fileOf(format);
  if (format === 'html') {
    const page = await pageOf(graph);
    return { name, pieces: () => [page] };
  }
  const context = format === 'jsonld' ? await contextTerms() : {};
  return { name, pieces: () => serialise(ordered, format, { base: graph.base, context }) };
};

/** The page of the graph's articles, alone in its file. */
export const pageOf = async ({ facts, base, identity }: BuiltGraph): Promise<string> => {
  const { articlePage } = await import('../graph/page.ts');
  const { pagePayload } = await import('../graph/payload.ts');
  const characters = facts.reduce((sum, { article }) => sum + article.text.length, 0);
  const payload = interruptible(characters, () =>
    pagePayload(facts, { iriOf: (key, article) => entityIri(base, identity.keyOf(article, key)) }),
  );
  return articlePage(payload, await template(), { gzip: gzipSync });
};

const template = async (): Promise<string> => {
  try {
    return await readFile(TEMPLATE, 'utf8');
  } catch (cause) {
    throw new ResourceError('the page template dist/web/index.html is missing; "npm run build" makes it', {
      cause,
    });
  }
};
