import { describe, expect, it } from 'vitest';
import { clausesOf } from '../../src/extract/items.ts';
import { tenureLexicon } from '../../src/extract/lexicons.ts';
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
    ['Ketua {Organization PMI} datang bersama {Person Rina}.', []],
  ])('reads %s', (source, expected) => expect(tenures(source)).toEqual(expected));

  it('ties each to the words from role to name', () => {
    const document = linked('Kemarin Ketua {Organization PMI} {Person Rina} datang.');
    const [tenure] = extractTenures(document, clausesOf(document), lexicon);
    expect(document.article.text.slice(tenure?.evidence.start, tenure?.evidence.end)).toBe('Ketua PMI Rina');
  });
});
