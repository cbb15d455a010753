import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type InputOptions, readInputs } from '../../src/io/inputs.ts';
import { lexicon } from '../text/lexicon.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rajut-inputs-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const write = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
};

const read = async (inputs: readonly string[], options: Partial<InputOptions> = {}) => {
  const articles: { source: string; headline: string; id: string; url?: string | undefined }[] = [];
  const problems: string[] = [];
  for await (const result of readInputs(inputs, { lexicon, ...options })) {
    if (result.kind === 'problem') problems.push(result.error.message.replaceAll(folder, '.'));
    else {
      const { headline, id, url } = result.article;
      articles.push({ source: result.source.replaceAll(folder, '.'), headline, id, url });
    }
  }
  return { articles, problems };
};

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

const TEXT = 'Bendungan Baru Diresmikan\n\nMenteri itu datang ke Sumedang pada Rabu.';
const PARAGRAPH =
  '<p>Menteri Pertanian meresmikan bendungan yang mengairi seribu lima ratus hektare sawah di lima kecamatan.</p>';
const PAGE = `<!doctype html><html><head><meta property="og:title" content="Bendungan Baru Diresmikan"><meta property="og:type" content="article"></head><body><h1>Bendungan Baru Diresmikan</h1><article>${PARAGRAPH.repeat(4)}</article></body></html>`;

describe('inputs', () => {
  it('reads files, folders and standard input in the order given, a folder sorted by path', async () => {
    write('mix/b.txt', TEXT);
    write('mix/a/z.html', PAGE);
    write(
      'mix/c.jsonl',
      `${JSON.stringify({ id: 'one', text: TEXT })}\n${JSON.stringify({ id: 'two', text: TEXT })}\n`,
    );
    write('mix/.hidden.txt', TEXT);
    write('mix/notes.md', 'no article');
    const single = write('single.htm', PAGE);
    const { articles, problems } = await read(['-', join(folder, 'mix'), single], { stdin: bytes(TEXT) });
    expect(problems).toEqual([]);
    expect(articles.map(({ source }) => source)).toEqual([
      '-',
      './mix/a/z.html',
      './mix/b.txt',
      './mix/c.jsonl:1',
      './mix/c.jsonl:2',
      './single.htm',
    ]);
  });

  it('tells from its first bytes what standard input is', async () => {
    const records = await read(['-'], { stdin: bytes(`{"id":"r","text":${JSON.stringify(TEXT)}}`) });
    expect(records.articles).toMatchObject([{ source: '-:1', id: 'r' }]);
    const page = await read(['-'], { stdin: bytes(PAGE) });
    expect(page.articles).toMatchObject([{ source: '-', headline: 'Bendungan Baru Diresmikan' }]);
  });

  it('names an article without an id by the first digits of its text’s hash', async () => {
    const { articles } = await read([write('id.txt', 'Sekolah dibuka.')]);
    // printf 'Sekolah dibuka.' | sha256sum
    expect(articles[0]?.id).toBe('b89481047890eff4');
  });

  it('reads the good records and reports the bad ones by line', async () => {
    const path = write(
      'bad.jsonl',
      `{"text":"Satu kalimat."}\n{"text":\n\n{"text":""}\n{"text":7}\n{"text":"Dua kalimat."}`,
    );
    const { articles, problems } = await read([path]);
    expect(articles.map(({ source }) => source)).toEqual(['./bad.jsonl:1', './bad.jsonl:6']);
    expect(problems.map((message) => message.slice(0, 40))).toEqual([
      expect.stringContaining('./bad.jsonl: line 2: broken JSON'),
      expect.stringContaining('./bad.jsonl: line 4: "text" is empty'),
      expect.stringContaining('./bad.jsonl: line 5: "text" must be'),
    ]);
  });

  it('keeps an article whose date cannot be read, and reports the date', async () => {
    const { articles, problems } = await read([
      write('date.jsonl', '{"text":"Satu kalimat.","datePublished":"nanti"}'),
    ]);
    expect(articles).toHaveLength(1);
    expect(problems).toEqual([expect.stringContaining('line 1: "datePublished" is left out')]);
  });

  it('reads UTF-16 by its mark and a charset that a page declares', async () => {
    const utf16 = write('utf16.txt', Buffer.from(`\ufeff${TEXT}`, 'utf16le'));
    const page = PAGE.replace('<head>', '<head><meta charset="windows-1252">').replaceAll(
      'Menteri Pertanian',
      'Menteri “Café”',
    );
    const latin = write(
      'latin.html',
      Buffer.from(page.replaceAll('“', '\x93').replaceAll('”', '\x94'), 'latin1'),
    );
    const { articles, problems } = await read([utf16, latin]);
    expect(problems).toEqual([]);
    expect(articles.map(({ headline }) => headline)).toEqual([
      'Bendungan Baru Diresmikan',
      'Bendungan Baru Diresmikan',
    ]);
  });
});

describe('inputs that cannot be read', () => {
  it.each([
    ['a missing file', () => join(folder, 'missing.txt'), 'there is no such file or folder'],
    ['another type', () => write('picture.png', 'x'), 'its type ".png" cannot be read; expected .txt'],
    ['no type', () => write('plain', 'x'), 'its type "none" cannot be read'],
    ['an empty text', () => write('empty.txt', ''), 'it is empty'],
    ['an empty page', () => write('empty.html', ''), 'it is empty'],
    ['empty records', () => write('empty.jsonl', ''), 'it is empty'],
    ['white space', () => write('space.txt', ' \n\t\n'), 'nothing but white space'],
    ['no words', () => write('signs.txt', '--- ***\n'), 'it holds no words'],
    ['a binary file', () => write('binary.txt', Uint8Array.from([80, 75, 3, 4, 0, 0, 0, 1])), 'it is binary'],
    [
      'binary records',
      () => write('binary.jsonl', Uint8Array.from([80, 75, 3, 4, 0, 0, 0, 1])),
      'it is binary',
    ],
    [
      'broken UTF-8',
      () => write('latin.txt', Buffer.from('Satu.\nCafé buka.', 'latin1')),
      'it is not valid UTF-8 (line 2); save it as UTF-8',
    ],
    [
      'an unknown charset',
      () => write('charset.html', '<meta charset="klingon"><p>Halo'),
      'its charset "klingon" is unknown',
    ],
    [
      'one JSON document',
      () => write('array.jsonl', '[\n{"text":"Satu."}\n]'),
      'one JSON document over several lines',
    ],
    [
      'a page without an article',
      () => write('bare.html', '<h1>Masuk</h1><p>Kata sandi'),
      'there is no article on the page',
    ],
    [
      'a folder of nothing',
      () => dirname(write('nothing/notes.md', 'x')),
      'the folder holds nothing that can be read',
    ],
    ['a PDF file called text', () => write('a.txt', '%PDF-1.4\n1 0 obj Halo'), 'it is a PDF file'],
    ['an RTF file called text', () => write('b.txt', '{\\rtf1 Halo}'), 'it is an RTF file'],
    ['a page called text', () => write('c.txt', '\n<!DOCTYPE html><p>Halo'), 'it is a page; give its name'],
    ['records called text', () => write('d.txt', '{"text":"Halo"}'), 'it is JSON; give its name'],
    ['a noncharacter', () => write('e.txt', 'Halo \uffff dunia.'), 'it holds U+FFFF, which no text may'],
    [
      'half a surrogate pair in a record',
      () => write('f.jsonl', '{"id":"\\ud83d","text":"Halo."}'),
      'line 1: it holds U+D83D, which no text may',
    ],
    ['NUL in a record', () => write('g.jsonl', '{"text":"Ha\\u0000lo."}'), 'line 1: it holds U+0000'],
    [
      'a noncharacter in a page',
      () =>
        write(
          'h.html',
          `<h1>Kabar</h1><article><p>${'Menteri itu datang ke Sumedang. '.repeat(20)} Harga&#xFFFE; beras turun.</p></article>`,
        ),
      'it holds U+FFFE',
    ],
    ['a circle of links', () => circle(), 'circle of links'],
  ])('reports %s with a reason', async (_, make, reason) => {
    const path = make();
    const good = write('good.txt', TEXT);
    const { articles, problems } = await read([path, good]);
    expect(problems).toEqual([expect.stringContaining(reason)]);
    expect(problems[0]?.startsWith(path.replaceAll(folder, '.'))).toBe(true);
    expect(articles.map(({ source }) => source)).toEqual(['./good.txt']);
  });

  const circle = (): string => {
    const path = join(folder, 'circle.txt');
    rmSync(path, { force: true });
    symlinkSync(path, path);
    return path;
  };

  it('refuses a text beyond the size limit', async () => {
    const { problems } = await read([write('large.txt', 'kata '.repeat(500))], { sizeLimit: 1024 });
    expect(problems).toEqual([expect.stringContaining('it is larger than 0 MB')]);
  });

  it('reads the other records beside one beyond the limit', async () => {
    const path = write(
      'long.jsonl',
      `{"text":"Satu."}\n{"text":"${'kata '.repeat(500)}"}\n{"text":"Dua."}\n`,
    );
    const { articles, problems } = await read([path], { sizeLimit: 1024 });
    expect(articles.map(({ source }) => source)).toEqual(['./long.jsonl:1', './long.jsonl:3']);
    expect(problems).toEqual([expect.stringContaining('line 2: it is longer than')]);
  });

  it('holds no more than the limit of a line of 50 MB', async () => {
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (let i = 0; i < 50; i++) {
        most = Math.max(most, process.memoryUsage().arrayBuffers - before);
        yield new Uint8Array(1024 * 1024).fill(0x20 + (i % 64) + 1);
      }
    }
    async function* record(): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode('{"text":"');
      yield* endless();
    }
    const { problems } = await read(['-'], { stdin: record() });
    expect(problems).toEqual([expect.stringContaining('line 1: it is longer than 5 MB')]);
    const plain = await read(['-'], { stdin: endless() });
    expect(plain.problems).toEqual([expect.stringContaining('it is larger than 5 MB')]);
    expect(most).toBeLessThan(45 * 1024 * 1024);
  });
});
