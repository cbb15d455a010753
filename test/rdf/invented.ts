// An invented article with its facts written by hand, and a second one that speaks of the same people.
import type { Article } from '../../src/model/article.ts';
import type { Entity, Mention } from '../../src/model/entity.ts';
import type { ArticleFacts } from '../../src/model/facts.ts';
import type { Span } from '../../src/model/span.ts';
import type { GraphOptions } from '../../src/rdf/options.ts';

export const BASE = 'https://example.org/berita/';

export const OPTIONS: GraphOptions = {
  base: BASE,
  mentions: true,
  withText: false,
  rdf12: false,
  units: new Map([['IDR', 'http://qudt.org/vocab/currency/IDR']]),
};

const TEXT = `Pasar Melati 🎉 dibuka lagi

Koran Rakit, Sukamaju - Bupati Sukamaju Dewi Larasati bertemu perwakilan pedagang di Pasar Melati, Rabu (6/3/2024).
"Pasar ini milik Kabupaten Sukamaju dan rampung pada 2025," kata Dewi 🙂 kepada Koran Rakit.
Ia menyebut biaya sekitar Rp1,5 miliar untuk "Program Lapak Baru".
Sukamaju berada di Provinsi Melur. Suaminya, Bagas Wiratama, mantan Ketua Partai Anggrek.
`;

/** Where words stand in the text, UTF-16; throws where they do not. */
const finder =
  (text: string) =>
  (words: string, nth = 0): Span => {
    let start = -1;
    for (let i = 0; i <= nth; i++) start = text.indexOf(words, start + 1);
    if (start < 0) throw new Error(`not in the text: ${words}`);
    return { start, end: start + words.length };
  };

const at = finder(TEXT);

const entity = (key: string, name: string, more: Partial<Entity> = {}): Entity => ({
  key,
  type: key.slice(0, key.indexOf('/')) as Entity['type'],
  fineTypes: [],
  name,
  alternateNames: [],
  links: [],
  ...more,
});

const mention = (key: string, span: Span, kind: Mention['kind'] = 'Name'): Mention => ({
  ...span,
  kind,
  entity: key,
});

const ARTICLE: Article = {
  id: 'pasar/melati 1',
  url: 'https://koran.example/pasar melati?a={1}',
  publisher: 'Koran Rakit',
  headline: 'Pasar Melati 🎉 dibuka lagi',
  authors: ['Citra "Ci" Ayu'],
  editors: ['Gilang Nugraha'],
  datePublished: '2024-03-07T08:15:00+07:00',
  dateModified: '2024-03-07T09:00:00+07:00',
  dateline: 'Sukamaju',
  datelineSpan: at('Sukamaju'),
  text: TEXT,
  textSha256: '4c'.repeat(32),
  blocks: [],
};

const plain = { confidence: 0.9, modality: 'Actual' } as const;

export const FACTS: ArticleFacts = {
  article: ARTICLE,
  sentences: [],
  times: [],
  entities: [
    entity('Person/dewi-larasati', 'Dewi Larasati', { alternateNames: ['Dewi'] }),
    entity('Person/bagas-wiratama', 'Bagas Wiratama'),
    entity('Place/sukamaju', 'Kabupaten Sukamaju', {
      fineTypes: ['AdministrativeArea'],
      alternateNames: ['Sukamaju'],
      links: [{ iri: 'http://www.wikidata.org/entity/Q999999991', confidence: 0.83 }],
    }),
    entity('Place/provinsi-melur', 'Provinsi Melur', { fineTypes: ['AdministrativeArea'] }),
    entity('Facility/pasar-melati', 'Pasar Melati'),
    entity('Program/program-lapak-baru', 'Program Lapak Baru'),
    entity('Organization/partai-anggrek', 'Partai Anggrek', { fineTypes: ['PoliticalParty'] }),
  ],
  mentions: [
    mention('Facility/pasar-melati', at('Pasar Melati')),
    mention('Place/sukamaju', at('Sukamaju')),
    mention('Place/sukamaju', at('Sukamaju', 1)),
    mention('Person/dewi-larasati', at('Dewi Larasati')),
    mention('Person/dewi-larasati', at('Ia'), 'Pronoun'),
    mention('Facility/pasar-melati', at('Pasar ini'), 'Nominal'),
  ],
  tenures: [
    {
      ...plain,
      kind: 'tenure',
      evidence: at('Bupati Sukamaju Dewi Larasati'),
      person: 'Person/dewi-larasati',
      role: 'Bupati',
      normalRole: 'Bupati',
      organization: 'Place/sukamaju',
      status: 'Current',
    },
    {
      ...plain,
      kind: 'tenure',
      evidence: at('Bagas Wiratama, mantan Ketua Partai Anggrek'),
      person: 'Person/bagas-wiratama',
      role: 'Ketua',
      organization: 'Organization/partai-anggrek',
      status: 'Former',
      endDate: '2019',
    },
  ],
  events: [
    {
      ...plain,
      kind: 'event',
      evidence: at('bertemu'),
      type: 'Meeting',
      trigger: at('bertemu'),
      agents: [{ kind: 'entity', entity: 'Person/dewi-larasati' }],
      patients: [{ kind: 'unnamed', span: at('perwakilan pedagang') }],
      place: 'Facility/pasar-melati',
      date: '2024-03-06',
      about: ['Program/program-lapak-baru'],
    },
    {
      kind: 'event',
      confidence: 0.5,
      modality: 'Planned',
      attributedTo: 'Person/dewi-larasati',
      evidence: at('rampung pada 2025'),
      type: 'Launch',
      trigger: at('rampung'),
      agents: [],
      patients: [{ kind: 'entity', entity: 'Facility/pasar-melati' }],
      date: '2025',
      about: [],
      follows: at('bertemu'),
    },
  ],
  figures: [
    {
      kind: 'figure',
      confidence: 0.77777,
      modality: 'Actual',
      attributedTo: 'Person/dewi-larasati',
      evidence: at('Rp1,5 miliar'),
      value: '1500000000',
      unitCode: 'IDR',
      comparator: 'About',
      measure: 'biaya',
      about: 'Program/program-lapak-baru',
      referenceDate: '2024-03-07',
      dateFromArticle: true,
      status: 'Actual',
    },
  ],
  quotations: [
    {
      ...plain,
      kind: 'quotation',
      manner: 'direct',
      content: at('Pasar ini milik Kabupaten Sukamaju dan rampung pada 2025'),
      evidence: at('Pasar ini milik Kabupaten Sukamaju dan rampung pada 2025'),
      speaker: 'Person/dewi-larasati',
      cue: at('kata'),
      about: ['Facility/pasar-melati'],
    },
  ],
  relations: [
    {
      kind: 'relation',
      confidence: 0.6,
      modality: 'Actual',
      attributedTo: 'Person/dewi-larasati',
      evidence: at('Pasar ini milik Kabupaten Sukamaju'),
      subject: 'Place/sukamaju',
      predicate: 'schema:owns',
      object: { kind: 'entity', entity: 'Facility/pasar-melati' },
    },
    {
      ...plain,
      kind: 'relation',
      evidence: at('Sukamaju berada di Provinsi Melur'),
      subject: 'Place/sukamaju',
      predicate: 'schema:containedInPlace',
      object: { kind: 'entity', entity: 'Place/provinsi-melur' },
    },
    {
      ...plain,
      kind: 'relation',
      evidence: at('Suaminya, Bagas Wiratama'),
      subject: 'Person/dewi-larasati',
      predicate: 'schema:spouse',
      object: { kind: 'entity', entity: 'Person/bagas-wiratama' },
    },
  ],
  diagnostics: [],
};

const LATER = 'Bupati Dewi Larasati S. membuka Pasar Melati. Partai Anggrek berdiri pada 1999.';
const later = finder(LATER);

export const LATER_FACTS: ArticleFacts = {
  article: {
    id: 'pasar-2',
    headline: 'Pembukaan',
    authors: ['Dewi Larasati'],
    editors: [],
    datePublished: '2024-05-01',
    text: LATER,
    textSha256: '7e'.repeat(32),
    blocks: [],
  },
  sentences: [],
  times: [],
  entities: [
    entity('Person/dewi-larasati', 'Dewi Larasati S.', {
      links: [{ iri: 'http://www.wikidata.org/entity/Q999999992', confidence: 0.4 }],
    }),
    entity('Place/sukamaju', 'Sukamaju', {
      fineTypes: ['City'],
      links: [{ iri: 'http://www.wikidata.org/entity/Q999999991', confidence: 0.95 }],
    }),
    entity('Organization/partai-anggrek', 'Partai Anggrek'),
  ],
  mentions: [mention('Person/dewi-larasati', later('Dewi Larasati S.'))],
  tenures: [
    {
      ...plain,
      kind: 'tenure',
      evidence: later('Bupati Dewi Larasati S.'),
      person: 'Person/dewi-larasati',
      role: 'bupati',
      normalRole: 'Bupati',
      organization: 'Place/sukamaju',
      status: 'Current',
    },
  ],
  events: [],
  figures: [],
  quotations: [],
  relations: [
    {
      ...plain,
      kind: 'relation',
      evidence: later('Partai Anggrek berdiri pada 1999'),
      subject: 'Organization/partai-anggrek',
      predicate: 'schema:foundingDate',
      object: { kind: 'date', value: '1999' },
    },
  ],
  diagnostics: [],
};
