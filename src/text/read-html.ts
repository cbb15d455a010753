// Reads a saved article page: its main text, and metadata from what the page states before what it shows.
import { textOf } from '../model/span.ts';
import type { Credits } from './byline.ts';
import { type ArticleDraft, stated } from './draft.ts';
import { deriveHeadline } from './headline.ts';
import { bodyOf } from './html-body.ts';
import { visibleCredits } from './html-credits.ts';
import { removeFrame, removeHidden } from './html-frame.ts';
import { headlineOf, outletBehind, type PageHeadline } from './html-headline.ts';
import { linesOfPage, type PageLine } from './html-lines.ts';
import { findMain, fuller, isTeaser, type MainText } from './html-main.ts';
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
  const metadata = readPageMetadata(page, { ...lexicon, address: url ?? savedFrom(source) });
  removeHidden(page);
  const shown = linesOfPage(page);
  removeFrame(page, lexicon.pageParts);
  const lines = linesOfPage(page);
  const main = fuller(findMain(page, lines, metadata.articleBody.join('')), metadata.articleBody);
  const reason = refusal(lines, main, metadata);
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
  return { kind: 'article', draft: draftOf({ text, layout, headline, metadata, credits, lexicon }) };
};

/** Browsers note the address of a page that they save: "<!-- saved from url=(0032)https://… -->". */
const savedFrom = (source: string): string | undefined =>
  /<!--\s*saved from url=\(\d+\)(https?:\/\/\S+)/iu.exec(source.slice(0, 2000))?.[1];

/** Below this much running text (code units) a page holds no article; a page that says it is one may be shorter. */
const SHORTEST = 250;
const SHORTEST_DECLARED = 100;
const MANY_TEASERS = 8;

const refusal = (
  lines: readonly PageLine[],
  main: MainText,
  { declares, url }: PageMetadata,
): string | undefined => {
  const teasers = lines.filter(isTeaser).length;
  const isIndex = `it is an index or section page (${teasers} linked titles, no article); give the page of one article`;
  if (main.prose < (declares === 'article' ? SHORTEST_DECLARED : SHORTEST)) {
    return teasers >= MANY_TEASERS
      ? isIndex
      : 'there is no article on the page; give the page of one article';
  }
  if (main.listing || declares === 'listing') return isIndex;
  return declares === 'nothing' && isHome(url) ? isIndex : undefined;
};

const isHome = (url: string | undefined): boolean =>
  url !== undefined &&
  URL.canParse(url) &&
  /^\/(?:index\.\w+)?$/u.test(new URL(url).pathname) &&
  new URL(url).search === '';

interface Read {
  readonly text: string;
  readonly layout: Layout;
  readonly headline: PageHeadline | undefined;
  readonly metadata: PageMetadata;
  readonly credits: Credits;
  readonly lexicon: ReaderLexicon;
}

/** What the page states comes first, then what it shows around the text, then what stands in the text. */
const draftOf = ({ text, layout, headline, metadata, credits, lexicon }: Read): ArticleDraft => {
  const { byline, place, outlet } = layout;
  const printed = outlet && textOf(text, outlet);
  const dates = agreedDates(metadata, shownDates(credits, metadata));
  const first = (...lists: readonly (readonly string[])[]): readonly string[] =>
    lists.find((list) => list.length > 0) ?? [];
  return {
    headline: headline?.text ?? deriveHeadline(text.slice(layout.reportStart)),
    authors: first(metadata.authors, credits.authors, byline.authors),
    editors: first(metadata.editors, credits.editors, byline.editors),
    ...stated({
      url: metadata.url,
      publisher:
        metadata.publisher ??
        outletBehind(metadata.titles, lexicon.outlets) ??
        credits.publisher ??
        (printed && (lexicon.outlets.named(printed) ?? printed)),
      datePublished: dates.published ?? byline.published ?? layout.day,
      dateModified: dates.modified ?? byline.modified,
    }),
    ...(place && { dateline: textOf(text, place), datelineSpan: place }),
    text,
    blocks: layout.blocks,
  };
};
