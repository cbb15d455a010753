// An invented article with its facts: what the payload and the page are tried on.
import { createHash } from 'node:crypto';
import type { BlockKind } from '../../src/model/article.ts';
import type { Entity, EntityType, FineType, Link, Mention } from '../../src/model/entity.ts';
import type { ArticleFacts } from '../../src/model/facts.ts';
import type { EventRecord, Figure, Quotation, Relation, Tenure } from '../../src/model/record.ts';
import type { Span } from '../../src/model/span.ts';

const BLOCKS: readonly (readonly [BlockKind, string])[] = [
  ['headline', 'Pelabuhan Teluk Seloka Diresmikan, Nelayan Tagih Janji Ganti Rugi'],
  ['byline', 'oleh Mira Tandiono pada 14 Mar 2025, 09:05 WITA'],
  ['caption', 'Dermaga utama Pelabuhan Teluk Seloka di Kabupaten Batulanteh. (Foto: Kabar Bahari)'],
  [
    'paragraph',
    'Kabar Bahari, Batulanteh - Menteri Perhubungan Ratna Wibisono meresmikan Pelabuhan Teluk Seloka di Kabupaten Batulanteh, Provinsi Sumbara, pada Jumat (14/3/2025). Peresmian itu dihadiri Gubernur Sumbara Bagus Hendrawan dan Bupati Batulanteh Agus Pratama.',
  ],
  [
    'paragraph',
    'Pelabuhan dibangun PT Samudra Karya Nusantara dengan nilai kontrak Rp2,7 triliun sejak Agustus 2019. Kementerian Perhubungan menyebut pelabuhan itu dapat menampung 8.400 peti kemas setiap bulan.',
  ],
  [
    'paragraph',
    '"Pelabuhan ini membuka pintu bagi nelayan kecil," ujar Ratna. Ia berharap kapal pertama dari Surawangi bersandar pada Desember 2025.',
  ],
  ['promotion', 'Baca juga: Lima Pantai Tersembunyi di Sumbara'],
  [
    'paragraph',
    'Di luar lokasi, Serikat Nelayan Seloka menggelar unjuk rasa menuntut ganti rugi bagi 312 keluarga dari Desa Labuhan Kuning. Ketua Serikat Nelayan Seloka Dewi Anggraini mengatakan pemerintah belum membayar Rp95 miliar yang dijanjikan dalam Perda Nomor 4 Tahun 2020.',
  ],
  [
    'paragraph',
    'Direktur Utama PT Samudra Karya Nusantara Siti Maharani membantah tuduhan itu. Menurut Siti, Bank Pembangunan Timur telah menyalurkan Rp60 miliar sejak 2022.',
  ],
  [
    'paragraph',
    'Peneliti Universitas Serayu Maya Puspita menilai Program Tol Bahari tidak akan berjalan tanpa pelabuhan pengumpan. Universitas Serayu berada di Kota Surawangi.',
  ],
  [
    'paragraph',
    'Mantan Bupati Batulanteh Lukman Tarigan, kakak Agus Pratama, diperiksa Badan Audit Wilayah dalam kasus pengadaan crane. Pemeriksaan itu menindaklanjuti laporan warga. Badan Audit Wilayah berkantor di Kota Surawangi.',
  ],
  ['furniture', '(*)'],
];

const HEADLINE = BLOCKS[0]?.[1] ?? '';
const text = `${BLOCKS.map(([, words]) => words).join('\n\n')}\n`;

/** The `nth` place (from 0) where the words stand; the article must hold them. */
const at = (words: string, nth = 0): Span => {
  let start = -1;
  for (let found = 0; found <= nth; found += 1) start = text.indexOf(words, start + 1);
  if (start < 0) throw new RangeError(`the invented article does not hold ${JSON.stringify(words)}`);
  return { start, end: start + words.length };
};

const blocks = BLOCKS.map(([kind, words]) => ({ ...at(words), kind }));

const sentences: readonly Span[] = BLOCKS.filter(
  ([kind]) => kind !== 'promotion' && kind !== 'furniture',
).flatMap(([kind, words]) =>
  (kind === 'paragraph' ? words.split(/(?<=\.)\s(?=[A-Z])/) : [words]).map((sentence) => at(sentence)),
);

const entity = (
  key: string,
  name: string,
  more: { alternateNames?: readonly string[]; fineTypes?: readonly FineType[]; links?: readonly Link[] } = {},
): Entity => ({
  key,
  type: key.slice(0, key.indexOf('/')) as EntityType,
  name,
  alternateNames: more.alternateNames ?? [],
  fineTypes: more.fineTypes ?? [],
  links: more.links ?? [],
});

const entities: readonly Entity[] = [
  entity('Facility/pelabuhan-teluk-seloka', 'Pelabuhan Teluk Seloka'),
  entity('Person/mira-tandiono', 'Mira Tandiono'),
  entity('Organization/kabar-bahari', 'Kabar Bahari', { fineTypes: ['NewsMediaOrganization'] }),
  entity('Person/ratna-wibisono', 'Ratna Wibisono', { alternateNames: ['Ratna'] }),
  entity('Organization/kementerian-perhubungan', 'Kementerian Perhubungan', {
    fineTypes: ['GovernmentOrganization'],
    links: [{ iri: 'http://www.wikidata.org/entity/Q0000001', confidence: 0.97 }],
  }),
  entity('Place/kabupaten-batulanteh', 'Kabupaten Batulanteh', {
    alternateNames: ['Batulanteh'],
    fineTypes: ['AdministrativeArea'],
    links: [
      { iri: 'http://www.wikidata.org/entity/Q0000002', confidence: 0.91 },
      { iri: 'https://sws.geonames.org/1/', confidence: 0.88 },
    ],
  }),
  entity('Place/provinsi-sumbara', 'Provinsi Sumbara', { alternateNames: ['Sumbara'] }),
  entity('Person/bagus-hendrawan', 'Bagus Hendrawan'),
  entity('Person/agus-pratama', 'Agus Pratama'),
  entity('Organization/pt-samudra-karya-nusantara', 'PT Samudra Karya Nusantara', {
    fineTypes: ['Corporation'],
  }),
  entity('Place/kota-surawangi', 'Kota Surawangi', { alternateNames: ['Surawangi'] }),
  entity('Organization/serikat-nelayan-seloka', 'Serikat Nelayan Seloka'),
  entity('Place/desa-labuhan-kuning', 'Desa Labuhan Kuning'),
  entity('Person/dewi-anggraini', 'Dewi Anggraini'),
  entity('Legislation/perda-nomor-4-tahun-2020', 'Perda Nomor 4 Tahun 2020'),
  entity('Person/siti-maharani', 'Siti Maharani', { alternateNames: ['Siti'] }),
  entity('Organization/bank-pembangunan-timur', 'Bank Pembangunan Timur'),
  entity('Person/maya-puspita', 'Maya Puspita'),
  entity('Organization/universitas-serayu', 'Universitas Serayu', { fineTypes: ['CollegeOrUniversity'] }),
  entity('Program/program-tol-bahari', 'Program Tol Bahari'),
  entity('Person/lukman-tarigan', 'Lukman Tarigan'),
  entity('Organization/badan-audit-wilayah', 'Badan Audit Wilayah'),
];

const mention = (key: string, words: string, nth = 0): Mention => ({
  ...at(words, nth),
  kind: 'Name',
  entity: key,
});

const firstMentions = entities.map(({ key, name }) => mention(key, name));

const mentions: readonly Mention[] = [
  ...firstMentions,
  mention('Facility/pelabuhan-teluk-seloka', 'Pelabuhan Teluk Seloka', 1),
  mention('Facility/pelabuhan-teluk-seloka', 'Pelabuhan Teluk Seloka', 2),
  mention('Place/kabupaten-batulanteh', 'Kabupaten Batulanteh', 1),
  mention('Person/ratna-wibisono', 'Ratna', 1),
  { ...mention('Person/ratna-wibisono', 'Ia'), kind: 'Pronoun' as const },
  mention('Place/kota-surawangi', 'Surawangi'),
  mention('Place/kota-surawangi', 'Kota Surawangi', 1),
  mention('Organization/serikat-nelayan-seloka', 'Serikat Nelayan Seloka', 1),
  mention('Organization/pt-samudra-karya-nusantara', 'PT Samudra Karya Nusantara', 1),
  mention('Person/siti-maharani', 'Siti', 1),
  mention('Person/agus-pratama', 'Agus Pratama', 1),
  mention('Organization/badan-audit-wilayah', 'Badan Audit Wilayah', 1),
  mention('Organization/universitas-serayu', 'Universitas Serayu', 1),
].toSorted((a, b) => a.start - b.start);

const actual = { modality: 'Actual' } as const;

const tenure = (
  person: string,
  role: string,
  rest: Partial<Tenure> & { readonly evidence: Span },
): Tenure => ({
  ...actual,
  kind: 'tenure',
  person,
  role,
  status: 'Current',
  confidence: 0.94,
  ...rest,
});

const tenures: readonly Tenure[] = [
  tenure('Person/ratna-wibisono', 'Menteri Perhubungan', {
    organization: 'Organization/kementerian-perhubungan',
    evidence: at('Menteri Perhubungan Ratna Wibisono'),
  }),
  tenure('Person/bagus-hendrawan', 'Gubernur', {
    organization: 'Place/provinsi-sumbara',
    evidence: at('Gubernur Sumbara Bagus Hendrawan'),
  }),
  tenure('Person/agus-pratama', 'Bupati', {
    organization: 'Place/kabupaten-batulanteh',
    evidence: at('Bupati Batulanteh Agus Pratama'),
  }),
  tenure('Person/dewi-anggraini', 'Ketua', {
    organization: 'Organization/serikat-nelayan-seloka',
    evidence: at('Ketua Serikat Nelayan Seloka Dewi Anggraini'),
  }),
  tenure('Person/siti-maharani', 'Direktur Utama', {
    organization: 'Organization/pt-samudra-karya-nusantara',
    normalRole: 'Direktur Utama',
    evidence: at('Direktur Utama PT Samudra Karya Nusantara Siti Maharani'),
  }),
  tenure('Person/maya-puspita', 'Peneliti', {
    organization: 'Organization/universitas-serayu',
    evidence: at('Peneliti Universitas Serayu Maya Puspita'),
  }),
  tenure('Person/lukman-tarigan', 'Bupati', {
    organization: 'Place/kabupaten-batulanteh',
    status: 'Former',
    evidence: at('Mantan Bupati Batulanteh Lukman Tarigan'),
  }),
];

const party = (key: string): { readonly kind: 'entity'; readonly entity: string } => ({
  kind: 'entity',
  entity: key,
});

const events: readonly EventRecord[] = [
  {
    ...actual,
    kind: 'event',
    type: 'Ceremony',
    trigger: at('Peresmian'),
    agents: [party('Person/ratna-wibisono'), party('Person/bagus-hendrawan'), party('Person/agus-pratama')],
    patients: [party('Facility/pelabuhan-teluk-seloka')],
    place: 'Place/kabupaten-batulanteh',
    date: '2025-03-14',
    about: [],
    evidence: at(
      'Peresmian itu dihadiri Gubernur Sumbara Bagus Hendrawan dan Bupati Batulanteh Agus Pratama',
    ),
    confidence: 0.91,
  },
  {
    ...actual,
    kind: 'event',
    type: 'Protest',
    trigger: at('unjuk rasa'),
    agents: [party('Organization/serikat-nelayan-seloka')],
    patients: [],
    about: ['Place/desa-labuhan-kuning'],
    purpose: at('menuntut ganti rugi bagi 312 keluarga dari Desa Labuhan Kuning'),
    evidence: at('Serikat Nelayan Seloka menggelar unjuk rasa'),
    confidence: 0.72,
  },
  {
    kind: 'event',
    type: 'Visit',
    trigger: at('bersandar'),
    agents: [{ kind: 'unnamed', span: at('kapal pertama') }],
    patients: [],
    place: 'Facility/pelabuhan-teluk-seloka',
    date: '2025-12',
    about: [],
    evidence: at('kapal pertama dari Surawangi bersandar pada Desember 2025'),
    confidence: 0.55,
    modality: 'Planned',
    attributedTo: 'Person/ratna-wibisono',
  },
  {
    ...actual,
    kind: 'event',
    type: 'Trial',
    trigger: at('diperiksa'),
    agents: [party('Organization/badan-audit-wilayah')],
    patients: [party('Person/lukman-tarigan')],
    about: [],
    evidence: at('diperiksa Badan Audit Wilayah'),
    confidence: 0.8,
  },
  {
    ...actual,
    kind: 'event',
    type: 'Trial',
    trigger: at('Pemeriksaan'),
    agents: [],
    patients: [],
    about: [],
    follows: at('diperiksa'),
    evidence: at('Pemeriksaan itu menindaklanjuti laporan warga'),
    confidence: 0.6,
  },
];

const figure = (
  value: string,
  unitCode: string,
  rest: Partial<Figure> & { readonly evidence: Span },
): Figure => ({
  ...actual,
  kind: 'figure',
  value,
  unitCode,
  comparator: 'Exactly',
  dateFromArticle: false,
  status: 'Actual',
  confidence: 0.85,
  ...rest,
});

const figures: readonly Figure[] = [
  figure('2700000000000', 'IDR', {
    measure: 'nilai kontrak',
    about: 'Facility/pelabuhan-teluk-seloka',
    referenceDate: '2019-08',
    evidence: at('Rp2,7 triliun'),
  }),
  figure('8400', 'count', {
    counted: 'peti kemas',
    measure: 'menampung',
    about: 'Facility/pelabuhan-teluk-seloka',
    comparator: 'AtMost',
    evidence: at('8.400 peti kemas'),
    attributedTo: 'Organization/kementerian-perhubungan',
  }),
  figure('312', 'count', {
    counted: 'keluarga',
    about: 'Place/desa-labuhan-kuning',
    evidence: at('312 keluarga'),
  }),
  figure('95000000000', 'IDR', {
    measure: 'ganti rugi',
    about: 'Organization/serikat-nelayan-seloka',
    evidence: at('Rp95 miliar'),
    modality: 'Negated',
    attributedTo: 'Person/dewi-anggraini',
    confidence: 0.66,
  }),
  figure('60000000000', 'IDR', {
    measure: 'menyalurkan',
    about: 'Organization/bank-pembangunan-timur',
    referenceDate: '2022',
    evidence: at('Rp60 miliar'),
    attributedTo: 'Person/siti-maharani',
  }),
];

const quotation = (speaker: string, content: Span, rest: Partial<Quotation>): Quotation => ({
  ...actual,
  kind: 'quotation',
  manner: 'indirect',
  content,
  evidence: content,
  speaker,
  about: [],
  confidence: 0.88,
  ...rest,
});

const quotations: readonly Quotation[] = [
  quotation('Person/ratna-wibisono', at('"Pelabuhan ini membuka pintu bagi nelayan kecil,"'), {
    manner: 'direct',
    cue: at('ujar'),
    about: ['Facility/pelabuhan-teluk-seloka'],
  }),
  quotation('Person/dewi-anggraini', at('pemerintah belum membayar Rp95 miliar'), { cue: at('mengatakan') }),
  quotation('Person/maya-puspita', at('Program Tol Bahari tidak akan berjalan tanpa pelabuhan pengumpan'), {
    cue: at('menilai'),
    about: ['Program/program-tol-bahari'],
  }),
];

const relation = (
  subject: string,
  predicate: Relation['predicate'],
  object: string,
  evidence: Span,
): Relation => ({
  ...actual,
  kind: 'relation',
  subject,
  predicate,
  object: { kind: 'entity', entity: object },
  evidence,
  confidence: 0.97,
});

const relations: readonly Relation[] = [
  relation(
    'Facility/pelabuhan-teluk-seloka',
    'schema:location',
    'Place/kabupaten-batulanteh',
    at('Pelabuhan Teluk Seloka di Kabupaten Batulanteh', 1),
  ),
  relation(
    'Place/kabupaten-batulanteh',
    'schema:containedInPlace',
    'Place/provinsi-sumbara',
    at('Kabupaten Batulanteh, Provinsi Sumbara'),
  ),
  relation(
    'Organization/pt-samudra-karya-nusantara',
    'rajut:workedOn',
    'Facility/pelabuhan-teluk-seloka',
    at('Pelabuhan dibangun PT Samudra Karya Nusantara'),
  ),
  relation('Person/lukman-tarigan', 'schema:sibling', 'Person/agus-pratama', at('kakak Agus Pratama')),
  relation(
    'Organization/universitas-serayu',
    'schema:location',
    'Place/kota-surawangi',
    at('Universitas Serayu berada di Kota Surawangi'),
  ),
  relation(
    'Organization/badan-audit-wilayah',
    'schema:location',
    'Place/kota-surawangi',
    at('Badan Audit Wilayah berkantor di Kota Surawangi'),
  ),
];

/** The article under another id and headline, for builds of many. */
export const inventedArticle = (id = 'teluk-seloka', headline = HEADLINE): ArticleFacts => ({
  article: {
    id,
    url: 'https://kabarbahari.example/teluk-seloka',
    publisher: 'Kabar Bahari',
    headline,
    authors: ['Mira Tandiono'],
    editors: [],
    datePublished: '2025-03-14T09:05:00+08:00',
    dateline: 'Batulanteh',
    text,
    textSha256: createHash('sha256').update(text).digest('hex'),
    blocks,
  },
  sentences,
  times: [
    { ...at('Jumat (14/3/2025)'), value: '2025-03-14', precision: 'day', anchor: 'stated', role: 'at' },
    { ...at('Agustus 2019'), value: '2019-08', precision: 'month', anchor: 'stated', role: 'since' },
    { ...at('Desember 2025'), value: '2025-12', precision: 'month', anchor: 'stated', role: 'at' },
    { ...at('2022'), value: '2022', precision: 'year', anchor: 'stated', role: 'since' },
  ],
  entities,
  mentions,
  tenures,
  events,
  figures,
  quotations,
  relations,
  diagnostics: [],
});

/** An article in which nothing was found. */
export const emptyArticle = (): ArticleFacts => ({
  ...inventedArticle('tanpa-fakta', 'Tanpa Fakta'),
  times: [],
  entities: [],
  mentions: [],
  tenures: [],
  events: [],
  figures: [],
  quotations: [],
  relations: [],
});
