import { describe, expect, it } from 'vitest';
import { lexicon, lexiconWithPlaces } from './lexicon.ts';

const BODY =
  'Gubernur meresmikan bendungan yang mengairi sawah di lima kecamatan pada Rabu pagi, kata juru bicaranya.';

const parts = (paragraph: string, { findDateline } = lexicon) => {
  const found = findDateline(paragraph);
  const at = (span?: { start: number; end: number }) => span && paragraph.slice(span.start, span.end);
  return found && { place: at(found.place), outlet: at(found.outlet), rest: paragraph.slice(found.end) };
};

describe('datelines', () => {
  it.each([
    ['Liputan6.com, Jakarta - ', 'Jakarta', 'Liputan6.com'],
    ['Liputan6.com, Miyagi ', 'Miyagi', 'Liputan6.com'],
    ['Liputan6.com, Banda Aceh ', 'Banda Aceh', 'Liputan6.com'],
    ['Liputan6.com, Jakarta Selatan ', 'Jakarta Selatan', 'Liputan6.com'],
    ['JAKARTA, KOMPAS.com - ', 'JAKARTA', 'KOMPAS.com'],
    ['PALANGKA RAYA, KOMPAS.com – ', 'PALANGKA RAYA', 'KOMPAS.com'],
    ['NEW YORK. KOMPAS.com - ', 'NEW YORK', 'KOMPAS.com'],
    ['REPUBLIKA.CO.ID, JAKARTA -- ', 'JAKARTA', 'REPUBLIKA.CO.ID'],
    ['TEMPO.CO, Jakarta - ', 'Jakarta', 'TEMPO.CO'],
    ['Jakarta, CNN Indonesia -- ', 'Jakarta', 'CNN Indonesia'],
    ['Bandung (ANTARA) - ', 'Bandung', 'ANTARA'],
    ['Bandarlampung, Lampung (ANTARA News) - ', 'Bandarlampung', 'ANTARA News'],
    ['Jakarta, 8/11 (ANTARA News Jabar) - ', 'Jakarta', 'ANTARA News Jabar'],
    ['KONTAN.CO.ID - JAKARTA. ', 'JAKARTA', 'KONTAN.CO.ID'],
    ['Bisnis.com, JAKARTA — ', 'JAKARTA', 'Bisnis.com'],
    ['Metrotvnews.com, Jakarta: ', 'Jakarta', 'Metrotvnews.com'],
    ['TRIBUNNEWS.COM, JAKARTA - ', 'JAKARTA', 'TRIBUNNEWS.COM'],
    ['Suaramajalengka.co.id, Majalengka - ', 'Majalengka', 'Suaramajalengka.co.id'],
  ])('reads "%s…"', (opening, place, outlet) => {
    expect(parts(opening + BODY)).toEqual({ place, outlet, rest: BODY });
  });

  it.each(['KOMPAS.com - ', 'KOMPAS.com-', 'VIVA.co.id – '])('reads the outlet alone in "%s…"', (opening) => {
    expect(parts(opening + BODY)).toMatchObject({ place: undefined, rest: BODY });
  });

  it('takes a place without an outlet where a gazetteer knows it', () => {
    expect(parts(`Bandung - ${BODY}`, lexiconWithPlaces)).toMatchObject({ place: 'Bandung' });
    expect(parts(`Persib - ${BODY}`, lexiconWithPlaces)).toBeUndefined();
  });

  it.each([
    'Presiden Joko Widodo, Rabu, meresmikan bendungan - yang kelima tahun ini.',
    '"Kami datang - semua," kata Anwar.',
    'KPK - lembaga antirasuah - memeriksa lima saksi.',
    'Harga beras naik: pedagang mengeluh.',
  ])('finds none in "%s"', (paragraph) => {
    expect(parts(paragraph)).toBeUndefined();
  });
});
