// Lays out what stands above a report: headline, standfirst, bylines, captions; and the captions repeated below.
import type { BlockKind } from '../model/article.ts';
import type { Credits } from './byline.ts';
import type { Line } from './lines.ts';
import type { ReaderLexicon } from './reader-lexicon.ts';

/** A line, its text, and what it is. */
export interface LaidLine extends Line {
  readonly text: string;
  readonly kind: BlockKind;
  readonly byline?: Credits;
}

/** A header has at most so many lines. */
const HEADER_LINES = 16;
const HEADLINE_LENGTH = 200;
const NAMES_LENGTH = 120;
const NAME_WORDS = 4;

/** The same lines, those of the header told apart. */
export const layOutHeader = (lines: readonly LaidLine[], lexicon: ReaderLexicon): readonly LaidLine[] => {
  const start = reportStart(lines, lexicon);
  const header = nameLines(lines.slice(0, start), lexicon);
  const headline = headlineIn(header, lexicon);
  const byline = header.findIndex((line, i) => line.kind === 'byline' && i > headline);
  const laid = header.map((line, i): LaidLine => {
    if (line.kind !== 'paragraph') return line;
    if (i === headline) return { ...line, kind: 'headline' };
    if (i < headline) return { ...line, kind: 'furniture' };
    return { ...line, kind: byline < 0 || i < byline ? 'standfirst' : 'caption' };
  });
  const captions = laid.filter((line) => line.kind === 'caption').map((line) => plain(line.text));
  return [...laid, ...lines.slice(start).map((line) => recaption(line, captions))];
};

/** Index of the line that the report starts with. */
const reportStart = (lines: readonly LaidLine[], lexicon: ReaderLexicon): number => {
  const top = lines.slice(0, HEADER_LINES);
  const dateline = top.findIndex(
    (line) => line.kind === 'paragraph' && lexicon.findDateline(line.text) !== undefined,
  );
  if (dateline >= 0) return dateline;
  const first = top.findIndex((line) => line.kind === 'paragraph');
  if (first < 0 || !looksLikeHeadline(top[first]?.text ?? '')) return Math.max(first, 0);
  return afterBylines(lines, first);
};

/** Without a dateline the report starts with the first line of prose below the bylines, or below the headline. */
const afterBylines = (lines: readonly LaidLine[], headline: number): number => {
  const byline = lines.findIndex((line, i) => line.kind === 'byline' && i > headline);
  const last = lines.findIndex((line, i) => i > byline && line.kind !== 'byline');
  const above = lines.slice(headline + 1, byline).filter((line) => line.kind === 'paragraph');
  const from = byline > 0 && byline < HEADER_LINES && above.length <= 2 && last > 0 ? last : headline + 1;
  const prose = lines.findIndex((line, i) => i >= from && line.kind === 'paragraph' && isProse(line.text));
  return prose < 0 ? from : prose;
};

const isProse = (text: string): boolean => /[.!?…]["”’)*]*$/u.test(text);

/** The first line that could be one and has three words or more: a section's or outlet's name may stand above it. */
const headlineIn = (header: readonly LaidLine[], { outlets }: ReaderLexicon): number => {
  const could = (line: LaidLine): boolean => line.kind === 'paragraph' && looksLikeHeadline(line.text);
  const full = header.findIndex(
    (line) => could(line) && line.text.split(/\s+/u).length >= 3 && outlets.named(line.text) === undefined,
  );
  return full >= 0 ? full : header.findIndex(could);
};

/** Short, and no full stop at its end. */
const looksLikeHeadline = (text: string): boolean =>
  text.length <= HEADLINE_LENGTH && !/[.,;:]["”’)]*$/u.test(text) && /\p{L}/u.test(text);

/** Names on lines of their own are the authors where a byline stands right above or below. */
const nameLines = (header: readonly LaidLine[], lexicon: ReaderLexicon): readonly LaidLine[] => {
  const labelled = labelledNames(header, lexicon);
  const credited = labelled.some((line) => (line.byline?.authors.length ?? 0) > 0);
  return labelled.map((line, i): LaidLine => {
    if (line.kind !== 'paragraph' || i === 0 || line.text.length > NAMES_LENGTH) return line;
    const beside = labelled[i - 1]?.kind === 'byline' || labelled[i + 1]?.kind === 'byline';
    const names = beside ? lexicon.bylines.names(line.text) : undefined;
    const isNames = names?.every((name) => name.includes(' ') && name.split(' ').length <= NAME_WORDS);
    if (!names || !isNames || credited) return line;
    return { ...line, kind: 'byline', byline: { authors: names, editors: [] } };
  });
};

/** Names take the role of a label on the line beside them: "Siti Aminah" over "Penulis", "Editor" over "Budi Santoso". */
export const labelledNames = (
  header: readonly LaidLine[],
  { bylines }: ReaderLexicon,
): readonly LaidLine[] => {
  const labels = header.map((line) => (line.kind === 'paragraph' ? bylines.labelOf(line.text) : undefined));
  const last = labels.findLastIndex((label) => label !== undefined);
  const below = header[last + 1];
  const labelsFirst = below?.kind === 'paragraph' && (bylines.names(below.text) ?? []).length > 0;
  return header.map((line, i): LaidLine => {
    if (labels[i]) return { ...line, kind: 'byline' };
    if (line.kind !== 'paragraph' || i === 0 || line.text.length > NAMES_LENGTH) return line;
    const names = bylines.names(line.text);
    const role = labels[labelsFirst ? i - 1 : i + 1];
    if (!names || !role) return line;
    const credits = { authors: role === 'author' ? names : [], editors: role === 'editor' ? names : [] };
    return { ...line, kind: 'byline', byline: credits };
  });
};

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Pages print a caption again inside the report, whole or cut short. */
const recaption = (line: LaidLine, captions: readonly string[]): LaidLine => {
  if (line.kind !== 'paragraph') return line;
  const own = plain(line.text);
  return captions.some((caption) => caption === own || (own.length >= 20 && caption.includes(own)))
    ? { ...line, kind: 'caption' }
    : line;
};
