// Gathers the rows of a graph into the facts about one entity, each with its evidence.
import { groupBy } from '../model/group.ts';
import type { ResultTable, ResultTerm } from '../store/result-table.ts';

/** A solution by the names of its variables; those that are unbound are left out. */
export type Row = ReadonlyMap<string, ResultTerm>;

export const rowsOf = ({ variables, rows }: ResultTable): readonly Row[] =>
  rows.map((row) => new Map(variables.flatMap((name, i) => (row[i] ? [[name, row[i]] as const] : []))));

export const FACT_KINDS = ['tenure', 'statement', 'event', 'figure', 'quotation'] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** What stands on the other side of a property; `label` is its name where it is no literal. */
export interface Value {
  readonly value: string;
  readonly label: string;
}

/** Counts in code points of the article's text. */
export interface Evidence {
  readonly article: string;
  readonly published: string | undefined;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

export interface Fact {
  readonly iri: string;
  readonly kind: FactKind;
  /** By local name: "agent", "roleName". */
  readonly values: ReadonlyMap<string, readonly Value[]>;
  readonly evidence: readonly Evidence[];
}

const CLASSES: ReadonlyMap<string, FactKind> = new Map([
  ['Tenure', 'tenure'],
  ['Statement', 'statement'],
  ['Event', 'event'],
  ['Figure', 'figure'],
  ['DirectQuotation', 'quotation'],
  ['IndirectQuotation', 'quotation'],
]);

/** In the order of the evidence; records of another kind are left out. */
export const factsOf = (records: readonly Row[], evidence: readonly Row[]): readonly Fact[] => {
  const spans = groupBy(evidence, (row) => textAt(row, 'record'));
  const nodes = groupBy(records, (row) => textAt(row, 'record'));
  const order = [...spans.keys()];
  return [...nodes]
    .flatMap(([iri, rows]) => {
      const values = valuesOf(rows);
      const kind = (values.get('type') ?? []).map(({ label }) => CLASSES.get(label)).find(Boolean);
      return kind ? [{ iri, kind, values, evidence: (spans.get(iri) ?? []).map(evidenceOf) }] : [];
    })
    .sort((a, b) => order.indexOf(a.iri) - order.indexOf(b.iri));
};

export const textAt = (row: Row, name: string): string => row.get(name)?.value ?? '';

/** "https://schema.org/memberOf" → "memberOf". */
export const localName = (iri: string): string => iri.replace(/^.*[/#]/, '');

const valuesOf = (rows: readonly Row[]): ReadonlyMap<string, readonly Value[]> => {
  const values = new Map<string, Value[]>();
  for (const row of rows) {
    const term = row.get('value');
    if (term) add(values, localName(textAt(row, 'property')), valueFrom(term, row.get('label')?.value));
  }
  return values;
};

const add = (values: Map<string, Value[]>, name: string, value: Value): void => {
  const known = values.get(name);
  if (!known) values.set(name, [value]);
  else if (!known.some((other) => other.value === value.value)) known.push(value);
};

const valueFrom = (term: ResultTerm, label: string | undefined): Value => ({
  value: term.value,
  label: label ?? (term.kind === 'iri' ? localName(term.value) : term.value),
});

const evidenceOf = (row: Row): Evidence => ({
  article: textAt(row, 'id'),
  published: row.get('published')?.value,
  start: Number(textAt(row, 'start')),
  end: Number(textAt(row, 'end')),
  exact: textAt(row, 'exact'),
});
