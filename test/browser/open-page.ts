// Builds the article page, fills it with articles, and opens it in a real browser from a file.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { articlePage } from '../../src/graph/page.ts';
import { pagePayload } from '../../src/graph/payload.ts';
import type { ArticleFacts } from '../../src/model/facts.ts';

const CHROMIUM = process.env['RAJUT_CHROMIUM'] ?? '/usr/bin/chromium';

const PROBE = fileURLToPath(new URL('fixtures/probe.js', import.meta.url));

const QUIET = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Chromium's switches with WebGL in software, and with none. */
export const WITH_WEBGL: readonly string[] = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
export const WITHOUT_WEBGL: readonly string[] = ['--disable-gpu', '--disable-software-rasterizer'];

export const iriOf = (key: string): string => `https://w3id.org/rajut/id/${key.toLowerCase()}`;

/** A folder with the template and the pages made of it, gone after `end`. */
export interface Workshop {
  readonly template: string;
  /** Writes a page and gives its `file:` address. */
  readonly write: (name: string, html: string) => Promise<string>;
  readonly pageOf: (name: string, all: readonly ArticleFacts[]) => Promise<string>;
  readonly launch: (switches: readonly string[]) => Promise<BrowserContext>;
  readonly end: () => Promise<void>;
}

export const openWorkshop = async (): Promise<Workshop> => {
  const folder = await mkdtemp(join(tmpdir(), 'rajut-browser-'));
  const outDir = join(folder, 'template');
  const configFile = fileURLToPath(new URL('../../vite.config.ts', import.meta.url));
  await build({ configFile, logLevel: 'error', build: { outDir } });
  const template = await readFile(join(outDir, 'index.html'), 'utf8');
  const browsers: BrowserContext[] = [];
  const write = async (name: string, html: string): Promise<string> => {
    const file = join(folder, name);
    await writeFile(file, html);
    return pathToFileURL(file).href;
  };
  return {
    template,
    write,
    pageOf: (name, all) =>
      write(name, articlePage(pagePayload(all, { iriOf }), template, { gzip: (bytes) => gzipSync(bytes) })),
    launch: async (switches) => {
      const profile = join(folder, `profile-${browsers.length}`);
      const browser = await chromium.launchPersistentContext(profile, {
        executablePath: CHROMIUM,
        headless: true,
        args: [...QUIET, ...switches],
        viewport: { width: 1440, height: 860 },
        reducedMotion: 'reduce',
      });
      await browser.addInitScript({ path: PROBE });
      browsers.push(browser);
      return browser;
    },
    end: async () => {
      for (const browser of browsers) await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

export interface Opened {
  readonly page: Page;
  /** What the page wrote to the console and what it asked for beyond itself. */
  readonly complaints: readonly string[];
}

/** Opens an address in a page of its own and waits until the graph or a message is there. */
export const open = async (browser: BrowserContext, address: string): Promise<Opened> => {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (request.url() !== address.replace(/#.*/, '')) complaints.push(`request: ${request.url()}`);
  });
  await page.goto(address);
  await page.waitForSelector(
    '.canvas canvas, .canvas svg path, .rows td, .empty, .notice, main.message[aria-busy=false]',
  );
  await page.evaluate('probe.drawn()');
  return { page, complaints };
};
