// Lays out one connected part of a graph: 600 rounds of ForceAtlas2 from a circle, turned to lie flat, overlaps undone.
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { Pair, Point } from './point.ts';

const ROUNDS = 600;
/** Above this many nodes, forces are summed by Barnes and Hut's quadtree, and overlaps stay. */
const MANY = 400;
/** Nodes nearer than this are pushed apart, in the units of the layout. */
const NEAREST = 11;
const PUSHES = 80;

/** A point for each of `nodes`, in their order; the part's longer side lies along x. */
export const forceLayout = (nodes: readonly number[], pairs: readonly Pair[]): readonly Point[] => {
  if (nodes.length === 1) return [{ x: 0, y: 0 }];
  const graph = new Graph({ type: 'undirected' });
  nodes.forEach((node, place) => {
    const angle = (2 * Math.PI * place) / nodes.length;
    graph.addNode(node, { x: Math.cos(angle), y: Math.sin(angle) });
  });
  for (const [a, b] of pairs) if (a !== b && graph.hasNode(a)) graph.mergeEdge(a, b);
  forceAtlas2.assign(graph, {
    iterations: ROUNDS,
    settings: {
      strongGravityMode: true,
      gravity: 0.08,
      scalingRatio: 14,
      slowDown: 1 + Math.log(graph.order),
      barnesHutOptimize: graph.order > MANY,
    },
  });
  const places = graph.mapNodes((_, { x, y }) => ({ x: Number(x), y: Number(y) }));
  const flat = layFlat(places);
  return flat.length > MANY ? flat : pushApart(flat);
};

/** Turns points so that they spread along x more than along y: names are written that way. */
const layFlat = (places: readonly Point[]): readonly Point[] => {
  const middle = { x: mean(places.map(({ x }) => x)), y: mean(places.map(({ y }) => y)) };
  const centred = places.map(({ x, y }) => ({ x: x - middle.x, y: y - middle.y }));
  const xx = mean(centred.map(({ x }) => x * x));
  const yy = mean(centred.map(({ y }) => y * y));
  const xy = mean(centred.map(({ x, y }) => x * y));
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return centred.map(({ x, y }) => ({ x: x * cos + y * sin, y: y * cos - x * sin }));
};

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const pushApart = (places: readonly Point[]): readonly Point[] => {
  const moved = places.map(({ x, y }) => ({ x, y }));
  for (let push = 0; push < PUSHES; push += 1) {
    for (const [index, a] of moved.entries()) {
      for (const b of moved.slice(index + 1)) {
        const [dx, dy] = [b.x - a.x || 1e-3, b.y - a.y];
        const distance = Math.hypot(dx, dy);
        if (distance >= NEAREST) continue;
        const step = (NEAREST - distance) / 2 / distance;
        a.x -= dx * step;
        a.y -= dy * step;
        b.x += dx * step;
        b.y += dy * step;
      }
    }
  }
  return moved;
};
