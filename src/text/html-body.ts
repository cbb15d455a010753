// Makes the article's paragraphs of a page's lines.
import type { BlockKind } from '../model/article.ts';
import { foreignLines } from './boilerplate.ts';
import type { PageHeadline } from './html-headline.ts';
import type { PageLine } from './html-lines.ts';
import { isProse, type MainText } from './html-main.ts';
import type { PageMetadata } from './html-metadata.ts';
import type { ReaderLexicon } from './reader-lexicon.ts';

/** A paragraph of the article. */
export interface Piece {
  readonly text: string;
  /** What the page's markup says it is. */
  readonly kind?: BlockKind;
}

export interface BodyContext {
  readonly headline: PageHeadline | undefined;
  readonly metadata: PageMetadata;
  readonly lexicon: ReaderLexicon;
}

/** The article's paragraphs: standfirst and picture captions above the text too; promotions and furniture left out. */
export const bodyOf = (
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
