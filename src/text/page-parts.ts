// Knows the words by which pages name the parts of their frame, from `data/lexicons/page-parts.tsv`.
import { cell, type LexiconRow } from './lexicon-row.ts';

/** Words in a class or id that tell a part of the frame, and whether such a part may hold much of the page's text. */
export type PageParts = ReadonlyMap<string, { readonly large: boolean }>;

/** From the rows of `data/lexicons/page-parts.tsv` (word, large). */
export const pageParts = (rows: readonly LexiconRow[]): PageParts =>
  new Map(rows.map((row) => [cell(row, 'word').toLowerCase(), { large: cell(row, 'large') === 'yes' }]));
