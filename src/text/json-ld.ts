// Reads the schema.org JSON-LD of a page: the node that describes the article, references resolved.
import type { PageElement } from './html-page.ts';
import { unescaped } from './meta-tags.ts';

export type JsonNode = Readonly<Record<string, unknown>>;

/** What a page's JSON-LD says it is. */
export interface StructuredData {
  /** The node of the article, if one is described. */
  readonly article?: JsonNode;
  /** It says that it is a list of things, and describes no article. */
  readonly listing: boolean;
  /** The node that a reference points at, or the node itself. */
  readonly resolve: (value: unknown) => unknown;
}

const ARTICLE = /(?:^|\/|:)(?:\p{L}*NewsArticle|Article|BlogPosting|LiveBlogPosting|Report)$/u;
const LISTING = /(?:^|\/|:)(?:CollectionPage|SearchResultsPage)$/u;

export const readStructuredData = (page: PageElement): StructuredData => {
  const nodes = [...page.querySelectorAll('script[type*="ld+json"]')].flatMap((script) =>
    nodesIn(parse(script.textContent ?? '')),
  );
  const byId = new Map(
    nodes.flatMap((node) =>
      typeof node['@id'] === 'string' && Object.keys(node).length > 1 ? [[node['@id'], node] as const] : [],
    ),
  );
  const article = nodes.filter((node) => hasType(node, ARTICLE)).sort((a, b) => weight(b) - weight(a))[0];
  return {
    ...(article && { article }),
    listing: article === undefined && nodes.some((node) => hasType(node, LISTING)),
    resolve: (value) => {
      const id = isNode(value) && Object.keys(value).length === 1 ? value['@id'] : undefined;
      return typeof id === 'string' ? (byId.get(id) ?? value) : value;
    },
  };
};

/** A field's first text that is not blank. */
export const stringAt = (node: JsonNode | undefined, field: string): string | undefined => {
  const value = [node?.[field]].flat().find((item) => typeof item === 'string' && item.trim() !== '');
  return typeof value === 'string' ? unescaped(value) : undefined;
};

/** A page may describe other articles beside its own: the one that says most is its own. */
const weight = (node: JsonNode): number =>
  ['headline', 'datePublished', 'author', 'articleBody', 'publisher', 'mainEntityOfPage'].filter(
    (field) => node[field] !== undefined,
  ).length;

const isNode = (value: unknown): value is JsonNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const hasType = (node: JsonNode, type: RegExp): boolean =>
  [node['@type']].flat().some((name) => typeof name === 'string' && type.test(name));

/** Control characters stand bare in the strings of many pages, commas behind the last member. */
const CONTROL = /[\u0000-\u001f]+/gu;
const TRAILING = /,\s*(?=[}\]])/gu;
const WRAPPER = /^\s*(?:\/\/)?\s*(?:<!--|<!\[CDATA\[)|(?:\/\/)?\s*(?:-->|\]\]>)\s*;?\s*$|;\s*$/gu;

/** Undefined for what is no JSON even after the common faults are mended: the page's other metadata must do then. */
const parse = (source: string): unknown => {
  const plain = source.replace(WRAPPER, '');
  for (const text of [
    plain,
    plain.replace(CONTROL, ' '),
    plain.replace(CONTROL, ' ').replace(TRAILING, ''),
  ]) {
    try {
      return JSON.parse(text);
    } catch {
      // The next form may parse; if none does there is no structured data to be had.
    }
  }
  return undefined;
};

/** All nodes of a document: arrays, `@graph` and what `mainEntity` holds opened up. */
const nodesIn = (value: unknown): readonly JsonNode[] => {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (!isNode(value)) return [];
  return [value, ...nodesIn(value['@graph']), ...nodesIn(value['mainEntity'])];
};
