import { gzipSync } from 'node:zlib';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { emptyArticle, inventedArticle } from '../graph/invented-article.ts';
import { litText, middleOf, nodeColours, nodePlaces, openArticle } from './drawn.ts';
import { open, openWorkshop, WITH_WEBGL, type Workshop } from './open-page.ts';

let workshop: Workshop;
let browser: BrowserContext;
let one: string;

beforeAll(async () => {
  workshop = await openWorkshop();
  browser = await workshop.launch(WITH_WEBGL);
  one = await workshop.pageOf('one.html', [inventedArticle()]);
  shared = (await open(browser, one)).page;
});

afterEach(async () => {
  for (const page of browser.pages()) if (page !== shared) await page.close();
});

afterAll(() => workshop.end());

let shared: Page;

/** The article in a page that most tests share: a new hash sets it back. */
const show = async (hash = ''): Promise<Page> => {
  await shared.mouse.move(2, 2);
  await shared.goto(`${one}#test=${++shown}${hash.replace('#', '&')}`);
  await shared.evaluate('probe.drawn()');
  return shared;
};
let shown = 0;

/** The article in a page of its own. */
const showAnew = async (hash = ''): Promise<Page> => (await open(browser, one + hash)).page;

describe('the file', () => {
  it('opens from file:// without a word on the console or a request', async () => {
    const { complaints, page } = await open(browser, one);
    await page.getByRole('button', { name: 'Tabel' }).click();
    expect(complaints).toEqual([]);
    expect(await page.title()).toBe(
      'Pelabuhan Teluk Seloka Diresmikan, Nelayan Tagih Janji Ganti Rugi · rajut',
    );
  });

  it('is at most 90 kB gzipped, without articles', () => {
    expect(gzipSync(workshop.template).length).toBeLessThanOrEqual(90_000);
  });

  it('names no address to load from', () => {
    expect(workshop.template).not.toMatch(/<(?:script|link|img)[^>]+(?:src|href)="(?!data:)/);
  });

  it('shows markup in an article as text', async () => {
    const facts = inventedArticle('x', '</script><img src=x onerror=alert(1)>');
    const text = facts.article.text
      .replace('Baca juga', '<img src=x onerror=alert(1)>')
      .slice(0, facts.article.text.length);
    const address = await workshop.pageOf('markup.html', [{ ...facts, article: { ...facts.article, text } }]);
    const { page, complaints } = await open(browser, address);
    expect(await page.locator('.text').textContent()).toContain('<img src=x onerror=alert(1)>');
    expect(await page.locator('img').count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

describe('the graph', () => {
  it('is drawn on the canvas, each node in the colour of its class', async () => {
    const page = await show();
    const article = await openArticle(page);
    const colours = await nodeColours(page);
    const expected = {
      person: '#1443b5',
      organisation: '#882b05',
      place: '#297d5a',
      event: '#e94490',
      work: '#a8860d',
      role: '#8660e5',
      date: '#4c4c4c',
      figure: '#0e91a7',
    };
    expect(colours).toEqual(article.nodes.map((node) => expected[node.class]));
  });

  it('has the same places every time the same article is opened', async () => {
    const first = await nodePlaces(await showAnew());
    const second = await nodePlaces(await showAnew('#lang=en&theme=dark'));
    expect(second).toEqual(first);
    expect(new Set(first.map(({ x, y }) => `${x} ${y}`)).size).toBe(44);
  });

  it.each([
    ['Universitas Serayu', 'Kota Surawangi', 'Universitas Serayu berada di Kota Surawangi.'],
    ['Badan Audit Wilayah', 'Kota Surawangi', 'Badan Audit Wilayah berkantor di Kota Surawangi.'],
    [
      'Lukman Tarigan',
      'Agus Pratama',
      'Mantan Bupati Batulanteh Lukman Tarigan, kakak Agus Pratama, diperiksa Badan Audit Wilayah dalam kasus pengadaan crane.',
    ],
  ])('lights the sentence of the line from %s to %s under the mouse', async (from, to, sentence) => {
    const page = await show();
    const { x, y } = await middleOf(page, from, to);
    await page.mouse.move(x, y);
    const lit = await litText(page);
    expect(lit.sentences).toEqual([sentence]);
    expect(new Set(lit.mentions)).toEqual(new Set([from, to]));
    const box = await page.locator('.sentence.lit').boundingBox();
    expect(box && box.y >= 0 && box.y + box.height <= 860).toBe(true);
    await page.mouse.move(x, 5);
    expect((await litText(page)).sentences).toEqual([]);
  });

  it('lights a claimed line too, drawn dashed', async () => {
    const page = await show();
    const { x, y } = await middleOf(page, 'bersandar', 'Desember 2025');
    await page.mouse.move(x, y);
    const lit = await litText(page);
    expect(lit.sentences).toEqual(['Ia berharap kapal pertama dari Surawangi bersandar pada Desember 2025.']);
    expect(lit.mentions).toEqual(['bersandar', 'Desember 2025']);
    await page.mouse.click(x, y);
    const detail = page.locator('.detail');
    expect(await detail.textContent()).toMatch(/Sifat.*rencana.*Menurut.*Ratna Wibisono.*Sumber.*Kalimat 9/);
    expect(await detail.locator('.evidence mark').textContent()).toBe(
      'kapal pertama dari Surawangi bersandar pada Desember 2025',
    );
  });

  it('fades all but a mention’s node and its neighbours while the mouse is on the mention', async () => {
    const page = await show();
    const article = await openArticle(page);
    await page.locator('.mention', { hasText: 'Maya Puspita' }).hover();
    const colours = await nodeColours(page);
    const lit = article.nodes.filter((_, node) => colours[node] !== '#e4e3de').map(({ label }) => label);
    expect(lit).toEqual(['Maya Puspita', 'Program Tol Bahari', 'Peneliti']);
  });

  it('goes by keys: arrows between nodes, Enter for details, Escape to let go', async () => {
    const page = await show();
    await page.locator('.stage').focus();
    await page.keyboard.press('ArrowDown');
    const first = await page.locator('.mention.lit').first().textContent();
    expect(first).toBe('Pelabuhan Teluk Seloka');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const second = await page.locator('.detail h2').textContent();
    expect(second).not.toContain(first);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    expect(await page.locator('.detail h2').textContent()).not.toBe(second);
    await page.keyboard.press('Escape');
    expect(await page.locator('.detail h2').count()).toBe(0);
    expect((await litText(page)).sentences).toEqual([]);
  });

  it('leaves out the classes whose chip is pressed, and says how many nodes are left', async () => {
    const page = await show();
    await page.getByRole('button', { name: /^Orang/ }).click();
    expect(await page.locator('.status').textContent()).toContain('35 dari 44 simpul');
    await page.getByRole('button', { name: 'Sembunyikan rincian' }).click();
    expect(await page.locator('.status').textContent()).toContain('26 dari 44 simpul');
    expect(new URL(page.url()).hash).toBe('#without=person%2Cdate%2Cfigure');
    await page.getByRole('button', { name: 'Tampilkan rincian' }).click();
    await page.getByRole('button', { name: /^Orang/ }).click();
    expect(await page.locator('.status').textContent()).toMatch(/^44 simpul/);
  });

  it('is rebuilt once when its context is lost, and drawn as SVG the second time', async () => {
    const page = await showAnew();
    await page.evaluate('probe.loseContext()');
    await page.waitForSelector('.canvas canvas', { state: 'attached' });
    expect(await nodeColours(page)).toContain('#1443b5');
    await page.evaluate('probe.loseContext()');
    await page.waitForSelector('.canvas svg circle');
    expect(await page.locator('.canvas svg circle').count()).toBe(44);
  });
});

describe('the panels', () => {
  it('tell of a thing its names, roles, relations both ways, figures, quotations and links', async () => {
    const page = await show('#node=Place/kabupaten-batulanteh');
    const detail = page.locator('.detail');
    expect(await detail.locator('dl').first().textContent()).toMatch(/Nama lain\s*Batulanteh/);
    expect(
      await detail.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ).toEqual(['http://www.wikidata.org/entity/Q0000002', 'https://sws.geonames.org/1/']);
    const rows = await detail.locator('.relations tr').allInnerTexts();
    expect(rows.map((row) => row.replace(/\s+/g, ' ').trim())).toEqual([
      '← di Bupati',
      '← di Bupati',
      '← terletak di Pelabuhan Teluk Seloka',
      'bagian dari → Provinsi Sumbara',
      '← di Peresmian',
    ]);
    await show('#node=Person/ratna-wibisono');
    expect(await detail.locator('.quotations').textContent()).toContain(
      'Pelabuhan ini membuka pintu bagi nelayan kecil',
    );
    await show('#node=figure/0');
    expect(await detail.textContent()).toMatch(/Nilai2\.700\.000\.000\.000 rupiah.*Yang diukurnilai kontrak/);
  });

  it('give every fact and every thing in the table, with what is claimed told apart', async () => {
    const page = await show('#view=table');
    const article = await openArticle(page);
    const [facts, things] = await page.locator('.rows').all();
    expect(await facts?.locator('tbody tr').count()).toBe(article.facts.length);
    expect(await things?.locator('tbody tr').count()).toBe(article.nodes.length);
    const claimed = await facts?.locator('tr.claimed').allInnerTexts();
    expect(claimed?.length).toBe(article.facts.filter((fact) => fact.claimed).length);
    expect(claimed?.some((row) => /Rp95 miliar.*disangkal · menurut Dewi Anggraini/s.test(row))).toBe(true);
    await facts?.getByRole('button', { name: 'mengerjakan' }).click();
    expect((await litText(page)).mentions).toContain('PT Samudra Karya Nusantara');
    expect(await page.locator('.detail .triple').textContent()).toContain('Pelabuhan Teluk Seloka');
  });

  it('find a thing by any spelling of any of its names', async () => {
    const page = await show();
    await page.getByRole('combobox').fill('soerawangi');
    expect(await page.getByRole('option').allInnerTexts()).toEqual(['Kota Surawangi']);
    await page.keyboard.press('Enter');
    expect(await page.locator('.detail h2').textContent()).toContain('Kota Surawangi');
    await page.getByRole('combobox').fill('a');
    expect(await page.locator('.popup p').textContent()).toMatch(/^15 dari \d\d hasil$/);
  });

  it('speak English when asked, and keep all of the state in the hash', async () => {
    const page = await show('#view=table&node=Person/dewi-anggraini');
    await page.getByRole('button', { name: /show in English/ }).click();
    await page.getByRole('button', { name: 'Use dark colours' }).click();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('article').getAttribute('lang')).toBe('id');
    const { page: again } = await open(browser, page.url());
    expect(await again.locator('.detail h2').textContent()).toContain('Dewi Anggraini');
    expect(await again.getByRole('columnheader', { name: 'Predicate' }).count()).toBe(1);
    expect(await again.evaluate('probe.ground()')).toBe('rgb(18, 22, 28)');
  });

  it('follow the colours that the system prefers', async () => {
    const page = await showAnew();
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.evaluate('probe.drawn()');
    expect(await page.evaluate('probe.ground()')).toBe('rgb(18, 22, 28)');
    expect(await nodeColours(page)).toContain('#1d58df');
  });
});

describe('what leaves the page', () => {
  const saved = async (page: Page, name: string): Promise<Buffer> => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    const chunks: Buffer[] = [];
    for await (const chunk of await (await download).createReadStream()) chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks);
  };

  it('is an SVG of the whole graph', async () => {
    const svg = (await saved(await show(), 'Simpan graf sebagai SVG')).toString();
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(svg.match(/stroke-dasharray/g)?.length).toBe(7);
    expect(svg).toContain('Nelayan Tagih Janji Ganti Rugi</text>');
    expect(svg).toContain('Kota Surawangi');
  });

  it('is a PNG made from it', async () => {
    const png = await saved(await show(), 'Simpan graf sebagai PNG');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2400, 1800]);
    expect(png.length).toBeGreaterThan(50_000);
  });

  it('is printed as text, drawing and tables', async () => {
    const page = await showAnew();
    await page.emulateMedia({ media: 'print' });
    await page.evaluate('probe.print()');
    expect(await page.locator('#print > svg').isVisible()).toBe(true);
    expect(await page.locator('#print .rows').count()).toBe(2);
    expect((await page.locator('#print .glyph').first().boundingBox())?.width).toBeLessThan(24);
    expect(await page.locator('.text').isVisible()).toBe(true);
    expect(await page.locator('header').isVisible()).toBe(false);
    expect((await page.pdf()).subarray(0, 4).toString()).toBe('%PDF');
  });
});

describe('other states', () => {
  it('keep the text of an article without facts, and say that there are none', async () => {
    const { page, complaints } = await open(browser, await workshop.pageOf('empty.html', [emptyArticle()]));
    expect(await page.locator('.empty').textContent()).toContain('Tidak ada fakta');
    expect(await page.locator('.text').textContent()).toContain('Kementerian Perhubungan menyebut');
    expect(complaints).toEqual([]);
  });

  it('keep text and table when the graph cannot be drawn, and say why', async () => {
    const page = await browser.newPage();
    await page.addInitScript('Math.atan2 = () => { throw new Error("no angles here"); };');
    await page.goto(one);
    await page.waitForSelector('.empty');
    expect(await page.getByRole('alert').textContent()).toMatch(
      /^Graf tidak dapat digambar: Error: no angles here\./,
    );
    expect(await page.locator('.text').textContent()).toContain('Kementerian Perhubungan menyebut');
    await page.getByRole('button', { name: 'Tabel' }).click();
    expect(await page.locator('.rows').count()).toBe(2);
  });

  it('say that a file holds no article', async () => {
    const { page } = await open(browser, await workshop.pageOf('none.html', []));
    expect(await page.locator('main').textContent()).toBe('Berkas ini tidak memuat artikel.');
  });

  it('say what failed when the file is damaged', async () => {
    const page = await showAnew();
    const html = (await page.content()).replace(/(id="batch-0">).{40}/, '$1');
    const { page: damaged } = await open(browser, await workshop.write('damaged.html', html));
    expect(await damaged.locator('.notice').textContent()).toMatch(/^Gagal membuka artikel: /);
  });

  it('choose among 1,620 articles by headline', async () => {
    const many = Array.from({ length: 1620 }, (_, n) =>
      inventedArticle(`n${n}`, `Kabar pelabuhan nomor ${n}`),
    );
    const { page } = await open(browser, await workshop.pageOf('many.html', many));
    await page.getByRole('button', { name: 'Artikel 1 dari 1.620' }).click();
    expect(await page.locator('dialog').textContent()).toContain('50 dari 1.620 judul');
    await page.getByRole('searchbox', { name: 'Cari judul…' }).fill('nomor 1517');
    await page.locator('.headlines button').click();
    await page.waitForURL(/#article=n1517/);
    expect(await page.title()).toBe('Kabar pelabuhan nomor 1517 · rajut');
    expect(await nodeColours(page)).toContain('#1443b5');
  });
});
