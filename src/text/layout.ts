// Tells what each line of an article is for: headline, standfirst, byline, caption, paragraph, promotion or furniture.
import type { Block, BlockKind } from '../model/article.ts';
import type { Span } from '../model/span.ts';
import { cutParagraph, foreignLines } from './boilerplate.ts';
import { type Byline, type Credits, merged } from './byline.ts';
import { type LaidLine, layOutHeader } from './header.ts';
import type { Line } from './lines.ts';
import type { ReaderLexicon } from './reader-lexicon.ts';

export interface Layout {
  readonly blocks: readonly Block[];
  /** All bylines as one. */
  readonly byline: Credits;
  /** The dateline's place and outlet; offsets in the text. */
  readonly place?: Span;
  readonly outlet?: Span;
  /** The day that the dateline states. */
  readonly day?: string;
  /** Where the report's own words begin, behind the dateline. */
  readonly reportStart: number;
}

/** Lays out a text that starts with the report, no header above it: a scraped body. `kinds` is what is known of each line. */
export const layOutBody = (
  text: string,
  lines: readonly Line[],
  lexicon: ReaderLexicon,
  kinds: readonly (BlockKind | undefined)[] = [],
): Layout => {
  const classified = classify(text, lines, lexicon);
  return layoutOf(
    text,
    classified.map((line, i) => ({ ...line, kind: kinds[i] ?? line.kind })),
    lexicon,
  );
};

/** Lays out a text that opens like a page: headline, standfirst, bylines and captions before the report. */
export const layOutPage = (text: string, lines: readonly Line[], lexicon: ReaderLexicon): Layout =>
  layoutOf(text, layOutHeader(classify(text, lines, lexicon), lexicon), lexicon);

/** A date or name without a label is a byline only above the report: below so many lines of prose it is not. */
const PROSE_ABOVE = 2;
const PROSE_LENGTH = 100;
const PROSE_END = /[.!?…]["”’)*]*$/u;

/** What can be told of each line on its own or from the lines above: foreign or byline; else paragraph. */
const classify = (text: string, lines: readonly Line[], lexicon: ReaderLexicon): readonly LaidLine[] => {
  const texts = lines.map(({ start, end }) => text.slice(start, end));
  const foreign = foreignLines(texts, lexicon.boilerplate);
  const first = foreign.indexOf(undefined);
  let prose = 0;
  const classified = lines.map((line, i): LaidLine => {
    const own = texts[i] ?? '';
    const holdsFacts = foreign[i] !== 'promotion' && foreign[i] !== 'furniture';
    const credits = holdsFacts ? lexicon.bylines.read(own) : undefined;
    const byline = credits && isByline(credits, { isFirst: i === first, prose }) ? credits : undefined;
    if (isProse(own)) prose++;
    return {
      ...line,
      text: own,
      kind: byline ? 'byline' : (foreign[i] ?? 'paragraph'),
      ...(byline && { byline }),
    };
  });
  const last = classified.findLastIndex((line) => line.kind === 'paragraph');
  return classified.map((line, i) => (i > 0 && i === last ? signed(line, lexicon) : line));
};

const isByline = (
  { label, published }: Byline,
  { isFirst, prose }: { readonly isFirst: boolean; readonly prose: number },
): boolean => {
  if (label === 'none') return prose < PROSE_ABOVE;
  return label === 'sure' || published !== undefined || !isFirst;
};

const isProse = (text: string): boolean => text.length >= PROSE_LENGTH && PROSE_END.test(text.slice(-10));

const SIGNATURE_LENGTH = 80;
const SIGNATURE = /^\p{Lu}{2,}(?:\s\p{Lu}{2,}|\s\p{Lu}\.?){1,3}(?:\s*\|.*)?$/u;

/** Some reports end with their writer's name in capitals: "SITI AMINAH", "SITI AMINAH | ANTARA". */
const signed = (line: LaidLine, { bylines }: ReaderLexicon): LaidLine => {
  const authors =
    line.text.length <= SIGNATURE_LENGTH && SIGNATURE.test(line.text) ? bylines.names(line.text) : undefined;
  return authors && authors.length > 0 ? { ...line, kind: 'byline', byline: { authors, editors: [] } } : line;
};

const layoutOf = (text: string, lines: readonly LaidLine[], lexicon: ReaderLexicon): Layout => {
  const cut = lines.map((line) => ({ line, blocks: blocksOf(text, line, lexicon) }));
  const blocks = cut.flatMap((piece) => piece.blocks);
  const bylines = cut.flatMap(
    ({ line, blocks: own }) => line.byline ?? own.flatMap((block) => creditIn(text, block, lexicon)),
  );
  return { blocks, byline: merged(bylines), ...opening(text, blocks, lexicon) };
};

const blocksOf = (
  text: string,
  { start, end, kind }: LaidLine,
  { boilerplate }: ReaderLexicon,
): readonly Block[] =>
  kind === 'paragraph' || kind === 'byline'
    ? cutParagraph(text, { start, end }, kind, boilerplate)
    : [{ start, end, kind }];

/** "(Reporter: … | Editor: …)" behind the last sentence of a paragraph. */
const creditIn = (text: string, { start, end, kind }: Block, lexicon: ReaderLexicon): readonly Credits[] => {
  const byline = kind === 'byline' ? lexicon.bylines.read(text.slice(start, end)) : undefined;
  return byline ? [byline] : [];
};

/** A dateline opens one of the first paragraphs, or it opens none. */
const OPENING_PARAGRAPHS = 3;

const opening = (
  text: string,
  blocks: readonly Block[],
  lexicon: ReaderLexicon,
): Pick<Layout, 'place' | 'outlet' | 'day' | 'reportStart'> => {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  for (const { start, end } of paragraphs.slice(0, OPENING_PARAGRAPHS)) {
    const dateline = lexicon.findDateline(text.slice(start, end));
    if (!dateline) continue;
    const { day } = dateline;
    const date = day && lexicon.findDate(text.slice(start + day.start, start + day.end))?.value;
    const shift = (span: Span): Span => ({ start: span.start + start, end: span.end + start });
    return {
      reportStart: start + dateline.end,
      ...(dateline.place && { place: shift(dateline.place) }),
      ...(dateline.outlet && { outlet: shift(dateline.outlet) }),
      ...(date !== undefined && { day: date }),
    };
  }
  return { reportStart: paragraphs[0]?.start ?? blocks[0]?.start ?? 0 };
};
