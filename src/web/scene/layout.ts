// Where the nodes of an article lie: each connected part by itself, the parts in rows, the same every time.
import { forceLayout } from './forces.ts';
import type { Pair, Point } from './point.ts';

/** Between parts, in the units of the force layout. */
const GAP = 16;
/** How wide the rows of small parts may grow, as a share of the largest part's width. */
const ROW_SHARE = 1.05;
/** The narrowest row: that many loose nodes beside each other. */
const LOOSE_IN_ROW = 6;

/**
 * One point for each node, y upwards. The largest connected part is on top; the others and the nodes
 * that no line holds stand in rows below it, where one force for all would throw them far apart.
 */
export const layOut = (count: number, pairs: readonly Pair[]): readonly Point[] => {
  const parts = connectedParts(count, pairs).map((nodes) => {
    const places = forceLayout(nodes, pairs);
    return { nodes, places, box: boxOf(places) };
  });
  const points = new Array<Point>(count).fill({ x: 0, y: 0 });
  for (const { part, at } of inRows(parts)) {
    part.nodes.forEach((node, index) => {
      const { x, y } = part.places[index] ?? at;
      points[node] = { x: at.x + x - part.box.left, y: at.y + y - part.box.top };
    });
  }
  return points;
};

interface Part {
  readonly nodes: readonly number[];
  readonly places: readonly Point[];
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
}

/** The sets of nodes that lines join, the largest first, those of one size by their first node. */
const connectedParts = (count: number, pairs: readonly Pair[]): readonly (readonly number[])[] => {
  const roots = Array.from({ length: count }, (_, node) => node);
  const rootOf = (node: number): number => {
    const above = roots[node] ?? node;
    return above === node ? node : rootOf(above);
  };
  for (const [a, b] of pairs) {
    const [low, high] = [rootOf(a), rootOf(b)].sort((x, y) => x - y);
    if (low !== undefined && high !== undefined) roots[high] = low;
  }
  const parts = Map.groupBy(roots.keys(), rootOf);
  return [...parts.values()].sort((a, b) => b.length - a.length);
};

const boxOf = (places: readonly Point[]): Part['box'] => {
  const xs = places.map(({ x }) => x);
  const ys = places.map(({ y }) => y);
  const [left, top] = [Math.min(...xs), Math.max(...ys)];
  return { left, top, width: Math.max(...xs) - left, height: top - Math.min(...ys) };
};

interface Placed {
  readonly part: Part;
  /** Its top left corner. */
  readonly at: Point;
}

/** Fills rows from the left, each row centred under the one above. */
const inRows = (parts: readonly Part[]): readonly Placed[] => {
  const widest = Math.max((parts[0]?.box.width ?? 0) * ROW_SHARE, GAP * LOOSE_IN_ROW);
  const rows: { readonly parts: Part[]; width: number }[] = [];
  for (const part of parts) {
    const row = rows.at(-1);
    if (row && row.width + GAP + part.box.width <= widest) {
      row.parts.push(part);
      row.width += GAP + part.box.width;
    } else rows.push({ parts: [part], width: part.box.width });
  }
  let top = 0;
  return rows.flatMap((row) => {
    let left = -row.width / 2;
    const placed = row.parts.map((part): Placed => {
      const at = { x: left, y: top };
      left += part.box.width + GAP;
      return { part, at };
    });
    top -= Math.max(...row.parts.map(({ box }) => box.height)) + GAP;
    return placed;
  });
};
