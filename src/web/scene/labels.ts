// Places names around nodes so that none covers another: below, above, right or left, what is in focus first.
import type { Point } from './point.ts';

export interface LabelRequest {
  readonly at: Point;
  readonly radius: number;
  readonly text: string;
  readonly bold: boolean;
  /** Higher goes first. */
  readonly rank: number;
  /** Placed below even where nothing is free. */
  readonly must: boolean;
}

export interface PlacedLabel {
  readonly lines: readonly string[];
  readonly bold: boolean;
  /** The middle of its first line. */
  readonly at: Point;
  readonly align: 'center' | 'left' | 'right';
}

/** Pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type Measure = (text: string, bold: boolean) => number;

export const LABEL_SIZE = 12;
export const LINE_HEIGHT = 14;
const WIDEST_LINE = 112;
const LONGEST_LINE = 26;
const GAP = 3;

export interface LabelSpace {
  readonly width: number;
  readonly height: number;
  readonly measure: Measure;
  /** Where no label may be put. */
  readonly taken: readonly Box[];
}

/** The labels that found room; of two that collide the higher rank stays. */
export const placeLabels = (requests: readonly LabelRequest[], space: LabelSpace): readonly PlacedLabel[] => {
  const taken: Box[] = [...requests.map(({ at, radius }) => around(at, radius)), ...space.taken];
  const order = requests.map((request, index) => ({ request, index }));
  order.sort((a, b) => b.request.rank - a.request.rank || a.index - b.index);
  return order.flatMap(({ request, index }) => {
    const lines = wrap(request.text, request.bold, space.measure);
    const width = Math.max(...lines.map((line) => space.measure(line, request.bold)));
    const spots = spotsOf(request, width, lines.length);
    const free = spots.find(
      ({ box }) =>
        inside(box, space) && taken.every((other, owner) => owner === index || !collide(box, other)),
    );
    const spot = free ?? (request.must ? spots[0] : undefined);
    if (!spot) return [];
    taken.push(spot.box);
    return [{ lines, bold: request.bold, at: spot.at, align: spot.align }];
  });
};

/** In two lines where one is too wide, cut near the middle; a longer name ends in "…". */
export const wrap = (text: string, bold: boolean, measure: Measure): readonly string[] => {
  const plain = text.replace(/\s+/g, ' ').trim();
  const words = plain.split(' ');
  if (measure(plain, bold) <= WIDEST_LINE || words.length === 1) return [clip(plain)];
  const cuts = words
    .slice(1)
    .map((_, cut) => [words.slice(0, cut + 1).join(' '), words.slice(cut + 1).join(' ')]);
  const [best = [plain]] = cuts.toSorted((a, b) => longest(a) - longest(b));
  return best.map(clip);
};

const longest = (lines: readonly string[]): number => Math.max(...lines.map(({ length }) => length));

const clip = (line: string): string =>
  line.length <= LONGEST_LINE ? line : `${line.slice(0, LONGEST_LINE - 1).trimEnd()}…`;

interface Spot {
  readonly at: Point;
  readonly align: PlacedLabel['align'];
  readonly box: Box;
}

const spotsOf = ({ at, radius }: LabelRequest, width: number, lines: number): readonly Spot[] => {
  const height = lines * LINE_HEIGHT;
  const spot = (left: number, top: number, align: PlacedLabel['align']): Spot => ({
    align,
    at: {
      x: align === 'center' ? left + width / 2 : align === 'left' ? left : left + width,
      y: top + LINE_HEIGHT / 2,
    },
    box: { left: left - 1, top, right: left + width + 1, bottom: top + height },
  });
  return [
    spot(at.x - width / 2, at.y + radius + GAP, 'center'),
    spot(at.x - width / 2, at.y - radius - GAP - height, 'center'),
    spot(at.x + radius + GAP + 1, at.y - height / 2, 'left'),
    spot(at.x - radius - GAP - 1 - width, at.y - height / 2, 'right'),
  ];
};

/** The box around a circle. */
export const around = ({ x, y }: Point, radius: number): Box => ({
  left: x - radius,
  top: y - radius,
  right: x + radius,
  bottom: y + radius,
});

const inside = (box: Box, { width, height }: LabelSpace): boolean =>
  box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height;

const collide = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
