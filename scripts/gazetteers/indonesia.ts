// Provinces, regencies, cities and districts of Indonesia: the official list of `idn-area-data`, ids and short forms by code.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { listCell, type Row } from '../../src/language/table.ts';
import { type AreaRow, cell, readRows } from './rows.ts';

export type AreaTable = 'provinces' | 'regencies' | 'districts';

const packageRoot = (): string =>
  `${dirname(createRequire(import.meta.url).resolve('idn-area-data/package.json'))}`;

/** Rows of the package's table; its names hold no quotes and no commas. */
export const areas = (table: AreaTable): readonly Row[] => {
  const [head = '', ...lines] = readFileSync(`${packageRoot()}/data/${table}.csv`, 'utf8')
    .trim()
    .split(/\r?\n/);
  const columns = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    if (cells.length !== columns.length) throw new Error(`${table}: ${line}`);
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']));
  });
};

const LOWER = new Set(['dan']);
const UPPER = new Set(['DKI', 'DI']);

/** "KABUPATEN OGAN KOMERING ULU" → "Kabupaten Ogan Komering Ulu". */
export const titleCase = (name: string): string =>
  name
    .split(' ')
    .map((word) =>
      UPPER.has(word) ? word : LOWER.has(word.toLowerCase()) ? word.toLowerCase() : capital(word),
    )
    .join(' ');

const capital = (word: string): string =>
  word.toLowerCase().replace(/(^|-)\p{L}/gu, (letter) => letter.toUpperCase());

interface Extra {
  readonly name: string;
  readonly aliases: readonly string[];
}

const extras = (sources: string): ReadonlyMap<string, Extra> =>
  new Map(
    readRows(`${sources}/indonesia-aliases.tsv`).map((row) => [
      cell(row, 'code'),
      { name: cell(row, 'name'), aliases: listCell(cell(row, 'aliases')) },
    ]),
  );

const identifiers = (sources: string): ReadonlyMap<string, Row> =>
  new Map(readRows(`${sources}/indonesia-identifiers.tsv`).map((row) => [cell(row, 'code'), row]));

export const provinceRows = (sources: string): readonly AreaRow[] => {
  const [extra, ids] = [extras(sources), identifiers(sources)];
  return areas('provinces').map((area) => {
    const code = cell(area, 'code');
    const name = extra.get(code)?.name || titleCase(cell(area, 'name'));
    return {
      name,
      type: 'Place',
      fine: 'AdministrativeArea',
      aliases: [`Provinsi ${name}`, ...(extra.get(code)?.aliases ?? [])],
      wikidata: ids.get(code)?.['wikidata'] ?? '',
      geonames: ids.get(code)?.['geonames'] ?? '',
      within: 'Indonesia',
      source: 'idn-area-data; Wikidata; GeoNames',
    };
  });
};

/** "Kabupaten Bandung" → "Bandung", "Kab. Bandung"; "Kota Administrasi Jakarta Selatan" → "Jakarta Selatan", "Kota Jakarta Selatan". */
const shortForms = (name: string): readonly string[] => {
  const bare = name.replace(/^(Kabupaten|Kota)( Administrasi)? /, '');
  return name.startsWith('Kota')
    ? [bare, `Kota ${bare}`]
    : [bare, `Kabupaten ${bare}`, `Kab. ${bare}`, `Kab ${bare}`];
};

export const regencyRows = (sources: string): readonly AreaRow[] => {
  const [extra, ids] = [extras(sources), identifiers(sources)];
  const provinces = new Map(
    areas('provinces').map((area) => [
      cell(area, 'code'),
      extra.get(cell(area, 'code'))?.name || titleCase(cell(area, 'name')),
    ]),
  );
  return areas('regencies').map((area) => {
    const code = cell(area, 'code');
    const name = extra.get(code)?.name || titleCase(cell(area, 'name'));
    return {
      name,
      type: 'Place',
      fine: name.startsWith('Kota') ? 'City' : 'AdministrativeArea',
      aliases: [...shortForms(name), ...(extra.get(code)?.aliases ?? [])],
      wikidata: ids.get(code)?.['wikidata'] ?? '',
      geonames: ids.get(code)?.['geonames'] ?? '',
      within: provinces.get(cell(area, 'province_code')) ?? '',
      source: 'idn-area-data; Wikidata; GeoNames',
    };
  });
};
