// Reads clock times ("pukul 14.00 WIB") and joins them to the day told in the same sentence.
import { isoClock } from './calendar.ts';
import { CLOCK_CUES } from './temporal-lexicon.ts';
import type { TimeContext, TimeRead } from './temporal-read.ts';

const DOTTED = /^([01]?\d|2[0-4])\.([0-5]\d)$/;
const HOUR = /^(?:[01]?\d|2[0-4])$/;
const MINUTE = /^[0-5]\d$/;
const RANGES = new Set(['-', '–', '—', '--', 'hingga', 'sampai', 's.d.', 's/d']);
const EVENING = new Set(['malam', 'sore', 'petang']);

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly last: number;
}

/** The clock time, or the two of a range, at token `i`; undefined where none stands or no day is told before it. */
export const readClock = (context: TimeContext, i: number): readonly TimeRead[] | undefined => {
  const { lower, lexicon } = context;
  const cued = CLOCK_CUES.has(lower[i] ?? '');
  const from = clockAt(context, cued ? i + 1 : i, cued);
  if (!from) return undefined;
  const to = RANGES.has(lower[from.last] ?? '') ? clockAt(context, from.last + 1, cued) : undefined;
  const end = to?.last ?? from.last;
  const zone = lexicon.zones.get(lower[end] ?? '');
  if ((!cued && zone === undefined) || context.day === undefined) return undefined;
  const last = zone === undefined ? end : end + 1;
  const read = (clock: Clock, first: number, stop: number): TimeRead => ({
    first,
    last: stop,
    value: context.day + isoClock(clock.hour % 24, clock.minute, zone),
    precision: 'instant',
    anchor: 'stated',
  });
  if (!to) return [read(from, i, last)];
  return [
    { ...read(from, i, from.last), role: 'since' },
    { ...read(to, from.last + 1, last), role: 'until' },
  ];
};

/** "14.00", "14:00", after a cue also "7 malam" → 19:00. */
const clockAt = (
  { exact, lower, end, tokens }: TimeContext,
  at: number,
  cued: boolean,
): Clock | undefined => {
  if (at >= end || tokens[at]?.shape !== 'number') return undefined;
  const [, hour, minute] = DOTTED.exec(exact[at] ?? '') ?? [];
  if (hour !== undefined) return { hour: Number(hour), minute: Number(minute), last: at + 1 };
  if (!HOUR.test(exact[at] ?? '')) return undefined;
  if (exact[at + 1] === ':' && MINUTE.test(exact[at + 2] ?? '') && at + 2 < end) {
    return { hour: Number(exact[at]), minute: Number(exact[at + 2]), last: at + 3 };
  }
  if (!cued) return undefined;
  const spoken = Number(exact[at]);
  return {
    hour: EVENING.has(lower[at + 1] ?? '') && spoken < 12 ? spoken + 12 : spoken,
    minute: 0,
    last: at + 1,
  };
};
