// Tells promotions, page furniture, credits and captions from the report, by the patterns of `data/lexicons/promotions.tsv`.
import type { Block, BlockKind } from '../model/article.ts';
import type { Span } from '../model/span.ts';
import { cell, cells, type LexiconRow } from './lexicon-row.ts';
import { trimmed } from './lines.ts';

/** What a line is when it is no part of the report. */
export type Foreign = Extract<BlockKind, 'promotion' | 'furniture' | 'byline' | 'caption'>;
const KINDS: readonly Foreign[] = ['promotion', 'furniture', 'byline', 'caption'];

/** All patterns of one kind and reach in one. */
interface Rule {
  readonly kind: Foreign;
  readonly pattern: RegExp;
  /** False for patterns that are matched against the line in small letters: far cheaper to compile than the flag `i` with `u`. */
  readonly exact: boolean;
}

/** How far a pattern reaches; see the head of the table. */
const REACHES = ['whole', 'opening', 'lead', 'list', 'tail', 'inside'] as const;
type Reach = (typeof REACHES)[number];

export type Boilerplate = Readonly<Record<Reach, readonly Rule[]>>;

/** From the rows of `data/lexicons/promotions.tsv`; throws on an unknown reach or kind, or a broken pattern. */
export const buildBoilerplate = (rows: readonly LexiconRow[]): Boilerplate => {
  const parsed = rows.flatMap(sourcesOf);
  const rulesOf = (reach: Reach): readonly Rule[] =>
    KINDS.flatMap((kind) => [true, false].map((exact) => ({ kind, exact }))).flatMap(({ kind, exact }) => {
      const sources = parsed.filter((row) => row.reach === reach && row.kind === kind && row.exact === exact);
      return sources.length === 0
        ? []
        : [{ kind, exact, pattern: patternOf(sources.map((row) => row.source).join('|'), reach) }];
    });
  return {
    whole: rulesOf('whole'),
    opening: rulesOf('opening'),
    lead: rulesOf('lead'),
    list: rulesOf('list'),
    tail: rulesOf('tail'),
    inside: rulesOf('inside'),
  };
};

interface Source {
  readonly source: string;
  readonly reach: Reach;
  readonly kind: Foreign;
  readonly exact: boolean;
}

const sourcesOf = (row: LexiconRow): readonly Source[] => {
  const source = cell(row, 'pattern');
  const exact = cell(row, 'case') === 'exact';
  if (!exact && CAPITAL.test(source))
    throw new Error(`promotions: a capital in a pattern that is matched in small letters: ${source}`);
  const kind = KINDS.find((known) => known === cell(row, 'kind'));
  if (!kind) throw new Error(`promotions: no such kind: ${cell(row, 'kind')}`);
  return cells(row, 'reach').map((name) => {
    const reach = REACHES.find((known) => known === name);
    if (!reach) throw new Error(`promotions: no such reach: ${name}`);
    patternOf(source, reach); // A broken pattern is found here, by its own row.
    return { source, reach, kind, exact };
  });
};

/** Marks that may stand around a line: quotes, bullets, asterisks, arrows, brackets. */
const BEFORE = String.raw`^[\s"'“”‘’*_•▪►▶→>»#|(\[-]*`;
const AFTER = String.raw`[\s"'“”‘’*_.:|)\]»>-]*$`;
/** Where a sentence starts: at the paragraph's start, or behind the end of another. */
const STARTS = String.raw`(?:^|(?<=[.!?…"”’)\]*]\s{0,3}))[*(]*`;
/** What somebody says is the report's, however it begins. */
const SPEECH = /^["“][^"”]*["”]\s*\p{L}/u;

/** A capital that is no part of an escape (`\\S`, `\\p{Lu}`). */
const CAPITAL = /(?<!\\(?:p\{\p{L}?)?)\p{Lu}/u;

const patternOf = (source: string, reach: Reach): RegExp => {
  const flags = 'u';
  switch (reach) {
    case 'whole':
    case 'lead':
    case 'list':
      return new RegExp(`${BEFORE}(?:${source})${AFTER}`, flags);
    case 'opening':
      return new RegExp(`${BEFORE}(?:${source})`, flags);
    case 'tail':
      return new RegExp(`${STARTS}(?:${source})`, `g${flags}`);
    case 'inside':
      return new RegExp(`(?:${source})`, `g${flags}`);
    default:
      return reach satisfies never;
  }
};

/** No line that is foreign as a whole is longer (code units). */
const LONGEST = 1000;

const firstOf = (rules: readonly Rule[], line: string): Foreign | undefined =>
  line.length > LONGEST
    ? undefined
    : rules.find(({ pattern, exact }) => pattern.test(subject(line, exact)))?.kind;

/** What a pattern is matched against; a line whose length small letters would change stays as it is, since offsets count. */
const subject = (line: string, exact: boolean): string => {
  if (exact) return line;
  const small = line.toLowerCase();
  return small.length === line.length ? small : line;
};

const WORDLESS = /^[^\p{L}\p{N}]+$/u;
const BULLET = /^[•▪►▶→>»*-]\s*\S/u;
const ENDS_PROSE = /[.…]["”’')\]]*$/u;
const TITLE_LENGTH = 160;

const couldBeTitle = (line: string): boolean => line.length <= TITLE_LENGTH && !ENDS_PROSE.test(line);

/**
 * For each line what it is if it is no part of the report. Looks ahead: a lead-in ("Baca juga:") takes the title below it, the
 * heading of a list ("POPULER") all titles below it.
 */
export const foreignLines = (
  lines: readonly string[],
  rules: Boilerplate,
): readonly (Foreign | undefined)[] => {
  let open: Opened | undefined;
  return lines.map((line, i) => {
    const list = firstOf(rules.list, line);
    const lead = list ? undefined : firstOf(rules.lead, line);
    const bulleted = BULLET.test(lines[i + 1] ?? '');
    if (list) open = { kind: list, bulleted: false, many: true };
    else if (lead) open = { kind: lead, bulleted, many: bulleted };
    const own = list ?? lead ?? lineKind(line, rules);
    if (own) return own;
    const taken = open && couldBeTitle(line) ? open.kind : undefined;
    if (!taken || !open?.many || (open.bulleted && !bulleted)) open = undefined;
    return taken;
  });
};

interface Opened {
  readonly kind: Foreign;
  readonly many: boolean;
  /** The titles are bulleted: the first line without a bullet is none. */
  readonly bulleted: boolean;
}

const lineKind = (line: string, rules: Boilerplate): Foreign | undefined => {
  if (WORDLESS.test(line)) return 'furniture';
  if (SPEECH.test(line)) return undefined;
  return firstOf(rules.whole, line) ?? (goesOn(line, rules) ? undefined : firstOf(rules.opening, line));
};

/** A promotional sentence opens the line, and the report goes on behind it: "(Baca juga: Judul) Menteri itu …". */
const goesOn = (line: string, rules: Boilerplate): boolean =>
  line.length > REPORT_LENGTH &&
  rules.tail.some(({ pattern, exact }) => {
    pattern.lastIndex = 0;
    return pattern.exec(subject(line, exact))?.index === 0 && sentenceEnd(line, 0) < line.length;
  });

/** The blocks of a paragraph: itself, with what is foreign in it cut out. Sorted, non-overlapping, none empty. */
export const cutParagraph = (
  text: string,
  paragraph: Span,
  kind: BlockKind,
  rules: Boilerplate,
): readonly Block[] => {
  const foreign = foreignSpans(text.slice(paragraph.start, paragraph.end), rules);
  const blocks: Block[] = [];
  let at = paragraph.start;
  const add = (piece: Span, as: BlockKind): void => {
    const inner = trimmed(text, piece);
    if (inner)
      blocks.push({ ...inner, kind: WORDLESS.test(text.slice(inner.start, inner.end)) ? 'furniture' : as });
  };
  for (const cut of foreign) {
    add({ start: at, end: paragraph.start + cut.start }, kind);
    add({ start: paragraph.start + cut.start, end: paragraph.start + cut.end }, cut.kind);
    at = paragraph.start + cut.end;
  }
  add({ start: at, end: paragraph.end }, kind);
  return blocks;
};

type Cut = Span & { readonly kind: Foreign };

const foreignSpans = (line: string, rules: Boilerplate): readonly Cut[] => {
  const cuts: Cut[] = [];
  for (const { kind, pattern, exact } of rules.inside) {
    for (const { index, 0: found } of subject(line, exact).matchAll(pattern))
      cuts.push({ start: index, end: index + found.length, kind });
  }
  for (const { kind, pattern, exact } of rules.tail) {
    for (const { index } of subject(line, exact).matchAll(pattern))
      cuts.push({ start: index, end: sentenceEnd(line, index), kind });
  }
  return apart(cuts.sort((a, b) => a.start - b.start || b.end - a.end));
};

/** Where cuts overlap, the one that starts last has the place. */
const apart = (cuts: readonly Cut[]): readonly Cut[] => {
  const kept: Cut[] = [];
  const open: Cut[] = [];
  let at = 0;
  const advance = (to: number): void => {
    for (let top = open.at(-1); top && at < to; top = open.at(-1)) {
      const end = Math.min(top.end, to);
      if (end > at) kept.push({ ...top, start: at, end });
      at = Math.max(at, end);
      if (top.end <= at) open.pop();
    }
    at = Math.max(at, to);
  };
  for (const cut of cuts) {
    advance(cut.start);
    open.push(cut);
  }
  advance(Number.POSITIVE_INFINITY);
  return kept;
};

const SENTENCE_END = /[.!?]["”’)*]*\s+(?=["“(*]?\p{Lu})/gu;
/** What follows a promotional sentence is the report again only if it is at least this long (code units). */
const REPORT_LENGTH = 100;

/**
 * Where a promotional sentence inside a paragraph ends: at its closing bracket if it stands in brackets. A title has no
 * full stop, so a short rest belongs to it.
 */
const sentenceEnd = (line: string, start: number): number => {
  const bracket = line[start] === '(' ? line.indexOf(')', start) : -1;
  if (bracket >= 0) return bracket + 1;
  SENTENCE_END.lastIndex = start;
  const match = SENTENCE_END.exec(line);
  const end = match ? match.index + match[0].length : line.length;
  return line.length - end < REPORT_LENGTH ? line.length : end;
};
