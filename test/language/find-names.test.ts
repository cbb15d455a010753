import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNames } from '../../src/language/find-names.ts';
import { Gazetteer } from '../../src/language/gazetteer.ts';
import { compileGazetteer } from '../../src/language/gazetteer-compile.ts';
import { encodeRuns, NAME_CLASSES, type NameClass } from '../../src/language/name-labels.ts';
import { nameLexicon } from '../../src/language/name-lexicon.ts';
import { NameTagger } from '../../src/language/name-model.ts';
import { openNameModel } from '../../src/language/name-model-file.ts';
import { parseTable } from '../../src/language/table.ts';
import type { WordTagger } from '../../src/language/tagged-names.ts';
import type { Name } from '../../src/model/document.ts';
import { segment } from '../../src/text/segment.ts';
import { abbreviationLexicon } from '../../src/text/tokens.ts';

const tableOf = (name: string) => parseTable(readFileSync(`data/lexicons/${name}.tsv`, 'utf8'));
const abbreviations = abbreviationLexicon(tableOf('abbreviations'));
const names = nameLexicon(tableOf);
const gazetteer = new Gazetteer(
  compileGazetteer([
    { name: 'Negeri Contoh', type: 'Place', fine: 'Country', aliases: [], offices: [] },
    { name: 'Kota Sukamaju', type: 'Place', aliases: ['Sukamaju'], offices: [] },
    { name: 'Kota Lembah', type: 'Place', fine: 'City', aliases: ['Lembah'], within: 'Bukit', offices: [] },
    { name: 'Stadion Raya Bung Tono', type: 'Facility', aliases: [], offices: [] },
    { name: 'Raja Lereng', type: 'Place', aliases: [], offices: [] },
    { name: 'Partai Nelayan', type: 'Organization', fine: 'PoliticalParty', aliases: [], offices: [] },
    { name: 'detikContoh', type: 'Organization', aliases: [], offices: [] },
  ]),
);

/** Finds the words that are given, nothing else: the rules are on trial. */
const taggerOf = (known: Readonly<Record<string, NameClass>>): WordTagger => ({
  tagSurely: (words) => {
    const runs = Object.entries(known).flatMap(([form, name]) => {
      const kind = NAME_CLASSES.indexOf(name);
      const parts = form.split(' ');
      return words.flatMap((_, first) =>
        parts.every((part, i) => words[first + i] === part)
          ? [{ first, last: first + parts.length, kind }]
          : [],
      );
    });
    const labels = encodeRuns(
      words.length,
      runs.sort((a, b) => a.first - b.first),
    );
    return { labels, sureness: new Float64Array(words.length).fill(0.8) };
  },
});

const namesIn = (text: string, tagger: WordTagger): readonly Name[] => {
  const blocks = [...text.matchAll(/\S(?:[^\n]*\S)?/g)].map((m) => ({
    kind: 'paragraph' as const,
    start: m.index,
    end: m.index + m[0].length,
  }));
  const article = { id: 'x', headline: '', authors: [], editors: [], text, textSha256: '', blocks };
  return findNames(segment({ article }, abbreviations), { tagger, names, gazetteer });
};

const shown = (text: string, known: Readonly<Record<string, NameClass>> = {}): readonly string[] =>
  namesIn(text, taggerOf(known)).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`);

describe('head words', () => {
  it.each([
    ['Mereka tiba di Stadion Merah Jaya kemarin.', ['Facility Stadion Merah Jaya']],
    [
      'Pejabat Kementerian Kelautan dan Perikanan hadir.',
      ['Organization Kementerian Kelautan dan Perikanan'],
    ],
    ['Dinas Sosial dan Bupati datang.', ['Organization Dinas Sosial']],
    ['Laga Piala Raya 2026 dimulai.', ['NamedEvent Piala Raya 2026']],
    ['Saham PT Angin Ribut (Persero) Tbk naik.', ['Organization PT Angin Ribut (Persero) Tbk']],
    ['Warga suku Lereng dan umat Islam berdoa.', ['PeopleGroup suku Lereng', 'PeopleGroup umat Islam']],
    ['Di Kecamatan Hilir, Kabupaten Hulu.', ['Place Kecamatan Hilir', 'Place Kabupaten Hulu']],
    ['Program ini gagal.', []],
    [
      'Data Badan Angin dan Hujan (BAH) Kota Sukamaju itu.',
      ['Organization Badan Angin dan Hujan (BAH) Kota Sukamaju'],
    ],
    [
      'Kata Badan Angin dan Hujan (BAH) Negeri Contoh itu.',
      ['Organization Badan Angin dan Hujan', 'Organization BAH', 'Place Negeri Contoh'],
    ],
    ['Arah kebijakan pemerintah Presiden itu.', []],
    ['Kata Ketua Partai Nelayan Sarmudi kemarin.', ['Organization Partai Nelayan', 'Person Sarmudi']],
    ['Kata Ketua Partai Nelayan Sukamaju kemarin.', ['Organization Partai Nelayan Sukamaju']],
    ['Kata warga Partai Nelayan Baru kemarin.', ['Organization Partai Nelayan Baru']],
    [
      'Ia ditahan di Rumah Tahanan (Rutan) Bukit Lereng kemarin.',
      ['Facility Rumah Tahanan (Rutan) Bukit Lereng'],
    ],
    [
      'Kata Kepala Dinas Pendidikan (Kadisdik) Kota Sukamaju itu.',
      ['Organization Dinas Pendidikan', 'Place Kota Sukamaju'],
    ],
    ['Kata Kepala Suku Dinas Angin dan Hujan itu.', ['Organization Suku Dinas Angin dan Hujan']],
    [
      'Warga Kelurahan Lereng Keraton Kecamatan Hilir mengungsi.',
      ['Place Kelurahan Lereng Keraton', 'Place Kecamatan Hilir'],
    ],
    [
      'Kata Dinas Pangan, Kelautan, dan Pertanian itu.',
      ['Organization Dinas Pangan, Kelautan, dan Pertanian'],
    ],
  ])('reads %s', (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });
});

describe('laws', () => {
  it.each([
    ['Ia dijerat Pasal 362 ayat (2) KUHP.', ['Legislation Pasal 362 ayat (2) KUHP']],
    ['Sesuai UU Nomor 40 Tahun 1999 tentang Pers itu.', ['Legislation UU Nomor 40 Tahun 1999 tentang Pers']],
    ['Menurut Perpres No. 5/2025, tarif naik.', ['Legislation Perpres No. 5/2025']],
    ['Keputusan Dewan itu final.', []],
    ['Isi UU Informasi dan Transaksi Angin berubah.', ['Legislation UU Informasi dan Transaksi Angin']],
    ['Isi UU Angin dan UU Pers berubah.', ['Legislation UU Angin', 'Legislation UU Pers']],
    ['Bunyi Pasal 45A ayat (3) berubah.', ['Legislation Pasal 45A ayat (3)']],
  ])('reads %s', (text, expected) => {
    expect(shown(text).filter((name) => name.startsWith('Legislation'))).toEqual(expected);
  });
});

/** Text, what the tagger takes for names, and the names. */
const OUTSIDE: readonly (readonly [string, Readonly<Record<string, NameClass>>, readonly string[]])[] = [
  ['Kepala BPKX RI hadir.', { BPKX: 'ORG' }, ['Organization BPKX RI']],
  ['Harga itu US$ 82.', { US: 'LOC' }, []],
  ['Kata Mensos Budi kemarin.', { 'Mensos Budi': 'ORG' }, ['Person Budi']],
  [
    'Kata Kombes Pol Budi Hartono, S.I.K., M.H.',
    { 'Kombes Pol Budi Hartono': 'PER' },
    ['Person Budi Hartono'],
  ],
  ['Kata AKBP I Made Sukerta kemarin.', { 'Made Sukerta': 'PER' }, ['Person I Made Sukerta']],
  ['Menteri Agama Rudi Salim hadir.', { Agama: 'ORG', 'Rudi Salim': 'PER' }, ['Person Rudi Salim']],
  ['Dana APBN dan BUMN cair.', { APBN: 'ORG', BUMN: 'ORG' }, []],
  ['Porsi dana murah rakyat (DMR) naik. DMR stabil.', { DMR: 'ORG' }, []],
  ['Kurs dolar AS naik.', { AS: 'LOC' }, []],
  ['Harga 30 dollar AS.', { AS: 'LOC' }, []],
  [
    'Kata dr. Rina Salim, SpPD-KGEH kemarin.',
    { 'Rina Salim': 'PER', 'SpPD-KGEH': 'PER' },
    ['Person Rina Salim'],
  ],
  ['Kata Uskup Agung Rudi Salim kemarin.', { 'Agung Rudi Salim': 'PER' }, ['Person Rudi Salim']],
  ['Pelaku, MA (45) dan ED (35), kabur. MA lari.', { MA: 'ORG' }, ['Person MA', 'Person ED', 'Person MA']],
  [
    'Wakil Menteri Tinggi, Sains, dan Teknologi Rina Salim hadir.',
    { Sains: 'PER', 'Rina Salim': 'PER' },
    ['Person Rina Salim'],
  ],
  ['Kata Bang Ujang lagi.', { 'Bang Ujang': 'ORG' }, ['Person Ujang']],
  ['Direktur Perlindungan Anak hadir.', { 'Perlindungan Anak': 'ORG' }, []],
  ['Menurut artis Rudi Salim itu.', { 'artis Rudi Salim': 'LOC' }, ['Person Rudi Salim']],
  [
    'Kata Bupati Sukamaju Rina Salim kemarin.',
    { 'Sukamaju Rina Salim': 'PER' },
    ['Place Sukamaju', 'Person Rina Salim'],
  ],
  ['Kata Plh Direktur Rudi Salim.', { Plh: 'PER', 'Rudi Salim': 'PER' }, ['Person Rudi Salim']],
  ['Kata Sekretaris Kabinet Rudi Salim.', { Kabinet: 'ORG', 'Rudi Salim': 'PER' }, ['Person Rudi Salim']],
  ['BW, seorang wanita, melapor. Kata BW kemarin.', {}, ['Person BW', 'Person BW']],
  ['Lewat akun Pintas-nya.', { 'Pintas-nya': 'ORG' }, ['CreativeWork Pintas']],
];

describe('what stands outside names', () => {
  it.each(OUTSIDE)('reads %s', (text, known, expected) => {
    expect(shown(text, known)).toEqual(expected);
  });
});

describe('short forms', () => {
  it('names a bracketed abbreviation and repeats it with the same type', () => {
    const text = 'Badan Angin Nasional (BAN) rapat. Ketua BAN hadir.';
    expect(shown(text, { BAN: 'LOC' })).toEqual([
      'Organization Badan Angin Nasional',
      'Organization BAN',
      'Organization BAN',
    ]);
  });

  it('finds a person again by one word of the name', () => {
    const text = 'Budi Hartono datang. Menurut Hartono, itu benar.';
    expect(shown(text, { 'Budi Hartono': 'PER' })).toEqual(['Person Budi Hartono', 'Person Hartono']);
  });

  it('takes initials for people', () => {
    const text =
      'Guru berinisial S, tersangka WB (35), R, dan INM ditahan. Keduanya, MFR (27) dan AP (18), bebas.';
    expect(shown(text)).toEqual(['S', 'WB', 'R', 'INM', 'MFR', 'AP'].map((form) => `Person ${form}`));
  });

  it('takes no short form for a name whose long form is none', () => {
    const text = 'Iuran Pengembangan Institusi (IPI) naik. Besar IPI diumumkan.';
    expect(shown(text, { IPI: 'ORG' })).toEqual([]);
  });

  it('takes no common word at the start of a sentence for a person', () => {
    expect(shown('Pencantuman itu wajib.', { Pencantuman: 'PER' })).toEqual([]);
    expect(shown('Tanaman rusak. Ia merawat tanaman.', { Tanaman: 'PER' })).toEqual([]);
  });

  it.each([
    ['Ia membeli Honda PCX baru.', ['Product Honda PCX']],
    ['Harga Samsung Galaxy A55 turun.', ['Product Samsung Galaxy A55']],
    ['Kata Honda Prospect Motor kemarin.', []],
  ])('finds products in %s', (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  it('types names by the noun before them', () => {
    expect(shown('Melalui program Kerja Cepat, ia memakai aplikasi Pintas.')).toEqual([
      'Program Kerja Cepat',
      'CreativeWork Pintas',
    ]);
  });
});

describe('the dateline', () => {
  it('names a place that nothing else knows', () => {
    const text = 'UJUNGAN, Kabar.com - Hujan turun.';
    const article = {
      ...{ id: 'x', headline: '', authors: [], editors: [], text, textSha256: '' },
      blocks: [{ kind: 'paragraph' as const, start: 0, end: text.length }],
      datelineSpan: { start: 0, end: 7 },
    };
    const found = findNames(segment({ article }, abbreviations), {
      tagger: taggerOf({ UJUNGAN: 'ORG' }),
      names,
      gazetteer,
    });
    expect(found.map(({ start, end, type }) => `${type} ${text.slice(start, end)}`)).toContain(
      'Place UJUNGAN',
    );
  });
});

describe('any text', () => {
  const tagger = new NameTagger(openNameModel(readFileSync('data/models/recogniser.bin')));

  it('gives sorted names that do not overlap and hold text', () => {
    const word = fc.constantFrom(
      'PT',
      'Budi',
      '(',
      'KPK',
      ')',
      ',',
      'di',
      'Jalan',
      '12',
      'Pasal',
      '"',
      'dan',
      '👍',
      '東京',
      'مصر',
      '\n',
      'UU',
      'Nomor',
      '/',
      '*',
      'Program',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const text = words.join(' ').normalize('NFC');
        let end = 0;
        for (const name of namesIn(text, tagger)) {
          expect(name.start).toBeGreaterThanOrEqual(end);
          expect(name.end).toBeGreaterThan(name.start);
          expect(name.end).toBeLessThanOrEqual(text.length);
          end = name.end;
        }
      }),
    );
  });

  it.each([
    ['one word of a megabyte', 'a'.repeat(1_000_000)],
    ['one capital word of a megabyte', `A${'B'.repeat(1_000_000)}`],
    ['capitals only', 'POLISI TANGKAP PELAKU '.repeat(20_000)],
    ['a hundred thousand tokens in one sentence', 'Budi dan Wati pergi ke Solo, '.repeat(14_000)],
    ['open brackets', '( PT '.repeat(20_000)],
  ])('reads %s within 10 seconds', (_, text) => {
    const start = performance.now();
    namesIn(text, tagger);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe('known names', () => {
  it.each([
    ['between a role and a rank', 'Kapolda Sukamaju Irjen Pol Adi hadir.', ['Place Sukamaju']],
    [
      'whole, though a form of address stands in them',
      'Di Stadion Raya Bung Tono.',
      ['Facility Stadion Raya Bung Tono'],
    ],
    [
      'in a headline, where capitals part nothing',
      'Warga Sukamaju Tolak Pasar Baru Milik Swasta',
      ['Place Sukamaju'],
    ],
    [
      'whole, though they begin like a form of address',
      'Mereka tinggal di Raja Lereng.',
      ['Place Raja Lereng'],
    ],
    ['where they begin small', 'Dilansir detikContoh, Selasa.', ['Organization detikContoh']],
    [
      'behind the short form of a body',
      'Kepala Dinas Sosial (Dinsos) Sukamaju.',
      ['Organization Dinas Sosial (Dinsos) Sukamaju'],
    ],
    ['not within another name', 'Ketika Garuda Sukamaju Raya menang.', []],
  ])('are read %s', (_, text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  it('are parted where they run on', () => {
    const text = 'Rina Wulandari di Dinas Sosial Rina Wulandari.';
    expect(shown(text, { 'Rina Wulandari': 'PER', 'Dinas Sosial Rina Wulandari': 'ORG' })).toEqual([
      'Person Rina Wulandari',
      'Organization Dinas Sosial',
      'Person Rina Wulandari',
    ]);
  });

  it('are parted at each level of an address and at a stroke between bodies', () => {
    const text = 'Di Desa Hilir Kecamatan Hulu Lembah, dekat Lembah, kata Polres Lereng/Polda Bukit.';
    const tagged = {
      'Desa Hilir Kecamatan Hulu Lembah': 'LOC',
      'Polres Lereng / Polda Bukit': 'ORG',
    } as const;
    expect(shown(text, tagged)).toEqual([
      'Place Desa Hilir',
      'Place Kecamatan Hulu',
      'Place Lembah',
      'Place Lembah',
      'Organization Polres Lereng',
      'Organization Polda Bukit',
    ]);
  });
});
