import { describe, expect, it } from 'vitest';
import { lexicon } from './lexicon.ts';

describe('dates of bylines and metadata', () => {
  it.each([
    ['09 Nov 2023, 13:28 WIB', '2023-11-09T13:28:00+07:00'],
    ['Rabu, 8 November 2023 | 14:30 WITA', '2023-11-08T14:30:00+08:00'],
    ['Ahad 10 Dec 2023 08:15 WIT', '2023-12-10T08:15:00+09:00'],
    ['Kompas.com - 12/03/2024, 14:05 WIB', '2024-03-12T14:05:00+07:00'],
    ['Selasa, 21 November 2023 | 15.10 WIB', '2023-11-21T15:10:00+07:00'],
    ['Jumat, 5 Mei 2023 pukul 07.00 WIB', '2023-05-05T07:00:00+07:00'],
    ['Senin, 3 Juli 2023 - 09:05 wib', '2023-07-03T09:05:00+07:00'],
    ['Nov 8, 2023 2:05 PM', '2023-11-08T14:05:00'],
    ['8 November 2023 14:30 GMT+7', '2023-11-08T14:30:00+07:00'],
    ['2023-11-08T14:30:15+0700', '2023-11-08T14:30:15+07:00'],
    ['2023-11-08T07:30:00.000Z', '2023-11-08T07:30:00Z'],
    ['2015-11-05 T10:08:58Z', '2015-11-05T10:08:58Z'],
    ['2023/11/08 14:30:00', '2023-11-08T14:30:00'],
    ['2025-05-28', '2025-05-28'],
    ['8 Nopember 2023', '2023-11-08'],
  ])('reads "%s" as %s', (text, value) => {
    expect(lexicon.findDate(text)?.value).toBe(value);
  });

  it.each(['31 Februari 2023', '45/13/2023', 'segera', '12.500 orang', '2023', '27/55/2025'])(
    'finds no date in "%s"',
    (text) => {
      expect(lexicon.findDate(text)).toBeUndefined();
    },
  );

  it('states no clock time where the digits are no time', () => {
    expect(lexicon.findDate('8 November 2023, 99:99')?.value).toBe('2023-11-08');
  });

  it.each(['2024-03-12T09:15:00+25:00', '2024-03-12T09:15:00-07:75', '12 Maret 2024, 09:15 GMT+15'])(
    'states no zone where "%s" names one that cannot be',
    (text) => {
      expect(lexicon.findDate(text)?.value).toBe('2024-03-12T09:15:00');
    },
  );

  it('takes the weekday along, and nothing of the words before it', () => {
    const text = 'oleh Siti Aminah pada Rabu, 8 November 2023';
    const found = lexicon.findDate(text);
    expect(found && text.slice(found.start, found.end)).toBe('Rabu, 8 November 2023');
  });
});
