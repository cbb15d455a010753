// A scene on a screen: where each node is in pixels, how lines run between them, and what lies under a point.
import type { Target } from '../state/focus.ts';
import type { Point } from './point.ts';
import type { Scene, SceneLine } from './scene.ts';

export interface Frame {
  readonly width: number;
  readonly height: number;
  /** The nodes' places in pixels, y downwards. */
  readonly points: readonly Point[];
  /** Pixels drawn for a pixel of the scene. */
  readonly scale: number;
}

/** A line from rim to rim; `control` bends it (a quadratic Bézier). */
export interface Run {
  readonly from: Point;
  readonly control: Point;
  readonly to: Point;
}

const ORIGIN: Point = { x: 0, y: 0 };

/** Room around the drawing for labels, in pixels. */
const MARGIN = { x: 70, y: 46 };

/** Below this many pixels of width or height, nodes are drawn smaller. */
const FULL_SIZE = 560;
const SMALLEST = 0.55;

/** How large nodes are drawn on a screen of that size: 1, or less on a small one. */
export const sizeFor = (width: number, height: number): number =>
  Math.min(1, Math.max(SMALLEST, Math.min(width, height) / FULL_SIZE));

/** Fits a scene into a box. */
export const fitted = (scene: Scene, width: number, height: number): Frame => {
  const xs = scene.nodes.map(({ x }) => x);
  const ys = scene.nodes.map(({ y }) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [bottom, top] = [Math.min(...ys), Math.max(...ys)];
  const scale = sizeFor(width, height);
  const zoom = Math.min(
    (width - 2 * scale * MARGIN.x) / Math.max(right - left, 1e-9),
    (height - 2 * scale * MARGIN.y) / Math.max(top - bottom, 1e-9),
    1e6,
  );
  return {
    width,
    height,
    scale,
    points: scene.nodes.map(({ x, y }) => ({
      x: width / 2 + (x - (left + right) / 2) * zoom,
      y: height / 2 - (y - (top + bottom) / 2) * zoom,
    })),
  };
};

const pointOf = (frame: Frame, node: number): Point => frame.points[node] ?? ORIGIN;

const radiusOf = (scene: Scene, frame: Frame, node: number): number =>
  (scene.nodes[node]?.radius ?? 0) * frame.scale;

/** How a line runs; `gap` is left free before its target for the arrow. */
export const runOf = (scene: Scene, frame: Frame, { line, gap }: { line: SceneLine; gap: number }): Run => {
  const a = pointOf(frame, line.source);
  const b = pointOf(frame, line.target);
  const control = {
    x: (a.x + b.x) / 2 + (b.y - a.y) * line.bend,
    y: (a.y + b.y) / 2 - (b.x - a.x) * line.bend,
  };
  return {
    from: towards(a, control, radiusOf(scene, frame, line.source)),
    control,
    to: towards(b, control, radiusOf(scene, frame, line.target) + gap),
  };
};

const towards = (from: Point, to: Point, distance: number): Point => {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return {
    x: from.x + ((to.x - from.x) / length) * distance,
    y: from.y + ((to.y - from.y) / length) * distance,
  };
};

/** The point of a run at `share` of its way. */
export const along = ({ from, control, to }: Run, share: number): Point => {
  const rest = 1 - share;
  const mix = (a: number, b: number, c: number): number =>
    rest * rest * a + 2 * rest * share * b + share * share * c;
  return { x: mix(from.x, control.x, to.x), y: mix(from.y, control.y, to.y) };
};

const NODE_REACH = 3;
const LINE_REACH = 6;
const STEPS = 16;

/** What lies under a point: a node, else the nearest line within reach. */
export const pick = (
  scene: Scene,
  frame: Frame,
  { at, shown }: { readonly at: Point; readonly shown: (node: number) => boolean },
): Target | undefined => {
  const node = nearest(scene.nodes.length, (index) =>
    shown(index) ? distance(pointOf(frame, index), at) - radiusOf(scene, frame, index) : undefined,
  );
  if (node && node.distance <= NODE_REACH) return { kind: 'node', node: node.index };
  const line = nearest(scene.lines.length, (index) => {
    const found = scene.lines[index];
    return found && shown(found.source) && shown(found.target)
      ? distanceToRun(runOf(scene, frame, { line: found, gap: 0 }), at)
      : undefined;
  });
  const fact = line && line.distance <= LINE_REACH ? scene.lines[line.index]?.facts[0] : undefined;
  return fact === undefined ? undefined : { kind: 'fact', fact };
};

interface Nearest {
  readonly index: number;
  readonly distance: number;
}

const nearest = (count: number, distanceOf: (index: number) => number | undefined): Nearest | undefined => {
  let best: Nearest | undefined;
  for (let index = 0; index < count; index += 1) {
    const found = distanceOf(index);
    if (found !== undefined && (!best || found < best.distance)) best = { index, distance: found };
  }
  return best;
};

export const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

const distanceToRun = (run: Run, at: Point): number => {
  let best = Number.POSITIVE_INFINITY;
  let previous = run.from;
  for (let step = 1; step <= STEPS; step += 1) {
    const next = along(run, step / STEPS);
    best = Math.min(best, distanceToPiece(previous, next, at));
    previous = next;
  }
  return best;
};

const distanceToPiece = (a: Point, b: Point, at: Point): number => {
  const length = distance(a, b);
  if (length === 0) return distance(a, at);
  const share = ((at.x - a.x) * (b.x - a.x) + (at.y - a.y) * (b.y - a.y)) / length ** 2;
  const inside = Math.min(1, Math.max(0, share));
  return distance({ x: a.x + (b.x - a.x) * inside, y: a.y + (b.y - a.y) * inside }, at);
};

export type Direction = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

const WAYS: Readonly<Record<Direction, Point>> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
};

/** The nearest shown node in a direction, what lies straight ahead before what lies aside. */
export const neighbour = (
  frame: Frame,
  from: number,
  { direction, shown }: { readonly direction: Direction; readonly shown: (node: number) => boolean },
): number | undefined => {
  const way = WAYS[direction];
  const start = pointOf(frame, from);
  return nearest(frame.points.length, (index) => {
    const { x, y } = pointOf(frame, index);
    const ahead = (x - start.x) * way.x + (y - start.y) * way.y;
    const aside = Math.abs((x - start.x) * way.y - (y - start.y) * way.x);
    return index !== from && shown(index) && ahead > 0 && aside <= 2 * ahead ? ahead + 2 * aside : undefined;
  })?.index;
};
