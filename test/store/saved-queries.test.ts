import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/graph-store.ts';
import { folder } from '../cli/rajut.ts';

const PREFIXES = `@prefix rajut: <https://w3id.org/rajut/ns#> .
@prefix schema: <https://schema.org/> .
@prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> .
@base <https://w3id.org/rajut/id/> .
<span> nif:anchorOf "bertemu" .
`;

/** The cells of a saved query over some Turtle, a row each. */
const rowsOf = (name: string, turtle: string): readonly (readonly (string | undefined)[])[] => {
  const data = folder();
  writeFileSync(join(data, 'graph.ttl'), PREFIXES + turtle);
  const { rows } = openStore([data]).table(readFileSync(`ontology/queries/${name}.rq`, 'utf8'));
  return rows.map((row) => row.map((cell) => cell?.value));
};

describe('the saved query "meetings"', () => {
  const people = `<rina> schema:name "Rina"@id . <tono> schema:name "Tono"@id . <guru> schema:description "para guru" .`;
  const meeting = (parties: string): string => `${people}
<m> a rajut:Event, rajut:Meeting ; rajut:evidence <span> ; ${parties} .`;
  const both = [undefined, 'Rina', 'Tono', undefined, 'bertemu'];

  it('pairs two who met each other, once', () => {
    expect(rowsOf('meetings', meeting('rajut:agent <rina>, <tono>'))).toEqual([both]);
  });

  it('pairs who met with whom was met', () => {
    expect(rowsOf('meetings', meeting('rajut:agent <rina> ; rajut:patient <tono>'))).toEqual([both]);
  });

  it('pairs with a party that has no name', () => {
    const rows = rowsOf('meetings', meeting('rajut:agent <rina>, <guru>'));
    expect(rows.map(([, one, other]) => [one, other].sort())).toEqual([['Rina', 'para guru']]);
  });

  it('leaves out who met nobody that is told, and what did not take place', () => {
    expect(rowsOf('meetings', meeting('rajut:agent <rina>'))).toEqual([]);
    expect(rowsOf('meetings', meeting('rajut:agent <rina>, <tono> ; rajut:modality rajut:Negated'))).toEqual(
      [],
    );
  });
});
