// Writes JSON-LD in compact form: one node object a line, the named graphs behind the default one.
import type { Literal, Quad } from '@rdfjs/types';
import { type ContextReader, type JsonLdContext, type Property, readContext } from './jsonld-context.ts';
import type { OrderedQuads, SubjectGroup } from './order.ts';
import { inPieces } from './pieces.ts';
import { canBeBase } from './relative-iri.ts';
import { rdf, xsd } from './vocabulary.ts';

export type { JsonLdContext } from './jsonld-context.ts';

/** JSON-LD 1.1 has no triple terms: the statement that a reifier stands for is written as its three `rdf:` triples. */
export const writeJsonLd = (quads: OrderedQuads, base: string, context: JsonLdContext): Iterable<string> =>
  inPieces(document(quads, base, context));

function* document({ graphs }: OrderedQuads, base: string, context: JsonLdContext): Generator<string> {
  const reader = readContext(context, base);
  const whole = canBeBase(base) ? { '@base': base, ...context } : context;
  yield `{\n"@context": ${JSON.stringify(whole, null, 1)},\n"@graph": [`;
  let separator = '\n';
  for (const { graph, subjects } of graphs) {
    const named = graph.termType !== 'DefaultGraph';
    if (named) {
      yield `${separator}{"id":${JSON.stringify(reader.node(graph.value))},"@graph":[`;
      separator = '\n';
    }
    for (const subject of subjects) {
      yield separator + JSON.stringify(nodeObject(subject, reader));
      separator = ',\n';
    }
    if (named) yield '\n]}';
    separator = ',\n';
  }
  yield '\n]\n}\n';
}

const nodeObject = ({ subject, quads }: SubjectGroup, reader: ContextReader): object => {
  const node: Record<string, unknown> = { id: nodeName(subject, reader) };
  for (const { predicate, object } of quads.flatMap(unreified)) {
    const isType = predicate.value === rdf.type.value;
    const property = reader.property(predicate.value);
    const key = isType ? 'type' : property.term;
    const value = isType ? reader.vocabulary(object.value) : objectValue(object, property, reader);
    const before = node[key];
    if (before === undefined) node[key] = value;
    else if (Array.isArray(before)) before.push(value);
    else node[key] = [before, value];
  }
  return node;
};

const nodeName = (term: Quad['subject'] | Quad['object'], reader: ContextReader): string =>
  term.termType === 'BlankNode' ? `_:${term.value}` : reader.node(term.value);

type Triple = Pick<Quad, 'predicate' | 'object'>;

const unreified = ({ predicate, object }: Quad): readonly Triple[] =>
  object.termType === 'Quad'
    ? [
        { predicate: rdf.subject, object: object.subject },
        { predicate: rdf.predicate, object: object.predicate },
        { predicate: rdf.object, object: object.object },
      ]
    : [{ predicate, object }];

const objectValue = (
  object: Quad['object'],
  { type, language }: Property,
  reader: ContextReader,
): unknown => {
  if (object.termType === 'Literal') return literalValue(object, type, language);
  if (type === '@vocab') return reader.vocabulary(object.value);
  const id = nodeName(object, reader);
  return type === '@id' ? id : { id };
};

const literalValue = (literal: Literal, type: string | undefined, language: string | undefined): unknown => {
  const { value } = literal;
  const datatype = literal.datatype.value;
  if (literal.language) {
    return literal.language === language ? value : { '@value': value, '@language': literal.language };
  }
  if (datatype === type) return value;
  const bare = type === undefined && language === undefined;
  if (datatype === xsd.string.value) return bare ? value : { '@value': value };
  return (bare ? nativeValue(value, datatype) : undefined) ?? { '@value': value, '@type': datatype };
};

/** A boolean or a safe integer, where JSON's own form gives the same literal again. */
const nativeValue = (value: string, datatype: string): boolean | number | undefined => {
  if (datatype === xsd.boolean.value && /^(?:true|false)$/.test(value)) return value === 'true';
  const number = Number(value);
  const exact = datatype === xsd.integer.value && Number.isSafeInteger(number) && String(number) === value;
  return exact ? number : undefined;
};
