// Reads the credits that a page shows around its article: who wrote and edited it, and when.
import { type Credits, merged } from './byline.ts';
import { type LaidLine, labelledNames } from './header.ts';
import type { PageLine } from './html-lines.ts';
import { isProse } from './html-main.ts';
import type { ReaderLexicon } from './reader-lexicon.ts';

const ABOVE_HEADLINE = 4;
const ABOVE_TEXT = 15;
const BELOW_TEXT = 15;
const INSIDE = 3;

/**
 * From all lines of the page, its frame included, since credits often stand among the buttons; `headline` and `text`
 * tell where. Dates and names without a label are taken only from above the text: below it they belong to other articles.
 */
export const visibleCredits = (
  lines: readonly PageLine[],
  { headline, text }: { readonly headline: string | undefined; readonly text: readonly PageLine[] },
  lexicon: ReaderLexicon,
): Credits => {
  const opening = text.find(isProse)?.text;
  const start = Math.max(
    0,
    lines.findIndex((line) => line.text === opening),
  );
  const end = Math.max(start, lines.findLastIndex((line) => line.text === text.at(-1)?.text) + 1);
  const shown = lines.slice(0, start).findLastIndex((line) => line.text.normalize('NFC') === headline);
  const from = Math.max(0, shown >= 0 ? shown - ABOVE_HEADLINE : start - ABOVE_TEXT);
  const above = laid(lines.slice(from, Math.min(end, start + 1)), lexicon);
  const below = laid(lines.slice(Math.max(start + 1, end - INSIDE), end + BELOW_TEXT), lexicon);
  return merged([
    ...labelledNames(above, lexicon).flatMap((line) => line.byline ?? []),
    ...below.flatMap((line) => (line.byline && LABELLED.test(line.text) ? line.byline : [])),
  ]);
};

/** "Editor : Ade Marboen", "(Reporter: …". */
const LABELLED = /^[\s(]*\p{L}[\p{L} ]*\s*:/u;

const laid = (lines: readonly PageLine[], { bylines }: ReaderLexicon): readonly LaidLine[] =>
  lines.map(({ text }) => {
    const byline = bylines.read(text);
    const kind = byline ? 'byline' : 'paragraph';
    return { start: 0, end: text.length, gap: true, text, kind, ...(byline && { byline }) };
  });
