// Reads what a page states of its article in JSON-LD, OpenGraph, meta tags and microdata.
import { dateOf, MODIFIED, PUBLISHED, timesOf } from './html-dates.ts';
import { linesOfPage } from './html-lines.ts';
import { collapse, find, flatText, type PageElement, parsePage } from './html-page.ts';
import { AUTHORS, EDITORS, namesIn, peopleOf } from './html-people.ts';
import { readStructuredData, type StructuredData, stringAt } from './json-ld.ts';
import { type MetaTags, metaTags } from './meta-tags.ts';
import type { DateFinder } from './metadata-date.ts';
import type { Outlets } from './outlets.ts';

/** Fields in the order of trust in which pages state them; what is not stated is left out. */
export interface PageMetadata {
  /** As stated, the outlet's name at its end still on. */
  readonly titles: readonly string[];
  readonly authors: readonly string[];
  readonly editors: readonly string[];
  readonly publisher?: string;
  readonly published?: string;
  readonly modified?: string;
  /** What its `time` elements state. */
  readonly times: readonly string[];
  readonly url?: string;
  readonly siteName?: string;
  readonly description: string;
  /** The paragraphs of the article's text, where the structured data hold it. */
  readonly articleBody: readonly string[];
  /** The page itself says that it is one article, or that it is a list. */
  readonly declares: 'article' | 'listing' | 'nothing';
}

export interface MetadataTools {
  readonly findDate: DateFinder;
  readonly outlets: Outlets;
  /** Where the page was fetched, if it was. */
  readonly address: string | undefined;
}

export const readPageMetadata = (page: PageElement, tools: MetadataTools): PageMetadata => {
  const { findDate, outlets, address } = tools;
  const data = readStructuredData(page);
  const meta = metaTags(page);
  const siteName = meta('og:site_name') ?? meta('application-name');
  const url = urlOf(page, data, meta) ?? address;
  const publisher = publisherOf({ data, siteName, url, outlets });
  const published = dateOf(page, { data, meta, findDate }, PUBLISHED);
  const modified = dateOf(page, { data, meta, findDate }, MODIFIED);
  return {
    titles: titlesOf(page, data, meta),
    authors: peopleOf(page, { data, meta, outlets }, AUTHORS),
    editors: peopleOf(page, { data, meta, outlets }, EDITORS),
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { published }),
    ...(modified !== undefined && { modified }),
    times: timesOf(page, findDate),
    ...(url !== undefined && { url }),
    ...(siteName !== undefined && { siteName }),
    description: meta('og:description') ?? meta('description') ?? '',
    articleBody: bodyIn(data),
    declares: declaredBy(data, meta),
  };
};

/** A text with marks for its line ends, or a page's own mark-up. */
const bodyIn = ({ article }: StructuredData): readonly string[] => {
  const body = stringAt(article, 'articleBody')?.replace(/\r?\n/gu, '<br>');
  return body === undefined ? [] : linesOfPage(parsePage(body)).map((line) => line.text);
};

const titlesOf = (page: PageElement, { article }: StructuredData, meta: MetaTags): readonly string[] =>
  [
    stringAt(article, 'headline'),
    meta('og:title'),
    meta('twitter:title'),
    flatText(find(page, '[itemprop="headline"]')),
    stringAt(article, 'name'),
    flatText(find(page, 'title')),
  ]
    .map((title) => collapse(title ?? '').normalize('NFC'))
    .filter((title) => title !== '');

const declaredBy = ({ article, listing }: StructuredData, meta: MetaTags): PageMetadata['declares'] => {
  if (article) return 'article';
  if (meta('article:published_time') !== undefined) return 'article';
  if (listing) return 'listing';
  return meta('og:type')?.toLowerCase() === 'article' ? 'article' : 'nothing';
};

const urlOf = (page: PageElement, { article }: StructuredData, meta: MetaTags): string | undefined => {
  const main = article?.['mainEntityOfPage'];
  const entity = typeof main === 'object' && main !== null && '@id' in main ? main['@id'] : main;
  const stated = [
    find(page, 'link[rel="canonical"]')?.getAttribute('href'),
    meta('og:url'),
    stringAt(article, 'url'),
    entity,
  ];
  return stated
    .find((url): url is string => typeof url === 'string' && /^https?:\/\/[^\s]+$/iu.test(url.trim()))
    ?.trim();
};

const hostOf = (url: string | undefined): string =>
  url !== undefined && URL.canParse(url) ? new URL(url).hostname : '';

interface PublisherSources {
  readonly data: StructuredData;
  readonly siteName: string | undefined;
  readonly url: string | undefined;
  readonly outlets: Outlets;
}

/** What the structured data state; then the outlet of the site's name or host; then the site's name itself. */
const publisherOf = ({ data, siteName, url, outlets }: PublisherSources): string | undefined => {
  const stated = namesIn(data.article?.['publisher'], data.resolve)[0];
  if (stated !== undefined) return outlets.named(stated) ?? outlets.ofHost(stated) ?? stated;
  const known = siteName === undefined ? undefined : (outlets.named(siteName) ?? outlets.ofHost(siteName));
  return known ?? outlets.ofHost(hostOf(url)) ?? siteName;
};
