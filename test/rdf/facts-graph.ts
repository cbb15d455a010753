// The graph of the invented articles, as tests need it.
import { readFileSync } from 'node:fs';
import type { Quad } from '@rdfjs/types';
import type { ArticleFacts } from '../../src/model/facts.ts';
import { articleQuads } from '../../src/rdf/article-quads.ts';
import type { GraphOptions } from '../../src/rdf/options.ts';
import type { SerialiseOptions } from '../../src/rdf/serialise.ts';
import { sharedQuads } from '../../src/rdf/shared-quads.ts';
import { termKey } from '../../src/rdf/terms.ts';
import { BASE, FACTS, LATER_FACTS, OPTIONS } from './invented.ts';

/** Shared and article graphs, as a build makes them. */
export const graphOf = (
  all: readonly ArticleFacts[],
  options: Partial<GraphOptions> = {},
): readonly Quad[] => {
  const whole = { ...OPTIONS, ...options };
  return [...sharedQuads(all, whole), ...all.flatMap((facts) => articleQuads(facts, whole).quads)];
};

export const BOTH: readonly ArticleFacts[] = [FACTS, LATER_FACTS];

export const WRITING: SerialiseOptions = {
  base: BASE,
  context: JSON.parse(readFileSync('ontology/context.jsonld', 'utf8'))['@context'],
};

/** Without blank nodes two graphs are isomorphic when their sets of triples are equal. */
export const tripleSet = (quads: Iterable<Quad>): readonly string[] => distinct(quads, tripleKey);

/** The same for datasets: named graphs count. */
export const quadSet = (quads: Iterable<Quad>): readonly string[] =>
  distinct(quads, (quad) => `${tripleKey(quad)} ${termKey(quad.graph)}`);

const distinct = (quads: Iterable<Quad>, key: (quad: Quad) => string): readonly string[] =>
  [...new Set([...quads].map(key))].sort();

const tripleKey = ({ subject, predicate, object }: Quad): string => {
  if (subject.termType === 'BlankNode' || object.termType === 'BlankNode') throw new Error('a blank node');
  return `${termKey(subject)} ${termKey(predicate)} ${termKey(object)}`;
};
