// The readers' lexicon from the tables that ship, for tests.
import { readFileSync } from 'node:fs';
import { parseTable } from '../../src/language/table.ts';
import { buildReaderLexicon, type ReaderLexicon } from '../../src/text/reader-lexicon.ts';

export const tableOf = (name: string): ReturnType<typeof parseTable> =>
  parseTable(readFileSync(new URL(`../../data/lexicons/${name}.tsv`, import.meta.url), 'utf8'));

export const lexicon: ReaderLexicon = buildReaderLexicon(tableOf);

/** Places that a gazetteer would know. */
const PLACES = new Set(['bandung', 'jakarta', 'banda aceh', 'pekanbaru', 'miyagi']);

export const lexiconWithPlaces: ReaderLexicon = buildReaderLexicon(tableOf, (name) =>
  PLACES.has(name.toLowerCase()),
);
