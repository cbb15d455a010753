// Reads when a page states its article to have appeared and changed.
import { flatText, type PageElement } from './html-page.ts';
import { type StructuredData, stringAt } from './json-ld.ts';
import type { MetaTags } from './meta-tags.ts';
import type { DateFinder } from './metadata-date.ts';

/** Where pages state a date, in the order of trust. */
export interface DateFields {
  readonly data: readonly string[];
  readonly meta: readonly string[];
  readonly selector: string;
}

export const PUBLISHED: DateFields = {
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

export const MODIFIED: DateFields = {
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

export interface DateSources {
  readonly data: StructuredData;
  readonly meta: MetaTags;
  readonly findDate: DateFinder;
}

/** The first date that can be read. */
export const dateOf = (
  page: PageElement,
  { data, meta, findDate }: DateSources,
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
    const found = date === undefined ? undefined : findDate(date);
    if (found) return found.value;
  }
  return undefined;
};

/** What the page's `time` elements state, in order. */
export const timesOf = (page: PageElement, findDate: DateFinder): readonly string[] =>
  [...page.querySelectorAll('time[datetime]')].flatMap(
    (time) => findDate(time.getAttribute('datetime') ?? '')?.value ?? [],
  );
