// What is to be drawn, colour by colour: one list that the screen, the SVG and the PNG share.
import type { PageArticle } from '../../graph/page-article.ts';
import { LOOKS, type Palette } from '../look.ts';
import type { Focus } from '../state/focus.ts';
import { along, distance, type Frame, type Run, runOf } from './frame.ts';
import {
  around,
  type Box,
  type LabelRequest,
  type Measure,
  type PlacedLabel,
  placeLabels,
} from './labels.ts';
import type { Point } from './point.ts';
import type { Scene, SceneLine } from './scene.ts';

export interface PictureLine {
  readonly run: Run;
  readonly colour: string;
  readonly width: number;
  readonly dashed: boolean;
  /** Tip, left and right corner. */
  readonly arrow: readonly [Point, Point, Point];
}

export interface PictureNode {
  readonly at: Point;
  readonly radius: number;
  readonly colour: string;
  readonly glyph: string;
  readonly glyphColour: string;
  /** The ring around what is chosen or pointed at. */
  readonly ring: boolean;
}

/** A predicate along its line. */
export interface LineLabel {
  readonly text: string;
  readonly at: Point;
  /** Radians. */
  readonly angle: number;
}

export interface Picture {
  readonly lines: readonly PictureLine[];
  readonly nodes: readonly PictureNode[];
  readonly lineLabels: readonly LineLabel[];
  readonly labels: readonly PlacedLabel[];
  readonly palette: Palette;
  /** Names shown, of those that could be. */
  readonly named: readonly [shown: number, all: number];
}

export interface View {
  readonly article: PageArticle;
  readonly scene: Scene;
  readonly focus: Focus | undefined;
  readonly shown: (node: number) => boolean;
  readonly palette: Palette;
  /** The words on a line. */
  readonly wordsOf: (fact: number) => string;
}

/** Where a name is written in bold. */
const BOLD_DEGREE = 3;
export const ARROW_LENGTH = 6;
/** Words on a line may be this much longer than it, in pixels. */
const SLACK = 16;

/** The picture of a view in a frame. */
export const compose = (view: View, frame: Frame, measure: Measure): Picture => {
  const { scene, palette, shown } = view;
  const lines = scene.lines.filter(({ source, target }) => shown(source) && shown(target));
  const requests = labelRequests(view, frame);
  const lineLabels = lines.flatMap((line) => lineLabel(view, frame, { line, measure }) ?? []);
  const taken = lineLabels.flatMap((label) => boxesOf(label, measure));
  const labels = placeLabels(requests, { width: frame.width, height: frame.height, measure, taken });
  return {
    palette,
    lines: lines.map((line) => pictureLine(view, frame, line)),
    nodes: scene.nodes.flatMap((_, node) => (shown(node) ? [pictureNode(view, frame, node)] : [])),
    lineLabels,
    labels,
    named: [labels.length, requests.length],
  };
};

export const inFocus = ({ focus }: View, node: number): boolean =>
  focus === undefined || focus.nodes.has(node);

export const lineInFocus = ({ focus }: View, line: SceneLine): boolean =>
  focus?.facts !== undefined && line.facts.some((fact) => focus.facts.has(fact));

export const nodeColour = (view: View, node: number): string => {
  const nodeClass = view.scene.nodes[node]?.class ?? 'work';
  return inFocus(view, node) ? view.palette.classes[nodeClass] : view.palette.faded;
};

export const lineColour = (view: View, line: SceneLine): string =>
  lineInFocus(view, line) ? view.palette.ink : view.focus ? view.palette.faded : view.palette.edge;

/** Pixels. */
export const lineWidth = (view: View, line: SceneLine): number =>
  (lineInFocus(view, line) ? 2 : 1) + Math.min(2, Math.log2(line.facts.length) / 2);

const pictureLine = (view: View, frame: Frame, line: SceneLine): PictureLine => {
  const width = lineWidth(view, line);
  const length = ARROW_LENGTH + 1.5 * (width - 1);
  const { to: tip } = runOf(view.scene, frame, { line, gap: 0 });
  const run = runOf(view.scene, frame, { line, gap: length });
  const half = length * 0.42;
  const across = { x: (tip.y - run.to.y) / length, y: (run.to.x - tip.x) / length };
  return {
    run,
    colour: lineColour(view, line),
    width,
    dashed: line.claimed,
    arrow: [
      tip,
      { x: run.to.x + across.x * half, y: run.to.y + across.y * half },
      { x: run.to.x - across.x * half, y: run.to.y - across.y * half },
    ],
  };
};

const pictureNode = (view: View, frame: Frame, node: number): PictureNode => {
  const { class: nodeClass = 'work', radius = 0 } = view.scene.nodes[node] ?? {};
  const target = view.focus?.target;
  return {
    at: frame.points[node] ?? { x: 0, y: 0 },
    radius: radius * frame.scale,
    colour: nodeColour(view, node),
    glyph: LOOKS[nodeClass].glyph,
    glyphColour: view.palette.ground,
    ring: target?.kind === 'node' && target.node === node,
  };
};

/** All names, or those in focus: what is in focus goes first, then what has more neighbours. */
const labelRequests = (view: View, frame: Frame): readonly LabelRequest[] =>
  view.scene.nodes.flatMap(({ label, degree, radius, class: nodeClass }, node) => {
    if (!view.shown(node) || !inFocus(view, node)) return [];
    return [
      {
        at: frame.points[node] ?? { x: 0, y: 0 },
        radius: radius * frame.scale,
        text: label,
        bold: view.focus !== undefined || (degree >= BOLD_DEGREE && !LOOKS[nodeClass].literal),
        rank: degree + (LOOKS[nodeClass].literal ? 0 : 1000) + (isTarget(view, node) ? 10_000 : 0),
        must: view.focus?.target.kind === 'fact' || isTarget(view, node),
      },
    ];
  });

const isTarget = ({ focus }: View, node: number): boolean =>
  focus?.target.kind === 'node' && focus.target.node === node;

/** Only in focus, and where it has room or is what is pointed at; upright, whichever way the line runs. */
const lineLabel = (
  view: View,
  frame: Frame,
  { line, measure }: { readonly line: SceneLine; readonly measure: Measure },
): LineLabel | undefined => {
  if (!lineInFocus(view, line)) return undefined;
  const fact = line.facts.find((index) => view.focus?.facts.has(index)) ?? 0;
  const run = runOf(view.scene, frame, { line, gap: ARROW_LENGTH });
  const text = view.wordsOf(fact);
  if (view.focus?.target.kind === 'node' && measure(text, false) > distance(run.from, run.to) + SLACK)
    return undefined;
  const [before, after] = [along(run, 0.45), along(run, 0.55)];
  const angle = Math.atan2(after.y - before.y, after.x - before.x);
  const upright = Math.abs(angle) > Math.PI / 2 ? angle - Math.sign(angle) * Math.PI : angle;
  const middle = along(run, 0.5);
  const lift = 8;
  return {
    text,
    at: { x: middle.x + Math.sin(upright) * lift, y: middle.y - Math.cos(upright) * lift },
    angle: upright,
  };
};

const HALF_LINE = 6;

/** A slanted text as small boxes along it, so that names keep off. */
const boxesOf = ({ text, at, angle }: LineLabel, measure: Measure): readonly Box[] => {
  const half = Math.max(0, measure(text, false) / 2 - HALF_LINE);
  const steps = Math.max(1, Math.ceil(half / HALF_LINE));
  return Array.from({ length: steps + 1 }, (_, step) => {
    const shift = half * ((2 * step) / steps - 1);
    return around({ x: at.x + Math.cos(angle) * shift, y: at.y + Math.sin(angle) * shift }, HALF_LINE);
  });
};
