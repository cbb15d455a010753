import { describe, expect, it } from 'vitest';
import { clausesOf } from '../../src/extract/items.ts';
import { tenureLexicon } from '../../src/extract/role-lexicons.ts';
import { extractTenures } from '../../src/extract/tenures.ts';
import { linked, shipped } from '../marked.ts';

const lexicon = tenureLexicon(shipped.tableOf, shipped.gazetteer);

const tenures = (source: string): string[] => {
  const document = linked(source);
  const nameOf = (key: string | undefined): string =>
    document.entities.find((e) => e.key === key)?.name ?? '-';
  return extractTenures(document, clausesOf(document), lexicon).map(
    (t) => `${nameOf(t.person)} | ${t.role} | ${nameOf(t.organization)} | ${t.status}`,
  );
};

describe('tenures', () => {
  it.each([
    ['Ketua {Organization PMI} {Person Rina} datang.', ['Rina | Ketua | PMI | Current']],
    ['Kepala Dinas {Person Rina} datang.', ['Rina | Kepala Dinas | - | Current']],
    ['Sekjen {Organization PMI} Dr. {Person Rina} datang.', ['Rina | Sekjen | PMI | Current']],
    ['Kapolres {Place Garut} AKBP {Person Tono} hadir.', ['Tono | Kapolres | Garut | Current']],
    [
      'Kapolres {Place Garut} AKBP {Person Tono} di {Organization Polres Garut}.',
      ['Tono | Kapolres | Polres Garut | Current'],
    ],
    ['Menteri Keuangan {Person Rina} bicara.', ['Rina | Menteri Keuangan | - | Current']],
    [
      'Menteri Keuangan {Person Rina} di {Organization Kementerian Keuangan}.',
      ['Rina | Menteri Keuangan | Kementerian Keuangan | Current'],
    ],
    ['Mantan Bupati {Place Garut} {Person Tono} pulang.', ['Tono | Bupati | Garut | Former']],
    ['Plt. Gubernur {Place Riau} {Person Tono} pulang.', ['Tono | Gubernur | Riau | Acting']],
    ['Calon Wali Kota {Place Solo} {Person Tono} pulang.', ['Tono | Wali Kota | Solo | Candidate']],
    [
      '{Person Rina}, Direktur Utama {Organization PT Laut Jaya}, hadir.',
      ['Rina | Direktur Utama | PT Laut Jaya | Current'],
    ],
    ['{Person Rina} selaku Ketua Umum {Organization PMI} hadir.', ['Rina | Ketua Umum | PMI | Current']],
    ['Direktur Riset {Organization LRKN}, {Person Rina}, hadir.', ['Rina | Direktur Riset | LRKN | Current']],
    [
      'Wakil Ketua {Organization PMI} {Person Rina}, {Person Tono}, dan {Person Adi} hadir.',
      [
        'Rina | Wakil Ketua | PMI | Current',
        'Tono | Wakil Ketua | PMI | Current',
        'Adi | Wakil Ketua | PMI | Current',
      ],
    ],
    [
      'Ketua {Organization PMI} {Person Rina} datang. Ketua {Person Rina} pulang.',
      ['Rina | Ketua | PMI | Current'],
    ],
    ['Warga {Place Garut}, {Person Tono}, hadir.', []],
    [
      'Menteri Pendidikan Tinggi, Sains, dan Teknologi {Person Rina} hadir.',
      ['Rina | Menteri Pendidikan Tinggi, Sains, dan Teknologi | - | Current'],
    ],
    [
      'Menteri Laut, Danau, dan Sungai {Person Rina} di {Organization Kementerian Laut, Danau, dan Sungai}.',
      ['Rina | Menteri Laut, Danau, dan Sungai | Kementerian Laut, Danau, dan Sungai | Current'],
    ],
    [
      '{Person Tono} (TN) selaku Ketua {Organization PMI}, {Person Rina} selaku Kepala {Organization BPS}.',
      ['Tono | Ketua | PMI | Current', 'Rina | Kepala | BPS | Current'],
    ],
    ['Gubernur {Place Riau} saat itu, {Person Tono}, hadir.', ['Tono | Gubernur | Riau | Former']],
    ['{Person Tono}, Gubernur {Place Riau} sebelumnya, hadir.', ['Tono | Gubernur | Riau | Former']],
    [
      'Direktur Utama {Organization PT Laut} periode 2016-2021 {Person Tono} hadir.',
      ['Tono | Direktur Utama | PT Laut | Former'],
    ],
    ['Ketua {Organization PMI} periode 2022-2027 {Person Tono} hadir.', ['Tono | Ketua | PMI | Current']],
    ['Mantan calon Bupati {Place Garut} {Person Tono} hadir.', ['Tono | Bupati | Garut | Former']],
    ['{Person Tono} hadir. Mantan Gubernur {Place Riau} itu pulang.', ['Tono | Gubernur | Riau | Former']],
    [
      '{Person Tono} hadir. Anggota {Organization Komisi II DPR} dari {Organization PKS} ini pulang.',
      ['Tono | Anggota | Komisi II DPR | Current'],
    ],
    ['{Person Tono} pernah menjabat Penjabat Gubernur {Place Riau}.', ['Tono | Gubernur | Riau | Former']],
    [
      'Fixed Income Analyst {Organization PT Laut}, {Person Rina}, hadir.',
      ['Rina | Fixed Income Analyst | PT Laut | Current'],
    ],
    ['Menurut Manager {Organization PT Laut} {Person Rina}, sepi.', ['Rina | Manager | PT Laut | Current']],
    [
      'Dokter spesialis penyakit dalam di {Facility RS Maju}, dr. {Person Rina}, hadir.',
      ['Rina | Dokter spesialis penyakit dalam | RS Maju | Current'],
    ],
    ['{Person Tono} hadir. Para anggota {Organization PMI} itu pulang.', []],
    ['Ketua {Organization PMI} datang bersama {Person Rina}.', []],
    // Who is behind the noun is not its bearer.
    ['Kuasa hukum {Person Tono}, {Person Rina}, hadir.', ['Rina | Kuasa hukum | - | Current']],
    ['Kuasa hukum {Person Tono} hadir.', []],
    ['Kuasa hukum lainnya, {Person Rina}, hadir.', ['Rina | Kuasa hukum | - | Current']],
    [
      'Kuasa hukum mantan Bupati {Place Garut} {Person Tono}, {Person Rina}, hadir.',
      ['Rina | Kuasa hukum | - | Current', 'Tono | Bupati | Garut | Former'],
    ],
    ['Putra sulung Ketua {Organization PMI}, {Person Rina}, hadir.', []],
    ['Analis di {Person Rina} hadir.', []],
    // Two roles of one person.
    [
      'Menteri Investasi/Kepala {Organization BKPM} {Person Rina} hadir.',
      ['Rina | Menteri Investasi | - | Current', 'Rina | Kepala | BKPM | Current'],
    ],
    [
      '{Person Rina}, Ketua {Organization PMI} sekaligus Direktur {Organization PT Laut}, hadir.',
      ['Rina | Ketua | PMI | Current', 'Rina | Direktur | PT Laut | Current'],
    ],
    [
      'Staf Khusus Gubernur {Place Riau} {Person Tono} hadir.',
      ['Tono | Staf Khusus Gubernur | Riau | Current'],
    ],
    // Counted holders.
    ['Presiden ke-7 {Place RI} {Person Tono} hadir.', ['Tono | Presiden | RI | Former']],
    ['Presiden ke 7 {Place RI} {Person Tono} hadir.', ['Tono | Presiden | RI | Former']],
    ['Presiden ke-8 {Place RI} {Person Tono} hadir.', ['Tono | Presiden | RI | Current']],
    ['Presiden kelima {Place RI} {Person Rina} hadir.', ['Rina | Presiden | RI | Former']],
    // Behind the name.
    ['{Person Rina} resmi menjadi Ketua {Organization PMI}.', ['Rina | Ketua | PMI | Current']],
    ['{Person Rina} pernah menjabat sebagai Ketua {Organization PMI}.', ['Rina | Ketua | PMI | Former']],
    ['{Person Rina} akan menjadi Ketua {Organization PMI}.', []],
    [
      '{Person Rina} terpilih sebagai Ketua {Organization PMI} menggantikan {Person Tono}.',
      ['Rina | Ketua | PMI | Current', 'Tono | Ketua | PMI | Former'],
    ],
    [
      '{Person Rina} menggantikan {Person Tono} sebagai Ketua {Organization PMI}.',
      ['Rina | Ketua | PMI | Current', 'Tono | Ketua | PMI | Former'],
    ],
    ['Kata {Person Tono}, penyidik menemukan sidik jari.', []],
    ['Kata {Person Tono}, direktur desain dari {Organization PT Laut}.', ['Tono | direktur | - | Current']],
    // Organisations.
    [
      'Direktur Data, {Organization Ditjen Pajak} {Organization Kemenkeu}, {Person Rina}, hadir.',
      ['Rina | Direktur Data | Ditjen Pajak | Current'],
    ],
    [
      'Dirjen Pajak ({Organization DJP}) {Organization Kemenkeu} {Person Rina} hadir.',
      ['Rina | Dirjen Pajak | Kemenkeu | Current'],
    ],
    [
      'Direktur Pendaftaran dan {Organization Pencatatan Sipil}, {Organization Ditjen Pajak}, {Person Rina}, hadir.',
      ['Rina | Direktur Pendaftaran dan Pencatatan Sipil | Ditjen Pajak | Current'],
    ],
    ['Gubernur Riau {Person Tono} di {Place Riau}.', ['Tono | Gubernur | Riau | Current']],
    ['Menteri Pertahanan {Place Iran} {Person Tono} hadir.', ['Tono | Menteri Pertahanan | Iran | Current']],
    [
      '{Organization Kabinet Maju} pimpinan Presiden {Person Rina}.',
      ['Rina | pimpinan | Kabinet Maju | Current', 'Rina | Presiden | - | Current'],
    ],
    [
      'Dosen jurusan Arsitektur di {Organization UNS}, {Person Rina}.',
      ['Rina | Dosen jurusan Arsitektur | UNS | Current'],
    ],
    [
      'Bupati {Place Garut} Uu Ruzhan dan Gubernur {Place Riau} {Person Tono}.',
      ['Tono | Gubernur | Riau | Current'],
    ],
    ['{Person Rina} melalui kuasa hukumnya, {Person Tono}, hadir.', ['Tono | kuasa hukum | - | Current']],
    [
      'Kata {Person Rina}, kuasa hukum {Person Tono} dan {Person Adi}, usai sidang.',
      ['Rina | kuasa hukum | - | Current'],
    ],
    [
      'Dua pejabat {Organization BPS} yakni {Person Rina} dan {Person Tono} hadir.',
      ['Rina | pejabat | BPS | Current', 'Tono | pejabat | BPS | Current'],
    ],
    // Occupations are no posts.
    ['{Person Tono} menjadi raja.', []],
    ['{Person Tono}, seorang pelatih.', []],
    ['Guru {Person Tono} hadir.', []],
    ['Guru {Organization SDN 1 Garut} {Person Tono} hadir.', ['Tono | Guru | SDN 1 Garut | Current']],
    [
      '{Person Adi} dan {Person Tono}, dua oknum personel {Organization Polres Garut}, hadir.',
      ['Adi | personel | Polres Garut | Current', 'Tono | personel | Polres Garut | Current'],
    ],
  ])('reads %s', (source, expected) => expect(tenures(source)).toEqual(expected));

  it('ties each to the words from role to name', () => {
    const document = linked('Kemarin Ketua {Organization PMI} {Person Rina} datang.');
    const [tenure] = extractTenures(document, clausesOf(document), lexicon);
    expect(document.article.text.slice(tenure?.evidence.start, tenure?.evidence.end)).toBe('Ketua PMI Rina');
  });
});
