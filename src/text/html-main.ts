// Finds the lines of a page that are the article's, and tells a page of articles from the page of one.
import { Readability } from '@mozilla/readability';
import { BREAK, linesOfPage, type PageLine } from './html-lines.ts';
import { isDeeper, type PageElement } from './html-page.ts';

export interface MainText {
  /** The article's lines, sorted; headline and frame left out as far as they can be told. */
  readonly lines: readonly PageLine[];
  /** Where they begin in the page's lines. */
  readonly start: number;
  /** Code units of running text in them. */
  readonly prose: number;
  /** Linked titles stand between most of them: a list of articles with a summary each. */
  readonly listing: boolean;
}

const PROSE_LENGTH = 60;
const PROSE_END = /[.!?…:;"”’)]$/u;
const LINKED = 0.8;
const TITLE_LENGTH = 15;

export const isProse = ({ text, tag, linked }: PageLine): boolean =>
  tag !== 'caption' && text.length >= PROSE_LENGTH && linked < 0.4 && PROSE_END.test(text);

export const isTeaser = ({ text, linked }: PageLine): boolean =>
  linked >= LINKED && text.length >= TITLE_LENGTH;

/**
 * The article's lines among those of the page. What the extractor keeps, what the page declares as its article's
 * body, and what its structured data repeats say where they stand; paragraphs beside those are taken too. Changes the page.
 */
export const findMain = (page: PageElement, lines: readonly PageLine[], articleBody: string): MainText => {
  const kept = keptLines(page, lines, articleBody);
  const keptProse = lines.filter((line, i) => kept[i] && isProse(line));
  const anchors = keptProse.length > 0 ? keptProse : lines.filter(isProse);
  const container = containerOf(anchors);
  const isHeld = (line: PageLine): boolean => container === undefined || line.path.includes(container);
  const homes = homesOf(anchors);
  const inside = lines.map((line, i) => isHeld(line) && (kept[i] === true || homes.has(line.home)));
  extend(inside, lines, kept);
  const chosen = lines.filter((line, i) => inside[i] && !isTeaser(line) && !headsList(lines, i));
  return {
    lines: chosen,
    start: inside.indexOf(true),
    prose: chosen.filter(isProse).reduce((sum, line) => sum + line.text.length, 0),
    listing: isListing(lines.filter((line, i) => inside[i] || (container !== undefined && isHeld(line)))),
  };
};

const keptLines = (
  page: PageElement,
  lines: readonly PageLine[],
  articleBody: string,
): readonly boolean[] => {
  const extracted = extractedKeys(page);
  const body = keyOf(articleBody);
  return lines.map((line) => {
    const key = keyOf(line.text);
    return line.declared || extracted.has(key) || (key.length >= TITLE_LENGTH && body.includes(key));
  });
};

const FULLER = 2;

/** What the structured data hold in place of the page's own text, where a page shows less than half of it. */
export const fuller = (main: MainText, articleBody: readonly string[]): MainText => {
  const lines = articleBody.map(
    (text): PageLine => ({ text, tag: 'paragraph', linked: 0, path: [], home: -1, declared: true }),
  );
  const prose = lines.reduce((sum, line) => sum + line.text.length, 0);
  return prose > main.prose * FULLER ? { ...main, lines, prose, listing: false } : main;
};

/** "Baca tentang" over two titles or more. */
const headsList = (lines: readonly PageLine[], i: number): boolean => {
  const [line, ...below] = lines.slice(i, i + 3);
  return line !== undefined && !isProse(line) && below.length === 2 && below.every(isTeaser);
};

const LISTED = 4;
const LONGEST_SUMMARY = 2;
const SEE_ALSO = /^\P{L}*(?:baca|lihat|simak)\b/iu;

const isListing = (lines: readonly PageLine[]): boolean => {
  let titles = 0;
  let run = 0;
  let longest = 0;
  for (const line of lines) {
    if (isTeaser(line) && !SEE_ALSO.test(line.text)) {
      titles++;
      run = 0;
    } else if (isProse(line)) longest = Math.max(longest, ++run);
  }
  return titles >= LISTED && longest <= LONGEST_SUMMARY;
};

/** "Jakarta -" often stands bare in front of the block that holds the paragraphs. */
const DATELINE_ONLY = /^\p{Lu}.{2,60}\s?(?:-{1,3}|[–—])$/u;

/** Takes in what was kept right before and behind, where a page closes its blocks early or opens them late. */
const extend = (inside: boolean[], lines: readonly PageLine[], kept: readonly boolean[]): void => {
  const isMore = (i: number): boolean => kept[i] === true && lines.slice(i, i + 1).some(isProse);
  let first = inside.indexOf(true);
  while (first > 0 && isMore(first - 1)) inside[--first] = true;
  let last = inside.lastIndexOf(true);
  while (last >= 0 && last + 1 < lines.length && isMore(last + 1)) inside[++last] = true;
  if (first > 0 && DATELINE_ONLY.test(lines[first - 1]?.text ?? '')) inside[first - 1] = true;
};

const keyOf = (text: string): string => text.normalize('NFC').replace(/\s+/gu, '');

/** The extractor walks a page by recursion. */
const DEEPEST = 1000;

const extractedKeys = (page: PageElement): ReadonlySet<string> => {
  if (isDeeper(page, DEEPEST)) return new Set();
  for (const element of [...page.querySelectorAll('br')]) element.replaceWith(BREAK);
  const found = new Readability<PageElement>(page, {
    charThreshold: 200,
    serializer: (node: PageElement) => node,
  }).parse();
  return new Set(found?.content ? linesOfPage(found.content).map((line) => keyOf(line.text)) : []);
};

const SHARE = 0.8;

/** The innermost block that holds nearly all of the anchors' text. */
const containerOf = (anchors: readonly PageLine[]): number | undefined => {
  const total = anchors.reduce((sum, line) => sum + line.text.length, 0);
  const held = new Map<number, number>();
  for (const line of anchors) {
    for (const block of line.path) held.set(block, (held.get(block) ?? 0) + line.text.length);
  }
  const most = [...held].filter(([, length]) => length >= total * SHARE).map(([block]) => block);
  return most.length > 0 ? Math.max(...most) : undefined;
};

/** Blocks whose own paragraphs hold at least two anchors. */
const homesOf = (anchors: readonly PageLine[]): ReadonlySet<number> => {
  const counts = new Map<number, number>();
  for (const { home } of anchors) counts.set(home, (counts.get(home) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= 2).map(([home]) => home));
};
