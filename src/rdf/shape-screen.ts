// Finds the few nodes of a graph that may break a shape, so that the SHACL engine need judge these alone.
import type { Quad, Term } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { groupBy } from '../model/group.ts';
import { IndexedQuads } from './indexed-quads.ts';
import { type CompiledShape, compileShapes, isTarget } from './shape-tests.ts';
import { termKey } from './terms.ts';
import { SH } from './value-tests.ts';
import { rdf } from './vocabulary.ts';

/** What is left for the engine: shapes that name their nodes one by one, and the part of the graph that they look at. */
export interface Doubts {
  readonly shapes: readonly Quad[];
  readonly quads: readonly Quad[];
}

/** Undefined where no node breaks a shape. What the engine finds in the doubts is what it would find in the whole graph. */
export type ShapeScreen = (quads: readonly Quad[]) => Doubts | undefined;

/** Where shapes or graph say something that is not known here, all of it is left for the engine. Linear in the quads. */
export const shapeScreen = (shapes: readonly Quad[]): ShapeScreen => {
  const compiled = hasSubclasses(shapes) ? undefined : compileShapes(new IndexedQuads(shapes));
  return (quads) => {
    if (!compiled || hasSubclasses(quads)) return { shapes, quads };
    const doubts = doubtsIn(quads, compiled);
    return doubts.length === 0 ? undefined : narrowed(doubts, { shapes, quads });
  };
};

const hasSubclasses = (quads: readonly Quad[]): boolean =>
  quads.some(({ predicate }) => predicate.value === 'http://www.w3.org/2000/01/rdf-schema#subClassOf');

const TARGET_NODE = DataFactory.namedNode(`${SH}targetNode`);

interface Doubt {
  readonly shape: Quad['subject'];
  readonly node: Quad['subject'] | Quad['object'];
}

const doubtsIn = (quads: readonly Quad[], shapes: readonly CompiledShape[]): readonly Doubt[] => {
  const bySubject = groupBy(quads, ({ subject }) => subject.value);
  const isOf = (node: Term, type: string): boolean =>
    node.termType !== 'Literal' && (bySubject.get(node.value) ?? []).some((quad) => isTyped(quad, type));
  const targets = targetsOf(shapes);
  const asked = new Map(shapes.map((shape) => [shape, new Set<string>()]));
  const doubts: Doubt[] = [];
  const ask = (node: Doubt['node'], about: readonly CompiledShape[]): void => {
    for (const compiled of about) {
      const nodes = asked.get(compiled);
      const key = termKey(node);
      if (!nodes || nodes.has(key)) continue;
      nodes.add(key);
      const isSound =
        node.termType !== 'Literal' && compiled.test({ quads: bySubject.get(node.value) ?? [], isOf });
      if (!isSound) doubts.push({ shape: compiled.shape, node });
    }
  };
  for (const { subject, predicate, object } of quads) {
    if (predicate.value === rdf.type.value) ask(subject, targets.classes.get(object.value) ?? []);
    ask(subject, targets.subjectsOf.get(predicate.value) ?? []);
    ask(object, targets.objectsOf.get(predicate.value) ?? []);
  }
  return doubts;
};

const isTyped = ({ predicate, object }: Quad, type: string): boolean =>
  object.value === type && predicate.value === rdf.type.value;

/** Class or property → the shapes whose nodes it makes out. */
const targetsOf = (
  shapes: readonly CompiledShape[],
): Record<keyof CompiledShape['targets'], ReadonlyMap<string, readonly CompiledShape[]>> => {
  const by = (kind: keyof CompiledShape['targets']): ReadonlyMap<string, readonly CompiledShape[]> => {
    const pairs = shapes.flatMap((shape) => shape.targets[kind].map((iri) => ({ iri, shape })));
    return new Map(
      [...groupBy(pairs, ({ iri }) => iri)].map(([iri, same]) => [iri, same.map(({ shape }) => shape)]),
    );
  };
  return { classes: by('classes'), subjectsOf: by('subjectsOf'), objectsOf: by('objectsOf') };
};

/** Shapes of the doubtful nodes alone; and what is said of these, and of what that names. */
const narrowed = (doubts: readonly Doubt[], { shapes, quads }: Doubts): Doubts => {
  const nodes = new Set(doubts.map(({ node }) => node.value));
  const named = new Set(
    quads.filter(({ subject }) => nodes.has(subject.value)).map(({ object }) => object.value),
  );
  return {
    shapes: [
      ...shapes.filter(({ predicate }) => !isTarget(predicate)),
      ...doubts.map(({ shape, node }) => DataFactory.quad(shape, TARGET_NODE, node)),
    ],
    quads: quads.filter(({ subject }) => nodes.has(subject.value) || named.has(subject.value)),
  };
};
