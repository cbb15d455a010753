import { describe, expect, it } from 'vitest';
import { figureLexicon } from '../../src/extract/figure-lexicon.ts';
import { extractFigures } from '../../src/extract/figures.ts';
import type { Figure } from '../../src/model/record.ts';
import { linked, shipped } from '../marked.ts';

const resources = { lexicon: figureLexicon(shipped.tableOf), weights: shipped.figures };

const figures = (source: string): readonly (Figure & { readonly of: string })[] => {
  const document = linked(source);
  return extractFigures(document, resources).map((figure) => ({
    ...figure,
    of: document.entities.find((entity) => entity.key === figure.about)?.name ?? '-',
  }));
};

const about = (source: string): string[] => figures(source).map(({ value, of }) => `${value} ${of}`);

describe('what a figure is about', () => {
  it.each([
    ['{Person Rina} (34) datang.', ['34 Rina']],
    ['{Person Rina} memanggil XY (12) pagi itu.', ['12 -']],
    ['{Person Rina} datang. Perempuan berusia 34 tahun itu pulang.', ['34 Rina']],
    ['Ada 5 teknisi {Organization PT Laut Jaya} di sana.', ['5 PT Laut Jaya']],
    ['Ada 4 pulau di {Place Riau} yang indah.', ['4 Riau']],
    ['{Organization BPR Jaya} mempertahankan bunga 5 persen.', ['5 BPR Jaya']],
    ['{Program Dana Tani} adalah bantuan {Organization PMI} senilai Rp 5 juta.', ['5000000 Dana Tani']],
    ['{Person Rina} mengatakan anggaran Rp 5 juta siap.', ['5000000 -']],
    ['{Person Rina} dan {Person Tono} membawa Rp 5 juta.', ['5000000 -']],
    ['{Person Rina} menjabat selama 10 tahun.', ['10 Rina']],
    [
      '{Person Rina} menemui {Person Tono} (20). Perempuan berusia 34 tahun itu pulang.',
      ['20 Tono', '34 Rina'],
    ],
    [
      '{Organization PT Laut} menyiapkan Rp 5 miliar untuk membayar bunga utang.\nMenurut dokumen, pembayaran bunga utang naik 3 persen.',
      ['5000000000 PT Laut', '3 PT Laut'],
    ],
    ['Hakim menghukum {Person Rina} dengan denda Rp 5 juta.', ['5000000 Rina']],
    ['{Person Rina} memeluk anaknya yang kini berusia 16 tahun.', ['16 -']],
    ['{Person Rina} memeluk putra kedua berusia 16 tahun.', ['16 -']],
    ['{Organization PT Laut} dan {Organization PT Gunung} untung 3 persen.', ['3 -']],
    ['Kurs yen {Place Jepang} turun 3 persen.', ['3 -']],
    ['Terdampak:\n- {Place Desa Talang}, {Place Kecamatan Lubuk}: 31 keluarga', ['31 Desa Talang']],
    ['Ada 25 warga di {Place Riau} yang menerima {Program Dana Tani}.', ['25 Dana Tani']],
    ['Menyusul {Place Riau} (4,51), {Place Banten} (3,71).', ['4.51 Riau', '3.71 Banten']],
    ['Hakim menghukum {Person Rina} 7 tahun penjara dan denda Rp 5 juta.', ['7 Rina', '5000000 Rina']],
    ['{Organization PT Laut} merugi Rp 5 miliar atau naik 3 persen.', ['5000000000 PT Laut', '3 PT Laut']],
    ['Tambang di {Place Pulau Rusa}, yang jaraknya 30 kilometer, ditutup.', ['30 Pulau Rusa']],
    ['Yang setuju 70 persen di {Place Malaysia} dan 75 persen di {Place Riau}.', ['70 Malaysia', '75 Riau']],
    ['Sekitar 75 persen wilayah {Place Riau} hutan.', ['75 Riau']],
    ['Dengan nilai 3,6, {Place Riau} menjadi yang terbaik.', ['3.6 Riau']],
    ['{Organization BPR Jaya} rugi tahun lalu.\nSelain itu, harga beras Rp 5 juta.', ['5000000 -']],
    [
      'Daftar emiten:\n1. {Organization PT Laut Jaya}\n- Harga saham: Rp 45\n2. {Organization PT Gunung Jaya}\n- Harga saham: Rp 50',
      ['45 PT Laut Jaya', '50 PT Gunung Jaya'],
    ],
    [
      'Inflasi {Place Riau} 2,5 persen.\nWarga mengeluh.\nTargetnya inflasi 2 persen.',
      ['2.5 Riau', '2 Riau'],
    ],
  ])('%s', (source, expected) => expect(about(source)).toEqual(expected));

  it('is the surer of it the more speaks for it', () => {
    const [plain] = figures('{Organization PT Laut} menargetkan laba Rp 5 miliar.');
    const [vague] = figures('{Organization PT Laut} menemui {Place Riau}. Warga membawa Rp 5 miliar.');
    expect(plain?.confidence).toBeGreaterThan(vague?.confidence ?? 1);
  });

  it('gives what "kami" did to the organisation of the one who speaks', () => {
    const document = linked('{Person Rina} bicara untuk {Organization BPS}. "Kami periksa 12 keluarga."');
    const [person, organization] = document.entities.map(({ key }) => key);
    const start = document.article.text.indexOf('Kami');
    const content = { start, end: document.article.text.length - 1 };
    const base = { evidence: content, confidence: 1, modality: 'Actual' } as const;
    const said = {
      quotations: [
        {
          ...base,
          kind: 'quotation',
          manner: 'direct',
          content,
          about: [],
          ...(person ? { speaker: person } : {}),
        },
      ],
      tenures: [
        {
          ...base,
          kind: 'tenure',
          person: person ?? '',
          role: 'Kepala',
          status: 'Current',
          ...(organization ? { organization } : {}),
        },
      ],
    } as const;
    expect(extractFigures(document, resources, said).map((figure) => figure.about)).toEqual([organization]);
  });

  it('gives the date behind another figure to that one alone', () => {
    expect(
      figures('Bunga turun 25 basis poin pada 2023 ke level 5,5 persen.').map(
        (figure) => figure.referenceDate,
      ),
    ).toEqual(['2023', undefined]);
  });

  it('takes no days of a date for a count', () => {
    expect(about('- Jalur mutasi: 16 Juni-4 Juli 2025')).toEqual([]);
  });

  it('takes no score in brackets behind a club for an age', () => {
    expect(about('{Organization Persela} (2) menang.')).toEqual([]);
  });
});

describe('the date of a figure', () => {
  it.each([
    ['Hingga Juni 2023, ada 25 orang di sana.', '2023-06'],
    ['Ada 25 orang di sana pada 2022.', '2022'],
    ['Laba naik 5 persen tahun lalu.', '2023'],
    ['Pada 22 dan 23 April 2024, bunga ditahan 5 persen.', '2024-04'],
    ['"Ada 25 orang di sana," kata {Person Rina}, Selasa (14/5/2024).', undefined],
    ['Program itu dimulai sejak 1993 dan diikuti 25 orang.', undefined],
    ['{Person Rina} (34) lahir pada 1990.', undefined],
    ['Kontrak berlaku 6 tahun hingga 2031.', undefined],
    ['Harga gula Rp 5.000, sedangkan pada 2022 stabil.', undefined],
    ['Laba naik 5 persen dibandingkan Mei 2023.', undefined],
    ['Pada 2023, laba naik 5 persen terhadap laba 2022.', '2023'],
    ['Dua bulan lalu ia memberi waktu 60 hari.', undefined],
    ['Harga gula di akhir pekan ini Rp 5.000.', undefined],
    ['Untung Rp 5 juta (kurs Rp 16.000) sepanjang tahun lalu.', '2023'],
    ['Dana Rp 5 juta disiapkan untuk 16 keluarga pada 2022.', '2022'],
    ['Laba (Rp 5 juta) pada 2022 naik.', '2022'],
    ['Didirikan pada 1993, {Organization PT Laut} kini untung Rp 5 juta.', undefined],
    ['Ada 25 orang yang dipecat per 10 Mei 2024.', '2024-05-10'],
  ])('%s', (source, date) => expect(figures(source)[0]?.referenceDate).toBe(date));

  it('is the article\'s own for "hingga saat ini"', () => {
    expect(figures('Hingga saat ini, ada 25 orang di sana.')[0]).toMatchObject({
      referenceDate: '2024-05-15',
      dateFromArticle: true,
    });
  });
});

describe('measure, counted and status', () => {
  it.each([
    ['Suku bunga acuan ditahan di level 5 persen.', 'Suku bunga acuan'],
    ['- Harga saham: Rp 45', 'Harga saham'],
    ['{Person Rina} (34) datang.', 'usia'],
  ])('measures: %s', (source, measure) => expect(figures(source)[0]?.measure).toBe(measure));

  it('keeps the noun that is counted', () => {
    expect(figures('Ada 25 Penyuluh Pertanian Lapangan di sana.')[0]?.counted).toBe(
      'Penyuluh Pertanian Lapangan',
    );
  });

  it.each([
    ['Bank itu menargetkan laba naik 5 persen.', 'Target'],
    ['Bank itu memproyeksikan laba naik 5 persen.', 'Projection'],
    ['Bunga turun dari 5 persen menjadi 4 persen.', 'Previous'],
    ['Dari 5 orang menjadi satu tim.', 'Actual'],
    ['Bunga naik 5 persen.', 'Actual'],
  ])('status: %s', (source, status) => expect(figures(source)[0]?.status).toBe(status));

  it('shares between the ends of a range', () => {
    const [low, high] = figures('{Organization BPR Jaya} menahan bunga 4,25-4,50%.');
    expect([low?.comparator, low?.of, low?.measure]).toEqual(['AtLeast', 'BPR Jaya', 'bunga']);
    expect([high?.comparator, high?.of, high?.measure]).toEqual(['AtMost', 'BPR Jaya', 'bunga']);
  });
});
