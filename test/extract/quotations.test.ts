import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotationLexicon } from '../../src/extract/quotation-lexicon.ts';
import { extractQuotations } from '../../src/extract/quotations.ts';
import { linked, shipped } from '../marked.ts';

const lexicon = quotationLexicon(shipped.tableOf);

/** "manner | speaker | cue | content"; an unnamed speaker stands in brackets. */
const quotations = (source: string): string[] => {
  const document = linked(source);
  const { text } = document.article;
  const slice = (span: { start: number; end: number } | undefined): string =>
    span ? text.slice(span.start, span.end) : '-';
  const nameOf = (key: string | undefined): string | undefined =>
    document.entities.find((entity) => entity.key === key)?.name;
  return extractQuotations(document, lexicon).map((quotation) => {
    const described = quotation.speakerDescription ? `(${slice(quotation.speakerDescription)})` : '-';
    const speaker = nameOf(quotation.speaker) ?? described;
    return `${quotation.manner} | ${speaker} | ${slice(quotation.cue)} | ${slice(quotation.content)}`;
  });
};

const RINA = '{Person Rina}';
const TONO = '{Person Tono}';

describe('direct quotations', () => {
  it.each([
    [`"Pasar sudah buka," kata ${RINA}.`, ['direct | Rina | kata | Pasar sudah buka,']],
    [`“Pasar sudah buka,” kata ${RINA}.`, ['direct | Rina | kata | Pasar sudah buka,']],
    [`"Pasar sudah buka", kata ${RINA}.`, ['direct | Rina | kata | Pasar sudah buka']],
    [
      `"Pasar sudah buka," kata Kepala Dinas Pasar {Place Garut}, ${RINA}, kepada ${TONO}, Selasa (14/5/2024).`,
      ['direct | Rina | kata | Pasar sudah buka,'],
    ],
    [`"Pasar buka. Silakan datang," ujar ${RINA}.`, ['direct | Rina | ujar | Pasar buka. Silakan datang,']],
    [`"Kapan pasar buka?" tanya ${RINA}.`, ['direct | Rina | tanya | Kapan pasar buka?']],
    [
      `"Pasar sudah buka," kata ${RINA}. "Silakan datang ke sana besok."`,
      ['direct | Rina | kata | Pasar sudah buka,', 'direct | Rina | - | Silakan datang ke sana besok.'],
    ],
    [
      `${RINA} datang. "Beban negara terus naik tahun ini," tulis dokumen tersebut.`,
      ['direct | (dokumen tersebut) | tulis | Beban negara terus naik tahun ini,'],
    ],
    [
      `${RINA} datang. "Beban negara terus naik," demikian tertulis dalam dokumen.`,
      ['direct | (dokumen) | demikian | Beban negara terus naik,'],
    ],
    [`${RINA} mengatakan, "Pasar sudah buka."`, ['direct | Rina | mengatakan | Pasar sudah buka.']],
    [`"Pasar sudah buka," ujar {Organization PMI}.`, ['direct | PMI | ujar | Pasar sudah buka,']],
    [
      `"Pasar sudah buka," demikian bunyi pernyataan resmi {Organization PMI}.`,
      ['direct | PMI | demikian | Pasar sudah buka,'],
    ],
    [
      '"Pasar sudah buka," kata seorang pedagang.',
      ['direct | (seorang pedagang) | kata | Pasar sudah buka,'],
    ],
    [
      `"Pasar sudah buka lagi," ${RINA} menambahkan.`,
      ['direct | Rina | menambahkan | Pasar sudah buka lagi,'],
    ],
    [
      '"Pasar sudah buka lagi," para peneliti menyimpulkan.',
      ['direct | (para peneliti) | menyimpulkan | Pasar sudah buka lagi,'],
    ],
    [
      `"Pasar sudah buka," kata salah satu pedagang di {Place Garut}, ${RINA}, Selasa (14/5/2024).`,
      ['direct | Rina | kata | Pasar sudah buka,'],
    ],
    [`"Pasar sudah buka," kata pengacara ${RINA}.`, ['direct | (pengacara Rina) | kata | Pasar sudah buka,']],
    [`"Pasar sudah buka, kata ${RINA}.`, ['direct | Rina | kata | Pasar sudah buka,']],
    [
      `"Ia bilang 'pasar buka' tadi pagi," kata ${RINA}.`,
      ["direct | Rina | kata | Ia bilang 'pasar buka' tadi pagi,"],
    ],
  ])('reads %s', (source, expected) => expect(quotations(source)).toEqual(expected));

  it.each([
    ['ujarnya', 'ujarnya'],
    ['kata dia', 'kata'],
    ['ucap perempuan 34 tahun itu', 'ucap'],
    ['tambahnya', 'tambahnya'],
  ])('takes the last speaker for "%s"', (words, cue) =>
    expect(quotations(`"Pasar sudah buka," kata ${RINA}.\n"Silakan datang," ${words}.`)).toEqual([
      'direct | Rina | kata | Pasar sudah buka,',
      `direct | Rina | ${cue} | Silakan datang,`,
    ]),
  );

  it('takes the subject of the sentence before for "-nya"', () => {
    expect(
      quotations(`"Pasar buka," kata ${TONO}.\n${RINA} membantah hal itu.\n"Pasar tutup," ujarnya.`)[1],
    ).toBe('direct | Rina | ujarnya | Pasar tutup,');
  });

  it('goes on over paragraphs that do not close it', () => {
    expect(quotations(`"Pasar itu sudah dibuka lagi.\n"Silakan datang ke sana," kata ${RINA}.`)).toEqual([
      'direct | Rina | - | Pasar itu sudah dibuka lagi.',
      'direct | Rina | kata | Silakan datang ke sana,',
    ]);
  });

  it.each([
    `Lagu "Hujan Pagi" ciptaan ${RINA} laris.`,
    `${RINA} membawa poster bertuliskan "Selamatkan pasar kami!"`,
    `Ia menyebutnya "pahlawan" pasar.`,
    `Petinju "Si Besi" ${RINA} menang.`,
  ])('finds none in: %s', (source) => expect(quotations(source)).toEqual([]));

  it('names whom it is said to', () => {
    const document = linked(`"Pasar sudah buka," kata ${RINA} kepada {Organization Harian Pagi}.`);
    const [quotation] = extractQuotations(document, lexicon);
    expect(document.entities.find((e) => e.key === quotation?.addressee)?.name).toBe('Harian Pagi');
  });
});

describe('indirect quotations', () => {
  it.each([
    [`${RINA} mengatakan bahwa pasar sudah buka.`, ['indirect | Rina | mengatakan | pasar sudah buka']],
    [`${RINA} mengatakan pasar sudah buka.`, ['indirect | Rina | mengatakan | pasar sudah buka']],
    [
      `${RINA} menyatakan dukungannya kepada pedagang dengan menyebut pasar itu akan dibuka.`,
      ['indirect | Rina | menyebut | pasar itu akan dibuka'],
    ],
    [
      `${RINA} menyebut pasar berada di tepi kota.`,
      ['indirect | Rina | menyebut | pasar berada di tepi kota'],
    ],
    [
      `${TONO} pulang. ${RINA} dalam rapat itu tetap tenang. Ia mengatakan bahwa pasar sudah buka.`,
      ['indirect | Rina | mengatakan | pasar sudah buka'],
    ],
    [`"Pasar sudah buka," ujar {Program Pasar Kita}.`, ['direct | Pasar Kita | ujar | Pasar sudah buka,']],
    [
      `{Place GARUT}, Warta - ${RINA} membantah dan mengatakan pasar itu ramai.`,
      ['indirect | Rina | mengatakan | pasar itu ramai'],
    ],
    [
      `${RINA} datang. Seorang pedagang mengatakan pasar itu ramai. Dia menambahkan, harga beras turun.`,
      [
        'indirect | (Seorang pedagang) | mengatakan | pasar itu ramai',
        'indirect | (Seorang pedagang) | menambahkan | harga beras turun',
      ],
    ],
    [
      `${RINA} juga sejak lama mengatakan bahwa pasar itu ramai.`,
      ['indirect | Rina | mengatakan | pasar itu ramai'],
    ],
    [
      `${RINA} datang. "${TONO} sudah bercerita soal pasar itu," katanya.`,
      ['direct | Rina | katanya | Tono sudah bercerita soal pasar itu,'],
    ],
    [`${RINA} menilai, pasar itu ramai.`, ['indirect | Rina | menilai | pasar itu ramai']],
    [
      `${RINA} juga menegaskan pasar tidak akan tutup.`,
      ['indirect | Rina | menegaskan | pasar tidak akan tutup'],
    ],
    [
      `${RINA} (34), warga {Place Garut}, mengaku sudah pulang.`,
      ['indirect | Rina | mengaku | sudah pulang'],
    ],
    [`${RINA} pada 2019 lalu mengatakan pasar buka.`, ['indirect | Rina | mengatakan | pasar buka']],
    [`Menurut ${RINA}, pasar sudah buka.`, ['indirect | Rina | Menurut | pasar sudah buka']],
    [
      `Menurut ${RINA}, pemilik toko di {Place Garut}, pasar sudah buka.`,
      ['indirect | Rina | Menurut | pasar sudah buka'],
    ],
    [
      `Menurut salah satu pedagang yang datang, ${RINA}, pasar sudah buka.`,
      ['indirect | Rina | Menurut | pasar sudah buka'],
    ],
    [`${RINA} datang, namun mengatakan bahwa pasar tutup.`, ['indirect | Rina | mengatakan | pasar tutup']],
    [`${RINA} datang. Menurutnya, pasar sudah buka.`, ['indirect | Rina | Menurutnya | pasar sudah buka']],
    [`Pasar itu, kata ${RINA}, sudah dibuka lagi.`, ['indirect | Rina | kata | sudah dibuka lagi']],
    [`Pasar itu sudah dibuka lagi, kata ${RINA}.`, ['indirect | Rina | kata | Pasar itu sudah dibuka lagi']],
    [`${RINA} menyarankan agar pasar dibersihkan.`, ['indirect | Rina | menyarankan | pasar dibersihkan']],
    [
      `${RINA} menasihati ${TONO} agar menjaga kesehatan.`,
      ['indirect | Rina | menasihati | menjaga kesehatan'],
    ],
    [`${RINA} meminta warga berhati-hati.`, ['indirect | Rina | meminta | warga berhati-hati']],
    [`${RINA} mengingatkan warga untuk menyapu.`, ['indirect | Rina | mengingatkan | warga untuk menyapu']],
    [`{Organization PMI} menyatakan pasar sudah buka.`, ['indirect | PMI | menyatakan | pasar sudah buka']],
    ['Polisi menyebut pasar sudah buka.', ['indirect | (Polisi) | menyebut | pasar sudah buka']],
    [
      `${RINA} mengatakan pasar sudah buka, Selasa (14/5/2024).`,
      ['indirect | Rina | mengatakan | pasar sudah buka'],
    ],
    [
      `${RINA} mengatakan pasar sudah buka saat ditemui di kantornya.`,
      ['indirect | Rina | mengatakan | pasar sudah buka'],
    ],
    [
      `Pedagang mengingatkan bahwa harga akan naik.\nHal ini disampaikan ${RINA} di pasar.`,
      ['indirect | Rina | mengingatkan | harga akan naik'],
    ],
    [
      `${RINA} datang. Perempuan itu menilai pasar akan sepi.`,
      ['indirect | Rina | menilai | pasar akan sepi'],
    ],
  ])('reads %s', (source, expected) => expect(quotations(source)).toEqual(expected));

  it.each([
    `${RINA} menegaskan peran penting pedagang.`,
    `${RINA} menjelaskan alasan memilih pasar itu.`,
    `${RINA} menyampaikan apresiasi atas kerja warga.`,
    `${RINA} meminta izin kepada ${TONO}.`,
    `${RINA} belum menjelaskan bahwa pasar tutup.`,
    `${RINA} enggan menyebut siapa yang membuka pasar.`,
    `${RINA} yakin pasar akan ramai.`,
    'Menurut data dinas, pasar sudah buka.',
    'Survei itu menyebut pasar akan ramai.',
    'Pasar itu disebut akan ramai.',
    `${RINA} mengajak warga menyapu pasar.`,
    'Mari kita berharap pasar segera ramai.',
    'Keputusan itu menegaskan bahwa pasar akan tutup.',
    `${RINA} menyebut ${TONO} sebagai pedagang yang ramai.`,
    `${RINA} belajar mengatakan "tidak" kepada teman.`,
    `Warga yang mengatakan pasar tutup keliru.`,
    'Aturan yang berlaku pada Mei itu menyatakan bahwa pasar akan tutup.',
    'Capaian itu menegaskan bahwa pasar ramai.',
  ])('finds none in: %s', (source) => expect(quotations(source)).toEqual([]));

  it('takes one from a sentence, and none from inside direct speech', () => {
    expect(quotations(`"${TONO} mengatakan pasar buka," kata ${RINA}.`)).toEqual([
      'direct | Rina | kata | Tono mengatakan pasar buka,',
    ]);
  });
});

it('keeps its offsets in range, whatever the text', () => {
  const words = [
    '"',
    '“',
    '”',
    'kata',
    'Rina',
    'mengatakan',
    'bahwa',
    ',',
    '.',
    'menurut',
    'dia',
    'pasar',
    'buka',
    'ujarnya',
    'itu',
    '\n',
    'agar',
    '(',
    ')',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 24 }), (picked) => {
      const document = linked(`${RINA} ${picked.join(' ')}`);
      for (const { content, cue, speakerDescription } of extractQuotations(document, lexicon)) {
        for (const span of [content, cue ?? content, speakerDescription ?? content]) {
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(document.article.text.length);
        }
      }
    }),
  );
});
