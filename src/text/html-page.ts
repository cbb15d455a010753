// Parses a page into a light DOM; the few members of it that the readers use.
import { parseHTML } from 'linkedom';

export interface PageNode {
  /** 1 element, 3 text. */
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

export interface PageElement extends PageNode {
  readonly parentNode: PageElement | null;
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  replaceWith(text: string): void;
  remove(): void;
}

/** Tags of the frame; pages leave them out, double them or close them early, which the parser does not mend. */
const FRAME = /<!doctype[^>]*>|<\/?(?:html|head|body)(?=[\s>/])[^>]*>/giu;

/** The page in one well-formed frame: all its nodes, metadata too, stand in the body. */
export const parsePage = (source: string): PageElement => {
  const { document } = parseHTML(
    `<!doctype html><html><head></head><body>${source.replace(FRAME, '')}</body></html>`,
  );
  return document;
};

export const isElement = (node: PageNode): node is PageElement => node.nodeType === 1;

export const isText = (node: PageNode): boolean => node.nodeType === 3;

/** The first element that matches, or undefined. */
export const find = (root: PageElement, selector: string): PageElement | undefined => {
  for (const element of root.querySelectorAll(selector)) return element;
  return undefined;
};

/** Its text, white space collapsed. */
export const flatText = (node: PageNode | undefined): string => collapse(node?.textContent ?? '');

export const collapse = (text: string): string => text.replace(/[\s\u200b\ufeff\u00ad]+/gu, ' ').trim();

/** True where elements are nested deeper than `limit`: programs that walk a page by recursion fail on it. */
export const isDeeper = (page: PageNode, limit: number): boolean => {
  const pending: (readonly [PageNode, number])[] = [[page, 0]];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [node, depth] = next;
    if (depth > limit) return true;
    for (const child of node.childNodes) if (isElement(child)) pending.push([child, depth + 1]);
  }
  return false;
};
