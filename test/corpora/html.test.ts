// Real pages of nine outlets, which are not part of the project: read where they lie beside it.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../src/text/read-html.ts';
import { lexicon } from '../text/lexicon.ts';

const FOLDER = new URL('../../../shared/corpora/html/', import.meta.url);

/** File, outlet, date, people, dateline, number of blocks, first words of the report, its last. */
const PAGES = [
  [
    'antara-singlepage',
    'ANTARA',
    '2015-11-05T14:56:43+07:00',
    'Nur Imansyah|Ade Marboen',
    'Mataram',
    7,
    'Mataram, NTB',
    'Editor: Ade Marboen',
  ],
  [
    'antara-singlepage2',
    'ANTARA',
    '2016-02-23T14:49:30+07:00',
    'Budisantoso Budiman, Agus S|Ade Marboen',
    'Bandarlampung',
    12,
    'Bandarlampung, Lampung',
    'Editor: Ade Marboen',
  ],
  [
    'detik-singlepage',
    'detikcom',
    '2015-11-05T10:08:58+07:00',
    'Fino Yurio Kristo|',
    'Jakarta',
    6,
    'Jakarta - Galaxy S6',
    'elektronik asal Korea Selatan ini.',
  ],
  [
    'kompas-singlepage',
    'KOMPAS.com',
    '2015-11-04T21:04:00+07:00',
    'Masriadi|Ervan Hardoko',
    'LHOKSEUMAWE',
    10,
    'LHOKSEUMAWE, KOMPAS.com',
    'ujar Teuku Rahmatsyah.',
  ],
  [
    'kompas-singlepage2',
    'KOMPAS.com',
    '2016-02-16T14:38:00+07:00',
    'Nabilla Tashandra|Bayu Galih',
    'JAKARTA',
    14,
    'JAKARTA, KOMPAS.com',
    'oleh 1,7 pegawai.',
  ],
  [
    'liputan6-singlepage',
    'Liputan6.com',
    '2016-02-16T09:10:56+07:00',
    'Corry Anestia|',
    'Jakarta',
    13,
    'Liputan6.com, Jakarta',
    'Indosat Ooredoo, dan Smartfren.',
  ],
  [
    'okezone-singlepage',
    'Okezone',
    '2015-11-05T15:56:00+07:00',
    'Dewi Kania|',
    undefined,
    6,
    'DEPRESI jadi',
    'jangka panjang," tukasnya.',
  ],
  [
    'republika-singlepage',
    'Republika',
    '2016-02-15T16:15:00+07:00',
    '|Yudha Manggala P Putra',
    'JAKARTA',
    5,
    'REPUBLIKA.CO.ID, JAKARTA',
    'Pantai Santolo, Jawa Barat.',
  ],
  [
    'tempo-singlepage',
    'Tempo.co',
    '2015-11-05T11:13:00+07:00',
    'DINI TEJA|',
    'Jakarta',
    15,
    'TEMPO.CO, Jakarta',
    'DINI TEJA',
  ],
] as const;

describe.skipIf(!existsSync(FOLDER))('real pages', () => {
  const read = (name: string) => readHtml(readFileSync(new URL(`${name}.html`, FOLDER), 'utf8'), lexicon);

  it.each(PAGES)('%s', (name, publisher, datePublished, people, dateline, blocks, first, last) => {
    const result = read(name);
    if (result.kind === 'refused') throw new Error(result.reason);
    const { draft } = result;
    expect({
      publisher: draft.publisher,
      datePublished: draft.datePublished,
      people: `${draft.authors.join(', ')}|${draft.editors.join(', ')}`,
      dateline: draft.dateline,
      blocks: draft.blocks.length,
    }).toEqual({ publisher, datePublished, people, dateline, blocks });
    expect(draft.text).toContain(first);
    expect(draft.text.endsWith(last)).toBe(true);
  });

  it('refuses the index page', () => {
    expect(read('liputan6-mainpage')).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('index'),
    });
  });
});
