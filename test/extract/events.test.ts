import { describe, expect, it } from 'vitest';
import { readEvents } from './read-events.ts';

const events = (source: string): string[] => readEvents(source).map(({ line }) => line);

describe('events', () => {
  it.each([
    ['{Person Rina} bertemu {Person Tono} di {Place Garut}.', ['Meeting [Rina, Tono] [] @Garut - Actual']],
    [
      '{Person Rina} bertemu pimpinan perusahaan kapal di {Place Garut}, Senin (13/5/2024).',
      ['Meeting [Rina, "pimpinan perusahaan kapal"] [] @Garut 2024-05-13 Actual'],
    ],
    ['{Person Tono} ditangkap {Organization Polres Garut}.', ['Arrest [Polres Garut] [Tono] @- - Actual']],
    [
      '{Person Tono} ditangkap oleh {Organization Polres Garut}.',
      ['Arrest [Polres Garut] [Tono] @- - Actual'],
    ],
    [
      '{Organization Polres Garut} menangkap {Person Tono} dan {Person Adi}.',
      ['Arrest [Polres Garut] [Tono, Adi] @- - Actual'],
    ],
    ['{Person Rina} akan melantik {Person Tono}.', ['Appointment [Rina] [Tono] @- - Planned']],
    ['{Person Rina} tidak menemui {Person Tono}.', ['Meeting [Rina, Tono] [] @- - Negated']],
    [
      'Penangkapan {Person Tono} dilakukan oleh {Organization Polres Garut}.',
      ['Arrest [Polres Garut] [Tono] @- - Actual'],
    ],
    ['Kecelakaan terjadi di {Place Garut}.', ['Accident [] [] @Garut - Actual']],
    ['Gempa mengguncang {Place Garut}.', ['Disaster [] [] @Garut - Actual']],
    ['Kecelakaan bisa dicegah.', []],
    [
      '{Organization Persita} merekrut bek {Organization Persib}, {Person Rian}.',
      ['Transaction [Persita] [Rian] @- - Actual'],
    ],
    ['Ia menang di {NamedEvent Pilkada 2020}.', ['Election [] [] @- 2020 Actual']],
    ['Ia hadir di {NamedEvent Festival Laut 2020}.', []],
    ['{Person Tono} meninggal di {Facility RSUD Garut}.', ['Death [] [Tono] @RSUD Garut - Actual']],
    [
      'Ketua {Organization PMI} {Person Rina} hadir. Ketua {Organization PMI} menemui {Person Tono}.',
      ['Meeting [Rina, Tono] [] @- - Actual'],
    ],
    ['Ketua {Organization PMI} menemui {Person Tono}.', ['Meeting [Tono] [] @- - Actual']],
    [
      '{Person Rina} bertemu {Person Tono}. Pertemuan itu di {Place Garut}.',
      ['Meeting [Rina, Tono] [] @Garut - Actual'],
    ],
  ])('reads %s', (source, expected) => expect(events(source)).toEqual(expected));
});

describe('the cast of a case', () => {
  it.each([
    ['Korban berinisial {Person S} melapor. Korban sempat disekap.', ['Crime [] [S] @- - Actual']],
    [
      'Tersangka, yakni {Person Tono} (35), {Person Adi}, dan {Person Budi}, hadir. Ketiga tersangka ditahan.',
      ['Arrest [] [Tono, Adi, Budi] @- - Actual'],
    ],
    ['Hadir {Person Tono} dan {Person Adi}. Keduanya ditangkap.', ['Arrest [] [Tono, Adi] @- - Actual']],
    ['Hadir {Person Tono} dan {Person Adi}. Ketiganya ditangkap.', []],
    ['Keluarga korban {Person S} melapor. Korban disekap di {Place Garut}.', ['Crime [] [] @Garut - Actual']],
    [
      '{Person Tono} ditetapkan sebagai tersangka. Pelaku ditangkap.',
      ['Charge [] [Tono] @- - Actual', 'Arrest [] [Tono] @- - Actual'],
    ],
  ])('reads %s', (source, expected) => expect(events(source)).toEqual(expected));
});

describe('what nouns and neighbours add', () => {
  it.each([
    [
      '{Person Tono} tewas. Peristiwa itu terjadi di {Place Garut}, Senin (13/5/2024).',
      ['Death [] [Tono] @Garut 2024-05-13 Actual'],
    ],
    [
      '{Organization Polres Garut} melakukan penangkapan terhadap {Person Tono}.',
      ['Arrest [Polres Garut] [Tono] @- - Actual'],
    ],
    ['{Person Tono} menjalani pemeriksaan.', ['Search [] [Tono] @- - Actual']],
    ['{Person Rina} meninjau {Facility Pasar Baru}.', ['Visit [Rina] [] @Pasar Baru - Actual']],
    ['{Person Rina} meninjau aturan.', []],
    ['{Person Rian} bergabung dengan {Organization Persita}.', ['Transaction [Persita] [Rian] @- - Actual']],
    [
      '{Organization Persita} memenangi final {NamedEvent Piala Garut}.',
      ['Competition [Persita] [Piala Garut] @- - Actual'],
    ],
    [
      '"Harga naik," kata {Person Rina} usai rapat dengan {Organization PMI}.',
      ['Meeting [Rina, PMI] [] @- - Actual'],
    ],
    [
      '{Person Tono} ditangkap saat mencuri di {Place Garut}.',
      ['Arrest [] [Tono] @Garut - Actual', 'Crime [Tono] [] @Garut - Actual'],
    ],
    ['Usai menemui {Person Adi}, {Person Rina} pulang.', ['Meeting [Rina, Adi] [] @- - Actual']],
    [
      'Hadir {Person Tono} dan {Person Adi}. Kedua petugas itu ditangkap.',
      ['Arrest [] [Tono, Adi] @- - Actual'],
    ],
    [
      '{Person Rina} bertemu {Person Tono} pada Senin (20/5/2024).',
      ['Meeting [Rina, Tono] [] @- 2024-05-20 Planned'],
    ],
    ['Rapat {Organization PMI} di {Place Garut} batal digelar.', ['Meeting [PMI] [] @Garut - Negated']],
    ['{NamedEvent Piala Garut} digelar di {Place Garut}.', ['Competition [] [Piala Garut] @Garut - Actual']],
    ['{NamedEvent Piala Garut} dicari penonton.', []],
    [
      'Laga perebutan tempat ketiga, yakni {Organization Persita} dan {Organization Dewa}, ramai.',
      ['Competition [Persita, Dewa] [] @- - Actual'],
    ],
    [
      '{Organization Bank Garut} ({Organization BG}) {Organization Bank Sunda} menahan suku bunga. Keputusan ini diambil Senin (13/5/2024).',
      ['Regulation [Bank Sunda] [] @- 2024-05-13 Actual'],
    ],
    [
      '{Person Tono} ditahan terkait kasus pemerasan.',
      ['Arrest [] [Tono] @- - Actual', 'Crime [Tono] [] @- - Actual'],
    ],
    ['{Person Rina} menjadi korban pencurian.', ['Crime [] [Rina] @- - Actual']],
    ['{Person Rina} dan asistennya, {Person Tono}, ditahan.', ['Arrest [] [Rina, Tono] @- - Actual']],
    [
      '{Person Tono} ditahan penyidik {Organization Polres Garut}.',
      ['Arrest [Polres Garut] [Tono] @- - Actual'],
    ],
    ['{Person Rina} mencuri perhatian {Person Tono}.', []],
    ['Keluarga korban pembunuhan itu ada di {Place Garut}, Senin (13/5/2024).', []],
    [
      '{Person Rina} memperkirakan {Person Tono} menang atas {Person Adi}.',
      ['Competition [Tono] [Adi] @- - Actual'],
    ],
    [
      '{Organization Persita} merekrut {Person Rian}. {Organization Persita} merekrut {Person Adi}.',
      ['Transaction [Persita] [Rian] @- - Actual', 'Transaction [Persita] [Adi] @- - Actual'],
    ],
    [
      '{Person Rina} menikah dengan {Person Tono}. {Person Tono} menikah dengan {Person Sari}.',
      ['Ceremony [Rina, Tono] [] @- - Actual', 'Ceremony [Tono, Sari] [] @- - Actual'],
    ],
  ])('reads %s', (source, expected) => expect(events(source)).toEqual(expected));
});
