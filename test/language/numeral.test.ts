import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numeralLexicon, readDigits, readNumeralWords, timesTenTo } from '../../src/language/numeral.ts';
import { shipped } from '../marked.ts';

const lexicon = numeralLexicon(shipped.tableOf('numerals'));

describe('readDigits', () => {
  it.each([
    ['110.000', '110000'],
    ['1.016,3', '1016.3'],
    ['12,5', '12.5'],
    ['4,50', '4.5'],
    ['5.75', '5.75'],
    ['0.125', '0.125'],
    ['2.025', '2025'],
    ['1,500,000', '1500000'],
    ['1,234.5', '1234.5'],
    ['007', '7'],
    ['0', '0'],
  ])('reads %s as %s', (form, value) => expect(readDigits(form)).toBe(value));

  it.each(['300.2.2', '0811.97.87', '12a', '', '1.2,3.4'])('reads no number in "%s"', (form) =>
    expect(readDigits(form)).toBeUndefined(),
  );

  it('reads back what Indonesian formatting writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const value = whole + cents / 100;
        const written = value.toLocaleString('id-ID', { maximumFractionDigits: 2 });
        expect(Number(readDigits(written))).toBeCloseTo(value, 2);
      }),
    );
  });
});

describe('timesTenTo', () => {
  it.each([
    ['1.5', 12, '1500000000000'],
    ['1016.3', 12, '1016300000000000'],
    ['0.25', 1, '2.5'],
    ['7', 0, '7'],
    ['-2.5', 3, '-2500'],
  ])('%s by 10^%i is %s', (value, exponent, product) => expect(timesTenTo(value, exponent)).toBe(product));

  it('never loses a digit', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 18n }), fc.integer({ min: 0, max: 12 }), (n, exponent) => {
        expect(BigInt(timesTenTo(String(n), exponent))).toBe(n * 10n ** BigInt(exponent));
      }),
    );
  });
});

describe('readNumeralWords', () => {
  it.each([
    ['tiga', '3'],
    ['sebelas', '11'],
    ['dua belas', '12'],
    ['dua puluh lima', '25'],
    ['seratus dua puluh', '120'],
    ['tiga ratus lima puluh ribu', '350000'],
    ['dua juta tiga ratus ribu', '2300000'],
    ['seribu lima ratus', '1500'],
    ['setengah triliun', '500000000000'],
    ['satu setengah juta', '1500000'],
  ])('reads "%s" as %s', (words, value) => {
    const forms = words.split(' ');
    expect(readNumeralWords(lexicon, forms, 0, forms.length)).toEqual({ value, at: forms.length });
  });

  it.each(['ribuan', 'juta', 'belas', 'orang'])('reads no number in "%s"', (words) =>
    expect(readNumeralWords(lexicon, words.split(' '), 0, 1)).toBeUndefined(),
  );

  it('stops at the first word that is none', () => {
    expect(readNumeralWords(lexicon, ['tiga', 'ratus', 'orang'], 0, 3)).toEqual({ value: '300', at: 2 });
  });
});
