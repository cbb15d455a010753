// Reads the dates of bylines and metadata: "Rabu, 08 Nov 2023, 13:28 WIB" → "2023-11-08T13:28:00+07:00".
import type { Span } from '../model/span.ts';
import { anyOf, cell, type LexiconRow } from './lexicon-row.ts';

/** A date as found: xsd:dateTime where a clock time is stated, with a zone only if one is stated; else xsd:date. */
export interface FoundDate extends Span {
  readonly value: string;
}

/** Finds the first date of a text. */
export type DateFinder = (text: string) => FoundDate | undefined;

const CLOCK_LEAD = String.raw`(?:\s*[,|•·/–—-]?\s*(?:\(\s*)?(?:(?:pukul|jam|at|pkl)\.?\s*)?)`;

/** The rows of the tables of the same names under `data/lexicons/`. */
export interface DateTables {
  /** form, month, calendar: rows of another calendar than the Gregorian are left out. */
  readonly months: readonly LexiconRow[];
  readonly weekdays: readonly LexiconRow[];
  /** form, kind (month or weekday), number. */
  readonly englishDates: readonly LexiconRow[];
  /** form, offset. */
  readonly zones: readonly LexiconRow[];
}

/** A finder for the names of the tables; it costs what a few passes over a text cost. */
export const dateFinder = ({ months, weekdays, englishDates, zones }: DateTables): DateFinder => {
  const english = (kind: string): readonly LexiconRow[] =>
    englishDates.filter((row) => cell(row, 'kind') === kind);
  const gregorian = months.filter((row) => !/hijri/u.test(cell(row, 'calendar')));
  const monthOf = new Map([
    ...english('month').map((row) => [cell(row, 'form').toLowerCase(), Number(cell(row, 'number'))] as const),
    ...gregorian.map((row) => [cell(row, 'form').toLowerCase(), Number(cell(row, 'month'))] as const),
  ]);
  const offsetOf = new Map(zones.map((row) => [cell(row, 'form').toLowerCase(), cell(row, 'offset')]));
  const month = anyOf(monthOf.keys());
  const days = anyOf([...weekdays, ...english('weekday')].map((row) => cell(row, 'form')));
  const weekday = String.raw`(?:(?<!\p{L})(?:${days})\.?\s*,?\s*)?`;
  const zone = String.raw`(?:GMT|UTC)\s*[+-]\s*\d{1,2}(?::?\d{2})?|[+-]\d{2}:?\d{2}|(?:Z|${anyOf(offsetOf.keys())})\b`;
  const seconds = String.raw`(?::(?<s>\d{2})(?:[.,]\d+)?)?`;
  const clock = String.raw`(?:${CLOCK_LEAD}(?<h>\d{1,2})[:.](?<mi>\d{2})${seconds}(?!\d)\s*(?<half>[ap]\.?m\b\.?)?\s*(?<zone>${zone})?)?`;
  const isoClock = String.raw`(?:\s*T?\s*(?<h>\d{2}):?(?<mi>\d{2})(?::?(?<s>\d{2})(?:[.,]\d+)?)?\s*(?<zone>${zone})?)?`;
  const shapes = [
    String.raw`(?<![\d/-])(?<y>\d{4})[-/](?<mo>\d{1,2})[-/](?<d>\d{1,2})(?!\d)${isoClock}`,
    String.raw`${weekday}(?<!\d)(?<d>\d{1,2})(?:\s+|\s*-\s*)(?<mo>${month})\.?(?:\s*,?\s+|\s*-\s*)(?<y>\d{4})(?!\d)${clock}`,
    String.raw`${weekday}(?<![\d/.-])(?<d>\d{1,2})(?<sep>[/.-])(?<mo>\d{1,2})\k<sep>(?<y>\d{4})(?!\d)${clock}`,
    String.raw`${weekday}(?<!\p{L})(?<mo>${month})\.?\s+(?<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<y>\d{4})(?!\d)${clock}`,
  ].map((source) => new RegExp(source, 'iu'));
  const read = (groups: Groups): string | undefined => isoOf(groups, monthOf, offsetOf);
  return (text) => earliest(shapes, text, read);
};

type Groups = Readonly<Record<string, string | undefined>>;

const earliest = (
  shapes: readonly RegExp[],
  text: string,
  read: (groups: Groups) => string | undefined,
): FoundDate | undefined => {
  let found: FoundDate | undefined;
  for (const shape of shapes) {
    const match = shape.exec(text);
    const value = match?.groups && read(match.groups);
    if (!match || value === undefined || (found && found.start <= match.index)) continue;
    found = { value, start: match.index, end: match.index + match[0].trimEnd().length };
  }
  return found;
};

const two = (n: number): string => String(n).padStart(2, '0');

const isoOf = (
  groups: Groups,
  monthOf: ReadonlyMap<string, number>,
  offsetOf: ReadonlyMap<string, string>,
): string | undefined => {
  const year = Number(groups['y']);
  const day = Number(groups['d']);
  const month = monthOf.get((groups['mo'] ?? '').toLowerCase()) ?? Number(groups['mo']);
  if (!isDay(year, month, day)) return undefined;
  const date = `${groups['y']}-${two(month)}-${two(day)}`;
  const time = clockOf(groups);
  return time === undefined ? date : `${date}T${time}${zoneOf(groups['zone'], offsetOf)}`;
};

const isDay = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

const clockOf = (groups: Groups): string | undefined => {
  if (groups['h'] === undefined || groups['mi'] === undefined) return undefined;
  const half = groups['half']?.[0]?.toLowerCase();
  const stated = Number(groups['h']);
  const hour = half === undefined ? stated : (stated % 12) + (half === 'p' ? 12 : 0);
  const minute = Number(groups['mi']);
  const second = Number(groups['s'] ?? 0);
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  return `${two(hour)}:${two(minute)}:${two(second)}`;
};

/** Minutes from UTC; xsd:dateTime allows no more. */
const WIDEST_ZONE = 14 * 60;

/** "WIB" → "+07:00"; "GMT+7" → "+07:00"; "+0700" → "+07:00"; none, or one that cannot be → "". */
const zoneOf = (zone: string | undefined, offsetOf: ReadonlyMap<string, string>): string => {
  if (zone === undefined) return '';
  const named = /^z$/iu.test(zone) ? '+00:00' : offsetOf.get(zone.toLowerCase());
  if (named !== undefined) return named === '+00:00' ? 'Z' : named;
  const [, sign = '+', hours = '', minutes = '00'] = /([+-])\s*(\d{1,2}):?(\d{2})?$/.exec(zone) ?? [];
  const isZone = Number(minutes) < 60 && Number(hours) * 60 + Number(minutes) <= WIDEST_ZONE;
  return hours !== '' && isZone ? `${sign}${two(Number(hours))}:${minutes}` : '';
};
