// Days of the Gregorian calendar: reading, counting, weekdays, nearest years. No clock is ever asked.
export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})/;
const DAY_MS = 86_400_000;

/** The day of an xsd:date or xsd:dateTime as stated, whatever its zone. */
export const readIsoDay = (iso: string): CivilDate | undefined => {
  const [, year, month, day] = ISO_DAY.exec(iso) ?? [];
  return year && month && day ? civilDate(Number(year), Number(month), Number(day)) : undefined;
};

/** Undefined for a day that no calendar has (31 February). */
export const civilDate = (year: number, month: number, day: number): CivilDate | undefined =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) ? { year, month, day } : undefined;

const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const toMs = ({ year, month, day }: CivilDate): number => Date.UTC(year, month - 1, day);

export const addDays = (date: CivilDate, days: number): CivilDate => {
  const moved = new Date(toMs(date) + days * DAY_MS);
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
};

/** The first day of the month that lies `months` after the date's. */
export const addMonths = ({ year, month }: CivilDate, months: number): CivilDate => {
  const index = year * 12 + month - 1 + months;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1, day: 1 };
};

/** Monday is 1, Sunday 7 (ISO 8601). */
export const weekdayOf = (date: CivilDate): number => new Date(toMs(date)).getUTCDay() || 7;

/** The last such weekday on or before the date. */
export const lastWeekday = (date: CivilDate, weekday: number): CivilDate =>
  addDays(date, -((weekdayOf(date) - weekday + 7) % 7));

/** Where a day without a year lies when seen from the day of publication. */
export type Direction = 'past' | 'future' | 'nearest';

/** The year that puts day and month nearest to `from` on the asked side: 28/12 read in January is last year's. */
export const yearFor = (
  { month, day }: Omit<CivilDate, 'year'>,
  from: CivilDate,
  direction: Direction,
): number => {
  const distance = (year: number): number => (Date.UTC(year, month - 1, day) - toMs(from)) / DAY_MS;
  const years = [from.year - 1, from.year, from.year + 1].filter((year) => {
    if (direction === 'past') return distance(year) <= 0;
    return direction === 'nearest' || distance(year) >= 0;
  });
  return years.reduce((best, year) => (Math.abs(distance(year)) < Math.abs(distance(best)) ? year : best));
};

const two = (n: number): string => String(n).padStart(2, '0');
const four = (n: number): string => String(n).padStart(4, '0');

export const isoYear = (year: number): string => four(year);
export const isoMonth = ({ year, month }: Omit<CivilDate, 'day'>): string => `${four(year)}-${two(month)}`;
export const isoDay = (date: CivilDate): string => `${isoMonth(date)}-${two(date.day)}`;
/** "14:00:00", with the zone's offset where one is known. */
export const isoClock = (hour: number, minute: number, offset = ''): string =>
  `T${two(hour)}:${two(minute)}:00${offset}`;
