// What a gazetteer knows about one named thing, and the line it is kept in.
import { ENTITY_TYPES, type EntityType, FINE_TYPES, type FineType } from '../model/entity.ts';
import { listCell, type Row } from './table.ts';

/** A post that a person of the gazetteer held; dates are ISO, as long as known, and empty where not. */
export interface Office {
  /** "Menteri Pertahanan", "anggota". */
  readonly role: string;
  /** "Kementerian Pertahanan", "DPR", "Jawa Barat". */
  readonly organization: string;
  readonly from: string;
  readonly to: string;
}

export interface GazetteerRow {
  readonly name: string;
  readonly type: EntityType;
  readonly fine?: FineType;
  /** Other forms, abbreviations too; never the name itself. */
  readonly aliases: readonly string[];
  /** "Q252". */
  readonly wikidata?: string;
  /** "1643084". */
  readonly geonames?: string;
  /** The name of the place or organisation that holds it. */
  readonly within?: string;
  /** Only of persons. */
  readonly offices: readonly Office[];
}

const isFineType = (text: string): text is FineType => FINE_TYPES.some((type) => type === text);
const isEntityType = (text: string): text is EntityType => ENTITY_TYPES.some((type) => type === text);

/** "Wali Kota/Surakarta/2005-07-28/2012-10-01"; a post has four parts. */
const readOffice = (text: string): Office => {
  const [role = '', organization = '', from = '', to = '', ...rest] = text.split('/');
  if (role === '' || rest.length > 0) throw new Error(`not an office "role/organisation/from/to": ${text}`);
  return { role, organization, from, to };
};

/** A row of a file of `data/gazetteers`; throws on a type that does not exist. */
export const readGazetteerRow = (row: Row): GazetteerRow => {
  const { name = '', type = '', fine = '', wikidata, geonames, within } = row;
  if (!isEntityType(type)) throw new Error(`gazetteer row "${name}": unknown type "${type}"`);
  if (fine !== '' && !isFineType(fine))
    throw new Error(`gazetteer row "${name}": unknown finer type "${fine}"`);
  return {
    name,
    type,
    aliases: listCell(row['aliases']),
    offices: listCell(row['offices']).map(readOffice),
    ...(fine !== '' && { fine }),
    ...(wikidata && { wikidata }),
    ...(geonames && { geonames }),
    ...(within && { within }),
  };
};

/** The line that `decodeRow` reads. */
export const encodeRow = (row: GazetteerRow): string =>
  [
    row.name,
    row.type,
    row.fine ?? '',
    row.aliases.join('|'),
    row.wikidata ?? '',
    row.geonames ?? '',
    row.within ?? '',
    row.offices.map(({ role, organization, from, to }) => [role, organization, from, to].join('/')).join('|'),
  ].join('\t');

export const decodeRow = (line: string): GazetteerRow => {
  const [
    name = '',
    type = '',
    fine = '',
    aliases = '',
    wikidata = '',
    geonames = '',
    within = '',
    offices = '',
  ] = line.split('\t');
  return readGazetteerRow({ name, type, fine, aliases, wikidata, geonames, within, offices });
};

/** The name and every other form, each once. */
export const formsOf = (row: GazetteerRow): readonly string[] => [row.name, ...row.aliases];
