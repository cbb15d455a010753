// Reads whom a page states to have written and edited its article.
import { collapse, flatText, type PageElement } from './html-page.ts';
import type { StructuredData } from './json-ld.ts';
import { type MetaTags, unescaped } from './meta-tags.ts';
import type { Outlets } from './outlets.ts';

/** The names of a person, an organisation or a list of them: strings, nodes or references. */
export const namesIn = (value: unknown, resolve: StructuredData['resolve']): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap((item) => namesIn(item, resolve));
  const node = resolve(value);
  if (typeof node === 'string') return [unescaped(collapse(node))].filter((name) => name !== '');
  return typeof node === 'object' && node !== null && 'name' in node ? namesIn(node.name, resolve) : [];
};

/** Where pages state people, in the order of trust. */
export interface PeopleFields {
  readonly data: readonly string[];
  readonly meta: readonly string[];
  readonly selector: string;
}

export const AUTHORS: PeopleFields = {
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

export const EDITORS: PeopleFields = {
  data: ['editor'],
  meta: ['editor', 'content_editor', 'dtk:editor'],
  selector: '[itemprop="editor"]',
};

export interface PeopleSources {
  readonly data: StructuredData;
  readonly meta: MetaTags;
  readonly outlets: Outlets;
}

/** The people of the first source that states any. */
export const peopleOf = (
  page: PageElement,
  { data, meta, outlets }: PeopleSources,
  fields: PeopleFields,
): readonly string[] => {
  const sources = [
    fields.data.flatMap((field) => namesIn(data.article?.[field], data.resolve)),
    ...fields.meta.map((name) => [meta(name) ?? '']),
    [...page.querySelectorAll(fields.selector)].map(flatText),
  ];
  for (const source of sources) {
    const people = source.flatMap((names) => personsIn(names, outlets));
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
