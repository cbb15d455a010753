import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Gazetteer } from '../../src/language/gazetteer.ts';
import { compileGazetteer } from '../../src/language/gazetteer-compile.ts';
import type { GazetteerRow } from '../../src/language/gazetteer-row.ts';

const row = (
  name: string,
  aliases: readonly string[] = [],
  type: GazetteerRow['type'] = 'Place',
): GazetteerRow => ({
  name,
  type,
  aliases,
  offices: [],
});

const open = (...rows: readonly GazetteerRow[]): Gazetteer => new Gazetteer(compileGazetteer(rows));

const tokensOf = (text: string) =>
  [...text.matchAll(/[\p{L}\p{N}]+|\S/gu)].map((m) => ({ start: m.index, end: m.index + m[0].length }));

/** The forms found in the text from left to right, the longest at each token. */
const found = (gazetteer: Gazetteer, text: string): readonly string[] => {
  const tokens = tokensOf(text);
  const forms: string[] = [];
  for (let i = 0; i < tokens.length; ) {
    const match = gazetteer.matchAt(text, tokens, i);
    if (match) forms.push(text.slice(tokens[i]?.start, tokens[match.end - 1]?.end));
    i = match?.end ?? i + 1;
  }
  return forms;
};

describe('lookup', () => {
  const gazetteer = open(
    row('Kota Sukamaju', ['Sukamaju']),
    row('Kabupaten Sukamaju', ['Sukamaju']),
    row('Partai Angin', ['PANG'], 'Organization'),
  );

  it('gives every thing of a name, in the order they were handed in', () => {
    expect(gazetteer.lookup('Sukamaju').map(({ name }) => name)).toEqual([
      'Kota Sukamaju',
      'Kabupaten Sukamaju',
    ]);
  });

  it('finds a name written in capitals', () => {
    expect(gazetteer.lookup('KOTA SUKAMAJU').map(({ name }) => name)).toEqual(['Kota Sukamaju']);
  });

  it.each(['sukamaju', 'kota sukamaju', 'Pang', 'Sukama', ''])('does not take "%s" for a name', (name) => {
    expect(gazetteer.lookup(name)).toEqual([]);
  });

  it('does not take an abbreviation of three letters for a name in capitals', () => {
    expect(open(row('Ujo')).lookup('UJO')).toEqual([]);
  });

  it('reads curly apostrophes as straight ones', () => {
    expect(open(row("Tanjung Ju'un")).lookup('Tanjung Ju’un')).toHaveLength(1);
  });
});

describe('matchAt', () => {
  it.each([
    [['Jawa', 'Jawa Tengah'], 'di Jawa Tengah dan Jawa', ['Jawa Tengah', 'Jawa']],
    [
      ['Badan Angin, Awan, dan Hujan'],
      'kata Badan Angin, Awan, dan Hujan itu',
      ['Badan Angin, Awan, dan Hujan'],
    ],
    [['Guna-Bisa'], 'ke Guna-Bisa.', ['Guna-Bisa']],
    [['Kabar6.com'], 'Kabar6.com, Sukamaju', ['Kabar6.com']],
    [['Badan Angin Nusantara', 'Badan'], 'Badan Angin Selatan', ['Badan']],
    [['Kota Raya'], 'Kota\nRaya', ['Kota\nRaya']],
  ])('of %j finds in "%s" the longest forms', (names, text, forms) => {
    expect(found(open(...names.map((name) => row(name))), text)).toEqual(forms);
  });

  it('finds every form that stands alone, wherever tokens are cut', () => {
    const form = fc.stringMatching(/^[A-Z][a-z]{1,6}([ -][A-Z][a-z]{1,6}){0,3}$/);
    fc.assert(
      fc.property(fc.uniqueArray(form, { minLength: 1, maxLength: 20 }), (forms) => {
        const gazetteer = open(...forms.map((name) => row(name)));
        for (const name of forms) {
          const match = gazetteer.matchAt(name, tokensOf(name), 0);
          expect(match?.end).toBe(tokensOf(name).length);
          expect(match?.rows.map((found) => found.name)).toEqual([name]);
        }
      }),
    );
  });
});

describe('the bytes', () => {
  it('give back the rows they were made of', () => {
    const person: GazetteerRow = {
      ...row('Ratna Suminar', ['Ratna'], 'Person'),
      wikidata: 'Q1',
      within: 'Sukamaju',
      offices: [{ role: 'Bupati', organization: 'Kabupaten Sukamaju', from: '2001', to: '2006-01' }],
    };
    const rows = [person, row('Sukamaju')];
    expect([...open(...rows).rows()]).toEqual(rows);
  });

  it('may lie anywhere in a buffer', () => {
    const bytes = compileGazetteer([row('Sukamaju')]);
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    expect(new Gazetteer(shifted.subarray(1)).lookup('Sukamaju')).toHaveLength(1);
  });

  it.each([
    ['no gazetteer', new Uint8Array(64)],
    ['cut short', compileGazetteer([row('Sukamaju')]).subarray(0, 40)],
  ])('are refused when they are %s', (_, bytes) => {
    expect(() => new Gazetteer(bytes)).toThrow(/gazetteer/);
  });
});

describe('the shipped gazetteer', () => {
  const gazetteer = new Gazetteer(readFileSync('data/gazetteers/index.bin'));

  it.each([
    ['Kemnaker', 'Kementerian Ketenagakerjaan'],
    ['Jatim', 'Jawa Timur'],
    ['KPK', 'Komisi Pemberantasan Korupsi'],
    ['Prefektur Aichi', 'Prefektur Aichi'],
    ['Moskwa', 'Moskow'],
  ])('knows %s as %s', (form, name) => {
    expect(gazetteer.lookup(form).map((known) => known.name)).toEqual([name]);
  });

  it.each(['Bali', 'Surat', 'Kota', 'Bandung'])('gives no foreign place for %s', (form) => {
    expect(gazetteer.lookup(form).filter(({ within }) => within === 'India')).toEqual([]);
  });
});
