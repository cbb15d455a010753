// The words of the page in both languages, all from one table.
import { lang } from './state/settings.ts';
import table from './words.tsv?raw';

const ROWS = table.split('\n').filter((line) => line !== '' && !line.startsWith('#'));

const WORDS: ReadonlyMap<string, { readonly id: string; readonly en: string }> = new Map(
  ROWS.slice(1).map((line) => {
    const [key = '', id = '', en = ''] = line.split('\t');
    return [key, { id, en }];
  }),
);

/**
 * The word for a key in the chosen language, `{name}` filled in and `{name:s}` left out for one. A key with parts falls back on its
 * first parts: "event:agent:Meeting" → "event:agent"; one that the table lacks is shown as it is.
 */
export const t = (key: string, values: Readonly<Record<string, string | number>> = {}): string => {
  const found = find(key);
  if (!found) return key.slice(key.indexOf('.') + 1);
  return found[lang.value].replace(/\{(\w+)(?::(\w+))?\}/g, (_, name: string, many?: string) => {
    const value = values[name] ?? '';
    if (many !== undefined) return value === 1 ? '' : many;
    return shown(value);
  });
};

const find = (key: string): { readonly id: string; readonly en: string } | undefined => {
  const found = WORDS.get(key);
  const cut = key.lastIndexOf(':');
  return found || cut < 0 ? found : find(key.slice(0, cut));
};

const shown = (value: string | number): string => (typeof value === 'number' ? number(value) : value);

const locale = (): string => (lang.value === 'id' ? 'id-ID' : 'en-GB');

/** 1620 → "1.620" in Indonesian, "1,620" in English. */
export const number = (value: number): string => new Intl.NumberFormat(locale()).format(value);

/** An exact decimal with the language's separators: "2700000000000.5" → "2.700.000.000.000,5". */
export const decimal = (value: string): string => {
  const [whole = '', fraction] = value.split('.');
  const [group, point] = lang.value === 'id' ? ['.', ','] : [',', '.'];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return fraction === undefined ? grouped : grouped + point + fraction;
};

/** 0.97 → "97%". */
export const percent = (share: number): string =>
  new Intl.NumberFormat(locale(), { style: 'percent' }).format(share);

const ZONES: Readonly<Record<string, string>> = { '+07:00': 'WIB', '+08:00': 'WITA', '+09:00': 'WIT' };

/** An ISO date as long as its precision: "2025-03-14T09:05:00+08:00" → "14 Maret 2025 09.05 WITA". */
export const date = (iso: string): string => {
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d:\d\d)[\d:.]*(Z|[+-]\d\d:\d\d)?)?$/.exec(iso);
  if (!parts) return iso;
  const [, year = '', month, day, time, zone = ''] = parts;
  const shownDay = new Intl.DateTimeFormat(locale(), {
    year: 'numeric',
    ...(month && { month: 'long' }),
    ...(day && { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  if (!time) return shownDay;
  return `${shownDay} ${lang.value === 'id' ? time.replace(':', '.') : time} ${ZONES[zone] ?? zone}`.trim();
};
