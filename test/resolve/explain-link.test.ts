// What is told of the candidates for a name.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Gazetteer } from '../../src/language/gazetteer.ts';
import { parseTable } from '../../src/language/table.ts';
import { explainLink } from '../../src/resolve/explain-link.ts';
import { linkLexicon } from '../../src/resolve/link-items.ts';
import { linked } from '../marked.ts';

const tableOf = (name: string) => parseTable(readFileSync(`data/lexicons/${name}.tsv`, 'utf8'));
const lexicon = linkLexicon(new Gazetteer(readFileSync('data/gazetteers/index.bin')), tableOf);

const explained = (name: string, source: string) =>
  explainLink({ name, type: undefined, context: linked(source) }, lexicon);

describe('explainLink', () => {
  it('lists all candidates, the chosen one first, each with its reason', () => {
    const [place] = explained('Malang', 'Bupati {Place Malang} berkata');
    expect(place?.candidates.map(({ row }) => row.name)).toEqual(['Kabupaten Malang', 'Kota Malang']);
    expect(place?.candidates[0]?.reason).toBe('the words before it say regency');
    expect(place?.links[0]?.iri).toBe('http://www.wikidata.org/entity/Q11095');
  });

  it('answers for every type that bears the name', () => {
    expect(explained('Kompas', 'menurut Kompas').map(({ type }) => type)).toEqual(['Organization']);
    expect(explained('Sukaterbang', 'di Sukaterbang')).toEqual([]);
  });
});
