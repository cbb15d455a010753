// Countries and territories: Indonesian names of CLDR, Wikidata ids of country-coder, aliases kept by hand.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { borders } from '@rapideditor/country-coder';
import { listCell } from '../../src/language/table.ts';
import { type AreaRow, cell, readRows } from './rows.ts';

/** CLDR codes that are no country: groups, unknown, and islands with no code of their own. */
const NO_COUNTRY = /^\d|^(EU|EZ|UN|QO|XA|XB|XK|ZZ)$|-alt-/;

/** Territory names in Indonesian by ISO 3166-1 code. */
export const territoryNames = (): ReadonlyMap<string, string> => {
  const path = createRequire(import.meta.url).resolve('cldr-localenames-full/main/id/territories.json');
  const cldr: unknown = JSON.parse(readFileSync(path, 'utf8'));
  const names = dig(cldr, ['main', 'id', 'localeDisplayNames', 'territories']);
  return new Map(
    Object.entries(names).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
};

const dig = (json: unknown, path: readonly string[]): object => {
  let at: unknown = json;
  for (const key of path) at = typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined;
  if (typeof at !== 'object' || at === null) throw new Error(`no object at ${path.join('.')}`);
  return at;
};

/** Name in use by ISO code: the hand-kept one ("Hong Kong"), else CLDR's ("Hong Kong DAK Tiongkok"). */
export const countryNames = (sources: string): ReadonlyMap<string, string> => {
  const names = new Map([...territoryNames()].filter(([code]) => !NO_COUNTRY.test(code)));
  for (const row of readRows(`${sources}/country-names.tsv`)) {
    if (cell(row, 'name') !== '') names.set(cell(row, 'iso2'), cell(row, 'name'));
  }
  return names;
};

export const countryRows = (sources: string): readonly AreaRow[] => {
  const hand = new Map(readRows(`${sources}/country-names.tsv`).map((row) => [cell(row, 'iso2'), row]));
  const geonames = new Map(
    readRows(`${sources}/country-geonames.tsv`).map((row) => [cell(row, 'iso2'), cell(row, 'geonames')]),
  );
  const coded = codedCountries();
  return [...countryNames(sources)].flatMap(([code, name]): AreaRow[] => {
    const item = coded.get(code);
    const extra = hand.get(code);
    if (item === undefined) return [];
    return [
      {
        name,
        type: 'Place',
        fine: 'Country',
        aliases: listCell(extra?.['aliases']),
        wikidata: extra?.['wikidata'] || item,
        geonames: geonames.get(code) ?? '',
        within: '',
        source: 'CLDR; country-coder; country-codes',
      },
    ];
  });
};

/** Wikidata id by ISO 3166-1 code, of what has a three-letter code too. */
const codedCountries = (): ReadonlyMap<string, string> => {
  const coded = new Map<string, string>();
  const features: unknown = borders.features;
  if (!Array.isArray(features)) throw new Error('country-coder: no list of features');
  for (const feature of features) {
    const { iso1A2, iso1A3, wikidata } = feature.properties;
    if (typeof iso1A2 === 'string' && typeof iso1A3 === 'string' && typeof wikidata === 'string') {
      coded.set(iso1A2, wikidata);
    }
  }
  return coded;
};
