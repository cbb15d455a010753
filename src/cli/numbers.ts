// Numbers as the user's language writes them: "1,620" and "0.42 s" in English, "1.620" and "0,42 dtk" in Indonesian.
import type { Terminal } from './terminal.ts';

type Speaker = Pick<Terminal, 'language' | 'say'>;

const LOCALES = { en: 'en-GB', id: 'id-ID' } as const;

export const countText = (count: number, { language }: Speaker): string =>
  new Intl.NumberFormat(LOCALES[language]).format(count);

export const secondText = (seconds: number, { language, say }: Speaker): string =>
  `${new Intl.NumberFormat(LOCALES[language], { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(seconds)} ${say('unit.second')}`;

/** In units of 1000: "34.5 kB". */
export const byteText = (bytes: number, { language }: Speaker): string => {
  const units = ['B', 'kB', 'MB', 'GB'];
  const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const digits = step === 0 ? 0 : 1;
  const format = new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return `${format.format(bytes / 1000 ** step)} ${units[step] ?? ''}`;
};
