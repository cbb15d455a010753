import { describe, expect, it } from 'vitest';
import { clausesOf } from '../../src/extract/items.ts';
import { extractRelations } from '../../src/extract/relations.ts';
import { relationLexicon } from '../../src/extract/role-lexicons.ts';
import { linked, shipped } from '../marked.ts';

const lexicon = relationLexicon(shipped.tableOf, shipped.gazetteer);

const relations = (source: string): string[] => {
  const document = linked(source);
  const nameOf = (key: string): string => document.entities.find((e) => e.key === key)?.name ?? '-';
  return extractRelations(document, clausesOf(document), lexicon).map(
    ({ subject, predicate, object }) =>
      `${nameOf(subject)} ${predicate} ${object.kind === 'entity' ? nameOf(object.entity) : object.value}`,
  );
};

describe('relations', () => {
  it.each([
    [
      'di {Place Desa Suka}, {Place Kecamatan Maju}, {Place Lampung}.',
      ['Desa Suka schema:containedInPlace Kecamatan Maju', 'Kecamatan Maju schema:containedInPlace Lampung'],
    ],
    ['di {Place Garut}, {Place Solo}, dan {Place Tegal}.', []],
    [
      'di {Place Desa Suka}, {Place Kecamatan Maju}, {Place Kabupaten Garut}, {Place Jawa Barat}.',
      [
        'Desa Suka schema:containedInPlace Kecamatan Maju',
        'Kecamatan Maju schema:containedInPlace Kabupaten Garut',
        'Kabupaten Garut schema:containedInPlace Jawa Barat',
      ],
    ],
    [
      'di {Place Lembah}, {Place Rawa}, {Place Garut}, {Place Jawa Barat}.',
      [
        'Lembah schema:containedInPlace Rawa',
        'Rawa schema:containedInPlace Garut',
        'Garut schema:containedInPlace Jawa Barat',
      ],
    ],
    [
      '{Person Tono} ditangkap. Pria {Place Garut} itu merupakan politikus {Organization PKB}.',
      ['Tono schema:memberOf PKB'],
    ],
    ['{Person Tono} dari {Organization Partai Nelayan} hadir.', ['Tono schema:memberOf Partai Nelayan']],
    ['{Place Garut} dari {Place Solo} jauh.', []],
    ['di {Place Garut} {Place Jawa Barat}.', ['Garut schema:containedInPlace Jawa Barat']],
    [
      '{Person Tono} ditangkap. Pria kelahiran {Place Garut}, 22 Juli 1975, itu diam.',
      ['Tono schema:birthPlace Garut'],
    ],
    [
      '{Person Tono} menempuh pendidikan sarjana di {Organization Universitas Maju}.',
      ['Tono schema:alumniOf Universitas Maju'],
    ],
    ['di {Place Prefektur Aomori} {Place Jepang}.', ['Prefektur Aomori schema:containedInPlace Jepang']],
    ['di {Facility Stadion Maju}, {Place Garut}.', ['Stadion Maju schema:location Garut']],
    ['{Organization Toko Jaya} di kawasan {Place Senen} ramai.', ['Toko Jaya schema:location Senen']],
    ['{Organization Bareskrim} {Organization Polri} hadir.', ['Bareskrim schema:parentOrganization Polri']],
    [
      '{Organization Satlantas Polres Garut} dan {Organization Polres Garut}',
      ['Satlantas Polres Garut schema:parentOrganization Polres Garut'],
    ],
    ['Politikus {Organization Partai Nelayan} {Person Rina} hadir.', ['Rina schema:memberOf Partai Nelayan']],
    ['{Person Tono}, pemilik toko roti {Organization Sari Rasa}, hadir.', ['Tono schema:owns Sari Rasa']],
    ['Pendiri {Organization Yayasan Kita}, {Person Rina}, hadir.', ['Yayasan Kita schema:founder Rina']],
    ['{Person Rina}, istri {Person Tono}, hadir.', ['Rina schema:spouse Tono']],
    ['{Person Rina}, putri {Person Tono}, hadir.', ['Rina schema:parent Tono']],
    ['{Person Tono}, ayah {Person Rina}, hadir.', ['Rina schema:parent Tono']],
    ['{Person Tono} bersama istrinya, {Person Rina}, hadir.', ['Rina schema:spouse Tono']],
    ['{Person Rina}, menantu {Person Tono}, hadir.', []],
    ['{Person Tono} lahir di {Place Garut}.', ['Tono schema:birthPlace Garut']],
    ['{Program Desa Terang} dimulai sejak tahun 2019.', ['Desa Terang schema:foundingDate 2019']],
    ['{Program Desa Terang} dimulai kemarin.', []],
    [
      '{Organization PT Laut} anak usaha {Organization PT Samudra}.',
      ['PT Laut schema:parentOrganization PT Samudra'],
    ],
    [
      '{CreativeWork Laut Biru} dibintangi {Person Rina}, {Person Tono}, dan {Person Adi}.',
      ['Rina rajut:workedOn Laut Biru', 'Tono rajut:workedOn Laut Biru', 'Adi rajut:workedOn Laut Biru'],
    ],
    ['{Person Tono} bermain untuk {Organization Persita}.', ['Tono schema:memberOf Persita']],
    ['di {Facility Balai Kencana} ({Facility BK}) {Place Senen}.', ['Balai Kencana schema:location Senen']],
    ['Warga negara {Place Jepang}, {Person Tono}, hadir.', []],
    // Places side by side.
    ['di {Place Kabupaten Gianyar}, {Place Kecamatan Kediri}.', []],
    ['di {Place Bali}, {Place Lombok}.', []],
    ['{Place China} di {Place London} berunding.', []],
    ['Pabrik dikelola {Organization PT Laut} di {Place Pulau Suka}.', []],
    ['kehadiran {Organization PT Laut} di {Place Garut}.', []],
    ['{Organization Dinas Sosial} ({Organization Dinsos}) {Place Kota Solo} buka.', []],
    [
      '{Facility Posko Aduan} (SPMB) di {Facility Kantor Dinas} buka.',
      ['Posko Aduan schema:containedInPlace Kantor Dinas'],
    ],
    ['{Organization Persita} ({Place Inggris}) menang.', ['Persita schema:location Inggris']],
    ['{Organization Bank Pusat Amerika} ({Place AS}) hadir.', []],
    ['{Person Rian} ({Organization Persita FC}) hadir.', ['Rian schema:memberOf Persita FC']],
    ['{Person Rian} ({Organization PT Laut}) hadir.', []],
    [
      'Kepala Dinas ({Organization Dinsos}) {Organization Kemensos}.',
      ['Dinsos schema:parentOrganization Kemensos'],
    ],
    ['{Place Kabupaten Semarang} di {Place Ungaran} rapat.', []],
    // Verbs and nouns.
    ['{Person Rina} memperkuat rumor bahwa {Organization Intel} untung.', []],
    ['{Person Tono} ingin bergabung dengan {Organization Persita}.', []],
    ['{Person Tono} akan menikah dengan {Person Rina}.', []],
    ['{Person Tono} menikah lagi dengan {Person Rina}.', ['Tono schema:spouse Rina']],
    ['{Person Tono} melihat potensi yang dimiliki {Person Rina}.', []],
    ['{Organization KOMPAS.com} - tokoh asal {Place Garut}.', []],
    ['{Organization CFA} memutus pelatih asal {Place Kroasia}.', []],
    ['klub asal {Place Garut}, {Organization Persita FC}, hadir.', ['Persita FC schema:location Garut']],
    [
      'anak usaha {Organization Samudra}, {Organization PT Laut} ({Organization PTL}), hadir.',
      ['PT Laut schema:parentOrganization Samudra'],
    ],
    [
      '{CreativeWork Laut Biru} merupakan film laga yang dibintangi oleh {Person Rina}.',
      ['Rina rajut:workedOn Laut Biru'],
    ],
    [
      '{CreativeWork Laut Biru} dibintangi sederet artis, di antaranya {Person Rina} dan {Person Tono}.',
      ['Rina rajut:workedOn Laut Biru', 'Tono rajut:workedOn Laut Biru'],
    ],
    [
      '{Person Rian} dan {Person Adi}, yang merupakan pemain {Organization Persita}, hadir.',
      ['Rian schema:memberOf Persita', 'Adi schema:memberOf Persita'],
    ],
    ['gelandang berbakat dari {Organization Persita}, {Person Rian}.', ['Rian schema:memberOf Persita']],
    // Nouns that point back.
    ['{Person Rina} hadir. Mantan istri {Person Tono} itu menilai.', ['Rina schema:spouse Tono']],
    ['{Person Rian} hadir. Pemain {Organization Persita} tersebut cedera.', ['Rian schema:memberOf Persita']],
    [
      '{Person Rian} hadir. Menerima umpan dari {Person Adi}, pemain {Organization Persita} itu menang.',
      ['Rian schema:memberOf Persita'],
    ],
    ['{Person Rian} hadir. Para pemain {Organization Persita} itu cedera.', []],
    // Homes and couples.
    ['di kediaman {Person Tono} di {Place Garut}.', ['Tono schema:homeLocation Garut']],
    ['Resepsi pernikahan {Person Rina} dan {Person Tono} meriah.', ['Rina schema:spouse Tono']],
    ['Pasangan suami istri berinisial {Person AB} (28) dan {Person CD} (24).', ['AB schema:spouse CD']],
    ['{Person Rina} hadir. Ia adalah putri dari {Person Tono}.', ['Rina schema:parent Tono']],
    ['Istri {Person Tono} (50), {Person Rina} (45), hadir.', ['Rina schema:spouse Tono']],
    [
      '{Person Budi}, anak pasangan {Person Tono} dan {Person Rina}, hadir.',
      ['Budi schema:parent Tono', 'Budi schema:parent Rina'],
    ],
    ['{Person Rina}, salah satu anak {Person Tono}, hadir.', ['Rina schema:parent Tono']],
    [
      '{Person Rian}, bek {Organization Timnas} yang membela {Organization Persita}, hadir.',
      ['Rian schema:memberOf Timnas', 'Rian schema:memberOf Persita'],
    ],
    ['{Person Rina} sendiri adalah pendiri {Organization PT Laut}.', ['PT Laut schema:founder Rina']],
    ['Rencana pernikahan {Person Rina} dan {Person Tono} batal.', []],
    ['{Person Adi} melihat {Person Tono} dan istrinya, {Person Rina}.', ['Rina schema:spouse Tono']],
    ['{Person Rian} unggul dari sang adik, {Person Adi}.', ['Adi schema:sibling Rian']],
    ['{Organization Persita FC} asal {Place Wales} menang.', []],
    ['kata {Person Rina}. "Ya," ujar warga {Place Garut} ini.', ['Rina schema:homeLocation Garut']],
  ])('reads %s', (source, expected) => expect(relations(source)).toEqual(expected));
});
