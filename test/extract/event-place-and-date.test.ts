// Where and when a happening was: bodies as places, years beside days, and what is told in a quotation.
import { describe, expect, it } from 'vitest';
import { withinQuote } from '../../src/extract/event-setting.ts';
import type { Item } from '../../src/extract/items.ts';
import { readEvents } from './read-events.ts';

const linesOf = (source: string): readonly string[] => readEvents(source).map(({ line }) => line);

describe('the place and date of a happening', () => {
  it('takes a body right behind "di" for where it was', () => {
    expect(linesOf('{Person Tono} bersaksi di {Organization Pengadilan Negeri Garut}.')).toEqual([
      'Trial [Tono] [] @Pengadilan Negeri Garut - Actual',
    ]);
  });

  it('prefers a day to a bare year', () => {
    expect(linesOf('{Person Rina} bertemu {Person Tono} membahas APBN 2023 pada 3 Mei 2023.')).toEqual([
      'Meeting [Rina, Tono] [] @- 2023-05-03 Actual',
    ]);
  });

  it('leaves out of a quotation where and when it was said', () => {
    const word = (start: number, form: string): Item => ({
      kind: 'word',
      start,
      end: start + form.length,
      form,
      lower: form,
    });
    const time: Item = {
      kind: 'time',
      start: 20,
      end: 25,
      time: { start: 20, end: 25, value: '2025-05-03', precision: 'day', anchor: 'stated', role: 'at' },
    };
    const trigger = word(1, 'ditangkap');
    expect(withinQuote([trigger, time], trigger, [{ start: 0, end: 12 }])[1]?.kind).toBe('word');
    expect(withinQuote([trigger, time], trigger, [])[1]?.kind).toBe('time');
  });
});
