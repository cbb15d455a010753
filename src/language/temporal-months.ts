// Reads months and years: "akhir Mei 2025", "sejak Desember", "tahun 2019", "2025-2030".
import { isoMonth, isoYear, yearFor } from './calendar.ts';
import { directionAt, joins, joinsRange, monthAt, yearAt } from './temporal-parts.ts';
import type { TimeContext, TimeRead } from './temporal-read.ts';

/** Words that, before a bare month, make sure that it is one ("Mei", "Juli" and "April" are names too). */
const BEFORE_MONTH = new Set(
  (
    'pada bulan sejak hingga sampai awal akhir pertengahan per mulai di antara edisi ' +
    'sebelum setelah selama sepanjang periode menjelang jelang dari tengah medio'
  ).split(' '),
);

/** "Juni 2023", "Januari dan Mei 2025"; a month alone only after a word that calls for one ("sejak Desember"). */
export const readMonth = (context: TimeContext, i: number): readonly TimeRead[] | undefined => {
  const month = monthAt(context, i);
  if (month === undefined) return undefined;
  const own = yearAt(context, i + 1);
  const year = own ?? yearOfNextMonth(context, i + 1);
  if (year !== undefined) {
    const last = own === undefined ? i + 1 : i + 2;
    return [{ first: i, last, value: isoMonth({ year, month }), precision: 'month', anchor: 'stated' }];
  }
  return readBareMonth(context, i, month);
};

const readBareMonth = (context: TimeContext, i: number, month: number): readonly TimeRead[] | undefined => {
  const { today, lower } = context;
  const direction = directionAt(context, i + 1);
  const called = BEFORE_MONTH.has(lower[i - 1] ?? '') || direction !== 'nearest' || lower[i + 1] === 'ini';
  if (!today || !called) return undefined;
  const year = yearFor({ month, day: direction === 'past' ? 1 : 15 }, today, direction);
  return [{ first: i, last: i + 1, value: isoMonth({ year, month }), precision: 'month', anchor: 'deictic' }];
};

/** "Januari dan Mei 2025": the first month's year stands with the second. */
const yearOfNextMonth = (context: TimeContext, at: number): number | undefined =>
  joins(context.lower[at]) && monthAt(context, at + 1) !== undefined ? yearAt(context, at + 2) : undefined;

/** "2019", "2025-2030": four digits that count nothing and are no law's year ("Nomor 7 Tahun 2011"). */
export const readYears = (context: TimeContext, i: number): readonly TimeRead[] | undefined => {
  const year = yearAt(context, i);
  if (year === undefined || !isYear(context, i)) return undefined;
  const own = { ...yearRead(year, i), first: context.lower[i - 1] === 'tahun' ? i - 1 : i };
  const to = yearAt(context, i + 2);
  const joined = joinsRange(context.lower[i + 1]) || context.exact[i + 1] === '/';
  if (to === undefined || !joined || to <= year) return [own];
  return [
    { ...own, role: 'since' },
    { ...yearRead(to, i + 2), role: 'until' },
  ];
};

const yearRead = (year: number, token: number): TimeRead => ({
  ...{ first: token, last: token + 1 },
  ...{ value: isoYear(year), precision: 'year', anchor: 'stated' },
});

const isYear = (context: TimeContext, i: number): boolean => {
  const { exact, lower, tokens } = context;
  const before = lower[i - 1] ?? '';
  const glued = tokens[i - 1]?.end === tokens[i]?.start;
  if (glued && (tokens[i - 1]?.shape !== 'punctuation' || before === '/')) return false; // "Rp2025", "12/2024"
  if (before === 'rp' || before === 'usd') return false;
  if (before === 'tahun') return !/^(?:nomor|no\.?)$/.test(lower[i - 3] ?? '');
  if ((exact[i + 1] === '/' || exact[i + 1] === '.') && tokens[i + 1]?.end === tokens[i + 2]?.start) {
    return yearAt(context, i + 2) !== undefined;
  }
  return !COUNTED_AFTER.test(lower[i + 1] ?? '') || POINTING.test(lower[i + 2] ?? '');
};

/** "2025 hari ini": the noun belongs to what follows. */
const POINTING = /^(?:ini|itu|lalu|depan|mendatang)$/;

/** What makes four digits a number of things and no year. */
const COUNTED_AFTER =
  /^(?:orang|unit|ekor|meter|kilometer|km|kg|kilogram|ton|hektare|hektar|liter|rupiah|dolar|dollar|euro|persen|%|ribu|juta|miliar|triliun|watt|mw|mah|cc|va|rumah|kali|poin|personel|peserta|jiwa|gram|mdpl|kursi|tahun|hari|jam)$/;
