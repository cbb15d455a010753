import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BlockKind } from '../../src/model/article.ts';
import { textOf } from '../../src/model/span.ts';
import { readPlain } from '../../src/text/read-plain.ts';
import { lexicon } from './lexicon.ts';

const read = (...lines: string[]) => readPlain(lines.join('\n'), lexicon);
const kindsOf = (article: ReturnType<typeof readPlain>) => article.blocks.map((block) => block.kind);
const linesOf = (article: ReturnType<typeof readPlain>, kind: BlockKind) =>
  article.blocks.filter((block) => block.kind === kind).map((block) => textOf(article.text, block));

const BODY =
  'Menteri Pertanian meresmikan bendungan yang mengairi 1.500 hektare sawah di Sumedang, Rabu (6/9/2023).';

describe('plain texts laid out like an article', () => {
  it('reads headline, standfirst, byline, change, captions, dateline and promotions', () => {
    const article = read(
      'Bendungan Baru Diresmikan di Sumedang',
      '',
      'Bendungan itu mengairi sawah di lima kecamatan dan dibangun selama enam tahun.',
      '',
      'oleh Siti Aminah Putri pada 06 Sep 2023, 13:28 WITA',
      'Diperbarui 07 Sep 2023, 08:10 WITA',
      'Menteri Pertanian saat meresmikan Bendungan Cipanas di Sumedang.',
      '',
      `Liputan6.com, Makassar ${BODY}`,
      '',
      '* Follow Official WhatsApp Channel Liputan6.com untuk mendapatkan berita terkini.',
      '',
      'Menteri Pertanian saat meresmikan Bendungan Cipanas',
      '',
      'Ia mengatakan bendungan itu selesai tepat waktu.',
      '',
      '(*)',
      '',
      'POPULER',
    );
    expect(article).toMatchObject({
      headline: 'Bendungan Baru Diresmikan di Sumedang',
      authors: ['Siti Aminah Putri'],
      publisher: 'Liputan6.com',
      datePublished: '2023-09-06T13:28:00+08:00',
      dateModified: '2023-09-07T08:10:00+08:00',
      dateline: 'Makassar',
    });
    expect(article.datelineSpan && textOf(article.text, article.datelineSpan)).toBe('Makassar');
    expect(kindsOf(article)).toEqual([
      'headline',
      'standfirst',
      'byline',
      'byline',
      'caption',
      'paragraph',
      'promotion',
      'caption',
      'paragraph',
      'furniture',
      'furniture',
    ]);
  });

  it('reads the layout that puts names above their label', () => {
    const article = read(
      'Harga Beras di Pasar Induk Turun Jelang Panen Raya',
      'Kompas.com - 12/03/2024, 14:05 WIB',
      'Siti Rahmawati, Budi Santoso',
      'Penulis',
      'Adi Wikanto',
      'Editor',
      'Lihat Foto',
      'Pekerja mengangkut beras di Pasar Induk Cipinang, Selasa (12/3/2024).(ANTARA FOTO/Rahma)',
      `JAKARTA, KOMPAS.com - ${BODY}`,
    );
    expect(article).toMatchObject({
      authors: ['Siti Rahmawati', 'Budi Santoso'],
      editors: ['Adi Wikanto'],
      publisher: 'KOMPAS.com',
      datePublished: '2024-03-12T14:05:00+07:00',
      dateline: 'JAKARTA',
    });
    expect(linesOf(article, 'caption')).toHaveLength(1);
  });

  it('reads the layout that puts labels above names', () => {
    const article = read(
      'Gempa Guncang Laut Banda Dini Hari',
      'Penulis',
      'Siti Aminah',
      'Editor',
      'Budi Santoso',
      '',
      `Ambon (ANTARA) - ${BODY}`,
    );
    expect(article).toMatchObject({ authors: ['Siti Aminah'], editors: ['Budi Santoso'] });
  });

  it('reads credits that stand below the report', () => {
    const article = read(
      'Gubernur resmikan bendungan di Sumedang',
      'Rabu, 6 September 2023 19:21 WIB',
      '',
      `Bandung (ANTARA) - ${BODY}`,
      '',
      'Baca juga: Bendungan Sadawarna diresmikan',
      'Pewarta: Ajat Sudrajat',
      'Editor: Budi Suyanto',
      'Copyright © ANTARA 2023',
    );
    expect(article).toMatchObject({
      authors: ['Ajat Sudrajat'],
      editors: ['Budi Suyanto'],
      publisher: 'ANTARA',
      datePublished: '2023-09-06T19:21:00+07:00',
    });
    expect(linesOf(article, 'byline')).toContain('Pewarta: Ajat Sudrajat');
    expect(kindsOf(article).at(-1)).toBe('furniture');
  });

  it('passes a section and an outlet above the headline by', () => {
    const article = read(
      'detikNews',
      'Berita',
      'Bendungan Baru di Sumedang Diresmikan',
      'Andi Saputra - detikNews',
      'Rabu, 08 Nov 2023 14:30 WIB',
      `Sumedang - ${BODY}`,
    );
    expect(article).toMatchObject({
      headline: 'Bendungan Baru di Sumedang Diresmikan',
      authors: ['Andi Saputra'],
      dateline: 'Sumedang',
    });
    expect(kindsOf(article).slice(0, 3)).toEqual(['furniture', 'furniture', 'headline']);
  });

  it('takes a headline about a writer for the headline', () => {
    const article = read(
      'Penulis Novel Laskar Senja Meninggal',
      '',
      'Penulis Siti Aminah',
      'Rabu, 06 Sep 2023 14:30 WIB',
      '',
      BODY,
    );
    expect(article).toMatchObject({
      headline: 'Penulis Novel Laskar Senja Meninggal',
      authors: ['Siti Aminah'],
    });
  });

  it('reads a press release by the day of its dateline', () => {
    const article = read(
      'SIARAN PERS',
      'Nomor: 123/HUMAS/XI/2023',
      '',
      'Kementerian Pertanian Resmikan Bendungan di Sumedang',
      '',
      `Jakarta, 8 November 2023 – ${BODY}`,
    );
    expect(article).toMatchObject({
      headline: 'Kementerian Pertanian Resmikan Bendungan di Sumedang',
      datePublished: '2023-11-08',
      dateline: 'Jakarta',
    });
  });

  it('takes a writer’s degrees off and leaves the line on the post alone', () => {
    const article = read(
      'Menimbang Ulang Bendungan Besar',
      '',
      'Oleh: Budi Santoso, M.Si.',
      'Dosen Fakultas Pertanian Universitas Padjadjaran',
      '',
      BODY,
    );
    expect(article.authors).toEqual(['Budi Santoso']);
  });

  it('counts a writer named above and below once', () => {
    const article = read(
      'Judul Berita Pendek Sekali',
      'Reporter',
      'Siti Aminah',
      '',
      `TEMPO.CO, Jakarta - ${BODY}`,
      '',
      'SITI AMINAH | ANTARA',
    );
    expect(article.authors).toEqual(['Siti Aminah']);
  });

  it('takes a writer’s name in capitals below the report', () => {
    expect(read('Judul Berita Pendek', '', `TEMPO.CO, Jakarta - ${BODY}`, '', 'SITI AMINAH').authors).toEqual(
      ['SITI AMINAH'],
    );
  });

  it('reads a report without dateline below its byline', () => {
    const article = read(
      'Bendungan Baru Diresmikan',
      'Rabu, 06 Sep 2023 14:30 WIB',
      '',
      BODY,
      '',
      'Ia datang sendiri.',
    );
    expect(kindsOf(article)).toEqual(['headline', 'byline', 'paragraph', 'paragraph']);
    expect(article).not.toHaveProperty('dateline');
  });

  it('takes no date inside a report for the date of publication', () => {
    const article = read('Jejak Kasus Itu', '', BODY, '', BODY, '', '12 Maret 2019', '', BODY);
    expect(article).not.toHaveProperty('datePublished');
  });
});

describe('plain texts without a layout', () => {
  it('takes a first line that looks like one for the headline', () => {
    expect(read('Sekolah Baru di Papua', '', BODY).headline).toBe('Sekolah Baru di Papua');
  });

  it('derives a headline from the first sentence', () => {
    const article = read(
      'Pemerintah membangun sekolah baru di Papua. Menteri mengatakan hal itu pada Senin.',
    );
    expect(article.headline).toBe('Pemerintah membangun sekolah baru di Papua');
    expect(kindsOf(article)).toEqual(['paragraph']);
  });

  it('marks what it leaves out of a derived headline', () => {
    const { headline } = read(`${'kata '.repeat(60)}selesai.`);
    expect(headline.length).toBeLessThanOrEqual(110);
    expect(headline.endsWith('…')).toBe(true);
  });

  it('joins lines that were broken to a width', () => {
    const article = read(
      'Bendungan Baru Diresmikan di Sumedang',
      '',
      'Menteri Pertanian meresmikan bendungan yang mengairi seribu hektare',
      'sawah di Sumedang pada Rabu pagi yang cerah bersama bupati dan para',
      'petani dari lima kecamatan yang sudah lama menunggu air dari bendungan',
      'itu sampai ke sawah mereka.',
      '',
      'Ia mengatakan bendungan itu dibangun selama enam tahun dan selesai tepat',
      'waktu.',
    );
    expect(linesOf(article, 'paragraph')).toHaveLength(2);
  });
});

describe('blocks', () => {
  const line = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(
      'Baca juga: Harga Beras',
      'POPULER',
      'oleh Siti Aminah pada 09 Nov 2023, 13:28 WIB',
      'JAKARTA, KOMPAS.com - Menteri itu datang. Simak juga Video: Panen',
      'Artikel ini telah tayang di Warta.co.id dengan judul Panen',
      'Ia tertawa. (abc/def)',
      'Penulis',
      'Café é e\u0301',
      '(*)',
    ),
  );

  it('are sorted, apart, trimmed and hold every character that is not white space, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 12 }),
        fc.constantFrom('\n', '\n\n', '\r\n'),
        (lines, end) => {
          const { text, blocks } = readPlain(lines.join(end), lexicon);
          expect(text).toBe(text.normalize('NFC'));
          let at = 0;
          let rest = '';
          for (const block of blocks) {
            expect(block.start).toBeGreaterThanOrEqual(at);
            expect(block.end).toBeGreaterThan(block.start);
            expect(textOf(text, block)).toBe(textOf(text, block).trim());
            rest += text.slice(at, block.start);
            at = block.end;
          }
          expect((rest + text.slice(at)).replace(/[\s\ufeff\u200b\u0085]/gu, '')).toBe('');
        },
      ),
      { numRuns: 300 },
    );
  });
});
