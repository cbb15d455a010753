import { describe, expect, it } from 'vitest';
import type { EntityType } from '../../../src/model/entity.ts';
import { keyWords, numbersIn, sound } from '../../../src/resolve/fold/name-key.ts';
import { nameRelation } from '../../../src/resolve/fold/name-relation.ts';
import { LEXICON, readName } from './invented.ts';

describe('names as they are compared', () => {
  it.each<readonly [EntityType, string, string]>([
    ['Person', 'Dr. H. Moh. Soekarno', 'muhammad sukarno'],
    ['Person', 'Tjokro Djojo Sjarief', 'cokro jojo syarief'],
    ['Organization', 'PT Bank Melati (Persero) Tbk', 'bank melati'],
    ['Organization', 'Partai Anggrek', 'anggrek'],
    ['Organization', 'DPR RI', 'dpr'],
    ['Organization', 'Pemerintah RI', 'pemerintah indonesia'],
    ['Organization', 'Pemprov DKI', 'pemerintah provinsi jakarta'],
    ['Organization', 'Kementerian Laut (Kemlaut) RI', 'kementerian laut'],
    ['Organization', 'Komisi XIII DPR', 'komisi 13 dpr'],
    ['Organization', 'Timnas U-23', 'timnas u23'],
    ['Place', 'Provinsi Jabar', 'jawa barat'],
    ['Place', 'Kab. Garut', 'kabupaten garut'],
    ['Legislation', 'UU No. 7 Tahun 2017 tentang Pemilu', 'undang undang 7 2017'],
    ['Legislation', 'Pasal 3 ayat (2)', 'pasal 3 ayat 2'],
  ])('%s "%s" is "%s"', (type, name, words) => {
    expect(keyWords(type, name, LEXICON).join(' ')).toBe(words);
  });

  it('hold their numbers apart', () => {
    expect(numbersIn(['polsek', '1', 'garut'])).toBe('1');
    expect(numbersIn(['galaxy', 'z', 'fold', '7'])).toBe('7');
  });

  it.each([
    ['affifuddin', 'afifudin'],
    ['rudy', 'rudi'],
    ['arief', 'arif'],
    ['yudhoyono', 'yudoyono'],
  ])('sound alike: %s, %s', (a, b) => {
    expect(sound(a)).toBe(sound(b));
  });

  it.each<readonly [EntityType, string, boolean]>([
    ['Person', 'Tirta Kusumaningrat', true],
    ['Person', 'Budi Santoso', false],
    ['Person', 'Gusti Irwan Wibowo', true],
    ['Person', 'Tirta', false],
    ['Organization', 'Polres', false],
    ['Organization', 'Dinas Kesehatan', false],
    ['Organization', 'Dinas Kesehatan Kota Bogor', true],
    ['Organization', 'PA', false],
    ['Place', 'Desa Sukamaju', false],
    ['Place', 'Garut', true],
    ['Legislation', 'Pasal 3', false],
    ['Legislation', 'Pasal 3 UU ITE', true],
    ['Legislation', 'UU Nomor 7 Tahun 2017', true],
    ['CreativeWork', 'X', true],
  ])('of %s "%s" tells alone: %s', (type, name, tells) => {
    expect(readName(type, name).tellsAlone).toBe(tells);
  });

  it.each<readonly [EntityType, string, string, string | undefined]>([
    ['Person', 'tirta kusumaningrat', 'tirta kusumaningrat', 'same-words'],
    ['Person', 'yandri susanto', 'yandry susanto', 'same-sound'],
    ['Person', 'kusuma tirta', 'tirta kusuma', 'word-order'],
    ['Person', 'doli kurnia', 'ahmad doli kurnia', 'part'],
    ['Person', 'm iqbal', 'muhammad iqbal', 'initials'],
    ['Person', 'tirta', 'tirta kusuma', 'short'],
    ['Person', 'budi santoso', 'agus santoso', undefined],
    ['Organization', 'klr', 'komisi layanan rakit', 'letters'],
    ['Organization', 'palangka raya', 'palangkaraya', 'same-sound'],
    ['Product', 'galaxy s', 'galaxy z', undefined],
    ['Place', 'kabupaten badung', 'kabupaten bandung', undefined],
  ])('of %s relate: %s, %s as %s', (type, a, b, relation) => {
    expect(nameRelation(type, a.split(' '), b.split(' '))).toBe(relation);
    expect(nameRelation(type, b.split(' '), a.split(' '))).toBe(relation);
  });
});
