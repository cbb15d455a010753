import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marked } from '../marked.ts';

const quantities = (source: string): string[] => {
  const document = marked(source);
  const { text } = document.article;
  return document.quantities.map((q) =>
    [text.slice(q.start, q.end), q.value, q.unitCode, q.comparator, ...(q.per ? [`per ${q.per}`] : [])].join(
      ' | ',
    ),
  );
};

describe('findQuantities', () => {
  it.each([
    ['Kas desa Rp 1,5 triliun habis.', ['Rp 1,5 triliun | 1500000000000 | IDR | Exactly']],
    ['Kas desa Rp500.000 habis.', ['Rp500.000 | 500000 | IDR | Exactly']],
    ['Utang USD 300 juta lunas.', ['USD 300 juta | 300000000 | USD | Exactly']],
    ['Utang US$ 2 miliar lunas.', ['US$ 2 miliar | 2000000000 | USD | Exactly']],
    ['Utang 8 miliar dolar AS lunas.', ['8 miliar dolar AS | 8000000000 | USD | Exactly']],
    ['Utang 2.025 euro lunas.', ['2.025 euro | 2025 | EUR | Exactly']],
    ['Denda Rp 2 M dibayar.', ['Rp 2 M | 2000000000 | IDR | Exactly']],
    ['Iuran Rp 50 juta per bulan naik.', ['Rp 50 juta | 50000000 | IDR | Exactly | per month']],
    ['Bunga 12,5 persen berlaku.', ['12,5 persen | 12.5 | percent | Exactly']],
    ['Bunga 5,75% berlaku.', ['5,75% | 5.75 | percent | Exactly']],
    ['Bunga turun 25 basis poin.', ['25 basis poin | 25 | basis point | Exactly']],
    ['Daya 6.600 VA dipasang.', ['6.600 VA | 6600 | volt-ampere | Exactly']],
    ['Mobil melaju 60 km/jam.', ['60 km/jam | 60 | kilometre per hour | Exactly']],
    ['Lahan 2,5 hektare dijual.', ['2,5 hektare | 2.5 | hectare | Exactly']],
    ['Rumah 36 meter persegi dijual.', ['36 meter persegi | 36 | square metre | Exactly']],
    ['Suhu minus 5 derajat Celsius.', ['5 derajat Celsius | -5 | celsius | Exactly']],
    ['Suhu 1,5° C tadi.', ['1,5° C | 1.5 | celsius | Exactly']],
    ['Denda 2 miliar dibayar.', ['2 miliar | 2000000000 | IDR | Exactly']],
    ['Suhu 36 derajat Celsius.', ['36 derajat Celsius | 36 | celsius | Exactly']],
    ['Hukuman 5 (lima) tahun penjara.', ['5 (lima) tahun | 5 | year | Exactly']],
    ['Harga AU$ 5 naik.', ['AU$ 5 | 5 | AUD | Exactly']],
    ['Harga HK$ 7,85 naik.', ['HK$ 7,85 | 7.85 | HKD | Exactly']],
    ['Kebun 2.490 mÂ² dijual.', ['2.490 mÂ² | 2490 | square metre | Exactly']],
    ['Sampah 6.700 metrik ton diolah.', ['6.700 metrik ton | 6700 | tonne | Exactly']],
    ['Butuh 1 jam 12 menit ke sana.', ['1 jam | 1 | hour | Exactly', '12 menit | 12 | minute | Exactly']],
    ['Cip 3nm itu baru.', ['3nm | 3 | nanometre | Exactly']],
    ['Beras 50 persen lebih murah.', ['50 persen | 50 | percent | Exactly']],
    ['Saham turun 138 poin.', ['138 poin | 138 | point | Exactly']],
    ['Saham ditutup di level 7.628 tadi.', ['7.628 | 7628 | point | Exactly']],
    ['Indeks itu menjadi 0,74.', ['0,74 | 0.74 | point | Exactly']],
    ['Ada sekitar 30-an pesawat di sana.', ['30-an pesawat | 30 | count | About']],
    ['Ia membawa uang 400 juta itu.', ['400 juta | 400000000 | IDR | Exactly']],
    ['Dana Rp 800-an juta habis.', ['Rp 800-an juta | 800000000 | IDR | About']],
  ])('reads amounts with units: %s', (source, expected) => expect(quantities(source)).toEqual(expected));

  it.each([
    ['Ada 110.000 orang di sana.', ['110.000 orang | 110000 | count | Exactly']],
    ['Ada 1,2 juta rumah baru.', ['1,2 juta rumah | 1200000 | count | Exactly']],
    ['Ada 25 Penyuluh Pertanian Lapangan baru.', ['25 Penyuluh Pertanian Lapangan | 25 | count | Exactly']],
    ['Ada 99 Dinas/Badan di sana.', ['99 Dinas/Badan | 99 | count | Exactly']],
    ['Dari 10 orang, 5 orang pulang.', ['10 orang | 10 | count | Exactly', '5 orang | 5 | count | Exactly']],
    ['Ada 5 ekor sapi di kandang.', ['5 ekor sapi | 5 | count | Exactly']],
    [
      'Yang lulus sebanyak 50 dari 75 peserta.',
      ['50 | 50 | count | Exactly', '75 peserta | 75 | count | Exactly'],
    ],
    ['Tim itu menang 2 kali.', ['2 kali | 2 | count | Exactly']],
    ['Kata dia, 8 dari 10 fraksi setuju.', ['8 | 8 | count | Exactly', '10 fraksi | 10 | count | Exactly']],
    ['Semua selamat, 30 di antaranya luka.', ['30 | 30 | count | Exactly']],
    ['Bantuan untuk 5 (lima) desa.', ['5 (lima) desa | 5 | count | Exactly']],
    ['Dana naik ke 565 ribu guru.', ['565 ribu guru | 565000 | count | Exactly']],
    ['Ada 2 miliar bibit di sana.', ['2 miliar bibit | 2000000000 | count | Exactly']],
    ['Ada 8 orang saksi di sana.', ['8 orang saksi | 8 | count | Exactly']],
    ['Jarak 8.\n\n000 kilometer ditempuh.', ['8.\n\n000 kilometer | 8000 | kilometre | Exactly']],
  ])('reads counts: %s', (source, expected) => expect(quantities(source)).toEqual(expected));

  it.each([
    [
      'Bunga 4,25-4,50% berlaku.',
      ['4,25-4,50% | 4.25 | percent | AtLeast', '4,50% | 4.5 | percent | AtMost'],
    ],
    ['Ada 3-5 orang di sana.', ['3-5 orang | 3 | count | AtLeast', '5 orang | 5 | count | AtMost']],
    ['Harga Rp 5-10 juta.', ['Rp 5-10 juta | 5000000 | IDR | AtLeast', '10 juta | 10000000 | IDR | AtMost']],
    [
      'Harga Rp 500 ribu hingga Rp 1 juta.',
      ['Rp 500 ribu hingga Rp 1 juta | 500000 | IDR | AtLeast', 'Rp 1 juta | 1000000 | IDR | AtMost'],
    ],
    [
      'Pangsa 40,8 dan 82,2 persen.',
      ['40,8 dan 82,2 persen | 40.8 | percent | Exactly', '82,2 persen | 82.2 | percent | Exactly'],
    ],
    [
      'Jarak 30 km sampai dengan 40 km.',
      ['30 km sampai dengan 40 km | 30 | kilometre | AtLeast', '40 km | 40 | kilometre | AtMost'],
    ],
    [
      'Kerak setebal antara 0,05 mm dan 0,5 mm.',
      ['0,05 mm dan 0,5 mm | 0.05 | millimetre | AtLeast', '0,5 mm | 0.5 | millimetre | AtMost'],
    ],
    [
      'Iuran Rp 5 juta-Rp 10 juta naik.',
      ['Rp 5 juta-Rp 10 juta | 5000000 | IDR | AtLeast', 'Rp 10 juta | 10000000 | IDR | AtMost'],
    ],
    [
      'Saham bergerak dalam rentang 7.000--7.300.',
      ['7.000--7.300 | 7000 | point | AtLeast', '7.300 | 7300 | point | AtMost'],
    ],
  ])('reads ranges and lists as two: %s', (source, expected) => expect(quantities(source)).toEqual(expected));

  it.each([
    ['sekitar 50 orang', 'About'],
    ['lebih dari 50 orang', 'MoreThan'],
    ['kurang dari 50 orang', 'LessThan'],
    ['minimal 50 orang', 'AtLeast'],
    ['maksimal 50 orang', 'AtMost'],
    ['hingga 50 orang', 'AtMost'],
    ['di atas 50 persen', 'MoreThan'],
    ['Rp 200 jutaan', 'About'],
    ['Rp 300.000-an', 'About'],
    ['tidak lebih 10 persen', 'AtMost'],
    ['di kisaran level Rp 16.800', 'About'],
    ['lebih dari 10 persen lebih murah', 'MoreThan'],
    ['mencapai 50 orang', 'Exactly'],
  ])('compares: %s is %s', (words, comparator) =>
    expect(marked(`Yang datang ${words}.`).quantities.map((q) => q.comparator)).toEqual([comparator]),
  );

  it.each([
    ['{Person Rina} (34), warga desa.', ['34 | 34 | year | Exactly']],
    ['Pria berusia 54 tahun itu pulang.', ['54 tahun | 54 | year | Exactly']],
    ['Usianya baru 28 waktu itu.', ['28 | 28 | year | Exactly']],
  ])('reads ages: %s', (source, expected) => expect(quantities(source)).toEqual(expected));

  it.each([
    'Rapat Senin (13/5/2024) pukul 14.00 WIB.',
    'Toko buka 08.00-16.00 WIB.',
    'Pasal 365 ayat 2 dilanggar.',
    'Perda Nomor 10 Tahun 2009 dicabut.',
    'Rumah di RT 02 RW 05 terbakar.',
    'Tim itu menang 2-1 atas lawannya.',
    'Anak ke-3 lulus.',
    'Kecelakaan di KM 72 arah timur.',
    'Hubungi 0811 2345 678 segera.',
    'Produksi naik 5 kali lipat.',
    '1. Siapkan air.',
    'Pameran pada 3 hingga 5 Juni 2024.',
    'Ia bermain di {NamedEvent Liga 1} musim ini.',
    'Tahun 2023 kering.',
    'Kecelakaan di KM 41+400 Tol Dukuh.',
    'Status gunung itu level 1.',
  ])('finds none in: %s', (source) => expect(quantities(source)).toEqual([]));

  it('counts nothing that a name holds', () => {
    expect(quantities('{Program Gerakan 1000 Startup} dimulai.')).toEqual([]);
  });

  it('keeps its offsets in range, and every value a number, whatever the text', () => {
    const words = [
      'Rp',
      '1,5',
      'triliun',
      '3',
      '-',
      '5',
      'orang',
      '%',
      'hingga',
      '(',
      ')',
      'sekitar',
      '2024',
      'per',
      'bulan',
      '.',
      'tahun',
      'US$',
      '0',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 16 }), (picked) => {
        const document = marked(`A ${picked.join(' ')}`);
        for (const q of document.quantities) {
          expect(q.end).toBeGreaterThan(q.start);
          expect(q.end).toBeLessThanOrEqual(document.article.text.length);
          expect(q.value).toMatch(/^-?\d+(\.\d+)?$/);
        }
      }),
    );
  });
});
