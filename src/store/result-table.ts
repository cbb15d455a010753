// Reads SPARQL 1.1 Query Results JSON into plain rows that any table can be made of.

export type ResultTerm =
  | { readonly kind: 'iri' | 'blank' | 'triple'; readonly value: string }
  | {
      readonly kind: 'literal';
      readonly value: string;
      readonly language?: string;
      readonly datatype?: string;
    };

/** One cell for each variable, undefined where it is unbound. */
export interface ResultTable {
  readonly variables: readonly string[];
  readonly rows: readonly (readonly (ResultTerm | undefined)[])[];
}

/** The solutions of a SELECT in the order of its variables; an ASK is one cell under "ask". */
export const readTable = (json: string): ResultTable => {
  const { head, results, boolean }: ResultsDocument = JSON.parse(json);
  if (boolean !== undefined) {
    return { variables: ['ask'], rows: [[{ kind: 'literal', value: String(boolean) }]] };
  }
  const variables = head.vars ?? [];
  const rows = (results?.bindings ?? []).map((binding) => variables.map((name) => termOf(binding[name])));
  return { variables, rows };
};

/** https://www.w3.org/TR/sparql11-results-json/, as the engine writes it. */
interface ResultsDocument {
  readonly head: { readonly vars?: readonly string[] };
  readonly boolean?: boolean;
  readonly results?: { readonly bindings: readonly Readonly<Record<string, JsonTerm>>[] };
}

type JsonTerm =
  | { readonly type: 'uri' | 'bnode'; readonly value: string }
  | {
      readonly type: 'literal';
      readonly value: string;
      readonly 'xml:lang'?: string;
      readonly datatype?: string;
    }
  | {
      readonly type: 'triple';
      readonly value: Readonly<Record<'subject' | 'predicate' | 'object', JsonTerm>>;
    };

const termOf = (term: JsonTerm | undefined): ResultTerm | undefined => {
  if (term === undefined) return undefined;
  switch (term.type) {
    case 'uri':
      return { kind: 'iri', value: term.value };
    case 'bnode':
      return { kind: 'blank', value: term.value };
    case 'triple':
      return { kind: 'triple', value: tripleText(term.value) };
    case 'literal': {
      const { value, 'xml:lang': language, datatype } = term;
      return { kind: 'literal', value, ...(language && { language }), ...(datatype && { datatype }) };
    }
    default:
      return term satisfies never;
  }
};

const tripleText = (triple: Readonly<Record<'subject' | 'predicate' | 'object', JsonTerm>>): string =>
  `<<( ${[triple.subject, triple.predicate, triple.object].map((term) => termOf(term)?.value ?? '').join(' ')} )>>`;
