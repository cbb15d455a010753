// Finds an entity in a graph, gathers what the graph says of it, and prints that.
import { openShipped } from '../io/resources.ts';
import { type GraphStore, openStore } from '../store/graph-store.ts';
import { abbreviationLexicon } from '../text/tokens.ts';
import { factsOf, type Row, rowsOf, textAt } from './explain-facts.ts';
import { entityQuery, evidenceQuery, NAMES_QUERY, recordsQuery, successorQuery } from './explain-queries.ts';
import { type Explanation, explanationJson, explanationText } from './explain-text.ts';
import { articleTexts } from './explain-texts.ts';
import { type Found, findEntity, type NamedEntity } from './names.ts';
import type { Outcome, Terminal } from './terminal.ts';

export interface Question {
  /** A graph file or folder. */
  readonly data: string;
  readonly name: string;
  readonly json: boolean;
}

/** `failed` where the name fits no entity, or more than one. */
export const explainEntity = async ({ data, name, json }: Question, terminal: Terminal): Promise<Outcome> => {
  const store = openStore([data]);
  const found = findEntity(presentIri(name, store), entitiesIn(store));
  if (found.kind !== 'one') {
    terminal.err.write(notOne(name, found, terminal));
    return 'failed';
  }
  const explanation = await explain(store, found.entity, data);
  const write = json ? explanationJson : explanationText;
  terminal.out.write(write(explanation, terminal));
  return 'done';
};

/** The IRI that a former one leads to now; anything else as it is. */
const presentIri = (name: string, store: GraphStore): string => {
  if (!/^https?:[^\s<>"{}|\\^`]+$/u.test(name)) return name;
  const [row] = rowsOf(store.table(successorQuery(name)));
  return row ? textAt(row, 'entity') : name;
};

const entitiesIn = (store: GraphStore): readonly NamedEntity[] => {
  const names = new Map<string, string[]>();
  for (const row of rowsOf(store.table(NAMES_QUERY))) {
    const known = names.get(textAt(row, 'entity'));
    if (known) known.push(textAt(row, 'name'));
    else names.set(textAt(row, 'entity'), [textAt(row, 'name')]);
  }
  return [...names].map(([iri, all]) => ({ iri, names: all }));
};

const explain = async (
  store: GraphStore,
  { iri, names }: NamedEntity,
  data: string,
): Promise<Explanation> => {
  const about = rowsOf(store.table(entityQuery(iri)));
  const facts = factsOf(rowsOf(store.table(recordsQuery(iri))), rowsOf(store.table(evidenceQuery(iri))));
  const articles = new Set(facts.flatMap((fact) => fact.evidence.map((evidence) => evidence.article)));
  return {
    iri,
    names,
    classes: valuesOf(about, 'type'),
    links: valuesOf(about, 'sameAs'),
    facts,
    texts: await articleTexts(store, data, articles),
    abbreviations: abbreviationLexicon(openShipped().tableOf('abbreviations')),
  };
};

const valuesOf = (rows: readonly Row[], property: string): readonly string[] =>
  rows.filter((row) => textAt(row, 'property').endsWith(property)).map((row) => textAt(row, 'value'));

const notOne = (
  name: string,
  found: Exclude<Found, { readonly kind: 'one' }>,
  { say, err }: Terminal,
): string => {
  if (found.kind === 'several') {
    const choices = found.entities.map((entity) => `  ${entity.names[0] ?? ''}  ${entity.iri}`);
    return `${[say('explain.several', { name, count: found.entities.length }), ...choices].join('\n')}\n`;
  }
  const nearest =
    found.nearest.length > 0 ? ` ${say('explain.nearest', { names: found.nearest.join(', ') })}` : '';
  return `${err.style(['red', 'bold'], say('error.label'))} ${say('explain.unknown', { name })}${nearest}\n`;
};
