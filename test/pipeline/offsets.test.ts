import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadResources } from '../../src/corpus/resources.ts';
import { findNames } from '../../src/language/find-names.ts';
import { parse } from '../../src/language/parse.ts';
import { findQuantities } from '../../src/language/quantity.ts';
import { findTimes } from '../../src/language/temporal.ts';
import type { Article } from '../../src/model/article.ts';
import type { Segmented } from '../../src/model/document.ts';
import type { Span } from '../../src/model/span.ts';
import { understand } from '../../src/pipeline.ts';
import { articleQuads } from '../../src/rdf/article-quads.ts';
import { DEFAULT_BASE } from '../../src/rdf/iri.ts';
import { segment } from '../../src/text/segment.ts';

const resources = loadResources();

/** What a text may be made of besides words: halves of surrogate pairs, marks on nothing, joined emoji, NUL. */
const oddity = fc.constantFrom(
  '\ud800',
  '\udc00',
  '\u0301',
  '\u200d',
  '👨‍👩‍👧',
  '\u0000',
  '\ufeff',
  '\u2028',
  '😀',
  'é',
  'e\u0301',
  'ﬁ',
  'İ',
  '漢字',
  'مرحبا',
  '\u202e',
);
const news = fc.constantFrom(
  'Budi Santoso',
  'Menteri Keuangan Sri Mulyani',
  'PT Jaya Tbk (JAYA)',
  'di Jakarta,',
  'kata',
  'mengatakan bahwa',
  'menangkap',
  'bertemu',
  'Rp 1,2 triliun',
  '5-10 persen',
  'Senin (12/5/2025)',
  '“Baik,”',
  '"',
  '“',
  '(',
  '. ',
  ', ',
  '\n\n',
  ' ',
);
const word = fc.string({ unit: 'binary', maxLength: 6 });
const halves = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 4 })
  .map((units) => String.fromCharCode(...units));
const anyText = fc
  .array(fc.oneof(news, news, oddity, word, halves), { maxLength: 60 })
  .map((pieces) => pieces.join('').normalize('NFC'))
  .filter((text) => text.trim() !== '');

/** One paragraph with all of the text: no reader stands between it and the stages. */
const articleOf = (text: string): Article => ({
  id: 'x',
  headline: 'x',
  authors: [],
  editors: [],
  datePublished: '2025-05-14',
  text,
  textSha256: '0'.repeat(64),
  blocks: [
    {
      kind: 'paragraph',
      start: text.length - text.trimStart().length,
      end: text.trimEnd().length,
    },
  ],
});

const segmented = (text: string): Segmented => segment({ article: articleOf(text) }, resources.segment);

const expectInOrder = (text: string, spans: readonly Span[]): void => {
  let at = 0;
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(at);
    expect(end).toBeGreaterThan(start);
    at = end;
  }
  expect(at).toBeLessThanOrEqual(text.length);
};

const forAnyText = (check: (text: string) => void): void =>
  fc.assert(fc.property(anyText, check), { numRuns: 150 });

describe('whatever the text', () => {
  it('tokens are sorted and apart, and with the gaps between them give the text back', () =>
    forAnyText((text) => {
      const { tokens } = segmented(text);
      expectInOrder(text, tokens);
      let joined = '';
      let at = 0;
      for (const { start, end } of tokens) {
        const gap = text.slice(at, start);
        expect(gap.trim()).toBe('');
        joined += gap + text.slice(start, end);
        at = end;
      }
      expect(joined + text.slice(at)).toBe(text);
    }));

  it('sentences hold every token, in order', () =>
    forAnyText((text) => {
      const { sentences, tokens } = segmented(text);
      expectInOrder(text, sentences);
      expect(sentences.flatMap(({ firstToken, lastToken }) => tokens.slice(firstToken, lastToken))).toEqual(
        tokens,
      );
    }));

  it('names and times are sorted and apart, quantities within the text', () =>
    forAnyText((text) => {
      const document = segmented(text);
      const names = findNames(document, resources.recognise);
      const { times } = findTimes(document, resources.recognise.temporal, '2025-05-14');
      expectInOrder(text, names);
      expectInOrder(text, times);
      for (const { start, end } of findQuantities(document, resources.recognise.quantities, [
        ...times,
        ...names,
      ]))
        expectInOrder(text, [{ start, end }]);
    }));

  it('every sentence has one tree over its words', () => {
    const { syntax } = resources.extract;
    if (!syntax) throw new Error('sentences are not parsed');
    forAnyText((text) => {
      for (const { words } of parse(segmented(text), syntax).parses) {
        expect(words.filter(({ head }) => head < 0).length).toBe(words.length === 0 ? 0 : 1);
        for (const { head } of words) expect(head).toBeLessThan(words.length);
      }
    });
  });

  it('it is understood and written, each record on a stretch of it', () =>
    forAnyText((text) => {
      const facts = understand(articleOf(text), resources);
      const { tenures, events, figures, quotations, relations } = facts;
      for (const { evidence } of [...tenures, ...events, ...figures, ...quotations, ...relations])
        expectInOrder(text, [evidence]);
      articleQuads(facts, {
        base: DEFAULT_BASE,
        mentions: true,
        withText: true,
        rdf12: false,
        units: resources.units,
      });
    }));
});
