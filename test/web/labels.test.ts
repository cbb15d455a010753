import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type LabelRequest,
  LINE_HEIGHT,
  type PlacedLabel,
  placeLabels,
  wrap,
} from '../../src/web/scene/labels.ts';

const measure = (text: string): number => text.length * 7;
const space = { width: 800, height: 600, measure, taken: [] };

const request = (text: string, x: number, y: number, more: Partial<LabelRequest> = {}): LabelRequest => ({
  at: { x, y },
  radius: 8,
  text,
  bold: false,
  rank: 0,
  must: false,
  ...more,
});

const boxOf = ({ lines, at, align }: PlacedLabel): readonly [number, number, number, number] => {
  const width = Math.max(...lines.map(measure));
  const left = align === 'center' ? at.x - width / 2 : align === 'left' ? at.x : at.x - width;
  const top = at.y - LINE_HEIGHT / 2;
  return [left, top, left + width, top + lines.length * LINE_HEIGHT];
};

describe('placeLabels', () => {
  it('puts a name below its node where there is room', () => {
    expect(placeLabels([request('Bogor', 400, 300)], space)).toEqual([
      { lines: ['Bogor'], bold: false, at: { x: 400, y: 318 }, align: 'center' },
    ]);
  });

  it('goes above, right or left where it cannot go below', () => {
    expect(placeLabels([request('Bogor', 400, 595)], space)).toMatchObject([
      { align: 'center', at: { y: 577 } },
    ]);
    expect(placeLabels([request('Bogor', 10, 300)], space)).toMatchObject([{ align: 'left' }]);
    expect(placeLabels([request('Bogor', 795, 300)], space)).toMatchObject([{ align: 'right' }]);
  });

  it('keeps the higher rank of two that have room for one', () => {
    const crowd = Array.from({ length: 12 }, (_, place) =>
      request(`Nama panjang ${place}`, 400, 300, { rank: place }),
    );
    const placed = placeLabels(crowd, space);
    expect(placed.length).toBeLessThan(12);
    expect(placed[0]?.lines).toEqual(['Nama panjang 11']);
  });

  it('places what must be seen even where nothing is free', () => {
    const blocked = { ...space, taken: [{ left: 0, top: 0, right: 800, bottom: 600 }] };
    expect(placeLabels([request('Bogor', 400, 300)], blocked)).toEqual([]);
    expect(placeLabels([request('Bogor', 400, 300, { must: true })], blocked)).toHaveLength(1);
  });

  it('never lets one name cover another or leave the space', () => {
    const requests = fc.array(
      fc.record({
        x: fc.nat(800),
        y: fc.nat(600),
        text: fc.stringMatching(/^[a-z]{1,9}( [a-z]{1,9}){0,4}$/),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(requests, (all) => {
        const boxes = placeLabels(
          all.map(({ x, y, text }) => request(text, x, y)),
          space,
        ).map(boxOf);
        for (const [index, [left, top, right, bottom]] of boxes.entries()) {
          if (left < 0 || top < 0 || right > 800 || bottom > 600) return false;
          const others = boxes.slice(index + 1);
          if (others.some(([l, t, r, b]) => left < r && l < right && top < b && t < bottom)) return false;
        }
        return true;
      }),
    );
  });
});

describe('wrap', () => {
  it.each([
    ['Bogor', ['Bogor']],
    ['Badan Audit Wilayah', ['Badan Audit', 'Wilayah']],
    ['Kementerian Pekerjaan Umum dan Perumahan', ['Kementerian Pekerjaan', 'Umum dan Perumahan']],
    ['Ketidakseimbanganperdagangan', ['Ketidakseimbanganperdagan…']],
  ])('breaks %s', (text, lines) => {
    expect(wrap(text, false, measure)).toEqual(lines);
  });
});
