// Finds a page's headline: what its metadata states, freed of the outlet's name, in the form that the page shows.
import type { PageLine } from './html-lines.ts';
import type { PageMetadata } from './html-metadata.ts';
import type { Outlets } from './outlets.ts';

export interface PageHeadline {
  readonly text: string;
  /** Index of the line that shows it; -1 if none does. */
  readonly line: number;
}

const SHORTEST = 12;

/** Undefined where the page neither states nor shows one. `before` is where the article's text begins. */
export const headlineOf = (
  lines: readonly PageLine[],
  { titles, siteName }: PageMetadata,
  { before, outlets }: { readonly before: number; readonly outlets: Outlets },
): PageHeadline | undefined => {
  const headings = lines.map((line, i) => ({
    text: line.text.normalize('NFC'),
    i,
    heading: line.tag === 'heading',
  }));
  for (const title of titles) {
    const text = withoutOutlet(title, siteName, outlets);
    const shown = headings.filter(
      (line) => line.text.length >= SHORTEST && (startsAs(title, line.text) || startsAs(line.text, text)),
    );
    const best = shown.sort(
      (a, b) => Number(b.heading) - Number(a.heading) || b.text.length - a.text.length || a.i - b.i,
    )[0];
    if (best && best.text.length <= title.length * 1.5) return { text: best.text, line: best.i };
    if (text.length >= SHORTEST) return { text, line: -1 };
  }
  const first = headings
    .filter((line) => line.heading && line.i < before && line.text.length >= SHORTEST)
    .at(-1);
  return first && { text: first.text, line: first.i };
};

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The whole begins with the part, marks and case aside; the part ends at a word's end. */
const startsAs = (whole: string, part: string): boolean => {
  const short = plain(part.replace(/\s*(?:\.{3}|…)$/u, ''));
  return short.length >= SHORTEST && `${plain(whole)} `.startsWith(`${short} `);
};

const SEPARATOR = /\s+(?:[-|–—·•»]|::)\s+|\s*\|\s*/u;

/** "Judul - Health :: Okezone Lifestyle" → "Judul". */
const withoutOutlet = (title: string, siteName: string | undefined, outlets: Outlets): string => {
  const pieces = title.split(SEPARATOR);
  const isSite = (piece: string): boolean =>
    plain(piece) === plain(siteName ?? '\0') || outletIn(piece, outlets) !== undefined;
  let end = pieces.length;
  while (end > 1 && isSite(pieces[end - 1] ?? '')) end--;
  if (end === pieces.length) return title;
  if (end > 1 && /^\p{L}+$/u.test(pieces[end - 1] ?? '')) end--;
  return title.slice(0, lengthOf(title, end));
};

const OUTLET_WORDS = 4;

/** The outlet that a short piece of a title names: "Tekno Liputan6.com" → "Liputan6.com". */
const outletIn = (piece: string, outlets: Outlets): string | undefined => {
  if (piece.split(' ').length > OUTLET_WORDS) return undefined;
  const form = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${outlets.pattern})(?![\p{L}\p{N}])`, 'iu').exec(
    piece,
  )?.[0];
  return form === undefined ? undefined : outlets.named(form);
};

/** The outlet that stands behind a title ("… - ANTARA News"). */
export const outletBehind = (titles: readonly string[], outlets: Outlets): string | undefined => {
  for (const title of titles) {
    const last = title.split(SEPARATOR).slice(1).at(-1);
    const outlet = last === undefined ? undefined : outletIn(last, outlets);
    if (outlet !== undefined) return outlet;
  }
  return undefined;
};

/** How long the first `count` pieces of a title are, the separators between them included. */
const lengthOf = (title: string, count: number): number => {
  let at = 0;
  for (let i = 0; i < count; i++) {
    const match = SEPARATOR.exec(title.slice(at));
    if (!match) return title.length;
    if (i === count - 1) return at + match.index;
    at += match.index + match[0].length;
  }
  return at;
};
