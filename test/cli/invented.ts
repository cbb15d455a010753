// Articles that nobody wrote, about people who do not exist.

export interface InventedArticle {
  readonly id: string;
  readonly headline: string;
  readonly publisher: string;
  readonly datePublished: string;
  readonly text: string;
}

export const FERRY: InventedArticle = {
  id: 'feri-1',
  headline: 'Menteri Perhubungan Resmikan Pelabuhan Tanjung Rusa',
  publisher: 'Kabar Contoh',
  datePublished: '2024-03-05T10:00:00+07:00',
  text: [
    'Menteri Perhubungan Ratna Wulandari meresmikan Pelabuhan Tanjung Rusa di Kabupaten Belitung, Selasa (5/3/2024).',
    '"Pelabuhan ini dapat melayani 12.500 penumpang setiap hari," kata Ratna.',
    'Bupati Belitung Hendra Gunadi mengatakan pembangunan pelabuhan menelan biaya Rp 1,5 triliun.',
  ].join('\n\n'),
};

export const BANK: InventedArticle = {
  id: 'bank-2',
  headline: 'Bank Contoh Nusantara Tunjuk Direktur Baru',
  publisher: 'Kabar Contoh',
  datePublished: '2024-04-01T09:00:00+07:00',
  text: [
    'PT Bank Contoh Nusantara menunjuk Bagus Prakoso sebagai Direktur Utama di Surabaya, Senin (1/4/2024).',
    '"Kami menargetkan pertumbuhan 12,5 persen," ujar Bagus.',
  ].join('\n\n'),
};

export const jsonl = (...articles: readonly object[]): string =>
  articles.map((article) => `${JSON.stringify(article)}\n`).join('');
