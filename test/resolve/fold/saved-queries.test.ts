import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openStore } from '../../../src/store/graph-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'rajut-across-'));
afterAll(() => rmSync(folder, { recursive: true }));

const DATA = `@prefix rajut: <https://w3id.org/rajut/ns#> .
@prefix schema: <https://schema.org/> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> .
@base <https://example.org/id/> .
<a1> schema:identifier "1" . <a2> schema:identifier "2" .
<s1> nif:referenceContext <a1> ; nif:anchorOf "Bupati Rina" . <s2> nif:referenceContext <a2> ; nif:anchorOf "Bupati Tono" .
<rina> schema:name "Rina"@id . <tono> schema:name "Tono"@id . <garut> schema:name "Garut"@id .
<t1> org:member <rina> ; rajut:roleName "Bupati" ; org:organization <garut> ; rajut:evidence <s1> .
<t2> org:member <tono> ; rajut:roleName "Bupati" ; org:organization <garut> ; rajut:evidence <s2> ; rajut:contradicts <t1> .
<f1> a rajut:Figure ; schema:observationAbout <garut> ; rajut:measure "korban" ; rajut:unitCode "count" ; rajut:value 7 ;
  rajut:referenceDate "2025-01-01" ; rajut:evidence <s1> .
<f2> a rajut:Figure ; schema:observationAbout <garut> ; rajut:measure "korban" ; rajut:unitCode "count" ; rajut:value 9 ;
  rajut:referenceDate "2025-01-02" ; rajut:evidence <s2> ; rajut:contradicts <f1> .
<f3> a rajut:Figure ; schema:observationAbout <garut> ; rajut:measure "rumah" ; rajut:unitCode "count" ; rajut:value 3 ; rajut:evidence <s1> .
<e1> a rajut:Event, rajut:Arrest ; schema:startDate "2025-01-01" ; rajut:evidence <s1> .
<e2> a rajut:Event, rajut:Arrest ; schema:startDate "2025-01-01" ; rajut:evidence <s2> ; rajut:sameHappening <e1> .
`;

const ask = (name: string): readonly (readonly (string | undefined)[])[] => {
  writeFileSync(join(folder, 'graph.ttl'), DATA);
  const { rows } = openStore([folder]).table(readFileSync(`ontology/queries/${name}.rq`, 'utf8'));
  return rows.map((row) => row.map((cell) => cell?.value));
};

describe('the saved query', () => {
  it('"contradictions" gives a passage of each, of posts and of figures', () => {
    expect(ask('contradictions')).toEqual([
      ['Garut', 'Bupati', 'Rina', '1: Bupati Rina', 'Tono', '2: Bupati Tono'],
      ['Garut', 'korban', '7', '1: Bupati Rina', '9', '2: Bupati Tono'],
    ]);
  });

  it('"series" gives a measure that several articles give, by date', () => {
    expect(ask('series').map((row) => [row[1], row[2], row[5], row[7], row[8]])).toEqual([
      ['Garut', 'korban', '2025-01-01', '7', '1'],
      ['Garut', 'korban', '2025-01-02', '9', '2'],
    ]);
  });

  it('"happenings" gives both tellings', () => {
    expect(ask('happenings')).toEqual([['Arrest', '2025-01-01', '1', 'Bupati Rina', '2', 'Bupati Tono']]);
  });
});
