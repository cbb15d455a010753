import { describe, expect, it } from 'vitest';
import { lexicon } from './lexicon.ts';

const read = (line: string) => lexicon.bylines.read(line);

describe('byline lines', () => {
  it.each([
    [
      'oleh Siti Aminah pada 09 Nov 2023, 13:28 WIB',
      { authors: ['Siti Aminah'], published: '2023-11-09T13:28:00+07:00' },
    ],
    ['Oleh: Siti Aminah dan Budi Santoso', { authors: ['Siti Aminah', 'Budi Santoso'] }],
    ['Penulis Siti Aminah', { authors: ['Siti Aminah'] }],
    ['Diperbarui 09 Nov 2023, 12:53 WIB', { modified: '2023-11-09T12:53:00+07:00' }],
    ['Rep: Antara/ Red: Nur Aini', { authors: [], editors: ['Nur Aini'] }],
    [
      'Reporter: Rina Wulandari | Editor: Adi Wikanto',
      { authors: ['Rina Wulandari'], editors: ['Adi Wikanto'] },
    ],
    [
      '(Reporter: Rina Wulandari, Dewi | Editor: Adi Wikanto)',
      { authors: ['Rina Wulandari', 'Dewi'], editors: ['Adi Wikanto'] },
    ],
    ['Penulis : Kontributor Lhokseumawe, Masriadi', { authors: ['Masriadi'] }],
    ['Penulis: Anna van der Berg/DW Indonesia', { authors: ['Anna van der Berg'] }],
    ['Andi Saputra - detikNews', { authors: ['Andi Saputra'], publisher: 'detikcom' }],
    [
      'Kompas.com - 12/03/2024, 14:05 WIB',
      { publisher: 'KOMPAS.com', published: '2024-03-12T14:05:00+07:00' },
    ],
    ['Kamis, 5 November 2015 14:56 WIB | 1.229 Views', { published: '2015-11-05T14:56:00+07:00' }],
    ['Penulis, Siti Aminah', { authors: ['Siti Aminah'] }],
    [
      'oleh Siti Aminah [Gorontalo] di 8 November 2023',
      { authors: ['Siti Aminah'], published: '2023-11-08' },
    ],
    ['Pewarta: Ajat Sudrajat', { authors: ['Ajat Sudrajat'] }],
  ])('reads "%s"', (line, expected) => {
    expect(read(line)).toMatchObject(expected);
  });

  it.each([
    'Oleh karena itu, pemerintah menaikkan harga.',
    'Editor majalah itu mengundurkan diri pada Senin.',
    'Penulis menilai desain pemilu itu penting.',
    'Jakarta, 12 Maret 2023',
    'Hongkong: 6 Februari 2017',
    'Pada 12 April 2010',
    'Sebelumnya, tim SAR gabungan mencari korban pada Senin (7/7/2025) pagi.',
    'SAMARINDA, KOMPAS.com -- Tim Laboratorium Forensik datang ke lokasi.',
    'KOMPAS.com',
    'Jakarta, CNN Indonesia --',
    'Okezone.com - Experience The Zone',
  ])('leaves "%s" alone', (line) => {
    expect(read(line)).toBeUndefined();
  });

  it('does not take the agency that a report came from for its publisher', () => {
    expect(read('Rep: Antara/ Red: Nur Aini')).not.toHaveProperty('publisher');
  });
});
