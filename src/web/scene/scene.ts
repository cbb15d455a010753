// The drawing of an article, before any screen: nodes with place and size, lines with their bend.
import type { NodeClass, PageArticle } from '../../graph/page-article.ts';
import { LOOKS } from '../look.ts';
import { layOut } from './layout.ts';
import type { Point } from './point.ts';

export interface SceneNode extends Point {
  readonly class: NodeClass;
  readonly label: string;
  readonly degree: number;
  /** Pixels. */
  readonly radius: number;
}

export interface SceneLine {
  readonly source: number;
  readonly target: number;
  /** The facts it stands for: one, or all between its ends where there are many nodes. */
  readonly facts: readonly number[];
  /** Bend to the left of the way from source to target, as a share of its length; 0 is straight. */
  readonly bend: number;
  /** Somebody's claim, plan, denial or guess: the article itself does not assert it. */
  readonly claimed: boolean;
}

export interface Scene {
  readonly nodes: readonly SceneNode[];
  readonly lines: readonly SceneLine[];
}

/** A node that stands for a value is 15 px wide. */
const LITERAL_RADIUS = 7.5;
/** Above this many nodes, facts between the same two are drawn as one line. */
const MANY_NODES = 300;
const BEND = 0.22;

const scenes = new WeakMap<PageArticle, Scene>();

/** The scene of an article, made once. */
export const sceneOf = (article: PageArticle): Scene => {
  const made = scenes.get(article) ?? makeScene(article);
  scenes.set(article, made);
  return made;
};

interface Link {
  readonly source: number;
  readonly target: number;
  readonly fact: number;
}

const makeScene = (article: PageArticle): Scene => {
  const links = article.facts.flatMap(({ subject, object }, fact): readonly Link[] =>
    subject === null || object === null ? [] : [{ source: subject, target: object, fact }],
  );
  const pairs = [...Map.groupBy(links, ({ source, target }) => pairOf(source, target)).values()];
  const degrees = degreesOf(pairs, article.nodes.length);
  const points = layOut(
    article.nodes.length,
    pairs.flatMap(([link]) => (link ? [[link.source, link.target] as const] : [])),
  );
  const merge = article.nodes.length > MANY_NODES;
  return {
    nodes: article.nodes.map((node, index) => ({
      ...(points[index] ?? { x: 0, y: 0 }),
      class: node.class,
      label: node.label,
      degree: degrees[index] ?? 0,
      radius: LOOKS[node.class].literal ? LITERAL_RADIUS : 7 + 2.6 * Math.sqrt(degrees[index] ?? 0),
    })),
    lines: pairs.flatMap((pair) => (merge ? [merged(pair, article)] : parallel(pair, article))),
  };
};

const pairOf = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** How many other nodes each node is linked with. */
const degreesOf = (pairs: readonly (readonly Link[])[], count: number): readonly number[] => {
  const degrees = new Array<number>(count).fill(0);
  for (const [link] of pairs) {
    if (!link || link.source === link.target) continue;
    for (const end of [link.source, link.target]) degrees[end] = (degrees[end] ?? 0) + 1;
  }
  return degrees;
};

/** Parallel links fan out around the straight line between their ends. */
const parallel = (pair: readonly Link[], article: PageArticle): readonly SceneLine[] =>
  pair.map(({ source, target, fact }, place) => {
    const bend = (place - (pair.length - 1) / 2) * BEND;
    return {
      source,
      target,
      facts: [fact],
      bend: source < target ? bend : -bend || 0,
      claimed: claimedIn(article, fact),
    };
  });

const merged = (pair: readonly Link[], article: PageArticle): SceneLine => {
  const [first] = pair;
  return {
    source: first?.source ?? 0,
    target: first?.target ?? 0,
    facts: pair.map(({ fact }) => fact),
    bend: 0,
    claimed: pair.every(({ fact }) => claimedIn(article, fact)),
  };
};

const claimedIn = (article: PageArticle, fact: number): boolean => article.facts[fact]?.claimed === true;
