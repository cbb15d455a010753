// Brings together the dates that a page's metadata states and those that it shows.

export interface Dates {
  readonly published?: string;
  readonly modified?: string;
}

interface Instant {
  readonly day: string;
  readonly minute: string;
  readonly second: string;
  /** "+07:00", "Z", or "" where none is stated. */
  readonly zone: string;
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}):(\d{2})(.*)$/u;

const instantOf = (date: string | undefined): Instant | undefined => {
  const [, day, minute, second, zone] = INSTANT.exec(date ?? '') ?? [];
  return day && minute && second && zone !== undefined ? { day, minute, second, zone } : undefined;
};

/**
 * The stated dates in the zone that the page shows. Metadata often gives the same moment in UTC ("02:10:56Z" for
 * "09:10 WIB"), or local time with no zone or a wrong one ("10:08:58Z" for "10:08 WIB"); what is found of the date of
 * publication holds for the other date too.
 */
export const agreedDates = (stated: Dates, shown: Dates): Dates => {
  const published = agreed(stated.published, shown.published);
  const modified = agreed(stated.modified, shown.modified) ?? undefined;
  const alike =
    modified !== undefined && modified === stated.modified
      ? likewise(modified, stated.published, published)
      : modified;
  return { ...(published !== undefined && { published }), ...(alike !== undefined && { modified: alike }) };
};

const agreed = (stated: string | undefined, shown: string | undefined): string | undefined => {
  const printed = instantOf(shown);
  if (stated === undefined || printed === undefined) return stated ?? shown;
  const own = instantOf(stated);
  if (!own) return stated === printed.day ? shown : stated;
  const sameClock = own.day === printed.day && own.minute === printed.minute;
  if (sameClock || isSameMinute(own, printed))
    return write({ ...printed, second: own.second, zone: printed.zone || own.zone });
  return own.zone === '' && own.day === printed.day ? write({ ...own, zone: printed.zone }) : stated;
};

/** Treats a date as another one was treated: its zone put right, or the moment told in the other zone. */
const likewise = (date: string, before: string | undefined, after: string | undefined): string => {
  const [own, from, to] = [instantOf(date), instantOf(before), instantOf(after)];
  if (!own || !from || !to || own.zone !== from.zone || from.zone === to.zone) return date;
  return from.minute === to.minute ? write({ ...own, zone: to.zone }) : shifted(own, to.zone);
};

const write = ({ day, minute, second, zone }: Instant): string => `${day}T${minute}:${second}${zone}`;

const MINUTE = 60_000;

/** Minutes east of UTC. */
const offsetOf = (zone: string): number => {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):(\d{2})$/u.exec(zone) ?? [];
  return (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -1 : 1);
};

const shifted = (instant: Instant, zone: string): string => {
  const local = new Date(Date.parse(write(instant)) + offsetOf(zone) * MINUTE).toISOString();
  return `${local.slice(0, 19)}${zone}`;
};

const isSameMinute = (a: Instant, b: Instant): boolean =>
  a.zone !== '' &&
  b.zone !== '' &&
  Math.floor(Date.parse(write(a)) / MINUTE) === Math.floor(Date.parse(write(b)) / MINUTE);

/** What a page shows with a clock time; else those of its `time` elements that tell a stated moment in local time. */
export const shownDates = (shown: Dates, stated: Dates & { readonly times: readonly string[] }): Dates => {
  const local = (date: string | undefined): string | undefined => {
    const own = instantOf(date);
    return own && stated.times.find((time) => isLocal(instantOf(time), own));
  };
  const published = instantOf(shown.published)
    ? shown.published
    : (local(stated.published) ?? shown.published);
  const modified = instantOf(shown.modified) ? shown.modified : (local(stated.modified) ?? shown.modified);
  return { ...(published !== undefined && { published }), ...(modified !== undefined && { modified }) };
};

const isLocal = (time: Instant | undefined, own: Instant): boolean =>
  time !== undefined && offsetOf(time.zone) !== 0 && isSameMinute(time, own);
