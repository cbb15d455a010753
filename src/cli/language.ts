// Which language the command line speaks: what `--lang` says, else what the locale says, else English.

export type Language = 'en' | 'id';

const LOCALE_VARIABLES = ['LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

/**
 * Reads `--lang id` or `--lang=id` anywhere among the arguments, for the help has to be in that language too.
 * A wrong value counts as none here; the argument parser reports it.
 */
export const languageOf = (
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Language => asked(argv) ?? ofLocale(env);

const asked = (argv: readonly string[]): Language | undefined => {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const value = argv[at]?.includes('=') ? argv[at].slice('--lang='.length) : argv[at + 1];
  return at >= 0 && (value === 'id' || value === 'en') ? value : undefined;
};

/** POSIX: the first variable that is set and not empty decides; "id_ID.UTF-8" → id. */
const ofLocale = (env: Readonly<Record<string, string | undefined>>): Language => {
  const locale = LOCALE_VARIABLES.map((name) => env[name]).find(Boolean) ?? '';
  return /^id([_.@-]|$)/i.test(locale) ? 'id' : 'en';
};
