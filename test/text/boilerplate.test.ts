import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutParagraph, foreignLines } from '../../src/text/boilerplate.ts';
import { lexicon, tableOf } from './lexicon.ts';

const { boilerplate } = lexicon;
const kinds = (...lines: string[]) => foreignLines(lines, boilerplate);
const pieces = (text: string) =>
  cutParagraph(text, { start: 0, end: text.length }, 'paragraph', boilerplate).map(
    ({ start, end, kind }) => [kind, text.slice(start, end)] as const,
  );

describe('lines that are no part of a report', () => {
  it.each(
    tableOf('promotions').map((row) => [row['example'] ?? '', row['kind'], row['pattern'] ?? ''] as const),
  )('finds the example "%s" of the table to be %s', (example, kind) => {
    const found = [kinds(example)[0], ...pieces(example).map(([piece]) => piece)];
    expect(found).toContain(kind);
  });

  it.each([
    'Simak cara cek penerima bantuan berikut ini:',
    'Simak panduan dari Bellayu dalam memilih pengering rambut.',
    'Video itu viral di media sosial dan dilihat 5.800 kali.',
    'Video yang direkam warga memperlihatkan api membesar.',
    'Baca Al-Quran setiap malam, kata Ustaz Yusuf kepada jemaah di Masjid Agung.',
    'Ikuti aturan lalu lintas, kata Kapolres Bogor, agar tidak terjadi kecelakaan.',
    'Foto itu diunggah ke media sosial oleh penasihat komunikasi Trump.',
    'Berita itu dibantah oleh Kementerian Keuangan.',
    'Unduh aplikasi Mobile JKN di Play Store atau App Store.',
    '"Lihat juga dari posisi atas tadi," kata Menteri ESDM Bahlil Lahadalia.',
    'Tag harga di pasar itu tidak sesuai, ujar Mulyono.',
    'Sumber-sumber Palestina menyebutkan 12 orang tewas.',
    'Rekomendasi Komnas HAM itu diserahkan kepada Presiden pada Senin.',
    'Sebelumnya, polisi menangkap tiga orang di Medan.',
    'Selanjutnya, KPU menggelar rapat secara khusus.',
  ])('takes "%s" for news', (line) => {
    expect(kinds(line)).toEqual([undefined]);
  });

  it('takes the title below "Baca juga:" along, and nothing below that', () => {
    expect(kinds('Baca juga:', 'Harga Beras Turun di Lima Kota', 'Harga itu turun sejak Senin.')).toEqual([
      'promotion',
      'promotion',
      undefined,
    ]);
  });

  it('takes every bulleted title below "Baca juga" along', () => {
    expect(kinds('Baca Juga', '• Satu Judul Berita', '• Judul Berita Lain', 'Kata Penutup')).toEqual([
      'promotion',
      'promotion',
      'promotion',
      undefined,
    ]);
  });

  it('takes the titles below a list heading along until the report goes on', () => {
    expect(kinds('POPULER', 'Judul Satu', 'Judul Dua', 'Menteri itu datang pada Senin.')).toEqual([
      'furniture',
      'furniture',
      'furniture',
      undefined,
    ]);
  });
});

describe('what is foreign inside a paragraph', () => {
  it('cuts a promotional sentence off the end', () => {
    expect(pieces('Panen dimulai besok, kata Anwar. Simak juga Video: Panen Raya di Karawang')).toEqual([
      ['paragraph', 'Panen dimulai besok, kata Anwar.'],
      ['promotion', 'Simak juga Video: Panen Raya di Karawang'],
    ]);
  });

  it('lets the report go on behind a promotional sentence', () => {
    const rest =
      'Menteri Pertanian Amran Sulaiman mengatakan panen raya dimulai pada Rabu di dua belas kabupaten yang tersebar di Jawa.';
    expect(pieces(`Panen dimulai. Baca juga: Harga beras turun lagi. ${rest}`)).toEqual([
      ['paragraph', 'Panen dimulai.'],
      ['promotion', 'Baca juga: Harga beras turun lagi.'],
      ['paragraph', rest],
    ]);
  });

  it('lets the report go on behind a promotion in brackets', () => {
    expect(pieces('(Baca juga: Harga Cabai Naik) Menteri itu datang.')).toEqual([
      ['promotion', '(Baca juga: Harga Cabai Naik)'],
      ['paragraph', 'Menteri itu datang.'],
    ]);
    expect(kinds(`(Baca juga: Harga Cabai Naik) Menteri itu datang${' dan pergi'.repeat(10)}.`)).toEqual([
      undefined,
    ]);
  });

  it('cuts an advertising slot out of the middle', () => {
    expect(
      pieces('Harga naik. SCROLL TO CONTINUE WITH CONTENT Warga mengeluh.').map(([kind]) => kind),
    ).toEqual(['paragraph', 'promotion', 'paragraph']);
  });

  it('keeps the credits behind the last sentence as a byline', () => {
    expect(pieces('Ia tertawa," pungkasnya. (Reporter: Siti Aminah | Editor: Budi)').at(-1)).toEqual([
      'byline',
      '(Reporter: Siti Aminah | Editor: Budi)',
    ]);
  });

  it('keeps where an article stood before, but not its title', () => {
    expect(pieces('Artikel ini telah tayang di Warta.co.id dengan judul Panen Raya di Karawang')).toEqual([
      ['byline', 'Artikel ini telah tayang di Warta.co.id'],
      ['promotion', 'dengan judul Panen Raya di Karawang'],
    ]);
  });

  it('cuts the reporters’ codes off, but no abbreviation in brackets', () => {
    expect(pieces('Ia datang sendiri. (abc/def)').at(-1)).toEqual(['furniture', '(abc/def)']);
    expect(pieces('Ia memimpin partai itu (PDI/PKB)')).toEqual([
      ['paragraph', 'Ia memimpin partai itu (PDI/PKB)'],
    ]);
  });

  it('leaves no character out and gives none twice, however promotions overlap', () => {
    const piece = fc.constantFrom(
      'Menteri itu datang pada Rabu pagi bersama lima bupati dan seratus petani dari dua belas kecamatan di Jawa Barat.',
      'Baca juga: Harga Cabai Naik.',
      'Simak juga Video: Panen Raya',
      'ADVERTISEMENT',
      'SCROLL TO CONTINUE WITH CONTENT',
      '[Gambas:Video 20detik]',
      'Dapatkan update berita pilihan setiap hari.',
      'Artikel ini telah tayang di Warta.co.id dengan judul Panen.',
      '(Reporter: Siti | Editor: Budi)',
      '(abc/def)',
      '(*)',
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (parts) => {
        const text = parts.join(' ');
        const joined = pieces(text).map(([, found]) => found);
        expect(joined.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
      { numRuns: 500 },
    );
  });
});
