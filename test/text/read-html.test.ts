import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/model/span.ts';
import type { ArticleDraft } from '../../src/text/draft.ts';
import { readHtml } from '../../src/text/read-html.ts';
import { lexicon } from './lexicon.ts';
import * as pages from './pages.ts';

const read = (source: string, url?: string): ArticleDraft => {
  const result = readHtml(source, lexicon, url);
  if (result.kind === 'refused') throw new Error(result.reason);
  return result.draft;
};

const LAYOUTS: readonly (readonly [string, string, object])[] = [
  [
    'names above their label, linked lines between the paragraphs',
    pages.kompasLike,
    {
      authors: ['Siti Rahmawati', 'Budi Santoso'],
      editors: ['Adi Wikanto'],
      publisher: 'KOMPAS.com',
      url: 'https://regional.kompas.com/read/2023/09/06/140512/bendungan',
      datePublished: '2023-09-06T14:05:12+07:00',
      dateModified: '2023-09-06T15:30:00+07:00',
      dateline: 'SUMEDANG',
    },
  ],
  [
    'a dateline bare before the paragraphs, advertising slots, a table of links',
    pages.detikLike,
    {
      authors: ['Andi Saputra'],
      publisher: 'detikcom',
      datePublished: '2023-09-06T14:30:00+07:00',
      dateline: 'Sumedang',
    },
  ],
  [
    'text between line breaks, credits inside it, broken JSON-LD',
    pages.antaraLike,
    {
      authors: ['Ajat Sudrajat'],
      editors: ['Budi Suyanto'],
      publisher: 'ANTARA',
      datePublished: '2023-09-06T19:21:00+07:00',
      dateline: 'Sumedang',
    },
  ],
  [
    'references in a graph of JSON-LD, UTC for the hour that the page shows',
    pages.wordpressLike,
    {
      authors: ['Dewi Lestari'],
      publisher: 'Suara Majalengka',
      url: 'https://suaramajalengka.example/bendungan/',
      datePublished: '2023-09-06T19:00:00+07:00',
      dateline: 'SUMEDANG',
    },
  ],
  [
    'generated class names and no paragraphs',
    pages.generatedLike,
    {
      authors: ['Fitria Madia'],
      publisher: 'IDN Times',
      datePublished: '2023-09-06T14:30:00+07:00',
      dateline: 'Sumedang',
    },
  ],
  [
    'tables and no metadata',
    pages.bareTable,
    { authors: ['Ketut Ardana'], datePublished: '2023-09-06T14:30:00+08:00', dateline: 'Sumedang' },
  ],
  [
    'several pages one below the other',
    pages.pagedLike,
    {
      authors: ['Putri Maharani'],
      publisher: 'Liputan6.com',
      datePublished: '2023-09-06T14:30:00+07:00',
      dateline: 'Sumedang',
    },
  ],
  [
    'questions, a list and a quotation in the body, the outlet as author',
    pages.mobileLike,
    {
      authors: [],
      publisher: 'CNN Indonesia',
      datePublished: '2023-09-06T14:30:00+07:00',
      dateline: 'Jakarta',
    },
  ],
];

describe.each(LAYOUTS)('a page with %s', (_, source, metadata) => {
  const article = read(source);

  it('gives its metadata', () => {
    expect(article).toMatchObject({ headline: pages.HEADLINE, ...metadata });
  });

  it('gives every paragraph of the report, in order', () => {
    const at = pages.REPORT.map((line) => article.text.indexOf(line));
    expect(at).not.toContain(-1);
    expect(at).toEqual([...at].sort((a, b) => a - b));
  });

  it('gives no word of other articles, menus, comments or buttons', () => {
    for (const foreign of [
      ...pages.FOREIGN,
      'Baca',
      'Komentar',
      'Twitter',
      'Tag',
      'POPULER',
      'Copyright',
      'SCROLL',
      'Simak',
      'Home',
    ]) {
      expect(article.text).not.toContain(foreign);
    }
  });

  it('shows where its dateline stands', () => {
    const { datelineSpan, dateline, text } = article;
    expect(datelineSpan && textOf(text, datelineSpan)).toBe(dateline);
  });
});

describe('pages', () => {
  it('join their paragraphs by an empty line, one block each', () => {
    const { text, blocks } = read(pages.generatedLike);
    expect(text.split('\n\n')).toEqual(blocks.map((block) => textOf(text, block)));
  });

  it('keep what is long below a short report out', () => {
    const { text, editors } = read(pages.commentedShort);
    expect(editors).toEqual(['Agung Sedayu']);
    expect(text).not.toContain('Menurut saya');
    expect(text).toContain(pages.REPORT[2]);
  });

  it('keep captions and the lead apart from the report', () => {
    expect(read(pages.kompasLike).blocks[0]?.kind).toBe('caption');
    expect(read(pages.mobileLike).blocks[0]?.kind).toBe('standfirst');
  });

  it('keep the credits as bylines', () => {
    const { text, blocks } = read(pages.antaraLike);
    expect(blocks.filter(({ kind }) => kind === 'byline').map((block) => textOf(text, block))).toEqual([
      'Pewarta: Ajat Sudrajat',
      'Editor: Budi Suyanto',
    ]);
  });

  it('stand at the address they were fetched from where they state none', () => {
    expect(read(pages.bareTable, 'https://wartakita.example/1').url).toBe('https://wartakita.example/1');
    expect(read(pages.detikLike, 'https://wartakita.example/1').url).toBe(
      'https://news.detik.com/berita/d-1/bendungan',
    );
  });

  it('are read from the text that their structured data repeat, where their mark-up hides it', () => {
    const bare = `<h1>${pages.HEADLINE}</h1><div id="a">${pages.REPORT.map((line) => `<i>${line}</i><br>`).join('')}</div>`;
    const data = JSON.stringify({
      '@type': 'NewsArticle',
      headline: pages.HEADLINE,
      articleBody: pages.REPORT.join(' '),
    });
    expect(read(`<script type="application/ld+json">${data}</script>${bare}`).blocks).toHaveLength(
      pages.REPORT.length,
    );
  });
});

describe('what a page keeps in its data', () => {
  const data = (fields: object): string =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: pages.HEADLINE, ...fields })}</script>`;

  it('is the article where the page shows none of it', () => {
    const source = `${data({ articleBody: pages.REPORT.join('\n') })}<h1>${pages.HEADLINE}</h1><div id="app">Memuat</div>`;
    expect(read(source).text).toBe(pages.REPORT.join('\n\n'));
  });

  it('is freed of mark-up and of marks escaped twice', () => {
    const source = data({
      headline: 'Kata &quot;Mereka&quot; &#8211; Kami',
      articleBody: `<p>${pages.REPORT.join('</p><p>')}</p>`,
    });
    expect(read(source)).toMatchObject({ headline: 'Kata "Mereka" – Kami', text: pages.REPORT.join('\n\n') });
  });

  it('may be the address that a browser saved it from', () => {
    const saved = `<!-- saved from url=(0031)https://news.detik.com/berita/d-2 -->${pages.bareTable}`;
    expect(read(saved)).toMatchObject({ url: 'https://news.detik.com/berita/d-2', publisher: 'detikcom' });
  });
});

describe('pages that are no article', () => {
  it.each([
    ['a section', pages.sectionPage, 'index or section page'],
    ['a home page', pages.homePage, 'index or section page'],
    ['a film', pages.videoPage, 'index or section page'],
    ['a form', '<h1>Masuk</h1><form><p>Nama</p><input></form>', 'there is no article'],
    ['nothing', '<html><body></body></html>', 'there is no article'],
  ])('are refused: %s', (_, source, reason) => {
    expect(readHtml(source, lexicon)).toEqual({ kind: 'refused', reason: expect.stringContaining(reason) });
  });
});

describe('broken pages', () => {
  it('are refused where they are nested without end', () => {
    expect(readHtml('<div>'.repeat(20_000) + pages.REPORT.join(' '), lexicon)).toMatchObject({
      kind: 'refused',
    });
  });

  it.each([
    ['no frame', pages.generatedLike.replace(/<\/?(?:html|head|body)[^>]*>/g, '')],
    ['no closing tags', pages.generatedLike.replace(/<\/(?:div|p|span)>/g, '')],
    [
      'JSON-LD that is none',
      pages.generatedLike.replace(
        '</head>',
        '<script type="application/ld+json">{"@type": "NewsArticle", oops</script></head>',
      ),
    ],
    ['blocks in blocks in blocks', pages.generatedLike.replace('<div id="__next">', '<div>'.repeat(350))],
    ['a second body', pages.generatedLike.replace('<div id="__next">', '<body class="x"><div id="__next">')],
  ])('are read all the same: %s', (_, source) => {
    const article = read(source);
    expect(article.headline).toBe(pages.HEADLINE);
    for (const line of pages.REPORT) expect(article.text).toContain(line);
  });
});

describe('what stands inside the text and is not the article’s', () => {
  const body = pages.REPORT.map((text) => `<p>${text}</p>`).join('');
  const withInside = (inside: string): ArticleDraft =>
    read(
      `<title>${pages.HEADLINE}</title><article><h1>${pages.HEADLINE}</h1>${body}${inside}${body}</article>`,
    );

  it('leaves out a reference at the end of a paragraph', () => {
    const { text } = withInside(
      '<p>Warga menyambut bendungan itu dengan gembira. <strong>Baca juga: <a href="x">Rini Bertemu Anton di Solo</a></strong></p>',
    );
    expect(text).toContain('Warga menyambut bendungan itu dengan gembira.');
    expect(text).not.toContain('Rini');
  });

  it('takes neither words, author nor date from a post', () => {
    const draft = withInside(
      '<blockquote class="twitter-tweet"><p>Selamat atas bendungan baru!</p>&mdash; Rini Anton (@rini) <a href="x">November 8, 2021</a></blockquote>',
    );
    expect(draft.text).not.toContain('Selamat');
    expect(draft.authors).toEqual([]);
    expect(draft).not.toHaveProperty('datePublished', '2021-11-08');
  });
});
