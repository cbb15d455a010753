import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linked } from '../marked.ts';

/** Each entity's names, canonical first, in order of first mention. */
const clusters = (source: string): string[][] =>
  linked(source).entities.map((e) => [e.name, ...e.alternateNames]);

describe('entities of an article', () => {
  it.each([
    ['a short form', '{Person Rina Wulandari} datang. {Person Rina} pulang.', [['Rina Wulandari', 'Rina']]],
    [
      'a last name',
      '{Person Rina Wulandari} datang. {Person Wulandari} pulang.',
      [['Rina Wulandari', 'Wulandari']],
    ],
    [
      'an initial',
      '{Person Muhammad Arif Hakim} dan {Person M. Arif Hakim}',
      [['Muhammad Arif Hakim', 'M. Arif Hakim']],
    ],
    [
      'a spelling variant',
      '{Person Mohamad Arif} lalu {Person Muhammad Arif}',
      [['Muhammad Arif', 'Mohamad Arif']],
    ],
    [
      'an abbreviation in brackets',
      '{Organization Lembaga Riset Kelautan Nusantara} ({Organization LRKN}) rapat. {Organization LRKN} bubar.',
      [['Lembaga Riset Kelautan Nusantara', 'LRKN']],
    ],
    [
      'a contraction in brackets',
      '{Organization Direktorat Jenderal Sumber Daya Laut} ({Organization Ditjen Sudalaut})',
      [['Direktorat Jenderal Sumber Daya Laut', 'Ditjen Sudalaut']],
    ],
    [
      'what data knows',
      '{Organization Kementerian Ketenagakerjaan} dan {Organization Kemnaker}',
      [['Kementerian Ketenagakerjaan', 'Kemnaker']],
    ],
    [
      'a party without its class word',
      '{Organization Partai Nelayan} dan {Organization Nelayan}',
      [['Partai Nelayan', 'Nelayan']],
    ],
    [
      'an area without its class word',
      'di {Place Prefektur Aomori}, {Place Aomori}',
      [['Prefektur Aomori', 'Aomori']],
    ],
    [
      'a misspelt class word',
      'di {Place Prefektur Aomori}, {Place Perfektur Aomori}',
      [['Prefektur Aomori', 'Perfektur Aomori']],
    ],
    [
      'a misspelt name',
      '{Person Bambang Suriyono} lalu {Person Bambang Suryono}',
      [['Bambang Suriyono', 'Bambang Suryono']],
    ],
    [
      'the front of a first name',
      '{Person Wahyudiansyah Hasan} lalu {Person Wahyudi}',
      [['Wahyudiansyah Hasan', 'Wahyudi']],
    ],
    [
      'a company by its initials',
      '{Organization PT Dermaga Intan} dan {Organization PT DI}',
      [['PT Dermaga Intan', 'PT DI']],
    ],
    [
      'a law by its numbers',
      '{Legislation Instruksi Presiden Nomor 3 Tahun 2024} dan {Legislation Inpres 3/2024}',
      [['Instruksi Presiden Nomor 3 Tahun 2024', 'Inpres 3/2024']],
    ],
    ['capitals', '{Place BUKITTERANG}, Kabar. Di {Place Bukitterang}.', [['Bukitterang']]],
  ])('puts together %s', (_, source, expected) => expect(clusters(source)).toEqual(expected));

  it.each([
    ['people with one surname', '{Person Adi Kusuma} dan {Person Budi Kusuma}', 2],
    ['numbered units', '{Organization Polsek 1} dan {Organization Polsek 2}', 2],
    ['a unit and the unit within', '{Organization Polres Garut} dan {Organization Polres Garut Kota}', 2],
    [
      'a ministry and that of another country',
      '{Organization Kementerian Laut} dan {Organization Kementerian Laut Fiji}',
      2,
    ],
    ['a place and an organisation of one name', 'di {Place Aomori}; {Organization Pemerintah Aomori}', 2],
    [
      'laws with other numbers',
      '{Legislation UU Nomor 3 Tahun 2024} dan {Legislation UU Nomor 4 Tahun 2024}',
      2,
    ],
    ['articles of a law', '{Legislation Pasal 3 KUHP} dan {Legislation Pasal 4 KUHP}', 2],
    ['a short number apart', '{NamedEvent Festival 2023} dan {NamedEvent Festival 2024}', 2],
  ])('keeps apart %s', (_, source, count) => expect(clusters(source)).toHaveLength(count));

  it('gives an ambiguous surname to the person named last before it', () => {
    const { entities, mentions } = linked(
      '{Person Adi Kusuma} dan {Person Budi Kusuma} datang. {Person Kusuma} pulang.',
    );
    const last = mentions.filter((m) => m.kind === 'Name').at(-1);
    expect(entities.find((e) => e.key === last?.entity)?.name).toBe('Budi Kusuma');
  });

  it('spells the name of an organisation right where it misspells a place', () => {
    const { entities } = linked(
      'di {Place Prefektur Aomori}. {Organization Pemerintah Perfektur Aomori} hadir.',
    );
    expect(entities.map((e) => [e.name, ...e.alternateNames])).toEqual([
      ['Prefektur Aomori', 'Perfektur Aomori'],
      ['Pemerintah Perfektur Aomori', 'Pemerintah Prefektur Aomori'],
    ]);
  });
});

describe('short words in names', () => {
  it.each([
    ['{Organization Polda Kalsel} dan {Organization Polda Kalimantan Selatan}', 1],
    ['{Organization Komisi III DPR RI} dan {Organization Komisi III DPR-RI}', 1],
    ['Di {Place Bali}, {Organization Pemprov Bali} rapat. {Organization Pemprov} setuju.', 1],
    [
      'Di {Place Bali}, {Organization Pemprov Bali} dan {Organization Pemprov Jabar}. {Organization Pemprov} di {Place Jawa Barat}.',
      3,
    ],
    ['{Organization DPR} dan {Organization DPR Bali} di {Place Bali}', 2],
    ['{Organization Polsek Kota} dan {Organization Polsek} di {Place Garut}', 2],
  ])('%s names %d bodies', (source, count) => {
    expect(linked(source).entities.filter(({ type }) => type === 'Organization')).toHaveLength(count);
  });
});

describe('anaphora', () => {
  const pointed = (source: string): string[] => {
    const { article, entities, mentions } = linked(source);
    return mentions
      .filter((m) => m.kind !== 'Name')
      .map(
        (m) => `${article.text.slice(m.start, m.end)} = ${entities.find((e) => e.key === m.entity)?.name}`,
      );
  };

  it.each([
    ['{Person Rina} datang. Dia senang.', ['Dia = Rina']],
    ['{Person Rina} menemui {Person Tono}. Ia lelah.', ['Ia = Rina']],
    ['{Program Desa Terang} dimulai. Program ini baik.', ['Program ini = Desa Terang']],
    ['{Organization PT Laut Jaya} rugi. Perusahaan tersebut tutup.', ['Perusahaan tersebut = PT Laut Jaya']],
    ['{Place Garut} ramai. Program ini baik.', []],
    ['{Place Pulau Laut} jauh. Keempat pulau tersebut sepi.', []],
    ['{Place Garut} ramai. Pulau itu sepi.', []],
    ['Ibu {Person Rina} sakit. {Person Tono} menjenguknya. Ia membawa bunga.', ['Ia = Tono']],
    ['Dia datang. {Person Rina} pulang.', []],
  ])('resolves %s', (source, expected) => expect(pointed(source)).toEqual(expected));
});

it('gives every name to one entity, whatever the names are', () => {
  const word = fc.constantFrom('Rina', 'Adi', 'Kusuma', 'PT', 'Garut', 'Kota', 'RI', 'M.', '2');
  const name = fc.tuple(
    fc.constantFrom('Person', 'Organization', 'Place', 'Program'),
    fc.array(word, { minLength: 1, maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(name, { maxLength: 12 }), (names) => {
      const document = linked(names.map(([type, words]) => `{${type} ${words.join(' ')}}`).join(' lalu '));
      const keys = document.entities.map((e) => e.key);
      expect(new Set(keys).size).toBe(keys.length);
      const named = document.mentions.filter((m) => m.kind === 'Name');
      expect(named).toHaveLength(names.length);
      for (const mention of named) expect(keys).toContain(mention.entity);
    }),
  );
});
