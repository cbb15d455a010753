// Takes out of an engine what did not hold, or was not yet known, on a day.
import type { Store } from 'oxigraph';

/** Drops the graphs of articles published after the day, an ISO date. Before named graphs are merged into the default one. */
export const forgetLater = (store: Store, day: string): void => {
  store.update(`${PREFIXES}
    DELETE { GRAPH ?article { ?s ?p ?o } }
    WHERE { GRAPH ?article { ?article schema:datePublished ?published . ?s ?p ?o } FILTER(${isAfter('?published', day)}) }`);
};

/**
 * Drops tenures whose stated or observed time does not cover the day, and events and figures after it. After named graphs
 * are merged into the default one. Linear in the graph.
 */
export const holdAsOf = (store: Store, day: string): void => {
  for (const where of outside(day)) {
    store.update(
      `${PREFIXES} DELETE { GRAPH ?g { ?node ?p ?o } } WHERE { ${where} GRAPH ?g { ?node ?p ?o } }`,
    );
    store.update(`${PREFIXES} DELETE { ?node ?p ?o } WHERE { ${where} ?node ?p ?o }`);
  }
  store.update(`${PREFIXES}
    DELETE { ?person org:holds ?post }
    WHERE { ?person org:holds ?post FILTER NOT EXISTS { ?tenure org:member ?person ; rajut:post ?post } }`);
};

const PREFIXES = `
PREFIX rajut: <https://w3id.org/rajut/ns#>
PREFIX schema: <https://schema.org/>
PREFIX org: <http://www.w3.org/ns/org#>`;

/** Which nodes go; a year or month begins with its first day and ends with its last. */
const outside = (day: string): readonly string[] => [
  `{ ?node rajut:firstObserved ?from } UNION { ?node a rajut:Tenure ; schema:startDate ?from } FILTER(${isAfter('?from', day)})`,
  `{ ?node rajut:lastObserved ?to } UNION { ?node a rajut:Tenure ; schema:endDate ?to } FILTER(CONCAT(SUBSTR(STR(?to), 1, 10), "~") < "${day}")`,
  `?node a rajut:Event ; schema:startDate ?from FILTER(${isAfter('?from', day)})`,
  `?node a rajut:Figure ; rajut:referenceDate ?from FILTER(${isAfter('?from', day)})`,
];

const isAfter = (value: string, day: string): string => `SUBSTR(STR(${value}), 1, 10) > "${day}"`;
