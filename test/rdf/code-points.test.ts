import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointText } from '../../src/rdf/code-points.ts';

describe('codePointText', () => {
  it('counts an emoji as one', () => {
    const text = codePointText('a🎉b🙂c');
    expect(text.span({ start: 0, end: 7 })).toEqual({ start: 0, end: 5 });
    expect(text.span({ start: 3, end: 4 })).toEqual({ start: 2, end: 3 });
    expect(text.slice({ start: 1, end: 4 })).toBe('🎉b🙂');
  });

  it('refuses an offset that cuts a surrogate pair or leaves the text', () => {
    const text = codePointText('a🎉b');
    expect(() => text.span({ start: 2, end: 4 })).toThrow('cuts a surrogate pair');
    expect(() => text.span({ start: 0, end: 5 })).toThrow('outside a text of 4 code units');
    expect(() => text.span({ start: -1, end: 1 })).toThrow(RangeError);
    expect(() => text.span({ start: 0.5, end: 1 })).toThrow(RangeError);
  });

  it('agrees with a count of the code points of any text, lone surrogates included', () => {
    const anyText = fc.array(
      fc.oneof(fc.string({ unit: 'binary' }), fc.constant('\ud83c'), fc.constant('\udf89')),
    );
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (parts, a, b) => {
        const text = parts.join('');
        const points = Array.from(text);
        const [start, end] = [a % (points.length + 1), b % (points.length + 1)].toSorted((x, y) => x - y);
        if (start === undefined || end === undefined) throw new Error('two ends');
        const words = points.slice(start, end).join('');
        const before = points.slice(0, start).join('').length;
        const read = codePointText(text);
        expect(read.span({ start: before, end: before + words.length })).toEqual({ start, end });
        expect(read.slice({ start, end })).toBe(words);
      }),
    );
  });

  it('reads long texts full of pairs in linear time', () => {
    const text = '🎉'.repeat(200_000);
    const read = codePointText(text);
    const wrong = Array.from({ length: 200_000 }, (_, i) => i).filter(
      (i) => read.span({ start: 2 * i, end: 2 * i + 2 }).end !== i + 1,
    );
    expect(wrong).toEqual([]);
  });
});
