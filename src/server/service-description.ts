// What the endpoint can do, in the words of the SPARQL 1.1 Service Description (W3C).
import { TABLE_OFFERS } from './formats.ts';

const FORMATS = 'http://www.w3.org/ns/formats/';
const NAMES: Readonly<Record<string, string>> = {
  json: 'SPARQL_Results_JSON',
  xml: 'SPARQL_Results_XML',
  csv: 'SPARQL_Results_CSV',
  tsv: 'SPARQL_Results_TSV',
};

/** A CONSTRUCT without data: the endpoint itself writes it in whatever format is asked for. */
export const serviceDescriptionQuery = (endpoint: string): string => {
  const formats = [...TABLE_OFFERS.map(({ value }) => NAMES[value]), 'Turtle', 'N-Triples'];
  return `PREFIX sd: <http://www.w3.org/ns/sparql-service-description#>
CONSTRUCT {
  <${endpoint}> a sd:Service ;
    sd:endpoint <${endpoint}> ;
    sd:supportedLanguage sd:SPARQL11Query ;
    sd:feature sd:UnionDefaultGraph ;
    sd:resultFormat ${formats.map((name) => `<${FORMATS}${name}>`).join(', ')} ;
    sd:defaultDataset <${endpoint}#dataset> .
  <${endpoint}#dataset> a sd:Dataset ; sd:defaultGraph <${endpoint}#union> .
  <${endpoint}#union> a sd:Graph .
} WHERE {}`;
};
