// The graph on WebGL: sigma draws nodes, lines and the camera; our own layers draw dashes, glyphs and words.
import { createEdgeCurveProgram } from '@sigma/edge-curve';
import Graph from 'graphology';
import Sigma from 'sigma';
import { createEdgeArrowProgram } from 'sigma/rendering';
import type { Settings } from 'sigma/settings';
import type { EdgeDisplayData } from 'sigma/types';
import { type Frame, sizeFor } from '../scene/frame.ts';
import {
  compose,
  lineColour,
  lineInFocus,
  lineWidth,
  nodeColour,
  type Picture,
  type View,
} from '../scene/picture.ts';
import type { Point } from '../scene/point.ts';
import type { Scene } from '../scene/scene.ts';
import { measure, paintOver, paintUnder } from './paint.ts';

export interface WebglStage {
  readonly sigma: Sigma;
  readonly frame: () => Frame;
  readonly paint: (view: View) => void;
  readonly fit: (milliseconds: number) => void;
  /** Brings a node into view, if it is not there. */
  readonly reveal: (node: number, milliseconds: number) => void;
  readonly end: () => void;
}

/** True where a WebGL context can be had; asked before sigma is made, which would throw. */
export const hasWebgl = (): boolean => {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('webgl2') ?? canvas.getContext('webgl');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
};

const PADDING = 56;
/** WebGL's feathered edges look this much thinner than a canvas's. */
const WEBGL_WIDTH = 1.5;
const ARROW = { lengthToThicknessRatio: 3.4, widenessToThicknessRatio: 2.7 };

/** Draws a view into a container until `end` is called; `drawn` is told of every picture. */
export const webglStage = (
  container: HTMLElement,
  first: View,
  drawn: (picture: Picture) => void,
): WebglStage => {
  let view = first;
  const sigma = new Sigma(
    graphOf(view.scene),
    container,
    settingsFor(container, () => view),
  );
  const under = layer(sigma, 'claims', 'nodes');
  const over = layer(sigma, 'words', 'mouse');
  const frame = (): Frame => frameOf(sigma, view.scene);
  sigma.on('afterRender', () => {
    const picture = compose(view, frame(), measure);
    paintUnder(clear(under, sigma), picture);
    paintOver(clear(over, sigma), picture);
    drawn(picture);
  });
  sigma.refresh();
  return {
    sigma,
    frame,
    paint: (next) => {
      view = next;
      sigma.refresh({ skipIndexation: true });
    },
    fit: (duration) => moveCamera(sigma, { x: 0.5, y: 0.5, ratio: 1 }, duration),
    reveal: (node, duration) => reveal(sigma, node, { duration, at: frame().points[node] }),
    end: () => sigma.kill(),
  };
};

const settingsFor = (container: HTMLElement, view: () => View): Partial<Settings> => {
  const size = (): number => sizeFor(container.clientWidth, container.clientHeight);
  return {
    allowInvalidContainer: true,
    renderLabels: false,
    stagePadding: PADDING * size(),
    zoomToSizeRatioFunction: (ratio) => Math.sqrt(ratio) / size(),
    minEdgeThickness: 1.5,
    minCameraRatio: 0.15,
    maxCameraRatio: 3,
    edgeProgramClasses: {
      straight: createEdgeArrowProgram(ARROW),
      curved: createEdgeCurveProgram({ arrowHead: { extremity: 'target', ...ARROW } }),
    },
    defaultDrawNodeHover: () => undefined,
    zIndex: true,
    nodeReducer: (node, data) => ({
      ...data,
      color: nodeColour(view(), Number(node)),
      hidden: !view().shown(Number(node)),
    }),
    edgeReducer: (edge, data) => ({ ...data, ...lineLook(view(), Number(edge)) }),
  };
};

const graphOf = (scene: Scene): Graph => {
  const graph = new Graph({ type: 'directed', multi: true });
  scene.nodes.forEach(({ x, y, radius }, node) => {
    graph.addNode(node, { x, y, size: radius });
  });
  scene.lines.forEach(({ source, target, bend }, line) => {
    const shape = bend === 0 ? { type: 'straight' } : { type: 'curved', curvature: bend };
    graph.addEdgeWithKey(line, source, target, shape);
  });
  return graph;
};

/** Dashed lines are hidden here: the layer below the nodes draws them. */
const lineLook = (view: View, index: number): Partial<EdgeDisplayData> => {
  const line = view.scene.lines[index];
  if (!line || line.claimed) return { hidden: true };
  return {
    color: lineColour(view, line),
    size: lineWidth(view, line) * WEBGL_WIDTH,
    zIndex: lineInFocus(view, line) ? 1 : 0,
    hidden: !view.shown(line.source) || !view.shown(line.target),
  };
};

const frameOf = (sigma: Sigma, scene: Scene): Frame => {
  const { width, height } = sigma.getDimensions();
  return {
    width,
    height,
    scale: sigma.scaleSize(1),
    points: scene.nodes.map((node) => sigma.graphToViewport(node)),
  };
};

const layer = (sigma: Sigma, id: string, beforeLayer: string): CanvasRenderingContext2D => {
  const canvas = sigma.createCanvas(id, { beforeLayer, style: { pointerEvents: 'none' } });
  const context = canvas.getContext('2d');
  if (!context) throw new Error(`no 2D context for the layer ${id}`);
  return context;
};

/** Sets a layer to the size of the stage, in the screen's own pixels, and empties it. */
const clear = (context: CanvasRenderingContext2D, sigma: Sigma): CanvasRenderingContext2D => {
  const { width, height } = sigma.getDimensions();
  const ratio = devicePixelRatio || 1;
  const { canvas } = context;
  const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== wide || canvas.height !== high) {
    canvas.width = wide;
    canvas.height = high;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  return context;
};

const moveCamera = (
  sigma: Sigma,
  state: { readonly x: number; readonly y: number; readonly ratio?: number },
  duration: number,
): void => {
  if (duration > 0) void sigma.getCamera().animate(state, { duration });
  else sigma.getCamera().setState(state);
};

const EDGE = 40;

const reveal = (
  sigma: Sigma,
  node: number,
  { at, duration }: { readonly at: Point | undefined; readonly duration: number },
): void => {
  const { width, height } = sigma.getDimensions();
  if (!at || (at.x > EDGE && at.y > EDGE && at.x < width - EDGE && at.y < height - EDGE)) return;
  const place = sigma.getNodeDisplayData(String(node));
  if (place) moveCamera(sigma, { x: place.x, y: place.y }, duration);
};
