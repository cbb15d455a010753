// Reads what a page states of its article in JSON-LD, OpenGraph, meta tags and microdata.
import { collapse, find, flatText, type PageElement } from './html-page.ts';
import { type JsonNode, readStructuredData, type StructuredData } from './json-ld.ts';
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
  readonly articleBody: string;
  /** The page itself says that it is one article, or that it is a list. */
  readonly declares: 'article' | 'listing' | 'nothing';
}

export interface MetadataTools {
  readonly findDate: DateFinder;
  readonly outlets: Outlets;
}

export const readPageMetadata = (page: PageElement, tools: MetadataTools): PageMetadata => {
  const data = readStructuredData(page);
  const meta = metaTags(page);
  const siteName = meta('og:site_name') ?? meta('application-name');
  const url = urlOf(page, data, meta);
  const publisher = publisherOf(data, siteName, url, tools.outlets);
  const published = dateOf(page, { data, meta, tools }, PUBLISHED);
  const modified = dateOf(page, { data, meta, tools }, MODIFIED);
  return {
    titles: titlesOf(page, data, meta),
    authors: peopleOf(page, { data, meta, tools }, AUTHORS),
    editors: peopleOf(page, { data, meta, tools }, EDITORS),
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { published }),
    ...(modified !== undefined && { modified }),
    times: [...page.querySelectorAll('time[datetime]')].flatMap(
      (time) => tools.findDate(time.getAttribute('datetime') ?? '')?.value ?? [],
    ),
    ...(url !== undefined && { url }),
    ...(siteName !== undefined && { siteName }),
    description: meta('og:description') ?? meta('description') ?? '',
    articleBody: stringAt(data.article, 'articleBody') ?? '',
    declares: declaredBy(data, meta),
  };
};

/** The content of the first meta tag of a name, in `property`, `name` or `itemprop`; undefined if none or empty. */
type MetaTags = (name: string) => string | undefined;

interface Sources {
  readonly data: StructuredData;
  readonly meta: MetaTags;
  readonly tools: MetadataTools;
}

const metaTags = (page: PageElement): MetaTags => {
  const contents = new Map<string, string>();
  for (const tag of page.querySelectorAll('meta[content]')) {
    const content = unescaped(collapse(tag.getAttribute('content') ?? ''));
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = tag.getAttribute(attribute)?.trim().toLowerCase();
      if (name && content !== '' && !contents.has(name)) contents.set(name, content);
    }
  }
  return (name) => contents.get(name);
};

/** Pages escape what is escaped already: "&quot;" is left in the value. */
const unescaped = (text: string): string =>
  text
    .replace(/&quot;|&#0?34;/gu, '"')
    .replace(/&#0?39;|&apos;|&rsquo;/gu, "'")
    .replace(/&nbsp;/gu, ' ')
    .replace(/&amp;/gu, '&');

const stringAt = (node: JsonNode | undefined, field: string): string | undefined => {
  const value = [node?.[field]].flat().find((item) => typeof item === 'string' && item.trim() !== '');
  return typeof value === 'string' ? unescaped(value) : undefined;
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

const publisherOf = (
  { article, resolve }: StructuredData,
  siteName: string | undefined,
  url: string | undefined,
  outlets: Outlets,
): string | undefined => {
  const stated = namesIn(article?.['publisher'], resolve)[0];
  if (stated !== undefined) return outlets.named(stated) ?? outlets.ofHost(stated) ?? stated;
  const known = siteName === undefined ? undefined : (outlets.named(siteName) ?? outlets.ofHost(siteName));
  return known ?? outlets.ofHost(hostOf(url)) ?? siteName;
};

/** The names of a person, an organisation or a list of them: strings, nodes or references. */
const namesIn = (value: unknown, resolve: StructuredData['resolve']): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap((item) => namesIn(item, resolve));
  const node = resolve(value);
  if (typeof node === 'string') return [unescaped(collapse(node))].filter((name) => name !== '');
  return typeof node === 'object' && node !== null && 'name' in node ? namesIn(node.name, resolve) : [];
};

interface PeopleFields {
  readonly data: readonly string[];
  readonly meta: readonly string[];
  readonly selector: string;
}

const AUTHORS: PeopleFields = {
  data: ['author', 'creator'],
  meta: [
    'author',
    'article:author',
    'dc.creator',
    'dable:author',
    'parsely-author',
    'content_author',
    'cxenseparse:author',
    'dtk:author',
    'sailthru.author',
  ],
  selector: '[itemprop="author"], [rel="author"]',
};

const EDITORS: PeopleFields = {
  data: ['editor'],
  meta: ['editor', 'content_editor', 'dtk:editor'],
  selector: '[itemprop="editor"]',
};

const peopleOf = (
  page: PageElement,
  { data, meta, tools }: Sources,
  fields: PeopleFields,
): readonly string[] => {
  const sources = [
    fields.data.flatMap((field) => namesIn(data.article?.[field], data.resolve)),
    ...fields.meta.map((name) => [meta(name) ?? '']),
    [...page.querySelectorAll(fields.selector)].map(flatText),
  ];
  for (const source of sources) {
    const people = source.flatMap((names) => personsIn(names, tools.outlets));
    if (people.length > 0) return [...new Set(people)];
  }
  return [];
};

const BETWEEN = /\s*[,;|/]\s*|\s+(?:dan|and|&)\s+/u;
const PERSON = /^\p{Lu}[\p{L}\p{M}'’.-]*(?:\s[\p{L}'’.-]+){0,5}$/u;
const COMPANY =
  /\b(?:media|redaksi|tim|team|admin|editor|news|online|cyber|com|newsroom|desk|pt)\b|\.(?:com|co|id|net)\b/iu;

/** Outlets, desks and addresses stand where a person is expected: they are no authors. */
const personsIn = (names: string, outlets: Outlets): readonly string[] =>
  names
    .normalize('NFC')
    .replace(/^(?:oleh|by|penulis|reporter|pewarta)\s*:?\s+/iu, '')
    .split(BETWEEN)
    .map((name) => name.trim())
    .filter((name) => PERSON.test(name) && !COMPANY.test(name) && outlets.named(name) === undefined);

interface DateFields {
  readonly data: readonly string[];
  readonly meta: readonly string[];
  readonly selector: string;
}

const PUBLISHED: DateFields = {
  data: ['datePublished', 'dateCreated', 'uploadDate'],
  meta: [
    'article:published_time',
    'datepublished',
    'og:published_time',
    'dtk:publishdate',
    'content_publisheddate',
    'publishdate',
    'publish_date',
    'pubdate',
    'dc.date.issued',
    'dc.date',
    'date',
    'parsely-pub-date',
    'sailthru.date',
    'originalpublicationdate',
  ],
  selector: '[itemprop="datePublished"]',
};

const MODIFIED: DateFields = {
  data: ['dateModified'],
  meta: [
    'article:modified_time',
    'datemodified',
    'og:updated_time',
    'last-modified',
    'content_modifieddate',
    'dtk:updateddate',
  ],
  selector: '[itemprop="dateModified"]',
};

const dateOf = (
  page: PageElement,
  { data, meta, tools }: Sources,
  fields: DateFields,
): string | undefined => {
  const stated = [
    ...fields.data.map((field) => stringAt(data.article, field)),
    ...fields.meta.map(meta),
    ...[...page.querySelectorAll(fields.selector)].flatMap((element) => [
      element.getAttribute('datetime') ?? element.getAttribute('content') ?? undefined,
      flatText(element),
    ]),
  ];
  for (const date of stated) {
    const found = date === undefined ? undefined : tools.findDate(date);
    if (found) return found.value;
  }
  return undefined;
};
