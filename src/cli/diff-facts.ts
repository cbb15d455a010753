// What differs between two graphs, as facts: those that came, those that are gone, those that say something else now.
import { groupBy } from '../model/group.ts';
import type { GraphDifference } from '../store/compare-graphs.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { articlesQuery, entitiesQuery, factsQuery, placesQuery } from './diff-queries.ts';
import { type Fact, factsOf, type Row, rowsOf, textAt } from './explain-facts.ts';
import { factLine } from './fact-line.ts';
import type { Say } from './messages.ts';

export interface Named {
  readonly iri: string;
  readonly text: string;
}

export interface DiffFact extends Named {
  readonly kind: Fact['kind'];
  /** Ids of the articles that say it. */
  readonly articles: readonly string[];
}

export interface Change<T> {
  readonly before: T;
  readonly after: T;
}

export interface Changes<T> {
  readonly added: readonly T[];
  readonly gone: readonly T[];
  readonly changed: readonly Change<T>[];
}

export interface Diff {
  readonly triples: { readonly added: number; readonly gone: number };
  readonly articles: Changes<Named>;
  readonly entities: Changes<Named>;
  readonly facts: Changes<DiffFact>;
}

/** A fact whose words have only moved within their article is the same fact. */
export const diffOf = ({ added, gone, before, after }: GraphDifference, say: Say): Diff => {
  const subjects = [...new Set([...added, ...gone].map(subjectOf))].filter((term) => term.startsWith('<'));
  const ask = (graph: GraphStore, query: (iris: readonly string[]) => string): readonly Row[] =>
    chunksOf(subjects).flatMap((iris) => rowsOf(graph.table(query(iris))));
  const named = (query: typeof articlesQuery): Changes<Named> => {
    const [old, now] = [ask(before, query), ask(after, query)].map((rows) => rows.map(nodeOf));
    return changesOf(old ?? [], now ?? [], {
      same: ({ version, iri }) => `${iri} ${version}`,
      like: ({ iri }) => iri,
    });
  };
  const facts = (graph: GraphStore): readonly Item[] =>
    factsOf(ask(graph, factsQuery), ask(graph, placesQuery)).map((fact) => itemOf(fact, say));
  return {
    triples: { added: added.length, gone: gone.length },
    articles: shownOnly(named(articlesQuery), ({ iri, text }) => ({ iri, text })),
    entities: shownOnly(named(entitiesQuery), ({ iri, text }) => ({ iri, text })),
    facts: shownOnly(
      changesOf(facts(before), facts(after), { same: ({ same }) => same, like: ({ like }) => like }),
      ({ fact }) => fact,
    ),
  };
};

const subjectOf = (line: string): string => line.slice(0, line.indexOf(' '));

const CHUNK = 2000;

const chunksOf = (iris: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(iris.length / CHUNK) }, (_, i) => iris.slice(i * CHUNK, (i + 1) * CHUNK));

const nodeOf = (row: Row): Named & { readonly version: string } => ({
  iri: textAt(row, 'record'),
  text: textAt(row, 'name'),
  version: textAt(row, 'version'),
});

interface Item {
  readonly fact: DiffFact;
  /** Equal for facts that say the same. */
  readonly same: string;
  /** Equal for facts of which one may have come of the other. */
  readonly like: string;
}

const itemOf = (fact: Fact, say: Say): Item => {
  const text = factLine(fact, say);
  const articles = [...new Set(fact.evidence.map(({ article }) => article))].sort();
  const shown = { kind: fact.kind, text, articles, iri: fact.iri };
  const subject = LIKE[fact.kind].map((name) =>
    (fact.values.get(name) ?? []).map(({ value }) => value).join(' '),
  );
  const place = fact.kind === 'tenure' || fact.kind === 'statement' ? '' : articles.join(' ');
  return {
    fact: shown,
    same: `${fact.kind} ${articles.join(' ')} ${text}`,
    like: [fact.kind, place, ...subject].join('\n'),
  };
};

/** By what a fact is known again when the rest of it has changed. */
const LIKE: Readonly<Record<Fact['kind'], readonly string[]>> = {
  tenure: ['member', 'roleName', 'organization'],
  statement: ['subject', 'predicate', 'object'],
  event: ['type', 'agent', 'patient'],
  figure: ['observationAbout', 'measure', 'counted', 'unitCode'],
  quotation: ['type', 'speaker', 'cue'],
};

interface Keys<T> {
  readonly same: (item: T) => string;
  readonly like: (item: T) => string;
}

/** Two that are alike and alone on their sides are one that has changed. */
const changesOf = <T>(before: readonly T[], after: readonly T[], { same, like }: Keys<T>): Changes<T> => {
  const [old, now] = [new Set(before.map(same)), new Set(after.map(same))];
  const gone = groupBy(
    before.filter((item) => !now.has(same(item))),
    like,
  );
  const added = groupBy(
    after.filter((item) => !old.has(same(item))),
    like,
  );
  const changed = [...gone].flatMap(([key, [from, ...others]]) => {
    const [to, ...more] = added.get(key) ?? [];
    return from && to && others.length + more.length === 0
      ? [[key, { before: from, after: to }] as const]
      : [];
  });
  const paired = new Set(changed.map(([key]) => key));
  const rest = (groups: ReadonlyMap<string, readonly T[]>): readonly T[] =>
    [...groups].flatMap(([key, items]) => (paired.has(key) ? [] : items));
  return { added: rest(added), gone: rest(gone), changed: changed.map(([, change]) => change) };
};

const shownOnly = <T, U>({ added, gone, changed }: Changes<T>, show: (item: T) => U): Changes<U> => ({
  added: added.map(show),
  gone: gone.map(show),
  changed: changed.map(({ before, after }) => ({ before: show(before), after: show(after) })),
});
