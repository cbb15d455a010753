// Reads a saved article page: its main text, and metadata from what the page states before what it shows.
import type { BlockKind } from '../model/article.ts';
import { textOf } from '../model/span.ts';
import { foreignLines } from './boilerplate.ts';
import type { Credits } from './byline.ts';
import { type ArticleDraft, present } from './draft.ts';
import { deriveHeadline } from './headline.ts';
import { visibleCredits } from './html-credits.ts';
import { removeFrame, removeHidden } from './html-frame.ts';
import { headlineOf, outletBehind, type PageHeadline } from './html-headline.ts';
import { linesOfPage, type PageLine } from './html-lines.ts';
import { findMain, isProse, isTeaser, type MainText } from './html-main.ts';
import { type PageMetadata, readPageMetadata } from './html-metadata.ts';
import { parsePage } from './html-page.ts';
import { type Layout, layOutBody } from './layout.ts';
import { linesOf } from './lines.ts';
import type { ReaderLexicon } from './reader-lexicon.ts';
import { agreedDates, shownDates } from './stated-date.ts';

export type PageResult =
  | { readonly kind: 'article'; readonly draft: ArticleDraft }
  | { readonly kind: 'refused'; readonly reason: string };

/** The article of a page, or why it has none. `url` is where the page stands, if that is known. */
export const readHtml = (source: string, lexicon: ReaderLexicon, url?: string): PageResult => {
  const page = parsePage(source);
  const metadata = readPageMetadata(page, lexicon);
  removeHidden(page);
  const shown = linesOfPage(page);
  removeFrame(page, lexicon.pageParts);
  const lines = linesOfPage(page);
  const main = findMain(page, lines, metadata.articleBody);
  const reason = refusal(lines, main, metadata, url);
  if (reason !== undefined) return { kind: 'refused', reason };
  const headline = headlineOf(lines, metadata, { before: main.start, outlets: lexicon.outlets });
  const credits = visibleCredits(shown, { headline: headline?.text, text: main.lines }, lexicon);
  const body = bodyOf(lines, main, { headline, metadata, lexicon });
  const text = body.map((piece) => piece.text).join('\n\n');
  const layout = layOutBody(
    text,
    linesOf(text),
    lexicon,
    body.map((piece) => piece.kind),
  );
  return { kind: 'article', draft: draftOf({ text, layout, headline, metadata, credits, url, lexicon }) };
};

/** Below this much running text (code units) a page holds no article; a page that says it is one may be shorter. */
const SHORTEST = 250;
const SHORTEST_DECLARED = 100;
const MANY_TEASERS = 8;

const refusal = (
  lines: readonly PageLine[],
  main: MainText,
  { declares, url: stated }: PageMetadata,
  url: string | undefined,
): string | undefined => {
  const teasers = lines.filter(isTeaser).length;
  const isIndex = `it is an index or section page (${teasers} linked titles, no article); give the page of one article`;
  if (main.prose < (declares === 'article' ? SHORTEST_DECLARED : SHORTEST)) {
    return teasers >= MANY_TEASERS
      ? isIndex
      : 'there is no article on the page; give the page of one article';
  }
  return main.listing || declares === 'listing' || isHome(stated ?? url) ? isIndex : undefined;
};

const isHome = (url: string | undefined): boolean =>
  url !== undefined &&
  URL.canParse(url) &&
  /^\/(?:index\.\w+)?$/u.test(new URL(url).pathname) &&
  new URL(url).search === '';

interface Piece {
  readonly text: string;
  /** What the page's markup says it is. */
  readonly kind?: BlockKind;
}

interface BodyContext {
  readonly headline: PageHeadline | undefined;
  readonly metadata: PageMetadata;
  readonly lexicon: ReaderLexicon;
}

/** The article's paragraphs: standfirst and picture captions above the text too; promotions and furniture left out. */
const bodyOf = (
  lines: readonly PageLine[],
  main: MainText,
  { headline, metadata, lexicon }: BodyContext,
): readonly Piece[] => {
  const shown = headline?.line ?? -1;
  const above =
    shown >= 0 && shown < main.start
      ? lines.slice(shown + 1, main.start).filter((line) => belongsAbove(line, metadata))
      : [];
  const inside = new Set(lines.slice(0, shown + 1));
  const own = [...above, ...main.lines.filter((line) => !inside.has(line))].filter(
    (line) => line.text !== headline?.text,
  );
  const foreign = foreignLines(
    own.map((line) => line.text),
    lexicon.boilerplate,
  );
  const first = own.findIndex((line, i) => isProse(line) && foreign[i] === undefined);
  const kept = own.filter((line, i) => {
    if (foreign[i] === 'promotion' || foreign[i] === 'furniture') return false;
    return i >= first || lexicon.findDate(line.text) === undefined || line.tag === 'caption' || isProse(line);
  });
  return joinDateline(
    kept.map((line) => ({ text: line.text.normalize('NFC'), ...kindOf(line, metadata) })),
    lexicon,
  );
};

const keyOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();

/** The page's description is its standfirst, or the beginning of it. */
const isStandfirst = (line: PageLine, { description }: PageMetadata): boolean => {
  const [own, stated] = [keyOf(line.text), keyOf(description)];
  return (
    own.length >= 40 &&
    stated.length >= 40 &&
    (own.startsWith(stated.slice(0, 100)) || stated.startsWith(own))
  );
};

const belongsAbove = (line: PageLine, metadata: PageMetadata): boolean =>
  (line.tag === 'caption' && line.text.length >= 20) || (isProse(line) && isStandfirst(line, metadata));

const kindOf = (line: PageLine, metadata: PageMetadata): { readonly kind?: BlockKind } => {
  if (line.tag === 'caption') return { kind: 'caption' };
  return line.tag === 'heading' && isStandfirst(line, metadata) ? { kind: 'standfirst' } : {};
};

const DATELINE_ONLY = /^.{3,60}\s?(?:-{1,3}|[–—])$/u;

/** "Jakarta -" on a line of its own belongs to the paragraph below it. */
const joinDateline = (pieces: readonly Piece[], { findDateline }: ReaderLexicon): readonly Piece[] => {
  const index = pieces.findIndex(({ text }) => DATELINE_ONLY.test(text));
  const [line, next] = [pieces[index], pieces[index + 1]];
  if (!line || !next || index > 4) return pieces;
  const joined = `${line.text} ${next.text}`;
  return findDateline(joined)
    ? [...pieces.slice(0, index), { text: joined }, ...pieces.slice(index + 2)]
    : pieces;
};

interface Read {
  readonly text: string;
  readonly layout: Layout;
  readonly headline: PageHeadline | undefined;
  readonly metadata: PageMetadata;
  readonly credits: Credits;
  readonly url: string | undefined;
  readonly lexicon: ReaderLexicon;
}

/** What the page states comes first, then what it shows around the text, then what stands in the text. */
const draftOf = ({ text, layout, headline, metadata, credits, url, lexicon }: Read): ArticleDraft => {
  const { byline, place, outlet } = layout;
  const printed = outlet && textOf(text, outlet);
  const dates = agreedDates(metadata, shownDates(credits, metadata));
  const first = (...lists: readonly (readonly string[])[]): readonly string[] =>
    lists.find((list) => list.length > 0) ?? [];
  return {
    headline: headline?.text ?? deriveHeadline(text.slice(layout.reportStart)),
    authors: first(metadata.authors, credits.authors, byline.authors),
    editors: first(metadata.editors, credits.editors, byline.editors),
    ...present({
      url: metadata.url ?? url,
      publisher:
        metadata.publisher ??
        outletBehind(metadata.titles, lexicon.outlets) ??
        credits.publisher ??
        (printed && (lexicon.outlets.named(printed) ?? printed)),
      datePublished: dates.published ?? byline.published,
      dateModified: dates.modified ?? byline.modified,
    }),
    ...(place && { dateline: textOf(text, place), datelineSpan: place }),
    text,
    blocks: layout.blocks,
  };
};
