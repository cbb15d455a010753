import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { articlePage } from '../../src/graph/page.ts';
import type { PageArticle, PageNode } from '../../src/graph/page-article.ts';
import { pagePayload } from '../../src/graph/payload.ts';
import type { ArticleFacts } from '../../src/model/facts.ts';
import { emptyArticle, inventedArticle } from './invented-article.ts';

const iriOf = (key: string): string => `https://w3id.org/rajut/id/${key.toLowerCase()}`;

const pageOf = (facts: ArticleFacts): PageArticle => {
  const [article] = pagePayload([facts], { iriOf }).articles;
  if (!article) throw new Error('one article in, none out');
  return article;
};

const article = pageOf(inventedArticle());

const label = (node: number | null | undefined): string | undefined =>
  node === null || node === undefined ? undefined : article.nodes[node]?.label;

/** The facts as "subject predicate object". */
const lines = article.facts.map((fact) => [label(fact.subject), fact.predicate, label(fact.object)]);

const nodeNamed = (name: string): PageNode => {
  const found = article.nodes.find((node) => node.label === name);
  if (!found) throw new Error(`no node ${name}`);
  return found;
};

describe('the nodes', () => {
  it('are entities, roles, events, figures, unnamed parties and the dates that facts name', () => {
    const count = (kind: PageNode['kind']): number =>
      article.nodes.filter((node) => node.kind === kind).length;
    expect({
      entity: count('entity'),
      role: count('role'),
      event: count('event'),
      figure: count('figure'),
      party: count('party'),
      date: count('date'),
    }).toEqual({ entity: 22, role: 7, event: 5, figure: 5, party: 1, date: 4 });
  });

  it('have ids of their own', () => {
    expect(new Set(article.nodes.map(({ id }) => id)).size).toBe(article.nodes.length);
  });

  it('bear the words of the article', () => {
    expect(nodeNamed('Jumat (14/3/2025)')).toMatchObject({ kind: 'date', value: '2025-03-14' });
    expect(nodeNamed('Rp2,7 triliun')).toMatchObject({ kind: 'figure', value: '2700000000000' });
    expect(nodeNamed('kapal pertama')).toMatchObject({ kind: 'party' });
    expect(nodeNamed('unjuk rasa')).toMatchObject({
      type: 'Protest',
      purpose: expect.stringMatching(/^menuntut/),
    });
  });

  it.each([
    ['Lukman Tarigan', 'person'],
    ['Serikat Nelayan Seloka', 'organisation'],
    ['Pelabuhan Teluk Seloka', 'place'],
    ['Perda Nomor 4 Tahun 2020', 'work'],
    ['Peresmian', 'event'],
    ['Gubernur', 'role'],
  ])('draw %s as %s', (name, nodeClass) => {
    expect(nodeNamed(name).class).toBe(nodeClass);
  });
});

describe('the facts', () => {
  it.each([
    ['Ratna Wibisono', 'tenure:Current', 'Menteri Perhubungan'],
    ['Menteri Perhubungan', 'tenure:at', 'Kementerian Perhubungan'],
    ['Lukman Tarigan', 'tenure:Former', 'Bupati'],
    ['Bagus Hendrawan', 'event:agent:Ceremony', 'Peresmian'],
    ['Peresmian', 'event:patient:Ceremony', 'Pelabuhan Teluk Seloka'],
    ['Peresmian', 'event:date:Ceremony', 'Jumat (14/3/2025)'],
    ['kapal pertama', 'event:agent:Visit', 'bersandar'],
    ['Pemeriksaan', 'event:follows:Trial', 'diperiksa'],
    ['Pelabuhan Teluk Seloka', 'figure:about', 'Rp2,7 triliun'],
    ['Rp2,7 triliun', 'figure:asOf', 'Agustus 2019'],
    ['Maya Puspita', 'quotation:indirect', 'Program Tol Bahari'],
    ['Kabupaten Batulanteh', 'schema:containedInPlace', 'Provinsi Sumbara'],
  ])('say %s %s %s', (...line) => {
    expect(lines).toContainEqual(line);
  });

  it('keep a quotation that names no topic, with an open end', () => {
    expect(lines).toContainEqual(['Dewi Anggraini', 'quotation:indirect', undefined]);
  });

  it('tell what is claimed from what the article asserts', () => {
    const claimed = article.facts.find(({ object }) => label(object) === 'Rp95 miliar');
    expect(claimed).toMatchObject({ modality: 'Negated' });
    expect(label(claimed?.speaker)).toBe('Dewi Anggraini');
    const asserted = article.facts.find(({ predicate }) => predicate === 'schema:sibling');
    expect(asserted).not.toHaveProperty('modality');
    expect(asserted).not.toHaveProperty('speaker');
  });

  it('stand in the order of the text', () => {
    const starts = article.facts.map(({ evidence }) => evidence[0]);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });
});

describe('the mentions', () => {
  const words = article.mentions.map(([start, end, node]) => [article.text.slice(start, end), label(node)]);

  it.each([
    ['Ia', 'Ratna Wibisono'],
    ['Surawangi', 'Kota Surawangi'],
    ['8.400 peti kemas', '8.400 peti kemas'],
    ['Direktur Utama', 'Direktur Utama'],
    ['kapal pertama', 'kapal pertama'],
  ])('mark %s as %s', (...mention) => {
    expect(words).toContainEqual(mention);
  });

  it('never cross each other', () => {
    for (const [index, [start, end]] of article.mentions.entries()) {
      for (const [from, to] of article.mentions.slice(index + 1)) {
        expect(from >= end || (from >= start && to <= end)).toBe(true);
      }
    }
  });

  it('leave out what crosses a name', () => {
    const facts = inventedArticle();
    const [name] = facts.mentions;
    if (!name) throw new Error('the invented article has no mention');
    const crossing = { ...name, start: name.start + 3, end: name.end + 3, kind: 'Nominal' as const };
    expect(pageOf({ ...facts, mentions: [...facts.mentions, crossing] }).mentions).toEqual(article.mentions);
  });
});

describe('the payload', () => {
  it('is the same for any order of the articles, the latest first', () => {
    const all = [inventedArticle('b'), inventedArticle('a'), inventedArticle('c')];
    const payload = pagePayload(all, { iriOf });
    expect(payload).toEqual(pagePayload(all.toReversed(), { iriOf }));
    expect(payload.articles.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('holds an article without facts', () => {
    expect(pageOf(emptyArticle())).toMatchObject({ nodes: [], facts: [], mentions: [] });
  });
});

describe('articlePage', () => {
  const template = '<head><!--title--></head><body><!--payload--></body>';
  const gzip = (bytes: Uint8Array): Uint8Array => gzipSync(bytes);

  const unpack = (html: string, id: string): unknown => {
    const packed = new RegExp(`id="${id}">([^<]*)<`).exec(html)?.[1] ?? '';
    return JSON.parse(gunzipSync(Buffer.from(packed, 'base64')).toString());
  };

  it('packs an index and batches that unpack to the payload', () => {
    const payload = pagePayload(
      Array.from({ length: 30 }, (_, n) => inventedArticle(`n${String(n).padStart(2, '0')}`)),
      { iriOf },
    );
    const html = articlePage(payload, template, { gzip });
    expect(unpack(html, 'index')).toMatchObject({ batchSize: 24, articles: { length: 30 } });
    const batches = [unpack(html, 'batch-0'), unpack(html, 'batch-1')].flat();
    expect(batches).toEqual(JSON.parse(JSON.stringify(payload.articles)));
    expect(html).toContain('<title>30 artikel · rajut</title>');
  });

  it('writes no operating system into the bytes', () => {
    const html = articlePage(pagePayload([inventedArticle()], { iriOf }), template, { gzip });
    const packed = Buffer.from(/id="index">([^<]*)</.exec(html)?.[1] ?? '', 'base64');
    expect([...packed.subarray(0, 10)]).toEqual([31, 139, 8, 0, 0, 0, 0, 0, packed[8], 255]);
  });

  it('keeps markup in a headline as text', () => {
    const html = articlePage(
      pagePayload([inventedArticle('x', '</title><script>$& & <!--payload-->')], { iriOf }),
      template,
      { gzip },
    );
    expect(html).toContain(
      '<title>&lt;/title&gt;&lt;script&gt;$&amp; &amp; &lt;!--payload--&gt; · rajut</title>',
    );
  });

  it('refuses a template without its placeholders', () => {
    expect(() => articlePage({ articles: [] }, '<head></head>', { gzip })).toThrow(
      /<!--title-->.*once, found 0/,
    );
  });
});
