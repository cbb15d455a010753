// Compiles SHACL shapes into plain tests, as far as what a shape asks for is among what Rajut's own shapes ask for.
import type { Quad, Term } from '@rdfjs/types';
import type { IndexedQuads } from './indexed-quads.ts';
import { termKey } from './terms.ts';
import { type NodeView, SH, type ValueTest, valueTest } from './value-tests.ts';
import { NAMESPACES, rdf } from './vocabulary.ts';

/** False where a node may break the shape; true only where it surely does not. */
export type NodeTest = (view: NodeView) => boolean;

/** The nodes that a shape is about, by what the graph says of them. */
export interface Targets {
  readonly classes: readonly string[];
  readonly subjectsOf: readonly string[];
  readonly objectsOf: readonly string[];
}

export interface CompiledShape {
  readonly shape: Quad['subject'];
  readonly targets: Targets;
  readonly test: NodeTest;
}

const TARGETS = ['targetClass', 'targetSubjectsOf', 'targetObjectsOf'].map((name) => `${SH}${name}`);

/** Whether a property of a shape says which nodes it is about. */
export const isTarget = ({ value }: Term): boolean => TARGETS.includes(value);

/** The shapes that have targets; undefined where one of them asks for something that is not known here. */
export const compileShapes = (shapes: IndexedQuads): readonly CompiledShape[] | undefined => {
  try {
    const targeted = [...shapes].filter(({ predicate }) => predicate.value.startsWith(`${SH}target`));
    const nodes = new Map(targeted.map(({ subject }) => [termKey(subject), subject]));
    return [...nodes.values()].map((shape) => compiled(shape, shapes));
  } catch (error) {
    if (error instanceof UnknownShape) return undefined;
    throw error;
  }
};

class UnknownShape extends Error {}

const compiled = (shape: Quad['subject'], shapes: IndexedQuads): CompiledShape => {
  const [classes = [], subjectsOf = [], objectsOf = []] = TARGETS.map((target) =>
    shapes
      .find(shape)
      .filter(({ predicate }) => predicate.value === target)
      .map(({ object }) => object.value),
  );
  return { shape, targets: { classes, subjectsOf, objectsOf }, test: nodeTest(shape, shapes) };
};

const nodeTest = (shape: Term, shapes: IndexedQuads): NodeTest => {
  const tests: NodeTest[] = [];
  for (const { predicate, object } of shapes.find(shape)) {
    switch (predicate.value) {
      case `${SH}property`:
        tests.push(propertyTest(object, shapes));
        break;
      case `${SH}or`:
        tests.push(someOf(listed(object, shapes).map((other) => nodeOrProperty(other, shapes))));
        break;
      default:
        if (!SAYS_NOTHING.has(predicate.value)) throw new UnknownShape(predicate.value);
    }
  }
  return (view) => tests.every((test) => test(view));
};

/** What changes nothing about which graphs conform. */
const SAYS_NOTHING: ReadonlySet<string> = new Set([
  rdf.type.value,
  `${SH}message`,
  `${SH}severity`,
  ...TARGETS,
]);

const someOf =
  (tests: readonly NodeTest[]): NodeTest =>
  (view) =>
    tests.some((test) => test(view));

const nodeOrProperty = (shape: Term, shapes: IndexedQuads): NodeTest =>
  pathOf(shape, shapes) === undefined ? nodeTest(shape, shapes) : propertyTest(shape, shapes);

const pathOf = (shape: Term, shapes: IndexedQuads): string | undefined => {
  const path = shapes.find(shape).find(({ predicate }) => predicate.value === `${SH}path`)?.object;
  if (path && path.termType !== 'NamedNode') throw new UnknownShape('a path of several steps');
  return path?.value;
};

const propertyTest = (shape: Term, shapes: IndexedQuads): NodeTest => {
  const path = pathOf(shape, shapes);
  if (path === undefined) throw new UnknownShape('a property shape without a path');
  const tests = shapes
    .find(shape)
    .filter(({ predicate }) => predicate.value !== `${SH}path` && !SAYS_NOTHING.has(predicate.value))
    .map(({ predicate, object }) => constraintTest(predicate.value.slice(SH.length), object, shapes));
  return (view) => {
    const values = valuesOf(view, path);
    return tests.every((test) => test(values, view));
  };
};

/** Each value once, as SHACL counts them. */
const valuesOf = ({ quads }: NodeView, path: string): readonly Term[] => {
  const values: Term[] = [];
  for (const { predicate, object } of quads) {
    if (predicate.value === path && !values.some((value) => value.equals(object))) values.push(object);
  }
  return values;
};

const constraintTest = (name: string, parameter: Term, shapes: IndexedQuads): ValueTest => {
  const members = name === 'in' || name === 'or' ? listed(parameter, shapes) : [];
  if (name === 'or') {
    const alternatives = members.map((member) => alternative(member, shapes));
    return (values, view) =>
      values.every((value) => alternatives.some((tests) => tests.every((test) => test([value], view))));
  }
  const test = valueTest(name, parameter, members);
  if (!test) throw new UnknownShape(name);
  return test;
};

/** A shape of values, such as `[ sh:datatype xsd:integer ]`. */
const alternative = (shape: Term, shapes: IndexedQuads): readonly ValueTest[] =>
  shapes
    .find(shape)
    .filter(({ predicate }) => !SAYS_NOTHING.has(predicate.value))
    .map(({ predicate, object }) => {
      const name = predicate.value.slice(SH.length);
      if (!OF_VALUES.has(name)) throw new UnknownShape(name);
      return constraintTest(name, object, shapes);
    });

const OF_VALUES: ReadonlySet<string> = new Set(['datatype', 'class', 'nodeKind', 'in', 'pattern']);

/** The members of an RDF list. */
const listed = (list: Term, shapes: IndexedQuads): readonly Term[] => {
  const members: Term[] = [];
  for (let at: Term | undefined = list; at && at.value !== `${NAMESPACES.rdf}nil`; ) {
    const quads: readonly Quad[] = shapes.find(at);
    const first = quads.find(({ predicate }) => predicate.value === `${NAMESPACES.rdf}first`)?.object;
    if (!first) throw new UnknownShape('a broken list');
    members.push(first);
    at = quads.find(({ predicate }) => predicate.value === `${NAMESPACES.rdf}rest`)?.object;
  }
  return members;
};
