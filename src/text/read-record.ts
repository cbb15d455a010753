// Reads one record of a JSONL file: a text with what is known of it.
import { textOf } from '../model/span.ts';
import { type ArticleDraft, stated } from './draft.ts';
import { deriveHeadline } from './headline.ts';
import { layOutBody } from './layout.ts';
import { linesOf } from './lines.ts';
import type { ReaderLexicon } from './reader-lexicon.ts';

/** What was read of a record: the article and what had to be left out of it, or why there is none. */
export type RecordResult =
  | { readonly kind: 'article'; readonly draft: ArticleDraft; readonly warnings: readonly string[] }
  | { readonly kind: 'refused'; readonly reason: string };

const TEXTS = ['id', 'revisionOf', 'url', 'publisher', 'headline', 'datePublished', 'dateModified'] as const;
const LISTS = ['authors', 'editors'] as const;

/** Reads a line of JSON; only `text` must be there, `null` and "" count as not stated. */
export const readRecord = (line: string, lexicon: ReaderLexicon): RecordResult => {
  const record = parsed(line);
  if (typeof record === 'string') return { kind: 'refused', reason: record };
  const wrong = wrongType(record);
  if (wrong !== undefined) return { kind: 'refused', reason: wrong };
  return draftOf(record, lexicon);
};

type Json = Readonly<Record<string, unknown>>;

/** The object of the line, or what is wrong with it. */
const parsed = (line: string): Json | string => {
  try {
    const value: unknown = JSON.parse(line);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? { ...value } : `expected a JSON object, found ${named(value)}`;
  } catch (error) {
    return `broken JSON (${error instanceof Error ? error.message : String(error)})`;
  }
};

const named = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'a list' : `a ${typeof value}`;

const wrongType = (record: Json): string | undefined => {
  const { text } = record;
  if (text === undefined || text === null) return '"text" is missing';
  if (typeof text !== 'string') return `"text" must be a string, found ${named(text)}`;
  if (!/[\p{L}\p{N}]/u.test(text)) return '"text" is empty';
  for (const field of TEXTS) {
    const value = record[field];
    if (value !== undefined && value !== null && typeof value !== 'string') {
      return `"${field}" must be a string, found ${named(value)}`;
    }
  }
  const list = LISTS.find((field) => !isNames(record[field]));
  return list && `"${list}" must be a list of strings, found ${named(record[list])}`;
};

const isNames = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (Array.isArray(value) && value.every((item) => typeof item === 'string'));

const draftOf = (record: Json, lexicon: ReaderLexicon): RecordResult => {
  const text = stringIn(record, 'text').normalize('NFC');
  const layout = layOutBody(text, linesOf(text), lexicon);
  const { byline, place, outlet } = layout;
  const printed = outlet && textOf(text, outlet);
  const dates = (['datePublished', 'dateModified'] as const).map((field) => dateIn(record, field, lexicon));
  const [published, modified] = dates;
  const draft: ArticleDraft = {
    headline: oneLine(stringIn(record, 'headline')) || deriveHeadline(text.slice(layout.reportStart)),
    authors: namesIn(record, 'authors') ?? byline.authors,
    editors: namesIn(record, 'editors') ?? byline.editors,
    ...stated({
      id: stringIn(record, 'id').trim(),
      revisionOf: stringIn(record, 'revisionOf').trim(),
      url: stringIn(record, 'url').trim(),
      publisher:
        oneLine(stringIn(record, 'publisher')) || (printed && (lexicon.outlets.named(printed) ?? printed)),
      datePublished: published?.value ?? byline.published ?? layout.day,
      dateModified: modified?.value ?? byline.modified,
    }),
    ...(place && { dateline: textOf(text, place), datelineSpan: place }),
    text,
    blocks: layout.blocks,
  };
  return { kind: 'article', draft, warnings: dates.flatMap((date) => date.warning ?? []) };
};

const stringIn = (record: Json, field: string): string => {
  const value = record[field];
  return typeof value === 'string' ? value : '';
};

const oneLine = (value: string): string => value.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** The names of a list; undefined if it holds none. */
const namesIn = (record: Json, field: string): readonly string[] | undefined => {
  const value = record[field];
  const names = Array.isArray(value) ? value.filter((item) => typeof item === 'string').map(oneLine) : [];
  const stated = [...new Set(names.filter((name) => name !== ''))];
  return stated.length > 0 ? stated : undefined;
};

interface StatedDate {
  readonly value?: string;
  readonly warning?: string;
}

/** A date in ISO or as bylines print it; one that cannot be read is left out with a warning. */
const dateIn = (record: Json, field: string, { findDate }: ReaderLexicon): StatedDate => {
  const stated = stringIn(record, field).trim();
  if (stated === '') return {};
  const found = findDate(stated);
  return found
    ? { value: found.value }
    : {
        warning: `"${field}" is left out: ${JSON.stringify(stated)} is no date such as 2023-11-08T14:30:00+07:00`,
      };
};
