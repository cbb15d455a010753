// What pointer and keys do on the graph, the same on WebGL and SVG.
import { type Direction, type Frame, neighbour, pick } from '../scene/frame.ts';
import type { View } from '../scene/picture.ts';
import type { Point } from '../scene/point.ts';
import { choose, chosen, hovered, point, release, type Target } from '../state/focus.ts';
import { still } from '../state/settings.ts';
import { graphView } from '../state/view.ts';
import type { WebglStage } from './webgl.ts';

/** What draws the graph now. */
export interface Stage {
  readonly frame: () => Frame;
  readonly webgl?: WebglStage;
}

let stage: Stage | undefined;

export const currentStage = (): Stage | undefined => stage;

export const setStage = (next: Stage | undefined): void => {
  stage = next;
};

const CAMERA_TIME = 300;
const cameraTime = (): number => (still() ? 0 : CAMERA_TIME);

/** Shows the whole graph again. */
export const fitGraph = (): void => stage?.webgl?.fit(cameraTime());

/** Brings a node into view, wherever it was chosen. */
export const revealNode = (node: number): void => stage?.webgl?.reveal(node, cameraTime());

const under = (at: Point): Target | undefined => {
  const view = graphView.peek();
  return view && stage && pick(view.scene, stage.frame(), { at, shown: view.shown });
};

/** Points at what lies under a place of the container. */
export const pointAt = (container: HTMLElement, at: Point): void => {
  const inside = at.x >= 0 && at.y >= 0 && at.x <= container.clientWidth && at.y <= container.clientHeight;
  const target = inside ? under(at) : undefined;
  container.style.cursor = target ? 'pointer' : '';
  if (target || hovered.peek()?.from === 'graph') point(target, 'graph');
};

/** Chooses what lies under a place; nothing there lets go of what was chosen. */
export const chooseAt = (at: Point): void => choose(under(at));

const isDirection = (key: string): key is Direction => /^Arrow(Up|Down|Left|Right)$/.test(key);

/** Arrows move between nodes, Enter chooses, Escape lets go. */
export const onKey = (event: KeyboardEvent): void => {
  const view = graphView.peek();
  if (!view || !stage) return;
  if (event.key === 'Escape') release();
  else if (event.key === 'Enter' || event.key === ' ') choose(hovered.peek()?.target ?? chosen.peek());
  else if (isDirection(event.key)) moveTo(view, stage, event.key);
  else return;
  event.preventDefault();
};

const moveTo = (view: View, { frame }: Stage, direction: Direction): void => {
  const target = hovered.peek()?.target ?? chosen.peek();
  const from = target?.kind === 'node' ? target.node : undefined;
  const next =
    from === undefined
      ? view.scene.nodes.findIndex((_, node) => view.shown(node))
      : neighbour(frame(), from, { direction, shown: view.shown });
  if (next === undefined || next < 0) return;
  point({ kind: 'node', node: next }, 'graph');
  revealNode(next);
};
