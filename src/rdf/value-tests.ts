// Tests of the values of a property, one for each SHACL constraint that Rajut's shapes use: true only where it surely holds.
import type { Literal, Quad, Term } from '@rdfjs/types';
import { NAMESPACES, rdf, xsd } from './vocabulary.ts';

export const SH = 'http://www.w3.org/ns/shacl#';

/** What a graph says of one node. */
export interface NodeView {
  readonly quads: readonly Quad[];
  readonly isOf: (node: Term, type: string) => boolean;
}

export type ValueTest = (values: readonly Term[], view: NodeView) => boolean;

/** `name` is that of the constraint's parameter, "minCount"; `members` those of a list. Undefined where it is not known. */
export const valueTest = (name: string, parameter: Term, members: readonly Term[]): ValueTest | undefined => {
  const { value } = parameter;
  switch (name) {
    case 'minCount':
      return (values) => values.length >= Number(value);
    case 'maxCount':
      return (values) => values.length <= Number(value);
    case 'minLength':
      return each((term) => term.termType !== 'BlankNode' && term.value.length >= Number(value));
    case 'minInclusive':
      return each((term) => (numberOf(term) ?? Number.NaN) >= Number(value));
    case 'maxInclusive':
      return each((term) => (numberOf(term) ?? Number.NaN) <= Number(value));
    case 'nodeKind':
      return value === `${SH}IRI` ? each(({ termType }) => termType === 'NamedNode') : undefined;
    case 'pattern':
      return matching(new RegExp(value));
    case 'datatype':
      return each((term) => term.termType === 'Literal' && isOfDatatype(term, value));
    case 'class':
      return (values, { isOf }) => values.every((term) => isOf(term, value));
    case 'in':
      return oneOf(members);
    case 'lessThan':
      return before(value, (a, b) => a < b);
    case 'lessThanOrEquals':
      return before(value, (a, b) => a <= b);
    default:
      return undefined;
  }
};

const each =
  (test: (value: Term) => boolean): ValueTest =>
  (values) =>
    values.every(test);

const matching = (pattern: RegExp): ValueTest =>
  each((term) => term.termType !== 'BlankNode' && pattern.test(term.value));

const oneOf = (members: readonly Term[]): ValueTest | undefined => {
  if (members.some(({ termType }) => termType !== 'NamedNode')) return undefined;
  const iris = new Set(members.map(({ value }) => value));
  return each((term) => term.termType === 'NamedNode' && iris.has(term.value));
};

/** Of what is written plainly; the engine reads other ways to write a number too. */
const numberOf = (term: Term): number | undefined => {
  if (term.termType !== 'Literal' || !PLAIN_NUMBERS.has(term.datatype.value)) return undefined;
  return /^-?\d{1,15}(?:\.\d{1,15})?$/.test(term.value) ? Number(term.value) : undefined;
};

const PLAIN_NUMBERS: ReadonlySet<string> = new Set([xsd.integer.value, xsd.decimal.value]);

const isOfDatatype = (term: Literal, datatype: string): boolean => {
  if (term.datatype.value !== datatype) return false;
  switch (datatype) {
    case rdf.langString.value:
      return /^[a-z]{2}$/.test(term.language);
    case xsd.integer.value:
      return /^-?\d+$/.test(term.value);
    case xsd.decimal.value:
      return /^-?\d+(?:\.\d+)?$/.test(term.value);
    default:
      return false;
  }
};

/** Every value against every value of the other property; dates and times only where both are written in full. */
const before =
  (other: string, holds: (a: number, b: number) => boolean): ValueTest =>
  (values, { quads }) =>
    quads.every(
      ({ predicate, object }) =>
        predicate.value !== other ||
        values.every((value) => {
          const [a, b] = [placeOf(value), placeOf(object)];
          return a !== undefined && b !== undefined && a.kind === b.kind && holds(a.at, b.at);
        }),
    );

const placeOf = (term: Term): { readonly kind: 'number' | 'moment'; readonly at: number } | undefined => {
  const number = numberOf(term);
  if (number !== undefined) return { kind: 'number', at: number };
  const isMoment =
    term.termType === 'Literal' &&
    term.datatype.value === `${NAMESPACES.xsd}dateTime` &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:[+-]\d\d:\d\d|Z)$/.test(term.value);
  const at = isMoment ? Date.parse(term.value) : Number.NaN;
  return Number.isNaN(at) ? undefined : { kind: 'moment', at };
};
