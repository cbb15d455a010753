// The argument parser's complaints in Indonesian; it makes them in English only.
import type { Language } from './language.ts';

const INDONESIAN: readonly (readonly [RegExp, string])[] = [
  [/^missing required argument '(.+)'/, "argumen '$1' wajib diisi"],
  [/^option '(.+?)' argument missing/, "opsi '$1' memerlukan nilai"],
  [/^required option '(.+)' not specified/, "opsi '$1' wajib diberikan"],
  [/^unknown option '(.+)'/, "opsi '$1' tidak dikenal"],
  [/^unknown command '(.+)'/, "perintah '$1' tidak dikenal"],
  [/^option '(.+?)' argument '(.*)' is invalid\./, "opsi '$1' tidak menerima nilai '$2'."],
  [
    /^command-argument value '(.*)' is invalid for argument '(.+?)'\./,
    "argumen '$2' tidak menerima nilai '$1'.",
  ],
  [
    /^too many arguments(?: for '(.+)')?\. Expected (\d+) arguments? but got (\d+)\./,
    'terlalu banyak argumen: $3, seharusnya $2.',
  ],
  [/^(.+) cannot be used with (.+)$/, '$1 tidak dapat dipakai bersama $2'],
];

/** The message in the given language; one that is not known stays as it is. */
export const inLanguage = (message: string, language: Language): string => {
  if (language === 'en') return message;
  const said = INDONESIAN.reduce((text, [from, to]) => text.replace(from, to), message);
  return said
    .replace(/Allowed choices are (.+)\.$/m, 'Pilihan: $1.')
    .replace(/\(Did you mean one of (.+)\?\)/, '(Maksud Anda salah satu dari $1?)')
    .replace(/\(Did you mean (.+)\?\)/, '(Maksud Anda $1?)');
};
