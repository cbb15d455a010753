// Makes literals and nodes: names tagged as Indonesian, the text's own words plain, dates by their precision.
import type { Literal, NamedNode, Term } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { xsd } from './vocabulary.ts';

export const iriNode = (iri: string): NamedNode => DataFactory.namedNode(iri);

/** A name: "Rina Wulandari"@id. */
export const nameLiteral = (name: string): Literal => DataFactory.literal(name, 'id');

/** Words copied from a text, or any other plain string. */
export const stringLiteral = (value: string): Literal => DataFactory.literal(value);

export const integerLiteral = (value: number): Literal => DataFactory.literal(String(value), xsd.integer);

export const booleanLiteral = (value: boolean): Literal => DataFactory.literal(String(value), xsd.boolean);

/** A probability to four decimals: 0.9 → "0.9"^^xsd:decimal, 1 → "1.0"^^xsd:decimal. */
export const confidenceLiteral = (value: number): Literal => {
  const plain = value.toFixed(4).replace(/(?<=\.\d+?)0+$/, '');
  return DataFactory.literal(plain, xsd.decimal);
};

/** An exact number in plain notation: "110000" is an xsd:integer, "12.5" an xsd:decimal. */
export const numberLiteral = (value: string): Literal =>
  DataFactory.literal(value, value.includes('.') ? xsd.decimal : xsd.integer);

const DATE_FORMS: readonly (readonly [RegExp, NamedNode])[] = [
  [/^\d{4}$/, xsd.gYear],
  [/^\d{4}-\d{2}$/, xsd.gYearMonth],
  [/^\d{4}-\d{2}-\d{2}$/, xsd.date],
  [/^\d{4}-\d{2}-\d{2}T/, xsd.dateTime],
];

/** An ISO 8601 date typed by its precision: "2023" → xsd:gYear … "2023-11-08T14:00:00+07:00" → xsd:dateTime. */
export const dateLiteral = (value: string): Literal =>
  DataFactory.literal(
    value.replace(/(T\d{2}:\d{2})(?!:)/, '$1:00'),
    DATE_FORMS.find(([form]) => form.test(value))?.[1] ?? xsd.string,
  );

/** Tells terms apart: equal keys mean equal terms. */
export const termKey = (term: Term): string => {
  switch (term.termType) {
    case 'Literal':
      return `"${term.value}"${term.language || `^${term.datatype.value}`}`;
    case 'Quad':
      return `<<${termKey(term.subject)} ${termKey(term.predicate)} ${termKey(term.object)}>>`;
    case 'BlankNode':
      return `_:${term.value}`;
    default:
      return term.value;
  }
};

/** `make(value)` where there is a value: optional facts become optional triples. */
export const given = <Value, Made>(
  value: Value | undefined,
  make: (value: Value) => Made,
): Made | undefined => (value === undefined ? undefined : make(value));
