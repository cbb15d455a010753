import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, lastWeekday, weekdayOf } from '../../src/language/calendar.ts';
import { marked } from '../marked.ts';

// Everything here is published on Wednesday 2024-05-15.
const times = (source: string): string[] => {
  const document = marked(source);
  return document.times.map(
    (time) => `${document.article.text.slice(time.start, time.end)} | ${time.value} | ${time.role}`,
  );
};

describe('findTimes', () => {
  it.each([
    ['Pasar dibuka Senin (13/5/2024).', ['Senin (13/5/2024) | 2024-05-13 | at']],
    ['Pasar dibuka Senin 13 Mei 2024.', ['Senin 13 Mei 2024 | 2024-05-13 | at']],
    ['Pasar dibuka Senin, 13 Mei 2024.', ['Senin, 13 Mei 2024 | 2024-05-13 | at']],
    ['Pasar dibuka Senin malam (13/5/2024).', ['Senin malam (13/5/2024) | 2024-05-13 | at']],
    ['Surat itu tertanggal 02-01-2023.', ['02-01-2023 | 2023-01-02 | at']],
    ['Arsip 2023-01-02 hilang.', ['2023-01-02 | 2023-01-02 | at']],
    ['Rapat pada 22 dan 23 April 2024.', ['22 | 2024-04-22 | at', '23 April 2024 | 2024-04-23 | at']],
    ['Pameran 3 hingga 5 Juni 2024.', ['3 | 2024-06-03 | since', '5 Juni 2024 | 2024-06-05 | until']],
    ['Pameran 3-5 Juni 2024.', ['3 | 2024-06-03 | since', '5 Juni 2024 | 2024-06-05 | until']],
    ['Hingga Juni 2023, panen naik.', ['Juni 2023 | 2023-06 | until']],
    ['Panen turun sejak tahun 1998.', ['tahun 1998 | 1998 | since']],
    ['Panen turun sejak 1998.', ['1998 | 1998 | since']],
    ['Kas dihitung per akhir Maret 2024.', ['Maret 2024 | 2024-03 | at']],
    ['Pengurus periode 2020-2024 berganti.', ['2020 | 2020 | since', '2024 | 2024 | until']],
    ['Harga turun pada Januari dan Maret 2023.', ['Januari | 2023-01 | at', 'Maret 2023 | 2023-03 | at']],
  ])('reads printed dates: %s', (source, expected) => expect(times(source)).toEqual(expected));

  it.each([
    ['Ia datang kemarin.', ['kemarin | 2024-05-14 | at']],
    ['Ia datang hari ini.', ['hari ini | 2024-05-15 | at']],
    ['Ia datang besok.', ['besok | 2024-05-16 | at']],
    ['Ia datang dua hari lalu.', ['dua hari lalu | 2024-05-13 | at']],
    ['Ia datang 3 bulan yang lalu.', ['3 bulan yang lalu | 2024-02 | at']],
    ['Ia lulus sepuluh tahun silam.', ['sepuluh tahun silam | 2014 | at']],
    ['Panen awal tahun ini bagus.', ['tahun ini | 2024 | at']],
    ['Panen bulan lalu bagus.', ['bulan lalu | 2024-04 | at']],
    ['Ia datang pekan lalu.', ['pekan lalu | 2024-05 | at']],
    ['Hingga saat ini, ada hujan.', ['Hingga saat ini | 2024-05-15 | until']],
    ['Ia datang pada Senin.', ['Senin | 2024-05-13 | at']],
    ['Ia datang Rabu sore.', ['Rabu | 2024-05-15 | at']],
    ['Ia datang Jumat pekan lalu.', ['Jumat pekan lalu | 2024-05-10 | at']],
    ['Ia datang Jumat mendatang.', ['Jumat mendatang | 2024-05-17 | at']],
    ['Ia datang pada 28 Desember.', ['28 Desember | 2023-12-28 | at']],
    [
      'Ia datang pada 4 Juni mendatang.',
      ['4 Juni mendatang | 2024-06-04 | at'.replace(' mendatang |', ' |')],
    ],
    ['Ia datang sejak Desember lalu.', ['Desember | 2023-12 | since']],
    ['Ia datang Selasa (14/5).', ['Selasa (14/5) | 2024-05-14 | at']],
  ])('resolves against the article: %s', (source, expected) => expect(times(source)).toEqual(expected));

  it.each([
    [
      'Rapat Senin (13/5/2024) pukul 14.00 WIB.',
      ['Senin (13/5/2024) | 2024-05-13 | at', 'pukul 14.00 WIB | 2024-05-13T14:00:00+07:00 | at'],
    ],
    ['Rapat kemarin pukul 7 malam.', ['kemarin | 2024-05-14 | at', 'pukul 7 | 2024-05-14T19:00:00 | at']],
    [
      'Buka Senin (13/5/2024), 08.00-16.30 WITA.',
      [
        'Senin (13/5/2024) | 2024-05-13 | at',
        '08.00 | 2024-05-13T08:00:00+08:00 | since',
        '16.30 WITA | 2024-05-13T16:30:00+08:00 | until',
      ],
    ],
    ['Rapat pukul 14.00 WIB.', []],
  ])('joins clock times to their day: %s', (source, expected) => expect(times(source)).toEqual(expected));

  it.each([
    'Perda Nomor 10 Tahun 2009 dicabut.',
    'Ia belanja di Pasar Minggu.',
    'Ia berlari setiap Minggu.',
    'Ada 2000 orang di sana.',
    'Tanggal 31 Februari 2024 tidak ada.',
    'Skor akhir 8/11.',
    'Mei menyapa Juli dengan ramah.',
  ])('finds none in: %s', (source) =>
    expect(times(source).filter((time) => !time.includes('2024 |'))).toEqual([]),
  );

  it('keeps the printed date where the weekday clashes, and says so', () => {
    const { times: found, diagnostics, article } = marked('Pasar dibuka Senin (14/5/2024).');
    expect(found.map((time) => time.value)).toEqual(['2024-05-14']);
    expect(diagnostics).toMatchObject([{ severity: 'warning', code: 'weekday-mismatch' }]);
    const span = diagnostics[0]?.span;
    expect(article.text.slice(span?.start, span?.end)).toBe('Senin (14/5/2024)');
  });

  it('marks what was resolved against the article', () => {
    expect(marked('Kemarin, 13 Mei 2024.').times.map((time) => time.anchor)).toEqual(['deictic', 'stated']);
  });

  it('keeps its offsets in range and apart, whatever the text', () => {
    const words = [
      'Senin',
      '(13/5/2024)',
      '22',
      'dan',
      'April',
      '2024',
      'pukul',
      '14.00',
      'WIB',
      '-',
      'lalu',
      'dua',
      'hari',
      ',',
      '.',
      '8/11',
      'tahun',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 20 }), (picked) => {
        const document = marked(`A ${picked.join(' ')}`);
        let last = 0;
        for (const time of document.times) {
          expect(time.start).toBeGreaterThanOrEqual(last);
          expect(time.end).toBeGreaterThan(time.start);
          expect(time.end).toBeLessThanOrEqual(document.article.text.length);
          last = time.end;
        }
      }),
    );
  });
});

describe('lastWeekday', () => {
  it('is that weekday, at most six days back', () => {
    const day = fc.record({
      year: fc.integer({ min: 1990, max: 2090 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    });
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 7 }), (date, weekday) => {
        const found = lastWeekday(date, weekday);
        expect(weekdayOf(found)).toBe(weekday);
        expect([0, 1, 2, 3, 4, 5, 6].map((back) => addDays(date, -back))).toContainEqual(found);
      }),
    );
  });
});
