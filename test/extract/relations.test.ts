import { describe, expect, it } from 'vitest';
import { clausesOf } from '../../src/extract/items.ts';
import { relationLexicon } from '../../src/extract/role-lexicons.ts';
import { extractRelations } from '../../src/extract/relations.ts';
import { linked, shipped } from '../marked.ts';

const lexicon = relationLexicon(shipped.tableOf);

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
  ])('reads %s', (source, expected) => expect(relations(source)).toEqual(expected));
});
