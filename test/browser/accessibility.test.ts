import axe from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyArticle, inventedArticle } from '../graph/invented-article.ts';
import { open, openWorkshop, WITH_WEBGL, type Workshop } from './open-page.ts';

let workshop: Workshop;
let browser: BrowserContext;
let many: string;
let page: Page;

beforeAll(async () => {
  workshop = await openWorkshop();
  browser = await workshop.launch(WITH_WEBGL);
  many = await workshop.pageOf('many.html', [inventedArticle(), emptyArticle()]);
  ({ page } = await open(browser, many));
  await page.addScriptTag({ content: axe.source });
});

afterAll(() => workshop.end());

const ARTICLE = 'article=teluk-seloka';

interface View {
  readonly name: string;
  readonly hash: string;
  readonly width?: number;
  readonly press?: string;
  readonly fill?: string;
}

const VIEWS: readonly View[] = [
  { name: 'light', hash: ARTICLE },
  { name: 'dark', hash: `${ARTICLE}&theme=dark` },
  { name: 'table', hash: `${ARTICLE}&view=table` },
  { name: 'dark table', hash: `${ARTICLE}&view=table&theme=dark&fact=3` },
  { name: 'a person', hash: `${ARTICLE}&node=Person/ratna-wibisono` },
  { name: 'a place in the dark', hash: `${ARTICLE}&theme=dark&node=Place/kabupaten-batulanteh` },
  { name: 'the author', hash: `${ARTICLE}&node=Person/mira-tandiono` },
  { name: 'a place in a caption', hash: `${ARTICLE}&node=Facility/pelabuhan-teluk-seloka` },
  { name: 'a claimed fact', hash: `${ARTICLE}&fact=20` },
  { name: 'a claimed fact in the dark', hash: `${ARTICLE}&theme=dark&fact=20` },
  { name: 'English', hash: `${ARTICLE}&lang=en&node=figure/3` },
  { name: 'chips pressed', hash: `${ARTICLE}&without=person,date,figure` },
  { name: 'no facts', hash: 'article=tanpa-fakta' },
  { name: 'the picker', hash: ARTICLE, press: '.picker [aria-haspopup]' },
  { name: 'search results', hash: ARTICLE, fill: 'pe' },
  { name: 'a phone', hash: `${ARTICLE}&node=Person/ratna-wibisono`, width: 390 },
];

describe('axe-core finds nothing wrong', () => {
  it.each(VIEWS)('in the view: $name', async ({ hash, width = 1440, press, fill }) => {
    await page.setViewportSize({ width, height: 860 });
    await page.goto(`${many}#${hash}`);
    await page.evaluate('probe.drawn()');
    if (press) await page.locator(press).click();
    if (fill) await page.getByRole('combobox').fill(fill);
    const violations = await page.evaluate('probe.violations()');
    if (press) await page.keyboard.press('Escape');
    if (fill) await page.getByRole('combobox').fill('');
    expect(violations).toEqual([]);
  });

  it('and would say so if there were something', async () => {
    await page.evaluate('probe.addFault()');
    expect(await page.evaluate('probe.violations()')).toEqual([expect.stringContaining('image-alt')]);
  });
});
