import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/cli/language.ts';
import { mayColour } from '../../src/cli/streams.ts';
import { inLanguage } from '../../src/cli/usage-errors.ts';

describe('languageOf', () => {
  it.each([
    [[], {}, 'en'],
    [[], { LANG: 'id_ID.UTF-8' }, 'id'],
    [[], { LANG: 'id_ID.UTF-8', LC_ALL: 'C' }, 'en'],
    [[], { LANG: 'id_ID.UTF-8', LC_ALL: '' }, 'id'],
    [[], { LANG: 'idx_YY' }, 'en'],
    [['build', 'x', '--lang', 'id'], {}, 'id'],
    [['--lang=en', 'build'], { LANG: 'id' }, 'en'],
    [['--lang', 'fr'], { LANG: 'id' }, 'id'],
  ])('%j with %j → %s', (argv, env, language) => {
    expect(languageOf(argv, env)).toBe(language);
  });
});

describe('mayColour', () => {
  it.each([
    [{ isTTY: true }, {}, true],
    [{ isTTY: false }, {}, false],
    [{ isTTY: true }, { NO_COLOR: '1' }, false],
    [{ isTTY: true }, { NO_COLOR: '' }, true],
    [{ isTTY: false }, { FORCE_COLOR: '1' }, true],
    [{ isTTY: false }, { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
    [{ isTTY: true }, { TERM: 'dumb' }, false],
  ])('%j with %j → %s', (stream, env, colour) => {
    expect(mayColour({ isTTY: stream.isTTY }, env)).toBe(colour);
  });
});

describe('inLanguage', () => {
  it('says the complaints of the argument parser in Indonesian', () => {
    expect(inLanguage("unknown command 'biuld'\n(Did you mean build?)", 'id')).toBe(
      "perintah 'biuld' tidak dikenal\n(Maksud Anda build?)",
    );
    expect(inLanguage("missing required argument 'input'", 'id')).toBe("argumen 'input' wajib diisi");
  });
});
