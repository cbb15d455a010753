import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Gazetteer } from '../../src/language/gazetteer.ts';
import { compileGazetteer } from '../../src/language/gazetteer-compile.ts';
import { type GazetteerRow, readGazetteerRow } from '../../src/language/gazetteer-row.ts';
import { parseTable } from '../../src/language/table.ts';
import type { Entity, EntityType } from '../../src/model/entity.ts';
import { linkCandidates, linkItems, linkLexicon } from '../../src/resolve/link-items.ts';
import { surroundingsIn } from '../../src/resolve/surroundings.ts';

const tableOf = (name: string) => parseTable(readFileSync(`data/lexicons/${name}.tsv`, 'utf8'));
const shipped = linkLexicon(new Gazetteer(readFileSync('data/gazetteers/index.bin')), tableOf);

/** "Person: Rina Wati = Rina" → an entity with that name and the other forms. */
const entity = (spec: string): Entity => {
  const [type = '', forms = ''] = spec.split(': ');
  const [name = '', ...alternateNames] = forms.split(' = ');
  return { key: spec, type: type as EntityType, fineTypes: [], name, alternateNames, links: [] };
};

interface Said {
  readonly text: string;
  readonly others?: readonly string[];
  readonly date?: string;
}

const evidence = (spec: string, { text, others = [], date }: Said) => {
  const subject = entity(spec);
  const forms = [subject.name, ...subject.alternateNames];
  return {
    entity: subject,
    surroundings: surroundingsIn(text, forms)(forms),
    entities: [subject, ...others.map(entity)],
    date,
  };
};

const items = (spec: string, said: Said, lexicon = shipped): readonly string[] =>
  linkItems(evidence(spec, said), lexicon).map(({ iri }) => iri.replace(/^http.*\/(Q?\d+)\/?$/, '$1'));

describe('places', () => {
  it.each([
    ['Place: Jepang', 'Ia pergi ke Jepang.', 'Q17'],
    ['Place: Prefektur Aichi = Aichi', 'di Prefektur Aichi, Jepang', 'Q80434'],
    ['Place: Surabaya', 'di Surabaya, Jawa Timur', 'Q11462'],
    ['Place: Malang', 'Wali Kota Malang berkata', 'Q11445'],
    ['Place: Malang', 'Bupati Malang berkata', 'Q11095'],
    ['Place: Malang', 'Kebakaran terjadi di Malang.', 'Q11445'],
    ['Place: Malang', 'Kebakaran di Malang, Jawa Timur.', 'Q11445'],
    ['Place: Bandung', 'warga Kab. Bandung mengungsi', 'Q10332'],
    ['Place: Kota Bogor', 'di Kota Bogor', 'Q10393'],
    ['Place: Jambi', 'Polisi di Jambi menyita', 'Q2051'],
    ['Place: Jambi', 'Wali Kota Jambi membantah', 'Q7578'],
    ['Place: Georgia', 'Presiden Georgia mundur', 'Q230'],
    ['Place: Osaka', 'tiba di Osaka, Jepang', 'Q35765'],
    ['Place: Republik Georgia', 'di Republik Georgia', 'Q230'],
    ['Place: Prefektur Aichi = Perfektur Aichi', 'di Perfektur Aichi', 'Q80434'],
  ])('%s in "%s" is %s', (spec, text, item) => {
    expect(items(spec, { text })[0]).toBe(item);
  });

  it.each([
    ['villages speak for the regency, not the city', 'Place: Malang', 'di Desa Sukaterbang, Malang.'],
    ['the word before it names a village', 'Place: Surabaya', 'di Desa Surabaya'],
    ['it is put into another place', 'Place: Bandung', 'di Bandung, Tulungagung, Jawa Timur'],
    ['the class is another one', 'Place: Surabaya', 'Bupati Surabaya'],
    ['it is a common word', 'Place: Batu Bara', 'Direktorat Jenderal Mineral dan Batu Bara'],
    ['it is a quarter of a city', 'Place: Kuningan', 'di Kuningan, Jakarta Selatan'],
    ['it is unknown', 'Place: Sukaterbang', 'di Sukaterbang'],
    ['the fuller name is of another', 'Place: Kecamatan Surabaya = Surabaya', 'di Kecamatan Surabaya'],
  ])('get no link when %s', (_, spec, text) => {
    expect(items(spec, { text })).toEqual([]);
  });

  it('are not contradicted by a list', () => {
    expect(items('Place: Surabaya', { text: 'di Surabaya, Bali, dan Lombok' })[0]).toBe('Q11462');
  });

  it('of one name in two countries are told apart by the country that the article names', () => {
    const others = ['Place: Kosta Rika'];
    expect(items('Place: San Jose', { text: 'di San Jose', others })[0]).toBe('Q3070');
    expect(items('Place: San Jose', { text: 'di San Jose' })).toEqual([]);
  });

  it('get no link where the article has a club or a person of that name', () => {
    expect(items('Place: Milan', { text: 'bagi Milan', others: ['Organization: AC Milan'] })).toEqual([]);
    expect(items('Place: Osaka', { text: 'kata Osaka', others: ['Person: Naomi Osaka'] })).toEqual([]);
    expect(items('Place: Batu Bara', { text: 'Bupati Batu Bara hadir' })[0]).toBe('Q5797');
  });

  it.each([
    ['Place: Madrid', 'Peluang terbaik Madrid muncul di menit ke-14', []],
    ['Place: Madrid', 'Kemenangan atas Madrid', []],
    ['Place: Madrid', 'Ia tiba di Madrid', ['Q2807']],
    ['Place: Madrid', 'laga di kota Madrid', ['Q2807']],
    ['Place: Leicester', 'gol Leicester', []],
    ['Place: Lima', 'Kota itu runtuh. Lima orang tewas', []],
    ['Place: Lima', 'Gempa mengguncang Lima, Peru', ['Q2868']],
    ['Place: Malang', 'Malang bagi perusahaan itu', []],
    ['Place: Malang', 'Malang - Banjir surut', ['Q11445']],
    ['Place: Batman', 'film Batman', []],
    ['Place: KL', 'dari 48 juta KL jadi 46 juta KL', []],
    ['Place: Mesa', 'mengejar Mesa yang lebih besar', []],
    ['Place: Jakarta Timur', 'Jl Pramuka, Jakarta Timur, Selasa', ['Q10111']],
  ])('%s in "%s" is %j: a club, a word or a measure may be meant', (spec, text, expected) => {
    expect(items(spec, { text }).slice(0, 1)).toEqual(expected);
  });

  it('get their GeoNames item too', () => {
    expect(items('Place: Indonesia', { text: 'Indonesia' })).toEqual(['Q252', '1643084']);
  });
});

describe('organisations', () => {
  it.each([
    ['Organization: Komisi Pemberantasan Korupsi = KPK', 'KPK memanggil saksi', 'Q3273955'],
    ['Organization: Partai Amanat Nasional = PAN', 'kader PAN', 'Q2434365'],
    ['Organization: Kementerian Kesehatan = Kemenkes', 'Kemenkes mencatat', 'Q12490745'],
    ['Organization: Perserikatan Bangsa-Bangsa = PBB', 'sidang PBB', 'Q1065'],
    ['Organization: PMI', 'relawan PMI', 'Q3003251'],
    ['Organization: PKS', 'kader PKS', 'Q1511101'],
    ['Organization: PT Telkom Indonesia Tbk (TLKM) = TLKM', 'saham TLKM', 'Q2305438'],
  ])('%s in "%s" is %s', (spec, text, item) => {
    expect(items(spec, { text })[0]).toBe(item);
  });

  it.each([
    ['two bear the abbreviation', 'Organization: PBB', 'ketua PBB', []],
    [
      'a foreign country is named behind it',
      'Organization: Kementerian Kesehatan',
      'Kementerian Kesehatan Palestina mencatat',
      [],
    ],
    [
      'the article is about another country',
      'Organization: Kementerian Kesehatan',
      'Kementerian Kesehatan mencatat',
      ['Place: Palestina'],
    ],
    ['it abbreviates something else here', 'Organization: PMI', 'PMI asal Lombok dipulangkan', []],
    ['it abbreviates a mill', 'Organization: PKS', 'pabrik kelapa sawit (PKS) terbakar', []],
    [
      'the article is about a town abroad',
      'Organization: Kementerian Kesehatan',
      'Kementerian Kesehatan di Putrajaya',
      ['Place: Putrajaya'],
    ],
    [
      'it may be a party abroad',
      'Organization: Demokrat',
      'Senator Demokrat dari Virginia',
      ['Place: Amerika Serikat'],
    ],
    [
      'it has no known item',
      'Organization: Kementerian Ketenagakerjaan = Kemnaker',
      'Kemnaker',
      ['Place: Indonesia'],
    ],
  ])('get no link when %s', (_, spec, text, others) => {
    expect(items(spec, { text, others })).toEqual([]);
  });
});

describe('persons', () => {
  const rows: readonly GazetteerRow[] = [
    {
      name: 'Rahmat Wijaya',
      wikidata: 'Q101',
      offices: 'anggota/Dewan Perwakilan Daerah/2009-10-01/2014-09-30',
    },
    {
      name: 'Sinta Laras',
      aliases: 'Sinta',
      wikidata: 'Q102',
      offices: 'Menteri Keuangan/Kementerian Keuangan/2001/2004',
    },
    { name: 'Dewi Anjani', wikidata: 'Q103', offices: 'Wali Kota/Kota Surakarta/2015/' },
    { name: 'Dewi Anjani', wikidata: 'Q104', offices: 'Gubernur/Bali/2015/' },
    { name: 'Tono Raharjo', wikidata: 'Q105', offices: 'Presiden/Indonesia/2015/' },
  ].map((row) => readGazetteerRow({ type: 'Person', ...row }));
  const own = linkLexicon(new Gazetteer(compileGazetteer([...shipped.gazetteer.rows(), ...rows])), tableOf);

  it.each([
    ['Person: Rahmat Wijaya', 'anggota DPD Rahmat Wijaya', '2012-05-01', ['Q101']],
    ['Person: Rahmat Wijaya', 'Sekretaris Jenderal Kementerian Pertanian Rahmat Wijaya', '2012-05-01', []],
    ['Person: Rahmat Wijaya', 'anggota DPD Rahmat Wijaya', '2023-05-01', []],
    ['Person: Rahmat Wijaya', 'mantan anggota DPD Rahmat Wijaya', '2023-05-01', ['Q101']],
    ['Person: Rahmat Wijaya', 'Rahmat Wijaya berkata', '2012-05-01', []],
    ['Person: Sinta Laras', 'Sinta Laras berkata', '2003', ['Q102']],
    ['Person: Sinta Laras', 'Sinta Laras (23) ditahan', '2003', []],
    ['Person: Sinta Laras', 'korban bernama Sinta Laras', '2003', []],
    ['Person: Sinta Laras', 'Sinta Laras, seorang petani, panen', '2003', []],
    ['Person: Sinta Laras', 'Sinta Laras berkata', '1985', []],
    ['Person: Sinta', 'Sinta berkata', '2003', ['Q102']],
    ['Person: Sinta Laras', 'Menkeu Sinta Laras', '2003', ['Q102']],
    ['Person: Sinta', 'Menteri Keuangan Sinta', '2003', ['Q102']],
    ['Person: Sinta Dewi = Sinta Laras', 'Menteri Keuangan Sinta Dewi dan Sinta Laras', '2003', []],
    ['Person: Sinta Dewi = Sinta', 'Menteri Keuangan Sinta Dewi. Sinta berkata', '2003', []],
    ['Person: Sinta Laras', 'Menteri Keuangan Sinta Laras', '1995', []],
    ['Person: Sinta Laras', 'Menteri Keuangan Sinta Laras kala itu', '2012', ['Q102']],
    ['Person: Dewi Anjani', 'Wali Kota Solo Dewi Anjani', '2018-01-01', ['Q103']],
    ['Person: Dewi Anjani', 'Dewi Anjani, Gubernur Bali, hadir', '2018-01-01', ['Q104']],
    ['Person: Dewi Anjani', 'Wali Kota Dewi Anjani', '2018-01-01', []],
    ['Person: Tono Raharjo', 'Presiden Tono Raharjo', '2018-01-01', ['Q105']],
    ['Person: Tono Raharjo', 'Direktur PT Angin Tono Raharjo', '2018-01-01', []],
  ])('%s in "%s" (%s) is %j', (spec, text, date, expected) => {
    expect(items(spec, { text, date }, own)).toEqual(expected);
  });

  it('say why a namesake is none', () => {
    const said = { text: 'pengusaha Rahmat Wijaya', date: '2012' };
    expect(linkCandidates(evidence('Person: Rahmat Wijaya', said), own)).toEqual([
      { row: rows[0], confidence: 0, reason: expect.stringMatching(/namesake/) },
    ]);
  });
});
