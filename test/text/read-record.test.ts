import { describe, expect, it } from 'vitest';
import { readRecord } from '../../src/text/read-record.ts';
import { lexicon } from './lexicon.ts';

const read = (record: unknown) =>
  readRecord(typeof record === 'string' ? record : JSON.stringify(record), lexicon);
const draftOf = (record: unknown) => {
  const result = read(record);
  if (result.kind === 'refused') throw new Error(result.reason);
  return result.draft;
};

const TEXT = 'JAKARTA, KOMPAS.com - Harga beras turun.\n\nBaca juga: Harga Telur\n\nMenteri itu datang.';

describe('records', () => {
  it('takes every field as it is given', () => {
    const record = {
      id: 'a-1',
      url: 'https://example.com/a',
      publisher: 'Warta Kita',
      headline: 'Harga Beras Turun',
      authors: ['Siti Aminah'],
      datePublished: '2025-04-23T17:43:00+07:00',
    };
    expect(draftOf({ ...record, text: TEXT })).toMatchObject({ ...record, text: TEXT, dateline: 'JAKARTA' });
  });

  it('needs nothing but the text', () => {
    expect(draftOf({ text: TEXT })).toMatchObject({
      headline: 'Harga beras turun',
      publisher: 'KOMPAS.com',
      authors: [],
    });
  });

  it('keeps the text as it is given, in NFC', () => {
    const text = '  Cafe\u0301  buka.\r\n\tPagi. ';
    expect(draftOf({ text }).text).toBe('  Café  buka.\r\n\tPagi. ');
  });

  it('takes null and the empty string for not stated', () => {
    const draft = draftOf({ text: TEXT, url: '', headline: '', datePublished: null, authors: null });
    expect(draft).not.toHaveProperty('url');
    expect(draft).not.toHaveProperty('datePublished');
    expect(draft.headline).toBe('Harga beras turun');
  });

  it('takes the authors from the text where none are given', () => {
    expect(draftOf({ text: `${TEXT}\n\n(Reporter: Rina Dewi | Editor: Adi)` })).toMatchObject({
      authors: ['Rina Dewi'],
      editors: ['Adi'],
    });
  });

  it.each([
    ['{"text": "a', 'broken JSON'],
    ['[1]', 'expected a JSON object, found a list'],
    ['"x"', 'expected a JSON object, found a string'],
    [{ headline: 'x' }, '"text" is missing'],
    [{ text: 5 }, '"text" must be a string, found a number'],
    [{ text: ' \n ' }, '"text" is empty'],
    [{ text: TEXT, headline: 5 }, '"headline" must be a string, found a number'],
    [{ text: TEXT, authors: 'Siti' }, '"authors" must be a list of strings, found a string'],
    [{ text: TEXT, authors: [1] }, '"authors" must be a list of strings'],
  ])('refuses %j', (record, reason) => {
    expect(read(record)).toMatchObject({ kind: 'refused', reason: expect.stringContaining(reason) });
  });

  it('leaves a date out that cannot be read, and says so', () => {
    const result = read({ text: TEXT, datePublished: 'kapan-kapan' });
    expect(result).toMatchObject({ kind: 'article', warnings: [expect.stringContaining('"kapan-kapan"')] });
  });
});
