import { readdirSync, readFileSync } from 'node:fs';
import type { Quad } from '@rdfjs/types';
import { Store } from 'oxigraph';
import { describe, expect, it } from 'vitest';
import { EVENT_TYPES, PREDICATES } from '../../src/model/record.ts';
import { parseQuads } from '../../src/rdf/parse.ts';
import { NAMESPACES, rajut, rdf, TERMS } from '../../src/rdf/vocabulary.ts';
import { BOTH, graphOf, WRITING } from './facts-graph.ts';

const LABEL = 'http://www.w3.org/2000/01/rdf-schema#label';
const COMMENT = 'http://www.w3.org/2000/01/rdf-schema#comment';

const read = (name: string): readonly Quad[] =>
  parseQuads(readFileSync(`ontology/${name}.ttl`, 'utf8'), 'ttl');
const ontology = read('rajut');
const borrowed = read('borrowed');
const alignments = read('alignments');

/** Languages in which each term has a text: "https://…#Tenure" → ["en", "id"]. */
const languages = (quads: readonly Quad[], property: string): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const { subject, predicate, object } of quads) {
    if (predicate.value !== property || object.termType !== 'Literal') continue;
    found.set(subject.value, [...(found.get(subject.value) ?? []), object.language].sort());
  }
  return found;
};

const labels = languages([...ontology, ...borrowed], LABEL);
const comments = languages([...ontology, ...borrowed], COMMENT);
const BOTH_LANGUAGES = ['en', 'id'];

/** Things of the world, and literal forms: not terms that an ontology defines. */
const isData = (iri: string): boolean =>
  [NAMESPACES.unit, NAMESPACES.cur, NAMESPACES.wd, NAMESPACES.xsd, WRITING.base].some((start) =>
    iri.startsWith(start),
  ) || iri === 'https://koran.example/pasar%20melati?a=%7B1%7D';

describe('the ontology', () => {
  it('labels every term that the code can write in both languages', () => {
    const terms = TERMS.map(({ value }) => value).filter(
      (iri) => !isData(iri) && iri !== rdf.langString.value,
    );
    expect(terms.filter((iri) => labels.get(iri)?.join() !== BOTH_LANGUAGES.join())).toEqual([]);
  });

  it('labels every IRI that stands in a graph', () => {
    const graph = [...graphOf(BOTH), ...graphOf(BOTH, { rdf12: true, withText: true })];
    const iris = graph
      .flatMap(({ subject, predicate, object }) => [subject, predicate, object])
      .filter(({ termType }) => termType === 'NamedNode');
    const unknown = iris.map(({ value }) => value).filter((iri) => !isData(iri) && !labels.has(iri));
    expect([...new Set(unknown)]).toEqual([]);
  });

  it('explains every term in both languages, and says what its own are', () => {
    const own = [...labels.keys()].filter((iri) => iri.startsWith(NAMESPACES.rajut));
    expect(own.length).toBeGreaterThan(90);
    const terms = [...labels.keys()];
    expect(terms.filter((iri) => comments.get(iri)?.join() !== BOTH_LANGUAGES.join())).toEqual([]);
    const typed = new Set(
      ontology
        .filter(({ predicate }) => predicate.value === rdf.type.value)
        .map(({ subject }) => subject.value),
    );
    expect(own.filter((iri) => !typed.has(iri))).toEqual([]);
  });

  it('has a class for each type of event, below rajut:Event', () => {
    const subclasses = ontology.filter(
      (quad) => quad.predicate.value.endsWith('#subClassOf') && quad.object.value === rajut.Event.value,
    );
    expect(subclasses.map(({ subject }) => subject.value.slice(NAMESPACES.rajut.length)).sort()).toEqual(
      [...EVENT_TYPES].sort(),
    );
  });

  it('knows the predicate of every relation', () => {
    const full = PREDICATES.map((name) =>
      name.replace('schema:', NAMESPACES.schema).replace('rajut:', NAMESPACES.rajut),
    );
    expect(full.filter((iri) => !labels.has(iri))).toEqual([]);
  });

  it('aligns only terms that it defines, and imports nothing', () => {
    expect(alignments.map(({ subject }) => subject.value).filter((iri) => !labels.has(iri))).toEqual([]);
    expect(
      [...ontology, ...alignments].filter(({ predicate }) => predicate.value.endsWith('#imports')),
    ).toEqual([]);
  });

  it('speaks in ranges and domains only of classes that are defined somewhere', () => {
    const classes = ontology
      .filter(({ predicate }) => /#(?:domain|range)$/.test(predicate.value))
      .map(({ object }) => object.value);
    expect(classes.filter((iri) => !labels.has(iri) && !iri.startsWith(NAMESPACES.xsd))).toEqual([]);
  });
});

describe('the JSON-LD context', () => {
  const iriOf = (definition: unknown): string =>
    String(typeof definition === 'string' ? definition : (definition as { '@id': string })['@id']).replace(
      /^(\w+):(?!\/)/,
      (prefix, name: string) => String(WRITING.context[name] ?? prefix),
    );

  it('names only terms that are defined', () => {
    const iris = Object.values(WRITING.context)
      .map(iriOf)
      .filter((iri) => !iri.startsWith('@') && !/[/#]$/.test(iri));
    expect(iris.filter((iri) => !labels.has(iri))).toEqual([]);
  });

  it('names every term of Rajut', () => {
    const iris = new Set(Object.values(WRITING.context).map(iriOf));
    expect(
      TERMS.map(({ value }) => value).filter((iri) => iri.startsWith(NAMESPACES.rajut) && !iris.has(iri)),
    ).toEqual([]);
  });
});

describe('the saved queries', () => {
  const queries = readdirSync('ontology/queries').map(
    (file) => [file, readFileSync(`ontology/queries/${file}`, 'utf8')] as const,
  );

  it.each(queries)('%s has a title in both languages and is well-formed', (_, text) => {
    expect(text).toMatch(/^# title@en: \S.*\n# title@id: \S/);
    expect(() => new Store().query(text)).not.toThrow();
  });
});
