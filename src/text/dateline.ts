// Finds the dateline that opens a report: outlet and place, in any order that Indonesian outlets print them.
import type { Span } from '../model/span.ts';
import { cell, type LexiconRow } from './lexicon-row.ts';
import { trimmed } from './lines.ts';
import type { Outlets } from './outlets.ts';

/** Offsets count in the paragraph. */
export interface Dateline {
  readonly place?: Span;
  readonly outlet?: Span;
  /** A day, as in "Jakarta, 8 November 2023 - …". */
  readonly day?: Span;
  /** Where the report's own words begin. */
  readonly end: number;
}

/** Finds the dateline at the start of a paragraph. */
export type DatelineFinder = (paragraph: string) => Dateline | undefined;

interface Knowledge {
  readonly outlets: Outlets;
  /** Words that begin a name of two words ("Banda"), and that end one ("Selatan"). */
  readonly heads: ReadonlySet<string>;
  readonly tails: ReadonlySet<string>;
  /** Whether a gazetteer knows a place's name; undefined where there is no gazetteer. */
  readonly isPlace: ((name: string) => boolean) | undefined;
}

const LONGEST = 90;
const MARK = /\s*(?:-{2,3}|[–—―])(?:\s*(?:-{1,3}|[–—―]))*\s*|\s+-\s*|-\s+|:\s+/gu;
const SITE = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:com|co\.id|or\.id|go\.id|id|co|net|tv|news|org)$/iu;
const SITE_AND_HYPHEN = /^([\p{L}\p{N}]+\.(?:com|co\.id|id|co|net))-(?=["“]?\p{Lu})/iu;
const WORD = String.raw`\p{Lu}[\p{L}'’.]*(?:-\p{Lu}\p{L}*)*`;
const NAME = new RegExp(String.raw`^${WORD}(?:\s${WORD}){0,3}$`, 'u');
const DAY = /^\(?(?:\p{L}+\s)?\(?\d{1,2}(?:[/-]\d{1,2}(?:[/-]\d{2,4})?|\s\p{L}+(?:\s\d{4})?)\)?$/u;
const PLACE_BEHIND = /^(\p{Lu}{3,}(?:\s\p{Lu}{2,}){0,3})(?:\.\s+|\s+-+\s+|\s*[–—―]\s*)/u;
const OPENS = /^["“‘'«(*]*[\p{Lu}\p{N}]/u;

/**
 * From the outlets and the rows of `data/lexicons/place-words.tsv` (form, position). Where a place ends that no mark
 * closes, and whether "Bandung - …" opens with one, is told by `isPlace`, or else by the look of the words.
 */
export const datelineFinder = (
  outlets: Outlets,
  placeWords: readonly LexiconRow[],
  isPlace?: (name: string) => boolean,
): DatelineFinder => {
  const at = (position: string): ReadonlySet<string> =>
    new Set(
      placeWords
        .filter((row) => cell(row, 'position') === position)
        .map((row) => cell(row, 'form').toLowerCase()),
    );
  const known: Knowledge = { outlets, heads: at('head'), tails: at('tail'), isPlace };
  return (paragraph) => marked(paragraph, known) ?? unmarked(paragraph, known);
};

/** "Liputan6.com, Jakarta - …", "JAKARTA, KOMPAS.com - …", "Bandung (ANTARA) - …", "Metrotvnews.com, Jakarta: …", "JAKARTA -- …" */
const marked = (paragraph: string, known: Knowledge): Dateline | undefined => {
  const joined = SITE_AND_HYPHEN.exec(paragraph);
  if (joined?.[1]) return { outlet: { start: 0, end: joined[1].length }, end: joined[0].length };
  const marks = [...paragraph.slice(0, LONGEST).matchAll(MARK)].slice(0, 2);
  for (const mark of marks) {
    const end = mark.index + mark[0].length;
    const opening = readOpening(paragraph.slice(0, mark.index), known);
    if (!opening) continue;
    if (opening.outlet === undefined && !standsAlone(paragraph, opening.place, end, known)) continue;
    const place = opening.place ? undefined : placeBehind(paragraph, end);
    return place ? { ...opening, ...place } : { ...opening, end };
  }
  return undefined;
};

/** "KONTAN.CO.ID - JAKARTA. …": the place between the mark and a stop or a second mark. */
const placeBehind = (paragraph: string, at: number): Pick<Dateline, 'place' | 'end'> | undefined => {
  const match = PLACE_BEHIND.exec(paragraph.slice(at));
  return match?.[1] === undefined
    ? undefined
    : { place: { start: at, end: at + match[1].length }, end: at + match[0].length };
};

/** Parts between commas and brackets: each must be an outlet, a place or a day. */
const readOpening = (head: string, known: Knowledge): Omit<Dateline, 'end'> | undefined => {
  let outlet: Span | undefined;
  let day: Span | undefined;
  const places: Span[] = [];
  for (const part of partsOf(head)) {
    const form = head.slice(part.start, part.end);
    if (outlet === undefined && isOutlet(form, known, head[part.start - 1] === '(')) outlet = part;
    else if (DAY.test(form)) day = part;
    else if (NAME.test(form) && places.length < 2) places.push(part);
    else return undefined;
  }
  const place = places[0];
  return { ...(place && { place }), ...(outlet && { outlet }), ...(day && { day }) };
};

/** "Jakarta, 8/11 (ANTARA News)" → "Jakarta", "8/11", "ANTARA News". */
/** "NEW YORK. KOMPAS.com": a slip for the comma. */
const STOP = /(?<=\p{Lu}{3})\.(?=\s)/gu;

const partsOf = (head: string): readonly Span[] =>
  [...head.replace(STOP, ',').matchAll(/[^,()]+/gu)].flatMap(({ index, 0: piece }) => {
    const part = trimmed(head, { start: index, end: index + piece.length });
    return part ? [part] : [];
  });

/** In brackets an edition may follow the name: "(ANTARA News Jabar)". */
const isOutlet = (form: string, { outlets }: Knowledge, bracketed: boolean): boolean => {
  if (SITE.test(form) || outlets.named(form) !== undefined) return true;
  const first = /^[^\s/]+/u.exec(form)?.[0] ?? '';
  return bracketed && outlets.named(first) !== undefined;
};

/** A place with no outlet beside it must be known; where no names are known, it must at least look like one. */
const standsAlone = (
  paragraph: string,
  place: Span | undefined,
  end: number,
  { isPlace }: Knowledge,
): boolean => {
  if (place?.start !== 0 || !OPENS.test(paragraph.slice(end))) return false;
  const form = paragraph.slice(place.start, place.end);
  if (isPlace) return isPlace(form);
  return form.length >= 4 && !/\d/u.test(form) && paragraph.length > LONGEST;
};

/** "Liputan6.com, Garut Sekretaris …", "Bandung (ANTARA) Gubernur …", "Jakarta, NU Online" and nothing more. */
const unmarked = (paragraph: string, known: Knowledge): Dateline | undefined => {
  const comma = /^([^,()]{3,40}),\s+/u.exec(paragraph);
  if (comma?.[1] && isOutlet(comma[1], known, false)) {
    const place = placeAt(paragraph, comma[0].length, known);
    return (
      place && { outlet: { start: 0, end: comma[1].length }, place, end: skipSpace(paragraph, place.end) }
    );
  }
  const bracket = /^[^()]{3,60}\([^()]{2,40}\)\s*(?=["“]?\p{Lu}|$)/u.exec(paragraph);
  const opening = bracket && readOpening(bracket[0], known);
  if (bracket && opening?.outlet && opening.place) return { ...opening, end: bracket[0].length };
  const whole = paragraph.length <= LONGEST ? readOpening(paragraph, known) : undefined;
  return whole?.outlet && whole.place ? { ...whole, end: paragraph.length } : undefined;
};

/** The longest known place of up to four words; else one word, and those that belong to it ("Banda Aceh", "Jakarta Selatan"). */
const placeAt = (paragraph: string, start: number, known: Knowledge): Span | undefined => {
  const words =
    /^(?:\p{Lu}[\p{L}'’-]*\s+){1,5}/u.exec(paragraph.slice(start))?.[0].trim().split(/\s+/u) ?? [];
  if (words.length === 0) return undefined;
  const span = (count: number): Span => ({ start, end: start + words.slice(0, count).join(' ').length });
  for (let count = Math.min(4, words.length); count > 0; count--) {
    if (known.isPlace?.(words.slice(0, count).join(' '))) return span(count);
  }
  const has = (set: ReadonlySet<string>, i: number): boolean => set.has(words[i]?.toLowerCase() ?? '');
  let count = has(known.heads, 0) && words.length > 1 ? 2 : 1;
  while (count < words.length && has(known.tails, count)) count++;
  return span(count);
};

const skipSpace = (paragraph: string, at: number): number =>
  at + (/^[\s.:]*/u.exec(paragraph.slice(at))?.[0].length ?? 0);
