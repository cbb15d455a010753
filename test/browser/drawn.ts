// Asks an open page where and how its graph is drawn, through the probe that runs in it.
import type { Page } from 'playwright-core';
import type { PageArticle } from '../../src/graph/page-article.ts';

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where the nodes are in the window, in the article's order. */
export const nodePlaces = (page: Page): Promise<readonly Place[]> =>
  page.evaluate<readonly Place[]>('probe.nodePlaces()');

/** The colour drawn on WebGL for each node, as "#rrggbb". */
export const nodeColours = (page: Page): Promise<readonly string[]> =>
  page.evaluate<readonly string[]>('probe.nodeColours()');

export const openArticle = (page: Page): Promise<PageArticle> =>
  page.evaluate<PageArticle>('probe.article()');

/** The node of that label and where it is in the window. */
export const placeOf = async (page: Page, label: string): Promise<Place> => {
  const { nodes } = await openArticle(page);
  const place = (await nodePlaces(page))[nodes.findIndex((node) => node.label === label)];
  if (!place) throw new Error(`the page has no node ${label}`);
  return place;
};

/** The middle of the straight line between two nodes. */
export const middleOf = async (page: Page, from: string, to: string): Promise<Place> => {
  const [a, b] = [await placeOf(page, from), await placeOf(page, to)];
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
};

/** What the page's text shows as lit: the sentences, and the mentions tinted in them. */
export const litText = async (
  page: Page,
): Promise<{ readonly sentences: readonly string[]; readonly mentions: readonly string[] }> => ({
  sentences: await page.locator('.text .sentence.lit').allTextContents(),
  mentions: await page.locator('.text .mention.lit').allTextContents(),
});
