import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inventedArticle } from '../graph/invented-article.ts';
import { litText, middleOf } from './drawn.ts';
import { open, openWorkshop, WITHOUT_WEBGL, type Workshop } from './open-page.ts';

let workshop: Workshop;
let browser: BrowserContext;
let one: string;

beforeAll(async () => {
  workshop = await openWorkshop();
  browser = await workshop.launch(WITHOUT_WEBGL);
  one = await workshop.pageOf('one.html', [inventedArticle()]);
});

afterAll(() => workshop.end());

describe('without WebGL', () => {
  it('the browser has no context to give', async () => {
    const { page } = await open(browser, one);
    expect(await page.evaluate('probe.hasWebgl()')).toBe(false);
  });

  it('the text, an SVG of the graph and the table are shown, with nothing on the console', async () => {
    const { page, complaints } = await open(browser, one);
    expect(await page.locator('.text').textContent()).toContain(
      'Menteri Perhubungan Ratna Wibisono meresmikan',
    );
    expect(await page.locator('.canvas svg circle').count()).toBe(44);
    expect(await page.locator('.canvas svg text').allTextContents()).toContain('Ratna Wibisono');
    await page.getByRole('button', { name: 'Tabel' }).click();
    expect(await page.locator('.rows').first().locator('tbody tr').count()).toBeGreaterThan(30);
    expect(complaints).toEqual([]);
  });

  it('a line under the mouse still lights its sentence, and keys still work', async () => {
    const { page } = await open(browser, one);
    const { x, y } = await middleOf(page, 'Universitas Serayu', 'Kota Surawangi');
    await page.mouse.move(x, y);
    expect((await litText(page)).sentences).toEqual(['Universitas Serayu berada di Kota Surawangi.']);
    await page.mouse.move(2, 2);
    await page.locator('.stage').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    expect(await page.locator('.detail h2').count()).toBe(1);
  });
});
