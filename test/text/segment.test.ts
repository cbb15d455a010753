import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTable } from '../../src/language/table.ts';
import type { Article, Block } from '../../src/model/article.ts';
import type { Segmented } from '../../src/model/document.ts';
import { segment } from '../../src/text/segment.ts';
import { abbreviationLexicon } from '../../src/text/tokens.ts';

const lexicon = abbreviationLexicon(parseTable(readFileSync('data/lexicons/abbreviations.tsv', 'utf8')));

const articleOf = (text: string, kind: Block['kind'] = 'paragraph'): Article => ({
  id: 'x',
  headline: 'x',
  authors: [],
  editors: [],
  text,
  textSha256: '',
  blocks: [...text.matchAll(/\S(?:[^\n]*\S)?/g)].map((m) => ({
    kind,
    start: m.index,
    end: m.index + m[0].length,
  })),
});

const cut = (text: string): Segmented => segment({ article: articleOf(text) }, lexicon);
const tokensOf = (text: string): string[] => cut(text).tokens.map((t) => text.slice(t.start, t.end));
const sentencesOf = (text: string): string[] => cut(text).sentences.map((s) => text.slice(s.start, s.end));

describe('names that a hyphen joins', () => {
  it.each([
    ['Rudi-Siti menang. Rudi dan Siti hadir.', 'Rudi - Siti'],
    ['Kata Rudi Tono-Siti Ani menang. Rudi Tono dan Siti hadir.', 'Tono - Siti'],
  ])('are parted in %s', (text, parted) => {
    expect(tokensOf(text).join(' ')).toContain(parted);
  });

  it.each([
    ['Alexander-Arnold pindah. Arnold senang.', 'Alexander-Arnold'],
    ['Ke Bandara Rudi-Siti kita pergi. Rudi dan Siti hadir.', 'Rudi-Siti'],
    ['Undang-Undang itu baru. Undang dia.', 'Undang-Undang'],
  ])('stay whole in %s', (text, whole) => {
    expect(tokensOf(text)).toContain(whole);
  });
});

describe('tokens', () => {
  it.each([
    ['Rp1,5 triliun', ['Rp', '1,5', 'triliun']],
    ['US$ 110.000', ['US', '$', '110.000']],
    ['Prof. Dr. Siti, S.H., M.Si.', ['Prof.', 'Dr.', 'Siti', ',', 'S.H.', ',', 'M.Si.']],
    ['M. Hasan dkk. pergi', ['M.', 'Hasan', 'dkk.', 'pergi']],
    ['Kabarkita.co.id, Garut', ['Kabarkita.co.id', ',', 'Garut']],
    ['anak-anak Jum’at', ['anak-anak', 'Jum’at']],
    ['OJK-nya', ['OJK', '-', 'nya']],
    ['Kamis (8/11/2023)', ['Kamis', '(', '8', '/', '11', '/', '2023', ')']],
    ['Rp 22 miliar6. Balai', ['Rp', '22', 'miliar', '6', '.', 'Balai']],
    ['Rp 36.189.0003. Balai', ['Rp', '36.189.000', '3', '.', 'Balai']],
    ['Rp 36.189.000. Balai', ['Rp', '36.189.000', '.', 'Balai']],
    ['“Ya,” katanya.', ['“', 'Ya', ',', '”', 'katanya', '.']],
  ])('cuts %s', (text, expected) => expect(tokensOf(text)).toEqual(expected));
});

describe('sentences', () => {
  it.each([
    ['Ia datang. Ia pergi.', ['Ia datang.', 'Ia pergi.']],
    ['Harga naik 1.500 rupiah. Beras dijual.', ['Harga naik 1.500 rupiah.', 'Beras dijual.']],
    ['Prof. Budi hadir. Acara selesai.', ['Prof. Budi hadir.', 'Acara selesai.']],
    ['"Saya senang." Ia tertawa.', ['"Saya senang."', 'Ia tertawa.']],
    ['"Benar!" kata dia. "Ayo."', ['"Benar!" kata dia.', '"Ayo."']],
    ['“Apa?” tanya Rina. Lalu diam.', ['“Apa?” tanya Rina.', 'Lalu diam.']],
    ['Rapat selesai.Peserta pulang.', ['Rapat selesai.', 'Peserta pulang.']],
    ['Beli di toko.com. Murah.', ['Beli di toko.com.', 'Murah.']],
    ['Beras, gula, dll. Semua naik.', ['Beras, gula, dll.', 'Semua naik.']],
  ])('splits %s', (text, expected) => expect(sentencesOf(text)).toEqual(expected));
});

it('leaves promotions without sentences', () => {
  expect(segment({ article: articleOf('Baca juga: Harga naik.', 'promotion') }, lexicon).sentences).toEqual(
    [],
  );
});

it('keeps tokens sorted, apart, and complete for any text', () => {
  const unit = fc.constantFrom(...'aB1 .,"“”’-/\n$%é😀م漢', 'Rp', 'dr.', '.com', '...');
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 80 }), (units) => {
      const text = units.join('').normalize('NFC');
      const { tokens, sentences } = cut(text);
      let at = 0;
      for (const token of tokens) {
        expect(token.start).toBeGreaterThanOrEqual(at);
        expect(token.end).toBeGreaterThan(token.start);
        expect(text.slice(at, token.start).trim()).toBe('');
        at = token.end;
      }
      expect(text.slice(at).trim()).toBe('');
      expect(sentences.reduce((n, s) => n + s.lastToken - s.firstToken, 0)).toBe(tokens.length);
      for (const s of sentences) expect(tokens[s.firstToken]?.start).toBe(s.start);
    }),
  );
});

it('takes linear time on a megabyte without a space', () => {
  const started = performance.now();
  expect(cut('x'.repeat(1_000_000)).tokens).toHaveLength(1);
  expect(cut('1.'.repeat(200_000)).tokens.length).toBeGreaterThan(0);
  expect(performance.now() - started).toBeLessThan(3000);
});

describe('text without stops', () => {
  it('is cut at its pauses, so that no sentence grows without bound', () => {
    const text = 'Menteri itu bertemu gubernur di kantornya, '.repeat(2000);
    const { sentences, tokens } = cut(text);
    expect(Math.max(...sentences.map((s) => s.lastToken - s.firstToken))).toBeLessThanOrEqual(400);
    expect(sentences.at(-1)?.lastToken).toBe(tokens.length);
    expect(sentences.slice(0, 5).map((s) => text.slice(s.end - 1, s.end))).toEqual([',', ',', ',', ',', ',']);
  });

  it('is cut somewhere where it does not even pause', () => {
    const lengths = cut('kata '.repeat(1000)).sentences.map((s) => s.lastToken - s.firstToken);
    expect(lengths).toEqual([400, 400, 200]);
  });
});
